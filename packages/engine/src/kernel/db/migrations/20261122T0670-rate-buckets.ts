/**
 * What is left of each organization's and each key's rate limit, shared by all processes. Unlogged: after a crash of the
 * database everybody starts with a full bucket.
 */
export const rateBuckets = `
create unlogged table rate_buckets (
  organization_id uuid not null,
  bucket uuid not null,
  tokens double precision not null,
  capacity double precision not null check (capacity > 0),
  per_second double precision not null check (per_second > 0),
  settled_at timestamptz not null,
  primary key (organization_id, bucket)
);
create index rate_buckets_age on rate_buckets (settled_at);
select app.protect('rate_buckets');
`;
