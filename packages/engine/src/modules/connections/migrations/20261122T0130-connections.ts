export const connectionsTables = `
create table connections (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  adapter text not null,
  kind text not null check (kind in ('whatsapp', 'lead_source', 'telephony', 'email')),
  name text not null,
  -- The provider's own key of the number or account, such as a phone number id.
  external_key text,
  config jsonb not null,
  secrets jsonb not null,
  secret_names text[] not null,
  intake jsonb not null,
  state text not null default 'active' check (state in ('active', 'paused', 'error')),
  last_error jsonb,
  hook_version int not null default 1,
  poll_cursor jsonb,
  polled_at timestamptz(3),
  last_inbound_at timestamptz(3),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id)
);
-- Hooks arrive with the connection's id alone.
create unique index connections_id on connections (id);
create unique index connections_external_key on connections (organization_id, adapter, external_key) where external_key is not null;
select app.protect('connections');

create table inbound_requests (
  organization_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  dedupe_key text not null,
  method text not null,
  query jsonb not null,
  headers jsonb not null,
  body bytea not null,
  received_at timestamptz(3) not null,
  state text not null default 'received' check (state in ('received', 'processed', 'ignored', 'failed')),
  attempts int not null default 0,
  run_at timestamptz(3) not null,
  processed_at timestamptz(3),
  error jsonb,
  outcomes jsonb not null default '[]',
  primary key (organization_id, id),
  constraint inbound_requests_dedupe unique (organization_id, connection_id, dedupe_key),
  constraint inbound_requests_connection foreign key (organization_id, connection_id) references connections (organization_id, id)
);
create index inbound_requests_waiting on inbound_requests (organization_id, id) where state = 'received';
create index inbound_requests_list on inbound_requests (organization_id, received_at desc, id desc);
create index inbound_requests_failed on inbound_requests (organization_id, received_at desc, id desc) where state = 'failed';
select app.protect('inbound_requests');
`;
