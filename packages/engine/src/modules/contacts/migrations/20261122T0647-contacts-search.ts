/** Names by their letters, so that typos are found; numbers and addresses by their beginning, numbers also by their end. */
export const contactsSearch = `
create index contacts_search on contacts using gin (organization_id, name gin_trgm_ops) with (gin_pending_list_limit = 1024);
create index companies_search on companies using gin (organization_id, name gin_trgm_ops) with (gin_pending_list_limit = 1024);
create index channel_identities_beginning on channel_identities (organization_id, value text_pattern_ops);
create index channel_identities_end on channel_identities (organization_id, reverse(value) text_pattern_ops)
  where kind = 'phone';
`;
