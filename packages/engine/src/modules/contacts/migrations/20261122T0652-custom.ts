export const customOfContacts = `
select app.carry_custom('companies', 'company');
select app.carry_custom('contacts', 'contact');
`;
