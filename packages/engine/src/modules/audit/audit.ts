import { insertRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { newId } from '../../kernel/ids.ts';

type Fields = Record<string, unknown>;

export interface AuditEntry {
  /** `role.updated`: the object, a dot, what was done. */
  action: string;
  object: { type: string; id: string };
  /** The object as it was and as it is; null where there was or is none. Only what changed is kept. */
  before: object | null;
  after: object | null;
}

/** Tells in the audit log who does this, for whom and how; committed with the change itself. Secrets are masked. */
export function audit(tx: Tx, { action, object, before, after }: AuditEntry): void {
  const { type, id, user_id, credential, request } = tx.actor;
  const [was, is] = changed(before as Fields | null, after as Fields | null);
  tx.defer(
    insertRow('audit_log', {
      organization_id: tx.organization_id,
      id: newId(),
      occurred_at: tx.now,
      action,
      object_type: object.type,
      object_id: object.id,
      actor_type: type,
      actor_id: id,
      actor_organization_id: credential?.organization_id ?? null,
      user_id,
      key_id: credential?.key?.id ?? null,
      before: was && JSON.stringify(was),
      after: is && JSON.stringify(is),
      request_id: request?.id ?? null,
      ip: request?.ip ?? null,
      user_agent: request?.user_agent ?? null,
    }),
  );
  tx.outbox.wakes.add('audit');
}

/** Not what was changed; and who a person is, the object tells those who may see it. */
const bookkeeping = new Set(['organization_id', 'contact_id', 'object', 'version', 'created_at', 'updated_at']);
const secret = /^((previous_)?(hash|secret)|password|password_hash|secrets|token|data_key|private_key)$/;

function changed(before: Fields | null, after: Fields | null): [Fields | null, Fields | null] {
  const keys = Object.keys({ ...before, ...after }).filter(
    (key) => !bookkeeping.has(key) && (!before || !after || text(before[key]) !== text(after[key])),
  );
  const pick = (from: Fields | null) =>
    from && Object.fromEntries(keys.map((key) => [key, secret.test(key) ? '[masked]' : (from[key] ?? null)]));
  return [pick(before), pick(after)];
}

const text = (value: unknown) => JSON.stringify(value ?? null);
