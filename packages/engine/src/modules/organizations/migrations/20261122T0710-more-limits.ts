/** A limit on the organizations below one, at any depth, and how tables count their sizes. */
export const moreLimits = `
alter table organization_limits add column organizations bigint check (organizations >= 0);

create or replace function app.set_limits(target uuid, fields jsonb, at timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public as $$
  insert into organization_limits (organization_id, users, contacts, messages_per_month, storage_bytes, organizations, api_requests_per_minute, updated_at)
  select target, f.users, f.contacts, f.messages_per_month, f.storage_bytes, f.organizations, f.api_requests_per_minute, at
  from jsonb_to_record(fields) as f(users bigint, contacts bigint, messages_per_month bigint, storage_bytes bigint, organizations bigint, api_requests_per_minute bigint)
  where app.descends(target, app.current_organization())
  on conflict (organization_id) do update set users = excluded.users, contacts = excluded.contacts,
    messages_per_month = excluded.messages_per_month, storage_bytes = excluded.storage_bytes, organizations = excluded.organizations,
    api_requests_per_minute = excluded.api_requests_per_minute, updated_at = excluded.updated_at
  returning true
$$;

-- How many stand below one. Only leaves end, so nobody living stands below a deleted one.
create function app.count_below(ancestor uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive down as (
    select id from organizations where parent_id = ancestor and status <> 'deleted'
    union all
    select o.id from organizations o join down on o.parent_id = down.id where o.status <> 'deleted'
  )
  select count(*) from down
$$;
revoke all on function app.count_below from public;

-- After an organization came to life below the caller's: how many the caller's has below it, and how many more every limit
-- above it leaves (less than none: one was too many), null without a limit. Whoever is limited is held until the commit, the
-- topmost first, so that of two at once the second counts the first.
create function app.claim_place(child uuid) returns table (below bigint, room bigint)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  above record;
begin
  if not app.descends(child, app.current_organization()) then
    raise exception 'it does not stand below';
  end if;
  for above in
    with recursive up as (
      select id, parent_id, 0 as height from organizations where id = child
      union all
      select o.id, o.parent_id, up.height + 1 from organizations o join up on o.id = up.parent_id
    )
    select up.id, l.organizations as allowed from up join organization_limits l on l.organization_id = up.id
    where up.id <> child and l.organizations is not null order by up.height desc
  loop
    perform pg_advisory_xact_lock(hashtextextended('organizations below ' || above.id, 2));
    room := least(room, above.allowed - app.count_below(above.id));
  end loop;
  below := app.count_below(app.current_organization());
  return next;
end $$;
revoke all on function app.claim_place from public;
grant execute on function app.claim_place to sauda_tenant;

create function app.count_size() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into meter_deltas values (old.organization_id, tg_argv[0], '', -old.size);
  end if;
  if tg_op <> 'DELETE' then
    insert into meter_deltas values (new.organization_id, tg_argv[0], '', new.size);
  end if;
  return null;
end $$;

-- Sums the column \`size\` of a table, of the rows that are there and those to come.
create function app.count_sizes(target regclass, meter text) returns void language plpgsql as $$
begin
  execute format('create trigger %I after insert on %s for each row when (new.size <> 0)
    execute function app.count_size(%L)', meter || '_added', target, meter);
  execute format('create trigger %I after update of size on %s for each row when (old.size <> new.size)
    execute function app.count_size(%L)', meter || '_changed', target, meter);
  execute format('create trigger %I after delete on %s for each row when (old.size <> 0)
    execute function app.count_size(%L)', meter || '_removed', target, meter);
  execute format('insert into meter_totals (organization_id, meter, period, used)
    select organization_id, %L, '''', sum(size) from %s group by organization_id', meter, target);
end $$;
`;
