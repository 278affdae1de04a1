export const blueprintsTables = `
-- Settings of an organization as they were, to be installed in others. Numbered for each source; never changed.
create table blueprints (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  source_organization_id uuid references organizations (id) on delete set null,
  number int not null,
  document jsonb not null,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint blueprints_number unique (organization_id, source_organization_id, number)
);
select app.protect('blueprints');

-- What was last installed in an organization from a source: what it differs from since then is its own.
create table blueprint_installs (
  organization_id uuid not null references organizations (id),
  source_organization_id uuid not null,
  document jsonb not null,
  installed_at timestamptz(3) not null,
  primary key (organization_id, source_organization_id)
);
select app.protect('blueprint_installs');
`;
