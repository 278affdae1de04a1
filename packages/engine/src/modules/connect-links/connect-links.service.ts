import { sql } from 'kysely';
import { refuseEscape, systemActor } from '../../kernel/actor.ts';
import { keyedHash, sha256 } from '../../kernel/crypto.ts';
import { getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { newId, randomToken } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { type ConnectionInput, createConnection } from '../connections/index.ts';
import { publicBase } from '../domains/index.ts';

export type Link = Row<'connect_links'>;

const what = 'connect link';

const week = 604_800;

/** What a link is good for now. */
function statusOf({ used_at, revoked_at, expires_at }: Link, now: Date): 'used' | 'revoked' | 'expired' | 'open' {
  if (used_at) return 'used';
  if (revoked_at) return 'revoked';
  return expires_at <= now ? 'expired' : 'open';
}

export function linkWire(link: Link, now: Date) {
  const { hash: _hash, ...row } = link;
  return { ...row, object: 'connect_link' as const, status: statusOf(link, now) };
}

export interface NewLink {
  adapters: string[];
  redirect_url?: string | null;
  state?: string | null;
  expires_in_seconds?: number;
}

export async function createLink(tx: Tx, kernel: Kernel, input: NewLink): Promise<{ row: Link; url: string }> {
  refuseEscape(tx.actor, null, 'connection');
  const unknown = input.adapters.findIndex((id) => !kernel.adapters.find(id));
  if (unknown >= 0)
    throw invalidField(
      `/adapters/${unknown}`,
      'unknown_adapter',
      'No such adapter is installed; see GET /v1/adapters.',
    );
  const token = randomToken(43);
  const row = await tx.db
    .insertInto('connect_links')
    .values({
      ...newRow(tx, newId()),
      hash: hashOf(kernel, token),
      adapters: input.adapters,
      redirect_url: input.redirect_url ?? null,
      state: input.state ?? null,
      expires_at: new Date(tx.now.getTime() + (input.expires_in_seconds ?? week) * 1_000),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  audit(tx, { action: 'connect_link.created', object: { type: 'connect_link', id: row.id }, before: null, after: row });
  return { row, url: `${await publicBase(kernel, tx.organization_id)}/connect/${token}` };
}

/** Ends a link that was not used yet. The row is held: somebody may be using it right now. Revoking twice changes nothing. */
export async function revokeLink(tx: Tx, id: string): Promise<Link> {
  tx.defer(sql`select from connect_links where organization_id = ${tx.organization_id} and id = ${id} for update`);
  const before = await getRow(tx, 'connect_links', id, what);
  if (before.revoked_at) return before;
  if (before.used_at) {
    throw new AppError('state_conflict', 'This link was used already; pause or remove its connection instead.');
  }
  const row = await updateRow(tx, 'connect_links', id, { revoked_at: tx.now }, { what });
  audit(tx, { action: 'connect_link.revoked', object: { type: 'connect_link', id }, before, after: row });
  return row;
}

const hashOf = ({ vault }: Kernel, token: string): Buffer => keyedHash(vault.derive('connect-links'), token);

/** The open link of a token; null for one nobody made, that is over, or whose organization cannot be acted in. */
export async function openLink(kernel: Kernel, token: string): Promise<Link | null> {
  // Links from before there was a pepper are as good until they end.
  const { rows } = await kernel.db.system((db) =>
    sql<Link>`
      select l.* from connect_links l join organizations o on o.id = l.organization_id
      where l.hash in (${hashOf(kernel, token)}, ${sha256(token)}) and not o.halted`.execute(db),
  );
  const link = rows[0];
  return link && statusOf(link, kernel.clock.now()) === 'open' ? link : null;
}

/** Makes the connection and uses the link up, both or neither. The row is held, so that a link is used once. */
export async function redeem(kernel: Kernel, link: Link, input: ConnectionInput): Promise<string> {
  return kernel.db.withTenant(systemActor(link.organization_id), async (tx) => {
    const taken = await tx.rows(sql`
      update connect_links set used_at = ${tx.now}, updated_at = ${tx.now}, version = version + 1
      where organization_id = ${tx.organization_id} and id = ${link.id} and used_at is null and revoked_at is null
        and expires_at > ${tx.now}
      returning 1`);
    if (taken.length === 0) throw new AppError('not_found', 'This link is not valid any more.');
    const { id } = await createConnection(tx, kernel, input);
    tx.defer(sql`update connect_links set connection_id = ${id}
      where organization_id = ${tx.organization_id} and id = ${link.id}`);
    return id;
  });
}
