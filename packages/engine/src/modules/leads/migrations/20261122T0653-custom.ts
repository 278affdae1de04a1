export const customOfLeads = `
select app.carry_custom('leads', 'lead');
`;
