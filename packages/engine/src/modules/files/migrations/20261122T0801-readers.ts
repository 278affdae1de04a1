/** What was made of records is read by who may read those records. */
export const readers = `
-- Null: whoever may read files.
alter table files add column permission text;
update files f set permission = made.permission
from (select o.organization_id, o.permission, named #>> '{}' as id
  from operations o cross join lateral jsonb_path_query(jsonb_build_array(o.result, o.state),
    '$.** ? (@.type() == "object").keyvalue() ? (@.key like_regex "file_id$").value') named
  where o.permission is not null) made
where f.organization_id = made.organization_id and f.id::text = made.id;
`;
