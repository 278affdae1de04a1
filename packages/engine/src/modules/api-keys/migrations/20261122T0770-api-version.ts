/** The shape of the API its owner was built for. */
export const keyVersions = `
alter table api_keys add column api_version text not null default '2026-11-01';
alter table api_keys alter column api_version drop default;
`;
