export const apiKeysTables = `
create table api_keys (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  -- Keys are random, so a plain digest is enough; it is unique over all organizations because the key alone says whose it is.
  hash bytea not null unique,
  last4 text not null,
  permissions text[] not null,
  user_id uuid,
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  last_used_at timestamptz(3),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  constraint api_keys_user foreign key (organization_id, user_id) references users (organization_id, id)
);
select app.protect('api_keys');
`;
