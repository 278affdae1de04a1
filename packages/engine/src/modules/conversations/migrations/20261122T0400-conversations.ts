export const conversationsTables = `
create table conversations (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  connection_id uuid not null,
  identity_id uuid not null,
  contact_id uuid not null,
  status text not null default 'open' check (status in ('open', 'pending', 'snoozed', 'closed')),
  assignee_id uuid,
  unread_count int not null default 0 check (unread_count >= 0),
  last_message_at timestamptz(3) not null,
  last_message_preview text,
  last_message_direction text check (last_message_direction in ('inbound', 'outbound')),
  last_inbound_at timestamptz(3),
  -- The customer service window: free-form messages until then.
  window_expires_at timestamptz(3),
  -- Messages are free of charge until then, because the person came through an ad.
  free_entry_expires_at timestamptz(3),
  waiting_since timestamptz(3),
  first_response_at timestamptz(3),
  snoozed_until timestamptz(3),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint conversations_connection foreign key (organization_id, connection_id) references connections (organization_id, id),
  constraint conversations_identity foreign key (organization_id, identity_id) references channel_identities (organization_id, id),
  constraint conversations_contact foreign key (organization_id, contact_id) references contacts (organization_id, id),
  constraint conversations_assignee foreign key (organization_id, assignee_id) references users (organization_id, id),
  -- One conversation for one identity on one connection.
  constraint conversations_once unique (organization_id, connection_id, identity_id),
  constraint conversations_snoozed check ((status = 'snoozed') = (snoozed_until is not null))
);
create index conversations_inbox on conversations (organization_id, last_message_at desc, id desc);
create index conversations_inbox_status on conversations (organization_id, status, last_message_at desc, id desc);
create index conversations_inbox_assignee on conversations (organization_id, assignee_id, last_message_at desc, id desc);
create index conversations_of_contact on conversations (organization_id, contact_id);
create index conversations_waking on conversations (snoozed_until) where status = 'snoozed';
select app.protect('conversations');

create table messages (
  organization_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  connection_id uuid not null,
  contact_id uuid not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  origin text not null check (origin in ('contact', 'user', 'api', 'app', 'system')),
  author_id uuid,
  type text not null,
  content jsonb not null,
  preview text,
  -- The provider's ids: of this message, and of the one it answers (which may be unknown here).
  provider_id text,
  reply_to_provider_id text,
  status text not null check (status in ('received', 'queued', 'uncertain', 'accepted', 'sent', 'failed', 'delivered', 'read', 'cancelled')),
  -- Statuses only move up; see statuses.ts.
  status_rank smallint not null,
  error jsonb,
  pricing jsonb,
  reactions jsonb not null default '{}',
  occurred_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  sent_at timestamptz(3),
  delivered_at timestamptz(3),
  read_at timestamptz(3),
  played_at timestamptz(3),
  failed_at timestamptz(3),
  edited_at timestamptz(3),
  revoked_at timestamptz(3),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint messages_conversation foreign key (organization_id, conversation_id) references conversations (organization_id, id)
);
-- A provider delivers a message at least once; it is one message.
create unique index messages_provider_id on messages (organization_id, connection_id, provider_id) where provider_id is not null;
create index messages_of_conversation on messages (organization_id, conversation_id, occurred_at desc, id desc);
select app.protect('messages');

-- What waits to be sent, and what is being sent right now. Small and hot, apart from the messages.
create table outgoing_messages (
  organization_id uuid not null,
  message_id uuid not null,
  conversation_id uuid not null,
  connection_id uuid not null,
  state text not null default 'queued' check (state in ('queued', 'sending')),
  run_at timestamptz(3) not null,
  attempts int not null default 0,
  leased_until timestamptz(3),
  primary key (organization_id, message_id),
  constraint outgoing_messages_message foreign key (organization_id, message_id) references messages (organization_id, id) on delete cascade
);
create index outgoing_messages_due on outgoing_messages (run_at, message_id) where state = 'queued';
create index outgoing_messages_order on outgoing_messages (organization_id, conversation_id, message_id);
create index outgoing_messages_leases on outgoing_messages (leased_until) where state = 'sending';
select app.protect('outgoing_messages');

-- Statuses that came before the answer to the send that would have told whose they are.
create table parked_statuses (
  organization_id uuid not null,
  connection_id uuid not null,
  provider_id text not null,
  event_id text not null,
  event jsonb not null,
  parked_at timestamptz(3) not null,
  primary key (organization_id, connection_id, provider_id, event_id)
);
select app.protect('parked_statuses');
`;
