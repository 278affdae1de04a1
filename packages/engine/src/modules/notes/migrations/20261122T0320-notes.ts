export const notesTables = `
create table notes (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  body text not null,
  -- A note on a lead is also one on its contact, so there always is one.
  contact_id uuid not null,
  lead_id uuid,
  pinned boolean not null default false,
  actor_type text not null check (actor_type in ('api_key', 'user', 'adapter', 'system')),
  actor_id uuid,
  -- The member who wrote it; null when no member did.
  author_id uuid,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint notes_contact foreign key (organization_id, contact_id) references contacts (organization_id, id) on delete cascade,
  constraint notes_lead foreign key (organization_id, lead_id) references leads (organization_id, id) on delete cascade,
  constraint notes_author foreign key (organization_id, author_id) references users (organization_id, id)
);
create index notes_list on notes (organization_id, created_at desc, id desc);
create index notes_of_contact on notes (organization_id, contact_id, created_at desc, id desc);
create index notes_of_lead on notes (organization_id, lead_id, created_at desc, id desc) where lead_id is not null;
create index notes_of_author on notes (organization_id, author_id, created_at desc, id desc) where author_id is not null;
select app.protect('notes');
`;
