/** The first two hundred characters of a message, as its preview has them. */
export const messagesSearch = `
create index messages_search on messages using gin (organization_id, to_tsvector('simple', coalesce(preview, '')))
  with (gin_pending_list_limit = 1024);
`;
