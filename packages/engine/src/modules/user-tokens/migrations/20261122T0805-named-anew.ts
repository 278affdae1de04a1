/** Who a token names: addresses must be proven, other names end tokens, and a deleted organization trusts nobody. */
export const namedAnew = `
alter table trusted_issuers add column requires_verified_email boolean not null default true;

delete from trusted_issuers t using organizations o where o.id = t.organization_id and o.status = 'deleted';

-- By these a login is taken for the member: with another one somebody else is meant, whoever changed it and wherever.
create function app.end_tokens_of_renamed() returns trigger language plpgsql as $$
begin
  insert into user_token_generations (organization_id, user_id, generation, revoked_at)
  values (new.organization_id, new.id, 1, new.updated_at)
  on conflict (organization_id, user_id) do update
    set generation = user_token_generations.generation + 1, revoked_at = excluded.revoked_at;
  return null;
end $$;
create trigger users_renamed after update of email, external_id on users for each row
  when (lower(old.email) <> lower(new.email) or (old.external_id is not null and old.external_id is distinct from new.external_id))
  execute function app.end_tokens_of_renamed();
`;
