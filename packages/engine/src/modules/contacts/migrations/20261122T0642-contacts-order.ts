/** For the orders lists offer. Each serves both directions: rows without a key are asked for apart. */
export const contactsOrder = `
create index contacts_updated_list on contacts (organization_id, updated_at, id);
create index contacts_name_list on contacts (organization_id, name, id) where name is not null;
create index companies_name_list on companies (organization_id, name, id);
`;
