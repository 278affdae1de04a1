export const blueprintsLeftOut = `
-- [{path, code, detail}]: what of the source would mean nothing elsewhere.
alter table blueprints add column left_out jsonb not null default '[]';
`;
