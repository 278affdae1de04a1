/** How often a member's tokens were revoked, and whose word is taken for who somebody is. */
export const userTokensTables = `
create table user_token_generations (
  organization_id uuid not null,
  user_id uuid not null,
  generation int not null,
  revoked_at timestamptz(3) not null,
  primary key (organization_id, user_id),
  constraint user_token_generations_user foreign key (organization_id, user_id)
    references users (organization_id, id) on delete cascade
);
select app.protect('user_token_generations');

create table trusted_issuers (
  organization_id uuid not null references organizations (id),
  id uuid not null,
  name text not null,
  issuer text not null,
  audience text not null,
  jwks_uri text,
  member_claim text not null,
  matches text not null check (matches in ('external_id', 'email')),
  version int not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  primary key (organization_id, id),
  -- A token says only who made it and for whom; that has to tell the organization, so it is unique over all of them.
  constraint trusted_issuers_audience unique (issuer, audience)
);
select app.protect('trusted_issuers');
`;
