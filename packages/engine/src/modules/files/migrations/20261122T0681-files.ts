export const filesTables = `
create table files (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  -- What its bytes are, once they are known.
  type text check (type in ('csv', 'xlsx', 'jsonl', 'json')),
  status text not null check (status in ('waiting', 'uploading', 'writing', 'ready')),
  size bigint not null default 0,
  sha256 text,
  user_id uuid,
  -- The upload that may add bytes: a later one ends an earlier one.
  upload uuid,
  expires_at timestamptz(3) not null,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint files_ready check (status <> 'ready' or type is not null)
);
create index files_expiry on files (expires_at);
select app.protect('files');

create table file_chunks (
  organization_id uuid not null,
  file_id uuid not null,
  position int not null,
  bytes bytea not null,
  primary key (organization_id, file_id, position),
  constraint file_chunks_file foreign key (organization_id, file_id) references files (organization_id, id) on delete cascade
);
alter table file_chunks alter column bytes set storage external;
select app.protect('file_chunks');
`;
