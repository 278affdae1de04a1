import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';

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
