export const consentsTables = `
-- What a person agreed to and took back, each in a row of its own; for a purpose and channel the latest one counts.
create table consents (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  contact_id uuid not null,
  purpose text not null check (purpose in ('marketing', 'service', 'profiling_ai', 'calls')),
  -- Null: every channel.
  channel text check (channel in ('whatsapp', 'sms', 'email', 'call')),
  status text not null check (status in ('granted', 'withdrawn')),
  notice_version text,
  language text,
  source text not null,
  evidence jsonb,
  at timestamptz(3) not null,
  actor_type text not null,
  actor_id uuid,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint consents_contact foreign key (organization_id, contact_id) references contacts (organization_id, id) on delete cascade
);
create index consents_latest on consents (organization_id, contact_id, purpose, channel, at desc, id desc);
create index consents_list on consents (organization_id, created_at desc, id desc);
select app.protect('consents');
-- A ledger: rows are added. Only the evidence, which may tell about the person, can be emptied.
revoke update, delete on consents from sauda_tenant;
grant update (evidence) on consents to sauda_tenant;
`;
