export const rolesTables = `
create table roles (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  key text not null,
  name text not null,
  permissions text[] not null,
  record_scope text not null check (record_scope in ('own', 'team', 'all')),
  -- [{"field": "contact.phones", "access": "hidden"}]
  field_rules jsonb not null default '[]',
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint roles_key unique (organization_id, key),
  constraint roles_not_built_in check (key not in ('owner', 'admin', 'manager', 'agent', 'viewer'))
);
create unique index roles_name on roles (organization_id, lower(name));
select app.protect('roles');

-- A member has a built-in role or one of the organization; a role that somebody has cannot go.
alter table users drop constraint users_role_check;
alter table users add column custom_role text generated always as
  (case when role in ('owner', 'admin', 'manager', 'agent', 'viewer') then null else role end) stored;
alter table users add constraint users_custom_role foreign key (organization_id, custom_role) references roles (organization_id, key);
create index users_custom_role on users (organization_id, custom_role) where custom_role is not null;
`;
