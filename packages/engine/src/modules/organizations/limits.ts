import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { remembered } from '../../kernel/remembered.ts';
import { planLimitExceeded } from './organizations.events.ts';

export const limitNames = [
  'users',
  'contacts',
  'messages_per_month',
  'storage_bytes',
  'organizations',
  'api_requests_per_minute',
] as const;
export type LimitName = (typeof limitNames)[number];

/** What an organization may use at most; null is no limit. */
export type Limits = Record<LimitName, number | null>;

const book = remembered(read);

/** The limits that hold: of its own and of those above it the smallest. Read at most every ten seconds. */
export const limitsOf = (kernel: Kernel, organizationId: string): Promise<Limits> => book.of(kernel, organizationId);

/** After a change made here; it counts for everybody below as well. */
export const forgetLimits = (kernel: Kernel): void => book.forget(kernel);

async function read(kernel: Kernel, organizationId: string): Promise<Limits> {
  const smallest = sql.join(limitNames.map((name) => sql`min(l.${sql.ref(name)}) as ${sql.ref(name)}`));
  const { rows } = await kernel.db.system((db) =>
    sql<Limits>`
      with recursive up as (
        select id, parent_id from organizations where id = ${organizationId}
        union all
        select o.id, o.parent_id from organizations o join up on o.id = up.parent_id
      )
      select ${smallest} from up left join organization_limits l on l.organization_id = up.id`.execute(db),
  );
  return rows[0] as Limits;
}

/** What an organization itself was given, whatever stands above it. */
export async function ownLimits(kernel: Kernel, organizationId: string): Promise<Limits> {
  const { rows } = await kernel.db.system((db) =>
    sql<Limits>`select ${sql.join(limitNames.map((name) => sql.ref(name)))} from organization_limits
      where organization_id = ${organizationId}`.execute(db),
  );
  return rows[0] ?? (Object.fromEntries(limitNames.map((name) => [name, null])) as Limits);
}

/** Sets the limits of an organization below the caller's. */
export async function setLimits(tx: Tx, organizationId: string, limits: Limits): Promise<void> {
  await tx.rows(sql`select app.set_limits(${organizationId}, ${JSON.stringify(limits)}::jsonb, ${tx.now})`);
}

/** What is counted by the database as it happens. */
export type CountedName = 'contacts' | 'messages_per_month' | 'storage_bytes';

/** How far a limited meter is. */
export interface Standing {
  meter: LimitName;
  used: number;
  allowed: number;
}

export type CountedStanding = Standing & { meter: CountedName };

/**
 * How far a meter is, or null when it has no limit, which costs no statement. Sent at once, so that it travels with
 * other questions.
 */
export async function standingOf(tx: Tx, kernel: Kernel, meter: CountedName): Promise<CountedStanding | null> {
  const allowed = (await limitsOf(kernel, tx.organization_id))[meter];
  if (allowed === null) return null;
  const [row] = await tx.rows(sql<{ used: number }>`select ${used(tx.organization_id, meter, tx.now)} as used`);
  return { meter, used: row?.used ?? 0, allowed };
}

/** Refuses `more` of what would be used up by it. Those who come at the same moment may all get the last one. */
export function refuseBeyond(standing: Standing | null, more = 1): void {
  if (!standing || standing.used + more <= standing.allowed) return;
  throw new AppError('plan_limit_reached', `The plan allows ${standing.allowed} (${standing.meter}).`, {
    extra: { ...standing },
  });
}

/** So far from the end nobody waits for anybody. */
const nearTheEnd = 100;

/** The same; near the end the organization is held, so that those who come at once take no more than there is. */
export async function takeRoom(tx: Tx, standing: CountedStanding | null): Promise<void> {
  refuseBeyond(standing);
  if (!standing || standing.allowed - standing.used > nearTheEnd) return;
  tx.defer(sql`select from organizations where id = ${tx.organization_id} for no key update`);
  const [row] = await tx.rows(
    sql<{ used: number }>`select ${used(tx.organization_id, standing.meter, tx.now)} as used`,
  );
  refuseBeyond({ ...standing, used: row?.used ?? 0 });
}

/**
 * Refuses an organization that was just made, or brought back, when it is one too many for the caller's or anybody above. What
 * stands in the refusal is the caller's: how many others a common agency has is nobody's business.
 */
export async function refuseCrowd(tx: Tx, childId: string): Promise<void> {
  const [place] = await tx.rows(sql<{ below: number; room: number | null }>`select * from app.claim_place(${childId})`);
  if (!place || place.room === null || place.room >= 0) return;
  const { below, room } = place;
  refuseBeyond({ meter: 'organizations', used: below - 1, allowed: Math.max(0, below + room) });
}

/** What comes from outside is never refused: it is recorded, and the log and the contact's timeline tell of the limit. */
export function flagBeyond(tx: Tx, standing: Standing | null, contactId: string): void {
  if (!standing || standing.used < standing.allowed) return;
  publish(tx, planLimitExceeded, {
    subject: { type: 'contact', id: contactId },
    contact_id: contactId,
    data: { ...standing, used: standing.used + 1 },
  });
}

/** The total and what was added since it was made. */
export function used(organizationId: string, meter: CountedName, now: Date): RawBuilder<number> {
  const period = meter === 'messages_per_month' ? now.toISOString().slice(0, 7) : '';
  const of = sql`where organization_id = ${organizationId} and meter = ${meter} and period = ${period}`;
  return sql`(coalesce((select used from meter_totals ${of}), 0) + coalesce((select sum(delta) from meter_deltas ${of}), 0))::bigint`;
}
