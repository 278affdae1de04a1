export const organizationsTables = `
create table organizations (
  id uuid primary key,
  organization_id uuid generated always as (id) stored not null,
  parent_id uuid references organizations (id),
  name text not null,
  country text not null,
  currency text not null,
  time_zone text not null,
  locale text not null,
  data_key jsonb not null,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index organizations_parent on organizations (parent_id);
select app.protect('organizations');
revoke insert, delete on organizations from sauda_tenant;
`;
