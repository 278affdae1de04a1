/** What a filter looks for may be a person's name: one word, which looks like a closed one. */
export const filtersForgotten = `
create or replace function app.forgotten(value jsonb, key text default '') returns jsonb language sql immutable parallel safe as $$
  select case jsonb_typeof(value)
    when 'object' then case when key in ('metadata', 'content', 'changes', 'attribution', 'raw', 'evidence', 'detail', 'error', 'filter') then '{}'
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
`;
