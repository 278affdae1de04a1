import { type RawBuilder, sql } from 'kysely';

/**
 * Of a recursive `with`: `due_endpoints`, those with something due that may be told now, and since when it is due. They are
 * found by leaping from one to the next through the index of what is pending, so a long backlog of one costs no more than a
 * short one. Those of organizations that stand still wait.
 */
export const dueEndpoints = (now: Date): RawBuilder<unknown> => sql`
  waiting as (
    (select organization_id, endpoint_id, next_attempt_at from webhook_deliveries where status = 'pending'
      order by organization_id, endpoint_id, next_attempt_at limit 1)
    union all
    select n.organization_id, n.endpoint_id, n.next_attempt_at from waiting w cross join lateral (
      select d.organization_id, d.endpoint_id, d.next_attempt_at from webhook_deliveries d
      where d.status = 'pending' and (d.organization_id, d.endpoint_id) > (w.organization_id, w.endpoint_id)
      order by d.organization_id, d.endpoint_id, d.next_attempt_at limit 1) n
  ), due_endpoints as (
    select e.organization_id, e.id, e.version, e.failing_since is not null as failing, ro.field_rules, w.next_attempt_at as due_since
    from waiting w
    join organizations g on g.id = w.organization_id and not g.halted
    join webhook_endpoints e on e.organization_id = w.organization_id and e.id = w.endpoint_id and e.disabled_at is null
    left join users u on u.organization_id = e.organization_id and u.id = e.user_id
    left join roles ro on ro.organization_id = u.organization_id and ro.key = u.custom_role
    where w.next_attempt_at <= ${now} and (e.user_id is null or u.status = 'active')
  )`;
