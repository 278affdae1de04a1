/**
 * What search is indexed with. Both extensions come with Postgres and are trusted: whoever owns the database may create
 * them. Where that is not allowed, the refusal says what an administrator has to run.
 */
export const searchExtensions = `
do $$
begin
  create extension if not exists pg_trgm;
  create extension if not exists btree_gin;
exception when others then
  raise exception 'Search needs the Postgres extensions pg_trgm and btree_gin, and they could not be created: %', sqlerrm
    using hint = 'Let an administrator run: create extension pg_trgm; create extension btree_gin; then migrate again.';
end $$;
`;
