/** Names as they sound, in one script: it serves those who know the spelling, mistype it or write another script alike. */
export const namesBySound = `
drop index contacts_search;
drop index companies_search;
create index contacts_search on contacts using gin (organization_id, app.sounds(name) gin_trgm_ops)
  with (gin_pending_list_limit = 1024);
create index companies_search on companies using gin (organization_id, app.sounds(name) gin_trgm_ops)
  with (gin_pending_list_limit = 1024);
`;
