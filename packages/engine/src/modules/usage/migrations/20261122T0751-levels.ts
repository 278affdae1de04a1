/** Levels by day, recorded with the totals they come from: in their transaction, so that a crash parts them never. */
export const levels = `
-- The days since the last one kept its level; nothing is no level, but for the day on which it became nothing. Of what was
-- counted a part may be folded before another: a level is never below nothing.
create function app.record_level() returns trigger language plpgsql as $$
begin
  insert into usage_days (organization_id, day, meter, category, quantity)
  select new.organization_id, new.day + behind, new.meter, '', greatest(level, 0)
  from generate_series(least(old.day + 1 - new.day, 0), 0) as behind,
    lateral (select case when behind < 0 then old.used else new.used end as level) as that_day
  where level > 0 or (behind = 0 and old.used > 0)
  on conflict (organization_id, day, meter, category) do update set quantity = excluded.quantity;
  return null;
end $$;
create trigger usage_levels after insert or update on meter_totals for each row
  when (new.meter in ('contacts', 'storage_bytes')) execute function app.record_level();

insert into usage_days (organization_id, day, meter, category, quantity)
select organization_id, day, meter, '', used from meter_totals where meter in ('contacts', 'storage_bytes') and used > 0;
`;
