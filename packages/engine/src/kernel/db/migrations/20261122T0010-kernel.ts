/** The tables of the kernel: event log, consumers, job outbox, idempotency keys, raw inbound requests. */
export const kernelTables = `
create table events (
  organization_id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  id uuid not null,
  type text not null,
  subject_type text not null,
  subject_id uuid not null,
  lead_id uuid,
  contact_id uuid,
  actor_type text not null,
  actor_id uuid,
  data jsonb not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  primary key (organization_id, xid, id)
);
create index events_log on events (xid, id);
create index events_lead on events (organization_id, lead_id, occurred_at desc, id desc) where lead_id is not null;
create index events_contact on events (organization_id, contact_id, occurred_at desc, id desc) where contact_id is not null;
select app.protect('events');
revoke update, delete on events from sauda_tenant;

create table event_consumers (
  name text primary key,
  last_xid xid8 not null default '0',
  last_id uuid not null default '00000000-0000-0000-0000-000000000000',
  lease uuid,
  leased_until timestamptz(3)
);

create table event_failures (
  organization_id uuid not null,
  consumer text not null,
  event_ids uuid[] not null,
  error text not null,
  failed_at timestamptz(3) not null
);
select app.protect('event_failures');

create table job_outbox (
  organization_id uuid not null,
  id uuid not null,
  task text not null,
  payload jsonb not null,
  run_at timestamptz(3) not null,
  job_key text,
  max_attempts int not null,
  primary key (organization_id, id)
);
create index job_outbox_order on job_outbox (id);
select app.protect('job_outbox');

create table idempotency_keys (
  organization_id uuid not null,
  key text not null,
  fingerprint text not null,
  status int not null,
  headers jsonb not null,
  body text,
  created_at timestamptz(3) not null,
  primary key (organization_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
select app.protect('idempotency_keys');


create function app.refuse_credential() returns text language plpgsql as $$
begin
  raise exception 'the credential is no longer valid' using errcode = 'SA401';
end $$;
`;
