export const organizationTree = `
alter table organizations add column status text not null default 'active' check (status in ('active', 'suspended'));
alter table organizations add constraint organizations_no_own_parent check (parent_id <> id);

-- Whether one organization stands anywhere above another. Reads the tree as its owner, tells nothing but yes or no.
create function app.descends(descendant uuid, ancestor uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive above as (
    select parent_id from organizations where id = descendant
    union
    select o.parent_id from organizations o join above on o.id = above.parent_id
  )
  select exists (select from above where parent_id = ancestor)
$$;
`;
