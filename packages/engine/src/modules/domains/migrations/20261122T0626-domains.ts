export const domainsTable = `
create table domains (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  host text not null check (host = lower(host)),
  -- What the owner of the host puts into the DNS.
  token text not null,
  status text not null default 'pending' check (status in ('pending', 'active', 'failed')),
  last_error text,
  verified_at timestamptz(3),
  checked_at timestamptz(3),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint domains_once unique (organization_id, host),
  constraint domains_verified check (status = 'pending' or verified_at is not null)
);
-- A host belongs to whoever proves it; asking for one takes it from nobody.
create unique index domains_host on domains (host) where status = 'active';
create index domains_due on domains (checked_at) where status = 'active';
select app.protect('domains');
`;
