export const connectLinksTable = `
create table connect_links (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  -- The token is random, so a plain digest is enough; it is unique over all organizations because it alone says whose it is.
  hash bytea not null,
  adapters text[] not null check (cardinality(adapters) > 0),
  redirect_url text,
  state text,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  connection_id uuid,
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint connect_links_hash unique (hash),
  constraint connect_links_connection foreign key (organization_id, connection_id)
    references connections (organization_id, id) on delete set null (connection_id),
  constraint connect_links_used check (connection_id is null or used_at is not null)
);
create index connect_links_list on connect_links (organization_id, created_at desc, id desc);
create index connect_links_of_connection on connect_links (organization_id, connection_id) where connection_id is not null;
select app.protect('connect_links');
`;
