export const viewsTables = `
create table views (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  resource text not null check (resource in ('contacts', 'companies', 'leads', 'tasks', 'conversations', 'notes')),
  name text not null,
  filter jsonb,
  sort text,
  columns text[] not null default '{}',
  -- Whose it is alone; null when all share it.
  user_id uuid,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint views_user foreign key (organization_id, user_id) references users (organization_id, id) on delete cascade
);
create unique index views_name on views (organization_id, resource, user_id, lower(name)) nulls not distinct;
create index views_list on views (organization_id, created_at, id);
select app.protect('views');

create table segments (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  description text,
  filter jsonb not null,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create unique index segments_name on segments (organization_id, lower(name));
create index segments_list on segments (organization_id, created_at, id);
select app.protect('segments');
`;
