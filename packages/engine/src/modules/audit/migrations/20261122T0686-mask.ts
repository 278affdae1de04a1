/**
 * A person who is forgotten is forgotten in the audit log too. The hash of a masked entry stays, and with it the chain; what
 * is left of the entry is vouched for by a later entry, `audit_entry.masked`, which is part of the chain itself.
 */
export const auditMask = `
-- Runs as the owner, because nobody else may change the log; in the organization of the transaction only. Waits for the
-- seal, which must not hash what is being masked. Answers the sum of what is left of each sealed entry.
create function app.mask_audit(ids uuid[], patterns text[]) returns table (id uuid, left_sha256 text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('audit seal', 2));
  return query
  update audit_log a set before = app.forgotten(a.before), after = app.forgotten(a.after)
  where a.organization_id = app.current_organization() and a.action <> 'audit_entry.masked'
    and (a.object_id = any(ids) or a.before::text like any(patterns) or a.after::text like any(patterns))
    and (a.before is distinct from app.forgotten(a.before) or a.after is distinct from app.forgotten(a.after))
  returning a.id, case when a.seq is not null then encode(sha256(app.audit_bytes(a)), 'hex') end;
end $$;
revoke execute on function app.mask_audit(uuid[], text[]) from public;
grant execute on function app.mask_audit(uuid[], text[]) to sauda_tenant;
`;
