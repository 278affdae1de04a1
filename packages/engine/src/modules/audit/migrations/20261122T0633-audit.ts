/**
 * The audit log. A row is written in the transaction of what it tells, unsealed; so commits never wait for each other. A
 * background step seals rows: it gives each the next number of its organization and a hash over the one before and itself.
 */
export const auditTables = `
create table audit_log (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  occurred_at timestamptz(3) not null,
  action text not null,
  object_type text not null,
  object_id uuid not null,
  actor_type text not null,
  actor_id uuid,
  -- The member on whose behalf, and the key that was used.
  user_id uuid,
  key_id uuid,
  before jsonb,
  after jsonb,
  request_id text,
  ip text,
  user_agent text,
  -- Null until sealed.
  seq bigint,
  hash bytea,
  primary key (organization_id, id),
  constraint audit_log_seq unique (organization_id, seq),
  constraint audit_log_sealed check ((seq is null) = (hash is null))
);
create index audit_log_unsealed on audit_log (id) where seq is null;
create index audit_log_list on audit_log (organization_id, occurred_at desc, id desc);
create index audit_log_of_object on audit_log (organization_id, object_id, occurred_at desc, id desc);
select app.protect('audit_log');
revoke insert, update, delete on audit_log from sauda_tenant;
grant insert (organization_id, id, occurred_at, action, object_type, object_id, actor_type, actor_id, user_id, key_id,
  before, after, request_id, ip, user_agent) on audit_log to sauda_tenant;

-- How far each organization is sealed: without this the newest rows could be cut off unseen.
create table audit_heads (
  organization_id uuid primary key references organizations (id),
  seq bigint not null,
  hash bytea not null
);
select app.protect('audit_heads');
revoke insert, update, delete on audit_heads from sauda_tenant;

-- What is hashed of a row: everything it tells, in a form that does not depend on settings of the session.
create function app.audit_bytes(r audit_log) returns bytea language sql stable as $$
  select convert_to(jsonb_build_array(r.organization_id, r.id, floor(extract(epoch from r.occurred_at) * 1000)::bigint, r.action,
    r.object_type, r.object_id, r.actor_type, r.actor_id, r.user_id, r.key_id, r.before, r.after, r.request_id, r.ip,
    r.user_agent, r.seq)::text, 'UTF8')
$$;

create function app.audit_genesis(organization uuid) returns bytea language sql immutable as
  $$ select sha256(convert_to(organization::text, 'UTF8')) $$;

-- Seals up to so many rows, oldest first; one process at a time. A row that is committed late is sealed late, never skipped.
create function app.seal_audit(most int) returns int language plpgsql as $$
declare
  entry audit_log;
  head audit_heads;
  sealed int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('audit seal', 2)) then return 0; end if;
  for entry in select * from audit_log where seq is null order by id limit most loop
    select * into head from audit_heads where organization_id = entry.organization_id;
    if not found then
      insert into audit_heads values (entry.organization_id, 0, app.audit_genesis(entry.organization_id)) returning * into head;
    end if;
    entry.seq := head.seq + 1;
    entry.hash := sha256(head.hash || app.audit_bytes(entry));
    update audit_log set seq = entry.seq, hash = entry.hash
      where organization_id = entry.organization_id and id = entry.id;
    update audit_heads set seq = entry.seq, hash = entry.hash where organization_id = entry.organization_id;
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;
revoke execute on function app.seal_audit(int) from public;
`;
