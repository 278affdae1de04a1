/** How the system a member signs in to knows them. */
export const memberExternalId = `
alter table users add column external_id text;
create unique index users_external_id on users (organization_id, external_id) where external_id is not null;
`;
