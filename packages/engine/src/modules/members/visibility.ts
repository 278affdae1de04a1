import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';

type Owned = (isOwner: (owner: RawBuilder<unknown>) => RawBuilder<boolean>) => RawBuilder<unknown>;

/**
 * The rows whose owner an actor sees, as a statement that begins from the owners: `owned` is one that gives `id` of the rows of
 * an owner, by an index. For `own` and `team`.
 */
export function ofOwnersSeen(actor: Viewer, owned: Owned): RawBuilder<unknown> {
  if (actor.record_scope === 'own') return owned((owner) => sql`${owner} = ${actor.user_id}::uuid`);
  // `offset 0`: owner by owner, whatever the planner thinks of the average one.
  return sql`${owned((owner) => sql`${owner} is null`)}
    union all
    select theirs.id from (
      select ${actor.user_id}::uuid as id
      union
      select mate.user_id from team_members mine
      join team_members mate on mate.organization_id = mine.organization_id and mate.team_id = mine.team_id
      where mine.organization_id = ${actor.organization_id} and mine.user_id = ${actor.user_id}::uuid
    ) seen cross join lateral (${owned((owner) => sql`${owner} = seen.id`)} offset 0) theirs`;
}

/**
 * Whether an actor sees a record owned by `owner`, as SQL. `own`: the member's. `team`: also those of members who share a
 * team, and those nobody owns. `all`: every one. Used by get, list, board and timeline alike.
 */
export function visibleByOwner(actor: Viewer, owner: RawBuilder<unknown>): RawBuilder<boolean> {
  if (actor.record_scope === 'all') return sql`true`;
  const own = sql<boolean>`${owner} = ${actor.user_id}::uuid`;
  if (actor.record_scope === 'own') return own;
  return sql`(${owner} is null or ${own} or ${owner} in (
    select mate.user_id from team_members mine
    join team_members mate on mate.organization_id = mine.organization_id and mate.team_id = mine.team_id
    where mine.organization_id = ${actor.organization_id} and mine.user_id = ${actor.user_id}::uuid))`;
}
