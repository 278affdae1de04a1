export const operationsTables = `
-- Work that goes on after its request was answered. Each chunk of it is one transaction, which also saves \`state\` here.
create table operations (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  kind text not null,
  status text not null check (status in ('pending', 'running', 'succeeded', 'failed', 'cancelled')),
  done bigint not null default 0,
  total bigint,
  input jsonb not null,
  state jsonb not null,
  result jsonb,
  error jsonb,
  -- Who asked, as they were then.
  actor jsonb not null,
  user_id uuid,
  attempts int not null default 0,
  run_at timestamptz(3) not null,
  served_at timestamptz(3) not null,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  expires_at timestamptz(3),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint operations_finished check ((finished_at is not null) = (status in ('succeeded', 'failed', 'cancelled')))
);
create index operations_open on operations (organization_id, served_at, id) where status in ('pending', 'running');
create index operations_list on operations (organization_id, created_at desc, id desc);
create index operations_expiry on operations (expires_at) where expires_at is not null;
select app.protect('operations');

-- Whose turn it is. An organization has one turn at a time; the one served longest ago comes next.
create table operation_turns (
  organization_id uuid primary key references organizations (id),
  served_at timestamptz(3) not null,
  lease uuid,
  leased_until timestamptz(3)
);
create index operation_turns_order on operation_turns (served_at);
select app.protect('operation_turns');
`;
