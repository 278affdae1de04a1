/** The clock of a failing endpoint stands still while its organization does. */
export const failingTime = `
-- How long the organization had stood still, in all, when the endpoint began to fail.
alter table webhook_endpoints add column failing_halted_ms bigint not null default 0;
`;
