export const webhooksTables = `
create table webhook_endpoints (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  url text not null,
  description text,
  -- \`*\`, \`lead.*\`, \`lead.won\`.
  types text[] not null check (cardinality(types) > 0),
  api_version text not null,
  disabled_at timestamptz(3),
  disabled_reason text check (disabled_reason in ('by_request', 'failing', 'gone')),
  -- Only what was recorded since then is delivered by itself.
  active_since timestamptz(3) not null,
  -- When it was disabled before it was enabled again, until that is replayed.
  missed_since timestamptz(3),
  -- What its maker was allowed to do, and the member it sees as; null sees all records.
  permissions text[] not null,
  user_id uuid,
  secret jsonb not null,
  -- Signs along until then.
  previous_secret jsonb,
  previous_secret_until timestamptz(3),
  -- Since the last success.
  failures int not null default 0,
  failing_since timestamptz(3),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  check ((disabled_at is null) = (disabled_reason is null)),
  check ((previous_secret is null) = (previous_secret_until is null)),
  constraint webhook_endpoints_user foreign key (organization_id, user_id) references users (organization_id, id)
);
create index webhook_endpoints_list on webhook_endpoints (organization_id, created_at desc, id desc);
select app.protect('webhook_endpoints');

create table webhook_deliveries (
  organization_id uuid not null,
  id uuid not null,
  endpoint_id uuid not null,
  event_xid xid8 not null default pg_current_xact_id(),
  event_id uuid not null,
  event_type text not null,
  status text not null default 'pending' check (status in ('pending', 'delivered', 'failed')),
  attempts int not null default 0,
  -- Of a delivery that is being attempted: when its claim runs out.
  next_attempt_at timestamptz(3),
  last_attempt_at timestamptz(3),
  response_status int,
  response_body text,
  error text,
  latency_ms int,
  created_at timestamptz(3) not null,
  primary key (organization_id, id),
  check ((status = 'pending') = (next_attempt_at is not null)),
  -- One event reaches an endpoint under one id, however often it is announced or replayed.
  constraint webhook_deliveries_once unique (organization_id, endpoint_id, event_id),
  constraint webhook_deliveries_endpoint foreign key (organization_id, endpoint_id)
    references webhook_endpoints (organization_id, id) on delete cascade
) with (fillfactor = 80);
create index webhook_deliveries_due on webhook_deliveries (organization_id, endpoint_id, next_attempt_at, id) where status = 'pending';
create index webhook_deliveries_list on webhook_deliveries (organization_id, endpoint_id, created_at desc, id desc);
create index webhook_deliveries_age on webhook_deliveries (created_at);
select app.protect('webhook_deliveries');
`;
