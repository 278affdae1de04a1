import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { createDatabase } from 'sauda/embedded-postgres';
import { newDatabase, onDatabase } from '../lib/database.ts';
import type { Bench } from '../lib/measure.ts';
import { fill } from './fill.ts';
import { makeBusiness, type Organization } from './organization.ts';

export interface Filled {
  name: string;
  url: string;
  leads: number;
  organization: Organization;
}

/** A database with an organization of so many leads: the one that is there, if it was made in the same way, or a new one. */
export async function filledDatabase({ postgres, note }: Bench, leads: number): Promise<Filled> {
  const name = `bench_${leads}`;
  const made_by = recipe();
  const present = await createDatabase(postgres.url(), name);
  const organization = await onDatabase(present, (client) => readOrganization(client, made_by));
  if (organization) return { name, url: present, leads, organization };
  const began = performance.now();
  const url = await newDatabase(postgres, name);
  const made = await makeBusiness(url);
  await onDatabase(url, async (client) => {
    await client.query('create schema bench');
    await fill(client, leads);
    await keepOrganization(client, made, made_by);
  });
  note(`filled ${name} in ${Math.round((performance.now() - began) / 1_000)} s`);
  return { name, url, leads, organization: made };
}

async function keepOrganization(client: pg.Client, organization: Organization, made_by: string): Promise<void> {
  await client.query('create table bench.organization (made_by text, organization jsonb)');
  await client.query('insert into bench.organization values ($1, $2)', [made_by, organization]);
}

async function readOrganization(client: pg.Client, made_by: string): Promise<Organization | null> {
  const { rows: found } = await client.query(`select to_regclass('bench.organization') as found`);
  if (found[0]?.found == null) return null;
  const { rows } = await client.query<{ organization: Organization }>(
    'select organization from bench.organization where made_by = $1',
    [made_by],
  );
  return rows[0]?.organization ?? null;
}

/** Changes with the schema and with the way databases are filled. */
function recipe(): string {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const files = globSync(['packages/engine/src/**/migrations/*.ts', 'bench/data/*.ts'], { cwd }).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(`${cwd}/${file}`));
  return hash.digest('hex');
}
