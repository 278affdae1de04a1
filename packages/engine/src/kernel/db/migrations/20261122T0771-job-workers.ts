/** The workers of graphile-worker and when each was last known to live. Unlogged: after a crash of the database all say so again. */
export const jobWorkers = `
create unlogged table job_workers (
  id text primary key,
  seen_at timestamptz not null
);
`;
