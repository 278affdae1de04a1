/** The owner of a lead sees its contact: see contact_viewers. */
export const leadViewers = `
create function app.lead_owner_sees() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform app.drop_contact_viewer(old.organization_id, old.contact_id, old.owner_id);
  end if;
  if tg_op <> 'DELETE' then
    perform app.add_contact_viewer(new.organization_id, new.contact_id, new.owner_id);
  end if;
  return null;
end $$;
create trigger leads_seen after insert or delete on leads for each row execute function app.lead_owner_sees();
create trigger leads_seen_anew after update of owner_id, contact_id on leads for each row
  when (old.owner_id is distinct from new.owner_id or old.contact_id is distinct from new.contact_id)
  execute function app.lead_owner_sees();

do $$ begin
  perform app.add_contact_viewer(l.organization_id, l.contact_id, l.owner_id)
  from (select distinct organization_id, contact_id, owner_id from leads) l;
end $$;

create index leads_of_company on leads (organization_id, company_id) where company_id is not null;
`;
