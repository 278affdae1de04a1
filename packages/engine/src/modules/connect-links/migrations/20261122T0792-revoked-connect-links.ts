export const revokedConnectLinks = `
alter table connect_links
  add column revoked_at timestamptz(3),
  add constraint connect_links_revoked check (revoked_at is null or used_at is null);
`;
