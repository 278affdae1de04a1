export const contactsCounted = `
select app.count_table('contacts', 'contacts');
`;
