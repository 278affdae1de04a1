/**
 * Whose the one who acted is: an entry about an organization may have been made by a key of one above it. Hashed with the
 * entry where it is known; the hash of older entries stays what it was.
 */
export const auditWhoseActor = `
alter table audit_log add column actor_organization_id uuid;
grant insert (actor_organization_id) on audit_log to sauda_tenant;

create or replace function app.audit_bytes(r audit_log) returns bytea language sql stable as $$
  select convert_to((jsonb_build_array(r.organization_id, r.id, floor(extract(epoch from r.occurred_at) * 1000)::bigint, r.action,
    r.object_type, r.object_id, r.actor_type, r.actor_id, r.user_id, r.key_id, r.before, r.after, r.request_id, r.ip,
    r.user_agent, r.seq)
    || case when r.actor_organization_id is null then '[]' else jsonb_build_array(r.actor_organization_id) end)::text, 'UTF8')
$$;
`;
