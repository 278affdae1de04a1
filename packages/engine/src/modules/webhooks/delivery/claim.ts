import { sql } from 'kysely';
import type { FieldRules } from '../../../kernel/actor.ts';
import { open, type Sealed, type WrappedKey } from '../../../kernel/crypto.ts';
import type { LoggedEvent } from '../../../kernel/events/consumers.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { type StoredFieldRule, toFieldRules } from '../../members/index.ts';
import type { Format } from '../cloud-events.ts';
import { type Signer, secretOf, signerOf } from '../secrets.ts';
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

/**
 * Takes deliveries that are due: of every endpoint with something to do as many as it has room for, endpoints in no
 * particular order. The endpoints are found by leaping from one to the next through the index of what is pending, so a
 * long backlog of one costs the others nothing. Those of organizations that stand still wait.
 */
export async function claim(kernel: Kernel, rooms: Record<string, number>, limit: number): Promise<Claimed[]> {
  const now = kernel.clock.now();
  const until = new Date(now.getTime() + claimMs);
  const full = Object.entries(rooms).flatMap(([id, room]) => (room === 0 ? [id] : []));
  const { rows } = await kernel.db.system((db) =>
    sql<ClaimedRow>`
      with recursive waiting as (
        (select organization_id, endpoint_id from webhook_deliveries where status = 'pending' order by organization_id, endpoint_id limit 1)
        union all
        select n.organization_id, n.endpoint_id from waiting w cross join lateral (
          select d.organization_id, d.endpoint_id from webhook_deliveries d
          where d.status = 'pending' and (d.organization_id, d.endpoint_id) > (w.organization_id, w.endpoint_id)
          order by d.organization_id, d.endpoint_id limit 1) n
      ), ready as (
        select e.organization_id, e.id, e.version, e.failing_since is not null as failing, ro.field_rules,
          coalesce((${JSON.stringify(rooms)}::jsonb->>e.id::text)::int, ${Pace.firstRoom}) as room
        from waiting w
        join organizations g on g.id = w.organization_id and not g.halted
        join webhook_endpoints e on e.organization_id = w.organization_id and e.id = w.endpoint_id and e.disabled_at is null
        left join users u on u.organization_id = e.organization_id and u.id = e.user_id
        left join roles ro on ro.organization_id = u.organization_id and ro.key = u.custom_role
        where e.id <> all(${full}::uuid[]) and (e.user_id is null or u.status = 'active')
        order by random()
      ), due as (
        select q.organization_id, q.id, r.version as endpoint_version, r.failing, r.field_rules from ready r cross join lateral (
          select d.organization_id, d.id from webhook_deliveries d
          where d.organization_id = r.organization_id and d.endpoint_id = r.id and d.status = 'pending' and d.next_attempt_at <= ${now}
          order by d.next_attempt_at, d.id limit r.room for update skip locked) q
        limit ${sql.lit(limit)}
      )
      update webhook_deliveries d set next_attempt_at = ${until}
      from due left join lateral (
        select e.* from webhook_deliveries m join events e
          on e.organization_id = m.organization_id and e.xid = m.event_xid and e.id = m.event_id
        where m.organization_id = due.organization_id and m.id = due.id) e on true
      where d.organization_id = due.organization_id and d.id = due.id
      returning d.organization_id, d.id, d.endpoint_id, due.endpoint_version, due.failing, due.field_rules, d.attempts, d.next_attempt_at as claimed_until,
        d.event_id, e.xid::text as xid, e.type, e.subject_type, e.subject_id, e.lead_id, e.contact_id, e.actor_type, e.actor_id,
        e.data, e.occurred_at, e.recorded_at`.execute(db),
  );
  return rows.map(toClaimed);
}

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
