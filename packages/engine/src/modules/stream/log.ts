import { sql } from 'kysely';
import type { LoggedEvent } from '../../kernel/events/consumers.ts';
import { makeCursor } from '../../kernel/http/list.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';

/** A place in the log: everything up to and with it has been read. */
export type Position = readonly [xid: string, id: string];

/** What an event is called on the stream: the cursor of the feed, so that a reader may go on there. */
export const cursorOf = (kernel: Kernel, position: Position): string =>
  makeCursor(kernel.vault.derive('cursors'), [...position], 'events');

const columns = sql`e.organization_id, e.xid::text as xid, e.id, e.type, e.subject_type, e.subject_id, e.lead_id, e.contact_id,
  e.actor_type, e.actor_id, e.data, e.occurred_at, e.recorded_at`;

export interface Reading {
  events: LoggedEvent[];
  position: Position;
  /** There may be more behind it already. */
  more: boolean;
}

const atOnce = 200;

/** Whose log is read. */
export interface Watched {
  /** All of it. */
  organizations: string[];
  /** Those and all above them: what concerns credentials. */
  lines: string[];
}

/** What events are about after which a credential may be worth less. */
const credentialSubjects = ['api_key', 'organization', 'role', 'trusted_issuer', 'user'];

/**
 * What those who listen are told since a place, and what concerns their credentials further up, oldest first. Without rows to go on from, the place is where the
 * oldest running transaction is: nothing can still appear before it.
 */
export async function readOn(kernel: Kernel, after: Position, { organizations, lines }: Watched): Promise<Reading> {
  const { rows } = await kernel.db.system((db) =>
    sql<{ horizon: string } & ({ id: null } | LoggedEvent)>`
      select h.xmin::text as horizon, e.* from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) h
      left join lateral (
        select ${columns} from events e
        where (e.xid, e.id) > (${after[0]}::xid8, ${after[1]}::uuid) and e.xid < h.xmin
          and e.organization_id = any(${lines}::uuid[])
          and (e.subject_type = any(${credentialSubjects}) or e.organization_id = any(${organizations}::uuid[]))
        order by e.xid, e.id limit ${sql.lit(atOnce)}) e on true`.execute(db),
  );
  const events = rows.flatMap((row) => (row.id === null ? [] : [row]));
  const last = events.at(-1);
  const more = events.length === atOnce;
  return { events, more, position: more && last ? [last.xid, last.id] : below(rows[0]?.horizon ?? '1') };
}

/** An organization and all above it. Nobody moves in the tree, so it is asked once. */
export async function lineOf(kernel: Kernel, organizationId: string): Promise<string[]> {
  const { rows } = await kernel.db.system((db) =>
    sql<{ id: string }>`
      with recursive up as (
        select id, parent_id from organizations where id = ${organizationId}
        union all
        select o.id, o.parent_id from organizations o join up on o.id = up.parent_id
      )
      select id from up`.execute(db),
  );
  return rows.map(({ id }) => id);
}

/** The place before everything that may still come. */
export async function horizon(kernel: Kernel): Promise<Position> {
  const { rows } = await kernel.db.system((db) =>
    sql<{ xmin: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(db),
  );
  return below(rows[0]?.xmin ?? '1');
}

// A fresh id tells how old the place is; all of that transaction and of those before it has been read.
const below = (xid: string): Position => [String(BigInt(xid) - 1n), newId()];

/** What one organization was told between two places, oldest first. */
export async function readBetween(
  kernel: Kernel,
  organizationId: string,
  after: Position,
  until: Position,
): Promise<LoggedEvent[]> {
  const { rows } = await kernel.db.system((db) =>
    sql<LoggedEvent>`
      select ${columns} from events e
      where e.organization_id = ${organizationId} and (e.xid, e.id) > (${after[0]}::xid8, ${after[1]}::uuid)
        and (e.xid, e.id) <= (${until[0]}::xid8, ${until[1]}::uuid)
      order by e.xid, e.id limit ${sql.lit(atOnce)}`.execute(db),
  );
  return rows;
}

/** Where an event stands in the log of its organization. */
export async function placeOf(kernel: Kernel, organizationId: string, id: string): Promise<Position | null> {
  const { rows } = await kernel.db.system((db) =>
    sql<{ xid: string }>`
      select e.xid::text as xid from events e where e.organization_id = ${organizationId} and e.id = ${id}::uuid`.execute(
      db,
    ),
  );
  return rows[0] ? [rows[0].xid, id] : null;
}
