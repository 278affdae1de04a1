/** New contacts are seen by their owners, and by the owners of their new leads: one statement for all that come together. */
export const viewersTogether = `
drop trigger contacts_seen on contacts;
create trigger contacts_unseen after delete on contacts for each row execute function app.contact_owner_sees();

create function app.contact_owners_see() returns trigger language plpgsql as $$
begin
  insert into contact_viewers select organization_id, id, owner_id, created_at from added
  on conflict on constraint contact_viewers_key do nothing;
  return null;
end $$;
create trigger contacts_seen after insert on contacts referencing new table as added
  for each statement execute function app.contact_owners_see();

-- As app.add_contact_viewer, for many leads: the contacts are held first, in one order.
create function app.add_contact_viewers(organizations uuid[], contact_ids uuid[], viewers uuid[]) returns void language plpgsql as $$
begin
  perform from contacts c
  where (c.organization_id, c.id) in (select * from unnest(organizations, contact_ids)) order by c.organization_id, c.id for key share;
  insert into contact_viewers
  select distinct c.organization_id, c.id, l.viewer, c.created_at
  from unnest(organizations, contact_ids, viewers) as l(organization, contact, viewer)
  join contacts c on c.organization_id = l.organization and c.id = l.contact
  where c.owner_id is distinct from l.viewer
  on conflict on constraint contact_viewers_key do nothing;
end $$;
`;
