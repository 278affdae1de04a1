export const messageTemplatesTables = `
-- Templates as the organization wrote them. What an account of a provider makes of one is not kept here.
create table message_templates (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  language text not null,
  category text not null check (category in ('marketing', 'utility', 'authentication')),
  parameter_format text not null check (parameter_format in ('named', 'positional')),
  header jsonb,
  body jsonb not null,
  footer jsonb,
  buttons jsonb not null,
  -- Follows from the components.
  parameters jsonb not null,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id)
);
create unique index message_templates_name on message_templates (organization_id, name, language);
create index message_templates_by_name on message_templates (organization_id, name, id);
create index message_templates_by_creation on message_templates (organization_id, created_at, id);
create index message_templates_by_change on message_templates (organization_id, updated_at, id);
select app.protect('message_templates');
`;
