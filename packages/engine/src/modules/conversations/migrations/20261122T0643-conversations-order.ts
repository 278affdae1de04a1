export const conversationsOrder = `
create index conversations_created_list on conversations (organization_id, created_at, id);
create index conversations_waiting_list on conversations (organization_id, waiting_since, id)
  where waiting_since is not null;
`;
