/** The owners of new leads see their contacts: one statement for all that come together, with the contacts held first. */
export const leadViewersTogether = `
drop trigger leads_seen on leads;
create trigger leads_unseen after delete on leads for each row execute function app.lead_owner_sees();

create function app.lead_owners_see() returns trigger language plpgsql as $$
begin
  perform from contacts c
  where (c.organization_id, c.id) in (select organization_id, contact_id from added) order by c.organization_id, c.id for key share;
  insert into contact_viewers
  select distinct c.organization_id, c.id, l.owner_id, c.created_at
  from added l join contacts c on c.organization_id = l.organization_id and c.id = l.contact_id
  where c.owner_id is distinct from l.owner_id
  on conflict on constraint contact_viewers_key do nothing;
  return null;
end $$;
create trigger leads_seen after insert on leads referencing new table as added
  for each statement execute function app.lead_owners_see();
`;
