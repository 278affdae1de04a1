/** What an endpoint was not enabled for is kept apart from what it was, however late the log is read. */
export const pausedEndpoints = `
-- When it was disabled before it was last enabled: what was recorded from then until \`active_since\` is not delivered by itself.
alter table webhook_endpoints add column paused_at timestamptz(3);
update webhook_endpoints set paused_at = created_at where active_since > created_at;
`;
