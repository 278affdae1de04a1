export const contactsTables = `
create table companies (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  domain text,
  gstin text,
  phone text,
  address text,
  city text,
  state text,
  pincode text,
  country text,
  owner_id uuid,
  external_id text,
  metadata jsonb not null default '{}',
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint companies_owner foreign key (organization_id, owner_id) references users (organization_id, id)
);
create unique index companies_external_id on companies (organization_id, external_id) where external_id is not null;
create index companies_name on companies (organization_id, lower(name));
create index companies_list on companies (organization_id, created_at desc, id desc);
select app.protect('companies');

create table contacts (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text,
  company_id uuid,
  owner_id uuid,
  language text,
  address text,
  city text,
  state text,
  pincode text,
  country text,
  source text,
  external_id text,
  metadata jsonb not null default '{}',
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint contacts_company foreign key (organization_id, company_id) references companies (organization_id, id),
  constraint contacts_owner foreign key (organization_id, owner_id) references users (organization_id, id)
);
create unique index contacts_external_id on contacts (organization_id, external_id) where external_id is not null;
create index contacts_list on contacts (organization_id, created_at desc, id desc);
create index contacts_owner_list on contacts (organization_id, owner_id, created_at desc, id desc);
create index contacts_company_list on contacts (organization_id, company_id) where company_id is not null;
select app.protect('contacts');

-- How a channel knows a person. A phone is one of several, and nobody needs one.
create table channel_identities (
  organization_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('phone', 'email', 'whatsapp_user_id', 'whatsapp_parent_user_id')),
  -- E.164, lower-case e-mail, or the id as the provider writes it.
  value text not null,
  is_primary boolean not null default false,
  username text,
  -- The same WhatsApp account is known by another identity, on which its conversation hangs.
  canonical_id uuid,
  created_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint channel_identities_value unique (organization_id, kind, value),
  constraint channel_identities_contact foreign key (organization_id, contact_id) references contacts (organization_id, id) on delete cascade
);
create index channel_identities_of_contact on channel_identities (organization_id, contact_id, kind);
select app.protect('channel_identities');
`;
