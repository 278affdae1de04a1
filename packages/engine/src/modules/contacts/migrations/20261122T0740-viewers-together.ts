/** New contacts are seen by their owners: one statement for all that come together. */
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
`;
