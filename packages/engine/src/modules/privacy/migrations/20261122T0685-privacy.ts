export const privacyTables = `
-- What a person asked for about their own data.
create table privacy_requests (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('access', 'erasure', 'correction')),
  note text,
  due_on date not null,
  operation_id uuid,
  completed_at timestamptz(3),
  certificate jsonb,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint privacy_requests_contact foreign key (organization_id, contact_id) references contacts (organization_id, id),
  constraint privacy_requests_operation foreign key (organization_id, operation_id) references operations (organization_id, id)
    on delete set null (operation_id),
  constraint privacy_requests_certified check (kind <> 'erasure' or (completed_at is null) = (certificate is null))
);
create index privacy_requests_list on privacy_requests (organization_id, created_at desc, id desc);
create index privacy_requests_of_contact on privacy_requests (organization_id, contact_id);
select app.protect('privacy_requests');

-- The law, or a dispute, demands that the data stay: nothing of the person is erased meanwhile.
create table legal_holds (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  contact_id uuid not null,
  reason text not null,
  released_at timestamptz(3),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint legal_holds_contact foreign key (organization_id, contact_id) references contacts (organization_id, id)
);
create index legal_holds_list on legal_holds (organization_id, created_at desc, id desc);
create index legal_holds_active on legal_holds (organization_id, contact_id) where released_at is null;
select app.protect('legal_holds');
`;
