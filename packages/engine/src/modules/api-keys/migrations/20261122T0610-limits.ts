/** Where a key may be used from, keys for web pages, and the secret that was rolled. */
export const apiKeyLimits = `
alter table api_keys
  add column kind text not null default 'secret' check (kind in ('secret', 'publishable')),
  add column allowed_ips text[] not null default '{}',
  add column origins text[] not null default '{}',
  add column previous_hash bytea unique,
  add column previous_expires_at timestamptz(3),
  add constraint api_keys_previous check ((previous_hash is null) = (previous_expires_at is null)),
  -- A key everybody can read in a page may do one thing, and from named pages only.
  add constraint api_keys_publishable check (
    case kind
      when 'publishable' then origins <> '{}' and permissions = '{enquiries:write}' and user_id is null
      else origins = '{}'
    end);
create index api_keys_origins on api_keys using gin (origins) where kind = 'publishable' and revoked_at is null;
`;
