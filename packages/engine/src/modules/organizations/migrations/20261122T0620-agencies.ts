/** Organizations below others: how they are made, ended and erased, and what they may use. */
export const agencies = `
alter table organizations add column external_id text;
alter table organizations add column deleted_at timestamptz(3);
alter table organizations drop constraint organizations_status_check;
alter table organizations add constraint organizations_status check (status in ('active', 'suspended', 'deleted'));
alter table organizations add constraint organizations_deleted check ((status = 'deleted') = (deleted_at is not null));
create unique index organizations_external_id on organizations (parent_id, external_id)
  where external_id is not null and status <> 'deleted';
create index organizations_children on organizations (parent_id, created_at desc, id desc);
create index organizations_to_erase on organizations (deleted_at) where deleted_at is not null;
drop index organizations_parent;

-- The tree has at most five levels, nobody moves in it, and only leaves end. The parent is locked, so that it cannot end
-- at the moment it gets a child.
create function app.guard_tree() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  parent_status text;
  levels int;
begin
  if tg_op = 'UPDATE' then
    if new.parent_id is distinct from old.parent_id then
      raise exception 'an organization keeps its parent';
    end if;
    if new.status = 'deleted' and old.status <> 'deleted'
      and exists (select from organizations where parent_id = new.id and status <> 'deleted') then
      raise exception 'it has children' using errcode = '23514', constraint = 'organizations_leaf';
    end if;
  end if;
  if new.parent_id is null or new.status = 'deleted' then
    return new;
  end if;
  select status into parent_status from organizations where id = new.parent_id for share;
  if parent_status = 'deleted' then
    raise exception 'its parent is deleted' using errcode = '23514', constraint = 'organizations_living_parent';
  end if;
  if tg_op = 'UPDATE' then
    return new;
  end if;
  with recursive above as (
    select id, parent_id from organizations where id = new.parent_id
    union all
    select o.id, o.parent_id from organizations o join above on o.id = above.parent_id
  )
  select count(*) into levels from above;
  if levels >= 5 then
    raise exception 'too deep' using errcode = '23514', constraint = 'organizations_depth';
  end if;
  return new;
end $$;
create trigger organizations_tree before insert or update of parent_id, status on organizations
  for each row execute function app.guard_tree();

-- The only way for a tenant to make an organization: below itself.
create function app.create_organization(new_id uuid, fields jsonb, at timestamptz) returns uuid
language sql security definer set search_path = pg_catalog, public as $$
  insert into organizations (id, parent_id, name, country, currency, time_zone, locale, environment, external_id, data_key, created_at, updated_at)
  select new_id, app.current_organization(), f.name, f.country, f.currency, f.time_zone, f.locale, f.environment, f.external_id, f.data_key, at, at
  from jsonb_to_record(fields) as f(name text, country text, currency text, time_zone text, locale text, environment text, external_id text, data_key jsonb)
  where app.current_organization() is not null
  returning id
$$;
revoke all on function app.create_organization from public;
grant execute on function app.create_organization to sauda_tenant;

-- What an organization may use; null is no limit. Set from above only: a tenant reads its own.
create table organization_limits (
  organization_id uuid primary key references organizations (id),
  users bigint check (users >= 0),
  contacts bigint check (contacts >= 0),
  messages_per_month bigint check (messages_per_month >= 0),
  storage_bytes bigint check (storage_bytes >= 0),
  api_requests_per_minute bigint check (api_requests_per_minute >= 0),
  updated_at timestamptz(3) not null
);
select app.protect('organization_limits');
revoke insert, update, delete on organization_limits from sauda_tenant;

create function app.set_limits(target uuid, fields jsonb, at timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, public as $$
  insert into organization_limits (organization_id, users, contacts, messages_per_month, storage_bytes, api_requests_per_minute, updated_at)
  select target, f.users, f.contacts, f.messages_per_month, f.storage_bytes, f.api_requests_per_minute, at
  from jsonb_to_record(fields) as f(users bigint, contacts bigint, messages_per_month bigint, storage_bytes bigint, api_requests_per_minute bigint)
  where app.descends(target, app.current_organization())
  on conflict (organization_id) do update set users = excluded.users, contacts = excluded.contacts,
    messages_per_month = excluded.messages_per_month, storage_bytes = excluded.storage_bytes,
    api_requests_per_minute = excluded.api_requests_per_minute, updated_at = excluded.updated_at
  returning true
$$;
revoke all on function app.set_limits from public;
grant execute on function app.set_limits to sauda_tenant;

-- How much of a meter is used: a total, and what was added since, so that nobody waits for a row everybody counts in.
create table meter_totals (
  organization_id uuid not null references organizations (id),
  meter text not null,
  -- The month as 2026-11 (UTC), or empty for what is counted once and for all.
  period text not null,
  used bigint not null,
  primary key (organization_id, meter, period)
);
select app.protect('meter_totals');

create table meter_deltas (
  organization_id uuid not null,
  meter text not null,
  period text not null,
  delta bigint not null
);
create index meter_deltas_of on meter_deltas (organization_id, meter, period);
select app.protect('meter_deltas');

create function app.count_rows() returns trigger language plpgsql as $$
begin
  insert into meter_deltas (organization_id, meter, period, delta)
  select organization_id, tg_argv[0], '', case tg_op when 'INSERT' then count(*) else -count(*) end
  from changed group by organization_id;
  return null;
end $$;

-- Counts the rows of a table, those that are there and those to come.
create function app.count_table(target regclass, meter text) returns void language plpgsql as $$
begin
  execute format('create trigger %I after insert on %s referencing new table as changed
    for each statement execute function app.count_rows(%L)', meter || '_added', target, meter);
  execute format('create trigger %I after delete on %s referencing old table as changed
    for each statement execute function app.count_rows(%L)', meter || '_removed', target, meter);
  execute format('insert into meter_totals (organization_id, meter, period, used)
    select organization_id, %L, '''', count(*) from %s group by organization_id', meter, target);
end $$;

-- Messages of ours by month; what somebody wrote on the business's own phone did not go through here.
create function app.count_sent_messages() returns trigger language plpgsql as $$
begin
  insert into meter_deltas (organization_id, meter, period, delta)
  select organization_id, 'messages_per_month', to_char(created_at at time zone 'UTC', 'YYYY-MM'), count(*)
  from changed where direction = 'outbound' and origin <> 'app' group by 1, 3;
  return null;
end $$;
`;
