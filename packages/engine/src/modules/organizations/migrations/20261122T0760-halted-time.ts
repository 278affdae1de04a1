/** How long an organization has stood still: clocks of what it waits for stand as well. */
export const haltedTime = `
-- When \`halted\` changed last, and how long it had stood still before, in all.
alter table organizations add column halt_changed_at timestamptz(3);
alter table organizations add column halted_ms bigint not null default 0;
update organizations set halt_changed_at = now() where halted;

-- As before; and when it changes: at the time of its own status, else at that of the one above it.
create or replace function app.halt() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  above boolean;
  above_changed_at timestamptz;
begin
  select p.halted, p.halt_changed_at into above, above_changed_at from organizations p where p.id = new.parent_id for share;
  new.halted := new.status <> 'active' or coalesce(above, false);
  if new.halted = coalesce(old.halted, false) then
    return new;
  end if;
  new.halt_changed_at := case when new.status = old.status then above_changed_at else new.updated_at end;
  if not new.halted then
    new.halted_ms := old.halted_ms + 1000 * extract(epoch from new.halt_changed_at - old.halt_changed_at);
  end if;
  return new;
end $$;
`;
