import { sql } from 'kysely';
import type { FieldRules } from '../../../kernel/actor.ts';
import { open, type Sealed, type WrappedKey } from '../../../kernel/crypto.ts';
import type { LoggedEvent } from '../../../kernel/events/consumers.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { type StoredFieldRule, toFieldRules } from '../../members/index.ts';
import type { Format } from '../cloud-events.ts';
import { type Signer, secretOf, signerOf } from '../secrets.ts';
import { dueEndpoints } from './due.ts';
import { Pace } from './pace.ts';

/** A delivery that is this process's to attempt until its claim runs out. */
export interface Claimed {
  organization_id: string;
  id: string;
  endpoint_id: string;
  endpoint_version: number;
  /** Whether the endpoint failed last. */
  failing: boolean;
  attempts: number;
  claimed_until: Date;
  event_id: string;
  /** Null when the log no longer has it. */
  event: LoggedEvent | null;
  /** Of the role of the member it belongs to. */
  field_rules: FieldRules | null;
}

/** Longer than an attempt can take; then somebody else may try. */
const claimMs = 45_000;

type ClaimedRow = Omit<Claimed, 'event' | 'field_rules'> & { field_rules: StoredFieldRule[] | null } & {
  [K in keyof Omit<LoggedEvent, 'organization_id' | 'id'>]: LoggedEvent[K] | null;
};

/** How many more attempts there is room for, by id. */
export interface Rooms {
  /** Those that are not named have the first room. */
  endpoints: Record<string, number>;
  organizations: Record<string, number>;
  /** For each organization that is not named. */
  newcomers: number;
}

/**
 * Takes deliveries that are due: of every organization alike, as far as it and its endpoints have room; organizations, and
 * the endpoints of each, in no particular order.
 */
export async function claim(kernel: Kernel, rooms: Rooms, limit: number): Promise<Claimed[]> {
  const now = kernel.clock.now();
  const until = new Date(now.getTime() + claimMs);
  const { rows } = await kernel.db.system((db) =>
    sql<ClaimedRow>`
      with recursive ${dueEndpoints(now)}, ready as (
        select o.*, random() as turn, coalesce((${JSON.stringify(rooms.endpoints)}::jsonb->>o.id::text)::int, ${Pace.firstRoom}) as room from due_endpoints o
        where o.id <> all(${fullOf(rooms.endpoints)}::uuid[]) and o.organization_id <> all(${fullOf(rooms.organizations)}::uuid[])
      ), hungry as (
        select organization_id, array_agg(id order by turn) as ids, array_agg(room order by turn) as endpoint_rooms,
          least(ceil(${sql.lit(limit)}::numeric / count(*) over ()),
            coalesce((${JSON.stringify(rooms.organizations)}::jsonb->>organization_id::text)::int, ${rooms.newcomers})) as room
        from ready group by organization_id order by random()
      ), due as (
        select q.* from hungry h cross join lateral (
          select h.organization_id, e.id as endpoint_id, d.id from unnest(h.ids, h.endpoint_rooms) as e(id, room) cross join lateral (
            select d.id from webhook_deliveries d
            where d.organization_id = h.organization_id and d.endpoint_id = e.id and d.status = 'pending' and d.next_attempt_at <= ${now}
            order by d.next_attempt_at, d.id limit e.room for update skip locked) d
          limit h.room) q
        limit ${sql.lit(limit)}
      )
      update webhook_deliveries d set next_attempt_at = ${until}
      from due join ready r on r.id = due.endpoint_id left join lateral (
        select e.* from webhook_deliveries m join events e
          on e.organization_id = m.organization_id and e.xid = m.event_xid and e.id = m.event_id
        where m.organization_id = due.organization_id and m.id = due.id) e on true
      where d.organization_id = due.organization_id and d.id = due.id
      returning d.organization_id, d.id, d.endpoint_id, r.version as endpoint_version, r.failing, r.field_rules, d.attempts, d.next_attempt_at as claimed_until,
        d.event_id, e.xid::text as xid, e.type, e.subject_type, e.subject_id, e.lead_id, e.contact_id, e.actor_type, e.actor_id,
        e.data, e.occurred_at, e.recorded_at`.execute(db),
  );
  return rows.map(toClaimed);
}

const fullOf = (rooms: Record<string, number>) =>
  Object.entries(rooms).flatMap(([id, room]) => (room === 0 ? [id] : []));

function toClaimed({ field_rules, ...row }: ClaimedRow): Claimed {
  const { organization_id, id, endpoint_id, endpoint_version, failing, attempts, claimed_until, event_id, ...event } =
    row;
  return {
    organization_id,
    id,
    endpoint_id,
    endpoint_version,
    failing,
    attempts,
    claimed_until,
    event_id,
    event: event.xid === null ? null : ({ ...event, organization_id, id: event_id } as LoggedEvent),
    field_rules: toFieldRules(field_rules ?? []),
  };
}

/** Where an endpoint is, how it is signed for and what it reads. Never logged. */
export interface Target {
  version: number;
  url: string;
  signer: Signer;
  previous_signer: Signer | null;
  previous_until: Date | null;
  format: Format;
  /** Of CloudEvents. */
  source: string;
}

const mostKnown = 5_000;

/** The targets of endpoints, opened once for each version of an endpoint. */
export class Targets {
  readonly #known = new Map<string, Target>();

  async of(kernel: Kernel, claimed: readonly Claimed[]): Promise<Map<string, Target>> {
    const missing = new Set(
      claimed.flatMap((one) =>
        this.#known.get(one.endpoint_id)?.version === one.endpoint_version ? [] : [one.endpoint_id],
      ),
    );
    if (this.#known.size > mostKnown) this.#known.clear();
    if (missing.size > 0) for (const [id, target] of await read(kernel, [...missing])) this.#known.set(id, target);
    return this.#known;
  }
}

interface TargetRow {
  organization_id: string;
  id: string;
  version: number;
  url: string;
  secret: Sealed;
  previous_secret: Sealed | null;
  previous_secret_until: Date | null;
  format: Format;
  cloudevents_source: string | null;
  data_key: WrappedKey;
}

async function read(kernel: Kernel, ids: string[]): Promise<[string, Target][]> {
  const { rows } = await kernel.db.system((db) =>
    sql<TargetRow>`
      select w.organization_id, w.id, w.version, w.url, w.secret, w.previous_secret, w.previous_secret_until,
        w.format, w.cloudevents_source, o.data_key
      from webhook_endpoints w join organizations o on o.id = w.organization_id where w.id = any(${ids}::uuid[])`.execute(
      db,
    ),
  );
  return rows.map((row) => {
    const dataKey = kernel.vault.openDataKey(row.data_key, row.organization_id);
    const signer = (sealed: Sealed) =>
      signerOf(open(dataKey, sealed, `${row.organization_id}|${secretOf(row.id)}`).toString());
    const target = {
      version: row.version,
      url: row.url,
      signer: signer(row.secret),
      previous_signer: row.previous_secret && signer(row.previous_secret),
      previous_until: row.previous_secret_until,
      format: row.format,
      source: row.cloudevents_source ?? '',
    };
    return [row.id, target];
  });
}
