export const customFieldsTables = `
create table custom_fields (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  resource text not null check (resource in ('contact', 'company', 'lead', 'task')),
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  label text not null,
  description text,
  type text not null check (type in ('text', 'number', 'money', 'date', 'boolean', 'single_choice', 'multi_choice', 'user', 'url', 'phone')),
  -- [{key, label, is_archived}], in order.
  options jsonb,
  is_required boolean not null,
  is_unique boolean not null check (not is_unique or type in ('text', 'number', 'date', 'url', 'phone')),
  default_value jsonb,
  is_archived boolean not null default false,
  -- Gone for the API; the key is taken until the last record has lost its value.
  deleted_at timestamptz(3),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint custom_fields_key unique (organization_id, resource, key),
  constraint custom_fields_options check ((type in ('single_choice', 'multi_choice')) = (options is not null)),
  constraint custom_fields_deleted check (deleted_at is null or is_archived)
);
select app.protect('custom_fields');

-- Grows with each change of the definitions, so that what is remembered of them can be checked.
create table custom_field_versions (
  organization_id uuid primary key references organizations (id),
  version int not null
);
select app.protect('custom_field_versions');

-- The values of the custom columns, one row each, written by triggers: what is unique is so by a constraint, and filters
-- find an index that row-level security lets them use (operators on jsonb are not leakproof).
create table custom_values (
  organization_id uuid not null,
  field_id uuid not null,
  record_id uuid not null,
  -- Of money the currency; long text is cut.
  value text collate "C" not null,
  -- Of numbers, and the amount of money. Of 15 digits a float loses none, and unlike those of numeric its operators are leakproof.
  number float8,
  is_unique boolean not null,
  primary key (organization_id, field_id, record_id, value),
  constraint custom_values_field foreign key (organization_id, field_id) references custom_fields (organization_id, id) on delete cascade
);
create unique index custom_values_unique on custom_values (organization_id, field_id, value) where is_unique;
create index custom_values_by_value on custom_values (organization_id, field_id, value, record_id);
create index custom_values_by_number on custom_values (organization_id, field_id, number, record_id) where number is not null;
create index custom_values_of_record on custom_values (organization_id, record_id);
select app.protect('custom_values');

create function app.index_custom() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from custom_values where organization_id = old.organization_id and record_id = old.id;
    return null;
  end if;
  if tg_op = 'UPDATE' then
    delete from custom_values v using custom_fields f
    where v.organization_id = old.organization_id and v.record_id = old.id
      and f.organization_id = v.organization_id and f.id = v.field_id
      and (old.custom -> f.key) is distinct from (new.custom -> f.key);
  end if;
  insert into custom_values (organization_id, field_id, record_id, value, number, is_unique)
  select new.organization_id, f.id, new.id,
    left(case f.type when 'money' then item ->> 'currency' else item #>> '{}' end, 500),
    case f.type when 'number' then (item #>> '{}')::float8 when 'money' then (item ->> 'amount')::float8 end,
    f.is_unique
  from custom_fields f
  cross join lateral jsonb_array_elements(
    case jsonb_typeof(new.custom -> f.key) when 'array' then new.custom -> f.key else jsonb_build_array(new.custom -> f.key) end) item
  where f.organization_id = new.organization_id and f.resource = tg_argv[0] and new.custom ? f.key
    and (tg_op = 'INSERT' or (old.custom -> f.key) is distinct from (new.custom -> f.key));
  return null;
end $$;

-- Gives a table the column custom and keeps its values in custom_values. Called by the module that owns the table.
create function app.carry_custom(target regclass, resource text) returns void language plpgsql as $$
begin
  execute format('alter table %s add column custom jsonb not null default ''{}''', target);
  execute format('create trigger custom_indexed after insert on %s for each row
    when (new.custom <> ''{}'') execute function app.index_custom(%L)', target, resource);
  execute format('create trigger custom_reindexed after update of custom on %s for each row
    when (old.custom is distinct from new.custom) execute function app.index_custom(%L)', target, resource);
  execute format('create trigger custom_unindexed after delete on %s for each row
    when (old.custom <> ''{}'') execute function app.index_custom(%L)', target, resource);
end $$;

-- Takes the values of one field from some records; answers how many lost theirs.
create function app.clear_custom(target regclass, organization uuid, field uuid, field_key text, at timestamptz, at_once int)
returns int language plpgsql as $$
declare cleared int;
begin
  execute format('update %s t set custom = t.custom - $1, version = t.version + 1, updated_at = $2
    from (select distinct v.record_id from custom_values v where v.organization_id = $3 and v.field_id = $4 limit $5) holder
    where t.organization_id = $3 and t.id = holder.record_id', target)
  using field_key, at, organization, field, at_once;
  get diagnostics cleared = row_count;
  return cleared;
end $$;
`;
