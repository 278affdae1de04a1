/** The log is not changed, but for one thing: a person in it can be forgotten. */
export const erasure = `
-- A value without what may tell about a person: ids, times, numbers and closed words stay, so that its shape does too.
create function app.forgotten(value jsonb, key text default '') returns jsonb language sql immutable parallel safe as $$
  select case jsonb_typeof(value)
    when 'object' then case when key in ('metadata', 'content', 'changes', 'attribution', 'raw', 'evidence', 'detail', 'error') then '{}'
      else coalesce((select jsonb_object_agg(e.key, app.forgotten(e.value, e.key)) from jsonb_each(value) e), '{}') end
    when 'array' then coalesce((select jsonb_agg(item) from (
      select app.forgotten(i.value, key) as item from jsonb_array_elements(value) i) items where jsonb_typeof(item) <> 'null'), '[]')
    when 'string' then case
      when value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then value
      when value #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z)?$' then value
      when key in ('object', 'status', 'type', 'kind', 'source', 'by', 'direction', 'origin', 'outcome', 'result', 'purpose', 'channel',
        'currency', 'country', 'value') and value #>> '{}' ~ '^[A-Za-z_-]{1,30}$' then value
      else 'null' end
    else value end
$$;

-- Runs as the owner, because nobody else may change the log; in the organization of the transaction only.
create function app.forget_in_events(ids uuid[]) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten_rows bigint;
begin
  update events set data = app.forgotten(data)
  where organization_id = app.current_organization()
    and (contact_id = any(ids) or lead_id = any(ids) or subject_id = any(ids)) and data is distinct from app.forgotten(data);
  get diagnostics forgotten_rows = row_count;
  return forgotten_rows;
end $$;
revoke execute on function app.forget_in_events(uuid[]) from public;
grant execute on function app.forget_in_events(uuid[]) to sauda_tenant;
`;
