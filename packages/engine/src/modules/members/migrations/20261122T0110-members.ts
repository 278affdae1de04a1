export const membersTables = `
create table users (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  email text not null,
  phone text,
  role text not null check (role in ('owner', 'admin', 'manager', 'agent', 'viewer')),
  record_scope text check (record_scope in ('own', 'team', 'all')),
  status text not null default 'active' check (status in ('active', 'deactivated')),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create unique index users_email on users (organization_id, lower(email));
select app.protect('users');

create table teams (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create unique index teams_name on teams (organization_id, lower(name));
select app.protect('teams');

create table team_members (
  organization_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  primary key (organization_id, team_id, user_id),
  constraint team_members_team foreign key (organization_id, team_id) references teams (organization_id, id) on delete cascade,
  constraint team_members_user foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create index team_members_of_user on team_members (organization_id, user_id);
select app.protect('team_members');
`;
