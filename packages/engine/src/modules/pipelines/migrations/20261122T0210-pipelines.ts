export const pipelinesTables = `
create table pipelines (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  is_default boolean not null default false,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create unique index pipelines_name on pipelines (organization_id, lower(name));
create unique index pipelines_default on pipelines (organization_id) where is_default;
select app.protect('pipelines');

create table stages (
  organization_id uuid not null,
  pipeline_id uuid not null,
  id uuid not null,
  name text not null,
  type text not null check (type in ('open', 'won', 'lost')),
  position int not null,
  probability int not null check (probability between 0 and 100),
  rotting_days int check (rotting_days > 0),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint stages_pipeline foreign key (organization_id, pipeline_id) references pipelines (organization_id, id) on delete cascade,
  -- Leads refer to this, so that a lead's status cannot differ from its stage's type, nor its stage stand in another pipeline.
  constraint stages_of_type unique (organization_id, pipeline_id, id, type)
);
create unique index stages_name on stages (organization_id, pipeline_id, lower(name));
create index stages_order on stages (organization_id, pipeline_id, position);
select app.protect('stages');
`;
