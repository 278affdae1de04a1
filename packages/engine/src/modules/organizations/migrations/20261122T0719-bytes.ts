export const countedBytes = `
create function app.count_bytes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into meter_deltas (organization_id, meter, period, delta)
    select organization_id, tg_argv[0], '', sum(size) from added group by 1 having sum(size) <> 0;
  elsif tg_op = 'DELETE' then
    insert into meter_deltas (organization_id, meter, period, delta)
    select organization_id, tg_argv[0], '', -sum(size) from removed group by 1 having sum(size) <> 0;
  else
    insert into meter_deltas (organization_id, meter, period, delta)
    select a.organization_id, tg_argv[0], '', sum(a.size - r.size) from added a
    join removed r on r.organization_id = a.organization_id and r.id = a.id group by 1 having sum(a.size - r.size) <> 0;
  end if;
  return null;
end $$;

-- Adds up the column size of a table, of the rows that are there and those to come.
create function app.count_size(target regclass, meter text) returns void language plpgsql as $$
begin
  execute format('create trigger %I after insert on %s referencing new table as added
    for each statement execute function app.count_bytes(%L)', meter || '_added', target, meter);
  execute format('create trigger %I after update on %s referencing new table as added old table as removed
    for each statement execute function app.count_bytes(%L)', meter || '_changed', target, meter);
  execute format('create trigger %I after delete on %s referencing old table as removed
    for each statement execute function app.count_bytes(%L)', meter || '_removed', target, meter);
  execute format('insert into meter_totals (organization_id, meter, period, used)
    select organization_id, %L, '''', sum(size) from %s group by organization_id', meter, target);
end $$;
`;
