export const importsTables = `
-- What an import is to do and what came of it. Its id is that of its operation.
create table imports (
  organization_id uuid not null,
  id uuid not null,
  resource text not null check (resource in ('contacts', 'leads', 'companies')),
  file_id uuid not null,
  on_match text not null check (on_match in ('append', 'update', 'skip')),
  dry_run boolean not null,
  defaults jsonb not null,
  headers jsonb,
  mapping jsonb,
  created_count bigint not null default 0,
  updated_count bigint not null default 0,
  skipped_count bigint not null default 0,
  failed_count bigint not null default 0,
  sample jsonb not null default '[]',
  error_file_id uuid,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint imports_operation foreign key (organization_id, id) references operations (organization_id, id) on delete cascade
);
create index imports_list on imports (organization_id, created_at desc, id desc);
select app.protect('imports');
`;
