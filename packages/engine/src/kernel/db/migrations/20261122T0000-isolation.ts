/**
 * Roles, the current organization, and the lock every tenant table gets. `app.protect(table)` enables and forces
 * row-level security: `sauda_tenant` sees one organization; `sauda_system`, which only the login role belongs to, all.
 */
export const isolation = `
create schema app;

do $$
declare role_name text;
begin
  foreach role_name in array array['sauda_tenant', 'sauda_system'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls', role_name);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    if not pg_has_role(current_user, role_name, 'member') or not (select rolsuper from pg_roles where rolname = current_user) then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
end $$;

grant usage on schema app, public to sauda_tenant, sauda_system;
revoke create on schema public from public;

create function app.current_organization() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;

create function app.protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s for all to sauda_tenant
    using (organization_id = (select app.current_organization()))
    with check (organization_id = (select app.current_organization()))', target);
  execute format('create policy system on %s for all to sauda_system using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %s to sauda_tenant', target);
end $$;
`;
