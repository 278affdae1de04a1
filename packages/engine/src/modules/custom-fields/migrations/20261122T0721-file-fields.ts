export const fileFields = `
alter table custom_fields
  -- Of files: which media types it takes (image/png, image/*), and how many bytes at most; null is any.
  add column content_types text[],
  add column max_bytes bigint check (max_bytes > 0),
  drop constraint custom_fields_type_check,
  add constraint custom_fields_type_check check (type in ('text', 'number', 'money', 'date', 'boolean', 'single_choice', 'multi_choice',
    'user', 'url', 'phone', 'file')),
  add constraint custom_fields_file check (type = 'file' or (content_types is null and max_bytes is null));

-- Of fields of files: a file that a record holds is there, in the same organization, and stays.
alter table custom_values add column file_id uuid,
  add constraint custom_values_file foreign key (organization_id, file_id) references files (organization_id, id);
create index custom_values_by_file on custom_values (organization_id, file_id) where file_id is not null;

create function app.note_held_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform app.note_file_use(old.organization_id, old.file_id);
  else
    perform app.note_file_use(new.organization_id, new.file_id);
  end if;
  return null;
end $$;
create trigger file_held after insert on custom_values for each row
  when (new.file_id is not null) execute function app.note_held_file();
create trigger file_released after delete on custom_values for each row
  when (old.file_id is not null) execute function app.note_held_file();

create or replace function app.index_custom() returns trigger language plpgsql as $$
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
  insert into custom_values (organization_id, field_id, record_id, value, number, file_id, is_unique)
  select new.organization_id, f.id, new.id,
    left(case f.type when 'money' then item ->> 'currency' else item #>> '{}' end, 500),
    case f.type when 'number' then (item #>> '{}')::float8 when 'money' then (item ->> 'amount')::float8 end,
    case f.type when 'file' then (item #>> '{}')::uuid end,
    f.is_unique
  from custom_fields f
  cross join lateral jsonb_array_elements(
    case jsonb_typeof(new.custom -> f.key) when 'array' then new.custom -> f.key else jsonb_build_array(new.custom -> f.key) end) item
  where f.organization_id = new.organization_id and f.resource = tg_argv[0] and new.custom ? f.key
    and (tg_op = 'INSERT' or (old.custom -> f.key) is distinct from (new.custom -> f.key));
  return null;
end $$;
`;
