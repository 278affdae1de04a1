import { refuseEscape } from '../../kernel/actor.ts';
import type { Sealed } from '../../kernel/crypto.ts';
import { sign } from '../../kernel/crypto.ts';
import { deleteRow, getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { openSecret, sealSecret } from '../organizations/index.ts';
import { announce } from './announce.ts';
import { connectionCreated, connectionDeleted, connectionUpdated } from './connections.events.ts';
import { secretsOf } from './open-connection.ts';
import { schedulePoll } from './poll.ts';
import { checkSettings } from './settings.ts';

interface IntakeInput {
  create_leads?: boolean;
  pipeline_id?: string | null;
  assignment_rule_id?: string | null;
}

export interface ConnectionInput {
  adapter: string;
  name: string;
  config?: Record<string, unknown>;
  secrets?: Record<string, string>;
  intake?: IntakeInput;
}

const defaultIntake = { create_leads: true, pipeline_id: null, assignment_rule_id: null };

export function hookSecret(kernel: Kernel, id: string, hookVersion: number): string {
  return sign(kernel.vault.derive('hooks'), `${id}:${hookVersion}`);
}

export function connectionWire(kernel: Kernel, row: Row<'connections'>) {
  const hook_url = `${kernel.config.public_url}/hooks/${row.id}/${hookSecret(kernel, row.id, row.hook_version)}`;
  return { ...row, object: 'connection' as const, hook_url } as never;
}

/** What passes through a connection is of everybody, with every field: its messages bring phones to whoever runs the other end. */
const refuseTapping = (tx: Tx): void => refuseEscape(tx.actor, null, 'connection');

export async function createConnection(tx: Tx, kernel: Kernel, input: ConnectionInput): Promise<Row<'connections'>> {
  refuseTapping(tx);
  const adapter = kernel.adapters.find(input.adapter);
  if (!adapter)
    throw invalidField('/adapter', 'unknown_adapter', 'No such adapter is installed; see GET /v1/adapters.');
  const config = { ...input.config };
  const secrets = { ...input.secrets };
  checkSettings(adapter, config, secrets);
  await kernel.checkIntake(tx, input.intake ?? {});
  const id = newId();
  const row = await tx.db
    .insertInto('connections')
    .values({
      ...newRow(tx, id),
      adapter: adapter.id,
      kind: adapter.kind,
      name: input.name,
      external_key: adapter.external_key?.(config) ?? null,
      config: JSON.stringify(config),
      secrets: JSON.stringify(await sealSecret(tx, kernel, JSON.stringify(secrets), secretsOf(id))),
      secret_names: Object.keys(secrets).sort(),
      intake: JSON.stringify({ ...defaultIntake, ...input.intake }),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  announce(tx, connectionCreated, row);
  note(tx, 'created', id, null, row);
  schedulePoll(tx, kernel, row);
  return row;
}

type Changes = Partial<Omit<ConnectionInput, 'adapter'>> & { state?: 'active' | 'paused' };

/** Config and intake are merged key by key; secrets not given are kept. New settings clear the error state. */
export async function updateConnection(
  tx: Tx,
  kernel: Kernel,
  id: string,
  changes: Changes,
  ifMatch: number | null,
): Promise<Row<'connections'>> {
  const renewed = changes.config !== undefined || changes.secrets !== undefined;
  if (renewed) refuseTapping(tx);
  const before = await getRow(tx, 'connections', id, 'connection');
  const adapter = kernel.adapters.find(before.adapter);
  if (!adapter) throw new AppError('state_conflict', `The adapter ${before.adapter} is not installed any more.`);
  const config = { ...(before.config as Record<string, unknown>), ...changes.config };
  const kept = JSON.parse(await openSecret(tx, kernel, before.secrets as unknown as Sealed, secretsOf(id))) as Record<
    string,
    string
  >;
  const secrets = { ...kept, ...changes.secrets };
  checkSettings(adapter, config, secrets);
  await kernel.checkIntake(tx, changes.intake ?? {});
  const state = changes.state ?? (renewed && before.state === 'error' ? 'active' : before.state);
  const row = await updateRow(
    tx,
    'connections',
    id,
    {
      name: changes.name ?? before.name,
      external_key: adapter.external_key?.(config) ?? null,
      config: JSON.stringify(config),
      secrets: JSON.stringify(await sealSecret(tx, kernel, JSON.stringify(secrets), secretsOf(id))),
      secret_names: Object.keys(secrets).sort(),
      intake: JSON.stringify({ ...(before.intake as object), ...changes.intake }),
      state,
      ...(state === 'active' ? { last_error: null } : {}),
    },
    { ifMatch, what: 'connection' },
  );
  announce(tx, connectionUpdated, row);
  note(tx, 'updated', id, before, row);
  if (state === 'active' && before.state !== 'active') schedulePoll(tx, kernel, row);
  return row;
}

export async function rotateHookSecret(tx: Tx, id: string): Promise<Row<'connections'>> {
  const before = await getRow(tx, 'connections', id, 'connection');
  const row = await updateRow(tx, 'connections', id, { hook_version: before.hook_version + 1 }, { what: 'connection' });
  announce(tx, connectionUpdated, row);
  note(tx, 'hook_secret_rotated', id, before, row);
  return row;
}

export async function deleteConnection(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  const row = await deleteRow(tx, 'connections', id, { ifMatch, what: 'connection' });
  announce(tx, connectionDeleted, row);
  note(tx, 'deleted', id, row, null);
}

function note(
  tx: Tx,
  verb: string,
  id: string,
  before: Row<'connections'> | null,
  after: Row<'connections'> | null,
): void {
  audit(tx, { action: `connection.${verb}`, object: { type: 'connection', id }, before, after });
}
