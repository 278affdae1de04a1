/** Domains that lost their proof are looked at again as well. */
export const failedAgain = `
drop index domains_due;
create index domains_due on domains (checked_at) where status <> 'pending';
`;
