/** A company is known by its domain, so that it can be found and made by it. */
export const companyDomains = `
create unique index companies_domain on companies (organization_id, domain) where domain is not null;
`;
