export const usageTables = `
-- What was used, once for each cause: the key names it, so that a cause seen twice counts once.
create table usage_events (
  organization_id uuid not null references organizations (id),
  meter text not null,
  idempotency_key uuid not null,
  category text not null,
  quantity bigint not null,
  at timestamptz(3) not null,
  primary key (organization_id, meter, idempotency_key)
);
select app.protect('usage_events');
revoke update, delete on usage_events from sauda_tenant;

-- The same by day (UTC), folded in the statement that records the events.
create table usage_days (
  organization_id uuid not null references organizations (id),
  id uuid not null default gen_random_uuid(),
  day date not null,
  meter text not null,
  category text not null,
  quantity bigint not null,
  primary key (organization_id, day, meter, category)
);
select app.protect('usage_days');
`;
