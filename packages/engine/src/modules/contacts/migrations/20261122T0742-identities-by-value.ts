/**
 * One index tells whose a value is, and what begins with it: in the order of bytes, by value before kind. Viewers are written
 * by triggers of contacts, whose organization is checked already.
 */
export const identitiesByValue = `
drop index channel_identities_beginning;
alter table channel_identities
  drop constraint channel_identities_value,
  alter column value type text collate "C",
  add constraint channel_identities_value unique (organization_id, value, kind);
alter table contact_viewers drop constraint contact_viewers_organization_id_fkey;
`;
