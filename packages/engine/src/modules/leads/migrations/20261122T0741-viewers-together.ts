/** The owners of new leads see their contacts: one statement for all that come together. */
export const leadViewersTogether = `
drop trigger leads_seen on leads;
create trigger leads_unseen after delete on leads for each row execute function app.lead_owner_sees();

create function app.lead_owners_see() returns trigger language plpgsql as $$
begin
  perform app.add_contact_viewers(array_agg(organization_id), array_agg(contact_id), array_agg(owner_id)) from added;
  return null;
end $$;
create trigger leads_seen after insert on leads referencing new table as added
  for each statement execute function app.lead_owners_see();
`;
