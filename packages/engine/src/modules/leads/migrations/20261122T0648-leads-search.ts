export const leadsSearch = `
create index leads_search on leads using gin (organization_id, to_tsvector('simple', title))
  with (gin_pending_list_limit = 1024);
`;
