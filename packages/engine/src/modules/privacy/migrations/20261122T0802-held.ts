/**
 * What belongs to a held person is neither deleted nor given to somebody else, whoever asks and by whichever way. Requests and
 * holds that are over stay as proof when the contact goes.
 */
export const held = `
alter table privacy_requests drop constraint privacy_requests_contact;
alter table legal_holds drop constraint legal_holds_contact;

-- The hold that lasts on a contact, or on the contact of a lead.
create function app.hold_on(organization uuid, contact uuid, lead uuid default null) returns uuid language sql stable as $$
  select h.id from legal_holds h
  where h.organization_id = organization and h.released_at is null and (h.contact_id = contact
    or h.contact_id = (select l.contact_id from leads l where l.organization_id = organization and l.id = lead))
  order by h.id limit 1
$$;

create function app.refuse_for_hold(hold uuid) returns void language plpgsql as $$
begin
  if hold is not null then
    raise exception 'a legal hold keeps it' using errcode = '23514', constraint = 'legal_holds_keep', detail = hold::text;
  end if;
end $$;

create function app.keep_held_contact() returns trigger language plpgsql as $$
declare request uuid;
begin
  perform app.refuse_for_hold(app.hold_on(old.organization_id, old.id));
  select r.id into request from privacy_requests r
  where r.organization_id = old.organization_id and r.contact_id = old.id and r.completed_at is null
    and (r.kind = 'correction' or exists (select from operations o where o.organization_id = r.organization_id
      and o.id = r.operation_id and o.status in ('pending', 'running')))
  limit 1;
  if request is not null then
    raise exception 'a request is open' using errcode = '23514', constraint = 'privacy_requests_answered', detail = request::text;
  end if;
  return old;
end $$;

-- Of a table with the columns contact_id and, says the argument, lead_id.
create function app.keep_held() returns trigger language plpgsql as $$
begin
  if tg_argv[0] = 'of_lead' then
    perform app.refuse_for_hold(app.hold_on(old.organization_id, old.contact_id, old.lead_id));
  else
    perform app.refuse_for_hold(app.hold_on(old.organization_id, old.contact_id));
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

-- A file that no record holds any more is deleted some day.
create function app.keep_held_file() returns trigger language plpgsql as $$
begin
  perform app.refuse_for_hold(app.hold_on(old.organization_id,
    coalesce((select t.contact_id from tasks t where t.organization_id = old.organization_id and t.id = old.record_id), old.record_id),
    coalesce((select t.lead_id from tasks t where t.organization_id = old.organization_id and t.id = old.record_id), old.record_id)));
  return old;
end $$;

-- A field is emptied in the background, where nobody could be told.
create function app.keep_field_of_held() returns trigger language plpgsql as $$
begin
  perform app.refuse_for_hold((
    select h.id from legal_holds h
    cross join lateral (
      select h.contact_id as id
      union all select l.id from leads l where l.organization_id = h.organization_id and l.contact_id = h.contact_id
      union all select t.id from tasks t left join leads l on l.organization_id = t.organization_id and l.id = t.lead_id
        where t.organization_id = h.organization_id and h.contact_id in (t.contact_id, l.contact_id)) record
    join custom_values v on v.organization_id = h.organization_id and v.record_id = record.id
    where h.organization_id = new.organization_id and h.released_at is null and v.field_id = new.id
    order by h.id limit 1));
  return new;
end $$;

create trigger held before delete on contacts for each row execute function app.keep_held_contact();
create trigger held before delete on leads for each row execute function app.keep_held();
create trigger held before delete on enquiries for each row execute function app.keep_held('of_lead');
create trigger held before delete on conversations for each row execute function app.keep_held();
create trigger held before delete on messages for each row execute function app.keep_held();
create trigger held before delete on notes for each row execute function app.keep_held();
create trigger held before delete on tasks for each row execute function app.keep_held('of_lead');
create trigger held before delete on consents for each row execute function app.keep_held();
create trigger held before delete on custom_values for each row when (old.file_id is not null)
  execute function app.keep_held_file();
create trigger held before update of deleted_at on custom_fields for each row
  when (new.type = 'file' and new.deleted_at is not null) execute function app.keep_field_of_held();

-- Taken from the person, and given to another one or to none.
create trigger held_by_contact before update of contact_id on leads for each row
  when (old.contact_id is distinct from new.contact_id) execute function app.keep_held();
create trigger held_by_contact before update of contact_id on conversations for each row
  when (old.contact_id is distinct from new.contact_id) execute function app.keep_held();
create trigger held_by_contact before update of contact_id on notes for each row
  when (old.contact_id is distinct from new.contact_id) execute function app.keep_held();
create trigger held_by_contact before update of contact_id, lead_id on tasks for each row
  when (old.contact_id is distinct from new.contact_id or old.lead_id is not null and old.lead_id is distinct from new.lead_id)
  execute function app.keep_held('of_lead');
`;
