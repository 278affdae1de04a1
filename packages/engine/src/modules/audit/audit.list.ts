import { sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { filter, List, type Listing } from '../../kernel/http/list.ts';

export const auditList = new List({
  id: sql`audit_log.id`,
  filters: {
    action: filter.text(sql`audit_log.action`),
    object_type: filter.text(sql`audit_log.object_type`),
    object_id: filter.id(sql`audit_log.object_id`),
    actor_id: filter.id(sql`audit_log.actor_id`),
    user_id: filter.id(sql`audit_log.user_id`),
    key_id: filter.id(sql`audit_log.key_id`),
    occurred_at: filter.time(sql`audit_log.occurred_at`),
  },
  sorts: { occurred_at: { column: sql`audit_log.occurred_at`, type: 'timestamptz', key: 'occurred_at' } },
  defaultSort: '-occurred_at',
});

export function auditWire(row: Row<'audit_log'>) {
  const {
    object_type,
    object_id,
    actor_type,
    actor_id,
    actor_organization_id,
    request_id,
    ip,
    user_agent,
    hash,
    before,
    after,
    ...rest
  } = row;
  return {
    ...rest,
    object: 'audit_entry' as const,
    target: { type: object_type, id: object_id },
    actor: { type: actor_type, id: actor_id, organization_id: actor_organization_id },
    before: before as Record<string, unknown> | null,
    after: after as Record<string, unknown> | null,
    request: request_id === null ? null : { id: request_id, ip, user_agent },
    hash: hash?.toString('hex') ?? null,
  };
}

export const auditEntries = (tx: Tx) =>
  tx.db.selectFrom('audit_log').selectAll().where('organization_id', '=', tx.organization_id);

export const auditListing: Listing = { list: auditList, rows: auditEntries, wire: auditWire };
