/** The pools of workers of graphile-worker, one or more a process, and when each was last known to live. Unlogged: after a crash of the database all say so again. */
export const jobPools = `
create unlogged table job_pools (
  id text primary key,
  seen_at timestamptz not null
);
`;
