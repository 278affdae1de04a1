/** Test and live data are separate organizations; a key shows by its prefix which it opens. */
export const organizationEnvironment = `
alter table organizations add column environment text not null default 'live' check (environment in ('live', 'test'));
alter table organizations add column allowed_origins text[] not null default '{}';
create index organizations_allowed_origins on organizations using gin (allowed_origins);
`;
