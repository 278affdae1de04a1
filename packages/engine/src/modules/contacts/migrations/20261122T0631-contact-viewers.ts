/**
 * Who sees a contact: its owner, and the owners of its leads. Kept by triggers in the transaction of the change, so that a
 * member's contacts come in order from one index, however many leads there are.
 *
 * Whoever takes a viewer away first locks the contact against those who add one (`for update` against the `for key share`
 * of every new lead); so of two at once the second sees what the first wrote.
 */
export const contactViewers = `
create table contact_viewers (
  organization_id uuid not null references organizations (id),
  contact_id uuid not null,
  -- Null: the contact, or a lead of it, is nobody's.
  user_id uuid,
  -- Of the contact.
  created_at timestamptz(3) not null,
  constraint contact_viewers_key unique nulls not distinct (organization_id, contact_id, user_id)
);
create index contact_viewers_list on contact_viewers (organization_id, user_id, created_at desc, contact_id desc);
select app.protect('contact_viewers');

-- For a lead with this owner. The contact's own owner is there already.
create function app.add_contact_viewer(organization uuid, contact uuid, viewer uuid) returns void language plpgsql as $$
begin
  perform from contacts c where c.organization_id = organization and c.id = contact for key share;
  insert into contact_viewers
  select c.organization_id, c.id, viewer, c.created_at from contacts c
  where c.organization_id = organization and c.id = contact and c.owner_id is distinct from viewer
  on conflict on constraint contact_viewers_key do nothing;
end $$;

create function app.drop_contact_viewer(organization uuid, contact uuid, viewer uuid) returns void language plpgsql as $$
begin
  perform from contacts c where c.organization_id = organization and c.id = contact for update;
  delete from contact_viewers v
  where v.organization_id = organization and v.contact_id = contact and v.user_id is not distinct from viewer
    and not exists (select from contacts c
      where c.organization_id = organization and c.id = contact and c.owner_id is not distinct from viewer)
    and not exists (select from leads l
      where l.organization_id = organization and l.contact_id = contact and l.owner_id is not distinct from viewer);
end $$;

create function app.contact_owner_sees() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from contact_viewers v where v.organization_id = old.organization_id and v.contact_id = old.id;
    return null;
  end if;
  if tg_op = 'UPDATE' then
    perform app.drop_contact_viewer(old.organization_id, old.id, old.owner_id);
  end if;
  insert into contact_viewers values (new.organization_id, new.id, new.owner_id, new.created_at)
  on conflict on constraint contact_viewers_key do nothing;
  return null;
end $$;
create trigger contacts_seen after insert or delete on contacts for each row execute function app.contact_owner_sees();
create trigger contacts_seen_anew after update of owner_id on contacts for each row
  when (old.owner_id is distinct from new.owner_id) execute function app.contact_owner_sees();

insert into contact_viewers select organization_id, id, owner_id, created_at from contacts;
`;
