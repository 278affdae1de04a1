import { sql } from 'kysely';
import { may, refuseEscape } from '../../kernel/actor.ts';
import { refuseAddress } from '../../kernel/adapters/outbound.ts';
import { defineConstraints } from '../../kernel/db/constraints.ts';
import { deleteRow, getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import { type ApiVersion, newestVersion } from '../../kernel/http/versions.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { sealSecret } from '../organizations/index.ts';
import { unknownEventType } from '../timeline/index.ts';
import { type Format, sourceOf } from './cloud-events.ts';
import { newKey, type Signature, secretOf } from './secrets.ts';
import { endpointCreated, endpointDeleted, endpointUpdated } from './webhooks.events.ts';

defineConstraints({
  webhook_endpoints_user: { code: 'unknown_user', detail: 'There is no such member.', pointer: '/user_id' },
});

export type Endpoint = Row<'webhook_endpoints'>;

const what = 'webhook endpoint';
const overlapMs = 24 * 3_600_000;
const mostEndpoints = 100;

export function endpointWire(row: Endpoint) {
  const {
    secret: _secret,
    previous_secret: _previous,
    permissions: _permissions,
    active_since: _since,
    paused_at: _paused,
    failures: _failures,
    failing_halted_ms: _halted,
    ...rest
  } = row;
  return {
    ...rest,
    api_version: row.api_version as ApiVersion,
    object: 'webhook_endpoint' as const,
    enabled: row.disabled_at === null,
  };
}

interface EndpointInput {
  url: string;
  types: string[];
  description?: string | null;
  enabled?: boolean;
  api_version?: string;
  signature?: Signature;
  format?: Format;
  user_id?: string | null;
}

/** The row, and what its receiver verifies with: a secret that nobody else will know, or the public key. */
export async function createEndpoint(
  tx: Tx,
  kernel: Kernel,
  input: EndpointInput,
): Promise<{ row: Endpoint; secret: string }> {
  checkSettings(kernel, input);
  const user_id = input.user_id === undefined ? tx.actor.user_id : input.user_id;
  refuseEscape(tx.actor, user_id, 'endpoint', '/user_id');
  await refuseOneMore(tx);
  const id = newId();
  const { secret, columns } = await newSigning(tx, kernel, id, input.signature ?? 'hmac');
  const row = await tx.db
    .insertInto('webhook_endpoints')
    .values({
      ...newRow(tx, id),
      url: input.url,
      description: input.description ?? null,
      types: input.types,
      api_version: input.api_version ?? newestVersion,
      active_since: tx.now,
      ...(input.enabled === false ? { disabled_at: tx.now, disabled_reason: 'by_request' as const } : {}),
      permissions: [...tx.actor.permissions],
      user_id,
      ...columns,
      ...(await written(tx, kernel, input.format ?? 'standard')),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  announce(tx, endpointCreated, row);
  note(tx, 'created', id, null, row);
  return { row, secret };
}

/** The organization is held, so that two cannot take the last place. */
async function refuseOneMore(tx: Tx): Promise<void> {
  tx.defer(sql`select from organizations where id = ${tx.organization_id} for no key update`);
  const taken = await tx.rows(
    sql`select from webhook_endpoints where organization_id = ${tx.organization_id} limit ${sql.lit(mostEndpoints)}`,
  );
  if (taken.length < mostEndpoints) return;
  throw new AppError('too_many_webhook_endpoints', `An organization has at most ${mostEndpoints} webhook endpoints.`);
}

/** A new key, sealed for its row. */
async function newSigning(tx: Tx, kernel: Kernel, id: string, signature: Signature) {
  const { key, public_key } = newKey(signature);
  const sealed = JSON.stringify(await sealSecret(tx, kernel, key, secretOf(id)));
  return { secret: public_key ?? key, columns: { signature, public_key, secret: sealed } };
}

async function written(tx: Tx, kernel: Kernel, format: Format) {
  return { format, cloudevents_source: format === 'cloudevents' ? await sourceOf(kernel, tx.organization_id) : null };
}

/** An endpoint is an outlet for what its maker may read: only who may read as much can move or open it. */
export async function ownEndpoint(tx: Tx, id: string): Promise<Endpoint> {
  const row = await getRow(tx, 'webhook_endpoints', id, what);
  const beyond = row.permissions.find((permission) => !may(tx.actor, permission));
  if (beyond !== undefined) {
    throw new AppError('insufficient_scope', `This endpoint was made by somebody who may do more: ${beyond}.`, {
      extra: { required_permission: beyond },
    });
  }
  refuseEscape(tx.actor, row.user_id, 'endpoint');
  return row;
}

type Changes = Partial<Omit<EndpointInput, 'user_id'>>;

export async function updateEndpoint(
  tx: Tx,
  kernel: Kernel,
  id: string,
  { enabled, signature, format, ...changes }: Changes,
  ifMatch: number | null,
): Promise<Endpoint> {
  checkSettings(kernel, changes);
  const before = await ownEndpoint(tx, id);
  const signsAnew = signature !== undefined && signature !== before.signature;
  if (signsAnew && signature === 'hmac') throw secretNotShown();
  const row = await updateRow(
    tx,
    'webhook_endpoints',
    id,
    {
      ...changes,
      ...(enabled === undefined ? {} : switched(tx, before, enabled)),
      ...(format === undefined ? {} : await written(tx, kernel, format)),
      ...(signsAnew ? (await rolled(tx, kernel, before, signature)).columns : {}),
    },
    { ifMatch: ifMatch ?? (signsAnew ? before.version : null), what },
  );
  const given = Object.entries({ enabled, signature, format }).filter(([, value]) => value !== undefined);
  announce(tx, endpointUpdated, row, { ...changes, ...Object.fromEntries(given) });
  note(tx, 'updated', id, before, row);
  return row;
}

const secretNotShown = () =>
  invalidField(
    '/signature',
    'secret_not_shown',
    'A shared secret is shown once, which this answer cannot do. Call `roll_secret` with `{"signature": "hmac"}`.',
  );

/** What enabling or disabling by request changes; nothing when it is so already. */
function switched(tx: Tx, before: Endpoint, enabled: boolean) {
  if (enabled === (before.disabled_at === null)) return {};
  if (!enabled) return { disabled_at: tx.now, disabled_reason: 'by_request' as const };
  return {
    disabled_at: null,
    disabled_reason: null,
    active_since: tx.now,
    paused_at: before.disabled_at,
    missed_since: before.missed_since ?? before.disabled_at,
    failures: 0,
    failing_since: null,
  };
}

/** Another key, of the same kind unless another is asked for; the one before signs along for a day. */
export async function rollSecret(
  tx: Tx,
  kernel: Kernel,
  id: string,
  signature?: Signature,
): Promise<{ row: Endpoint; secret: string }> {
  const before = await ownEndpoint(tx, id);
  const { secret, columns } = await rolled(tx, kernel, before, signature ?? before.signature);
  // Of two at once one is refused: the other's secret would never have signed.
  const row = await updateRow(tx, 'webhook_endpoints', id, columns, { ifMatch: before.version, what });
  announce(tx, endpointUpdated, row, { secret: 'rolled' });
  note(tx, 'secret_rolled', id, before, row);
  return { row, secret };
}

async function rolled(tx: Tx, kernel: Kernel, before: Endpoint, signature: Signature) {
  const { secret, columns } = await newSigning(tx, kernel, before.id, signature);
  const previous_secret_until = new Date(tx.now.getTime() + overlapMs);
  return { secret, columns: { ...columns, previous_secret: JSON.stringify(before.secret), previous_secret_until } };
}

export async function deleteEndpoint(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  const row = await deleteRow(tx, 'webhook_endpoints', id, { ifMatch, what });
  announce(tx, endpointDeleted, row);
  note(tx, 'deleted', id, row, null);
}

function announce(tx: Tx, spec: EventSpec, row: Endpoint, changes?: object): void {
  publish(tx, spec, {
    subject: { type: 'webhook_endpoint', id: row.id },
    data: { webhook_endpoint: endpointWire(row), ...(changes ? { changes } : {}) },
  });
}

function note(tx: Tx, verb: string, id: string, before: Endpoint | null, after: Endpoint | null): void {
  audit(tx, { action: `webhook_endpoint.${verb}`, object: { type: 'webhook_endpoint', id }, before, after });
}

function checkSettings({ config }: Kernel, { url, types }: Changes): void {
  if (url !== undefined) checkUrl(url, config.allow_private_addresses);
  const unknown = unknownEventType(types ?? []);
  if (unknown) throw invalidField(`/types/${unknown.index}`, 'unknown_event_type', unknown.detail);
}

function checkUrl(url: string, allowPrivate: boolean): void {
  if (!URL.canParse(url)) throw invalidField('/url', 'invalid', 'Must be an absolute URL.');
  try {
    refuseAddress(new URL(url), allowPrivate);
  } catch (error) {
    throw invalidField('/url', 'address_not_allowed', (error as Error).message);
  }
}
