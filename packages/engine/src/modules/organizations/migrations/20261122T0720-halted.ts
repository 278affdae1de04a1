/**
 * Whether an organization stands still: it is not active itself, or somebody above it is not. Kept with every change of a
 * status, so that whoever sends, fetches or works for it looks at one row and never climbs the tree.
 */
export const halted = `
alter table organizations add column halted boolean not null default false;

-- What holds above is read under a lock, as the parent's is changed under one: of two at once the second sees the first.
create function app.halt() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  above boolean;
begin
  select p.halted into above from organizations p where p.id = new.parent_id for share;
  new.halted := new.status <> 'active' or coalesce(above, false);
  return new;
end $$;
create trigger organizations_halt before insert or update of status, halted on organizations
  for each row execute function app.halt();

-- Level by level, each with a statement of its own, so that one made meanwhile is not missed.
create function app.halt_below() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update organizations set halted = halted where parent_id = new.id;
  return null;
end $$;
create trigger organizations_halt_below after update of status, halted on organizations
  for each row when (old.halted <> new.halted) execute function app.halt_below();

-- Whoever changes a status holds those above first, the topmost first: a change further up goes down the same way, so the two
-- never wait for each other.
create function app.hold_above(child uuid) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  above uuid;
begin
  for above in
    with recursive up as (
      select parent_id as id, 1 as height from organizations where id = child and app.descends(child, app.current_organization())
      union all
      select o.parent_id, up.height + 1 from organizations o join up on o.id = up.id
    )
    select id from up where id is not null order by height desc
  loop
    perform from organizations where id = above for share;
  end loop;
end $$;
revoke all on function app.hold_above from public;
grant execute on function app.hold_above to sauda_tenant;

update organizations set status = status where status <> 'active';
`;
