import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { systemActor } from '../actor.ts';
import { newId } from '../ids.ts';
import type { Tx } from './transaction.ts';

let engine: TestEngine;
let surya: TestOrganization;
let other: TestOrganization;
/** The login role, which is bound by nothing. */
let login: pg.Client;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  [surya, other] = [await engine.organization(), await engine.organization('Other')];
  login = new pg.Client({ connectionString: engine.database_url });
  await login.connect();
  for (const { api } of [surya, other])
    await api.post('/v1/leads', { contact: { name: 'Ravi' }, enquiry: {} }).expect(201);
});
afterAll(async () => {
  await login.end();
  await engine.close();
});

const within = <T>(work: (tx: Tx) => Promise<T>) => engine.engine.kernel.db.withTenant(systemActor(surya.id), work);
const ask = async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await login.query<R>(text, values)).rows;

/** Runs statements as the tenants' role, without an organization, and undoes them. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  await login.query('begin');
  await login.query('set local role sauda_tenant');
  try {
    return await work();
  } finally {
    await login.query('rollback');
  }
}

const tenantTables = () =>
  ask<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`).then((rows) =>
    rows.map(({ name }) => name),
  );

describe('a tenant', () => {
  it('without an organization sees nothing and writes nothing', async () => {
    for (const table of await tenantTables()) {
      const rows = await asNobody(() => ask(`select from ${table}`));
      expect(rows, table).toHaveLength(0);
    }
    expect((await ask('select from leads')).length).toBe(2);
    const insert = `insert into contacts (organization_id, id, created_at, updated_at) values ($1, $2, now(), now())`;
    await expect(asNobody(() => ask(insert, [surya.id, newId()]))).rejects.toMatchObject({ code: '42501' });
  });

  it('sees and changes its own rows only, whatever the statement says', async () => {
    await within(async (tx) => {
      for (const table of await tenantTables()) {
        const rows = await tx.rows(sql`select from ${sql.table(table)} where organization_id <> ${surya.id}`);
        expect(rows, table).toEqual([]);
      }
      expect(await tx.rows(sql`update leads set title = 'Mine now' returning organization_id`)).toEqual([
        { organization_id: surya.id },
      ]);
      expect(await tx.rows(sql`delete from enquiries returning organization_id`)).toEqual([
        { organization_id: surya.id },
      ]);
    });
    expect(await ask('select title from leads where organization_id = $1', [other.id])).toEqual([{ title: 'Ravi' }]);
    expect(await ask('select from enquiries where organization_id = $1', [other.id])).toHaveLength(1);
  });

  it('cannot write into another organization, nor give it a row', async () => {
    const insert = within((tx) =>
      tx.rows(
        sql`insert into contacts (organization_id, id, created_at, updated_at) values (${other.id}, ${newId()}, now(), now())`,
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
    const give = within((tx) => tx.rows(sql`update contacts set organization_id = ${other.id}`));
    await expect(give).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot change or delete what the log says, nor make organizations', async () => {
    for (const statement of [
      sql`update events set data = '{}'`,
      sql`delete from events`,
      sql`delete from organizations`,
    ]) {
      await expect(within((tx) => tx.rows(statement))).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('cannot leave its role or organization behind for the next one', async () => {
    await within((tx) => tx.rows(sql`select 1`));
    const rows = await engine.engine.kernel.db.system(async (db) =>
      sql<{ role: string; organization: string | null }>`
        select current_user as role, nullif(current_setting('app.organization_id', true), '') as organization`.execute(
        db,
      ),
    );
    expect(rows.rows[0]?.organization).toBeNull();
    expect(rows.rows[0]?.role).not.toBe('sauda_tenant');
  });
});

describe('a link across organizations', () => {
  it('cannot be stored, not even by the login role', async () => {
    const [theirs] = await ask<{ contact_id: string; id: string }>(
      'select contact_id, id from leads where organization_id = $1',
      [other.id],
    );
    for (const [statement, value] of [
      ['update leads set contact_id = $2 where organization_id = $1', theirs?.contact_id],
      ['update leads set owner_id = $2 where organization_id = $1', other.owner_id],
      ['update enquiries set lead_id = $2 where organization_id = $1', theirs?.id],
      ['update contacts set owner_id = $2 where organization_id = $1', other.owner_id],
    ] as const) {
      // Our own enquiry is made anew for each, because another test deletes it.
      await ask(
        `insert into enquiries (organization_id, id, source, kind, received_at, created_at) values ($1, $2, 'api', 'api', now(), now())`,
        [surya.id, newId()],
      );
      await expect(ask(statement, [surya.id, value])).rejects.toMatchObject({ code: '23503' });
    }
  });
});

describe('the catalogue', () => {
  it('has every table of tenants under a forced policy that reads and writes by organization', async () => {
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThan(20);
    const open = await ask<{ name: string }>(
      `
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and relname = any($1) and not (relrowsecurity and relforcerowsecurity)`,
      [tables],
    );
    expect(open).toEqual([]);
    const policies = await ask<{ name: string }>(`
      select tablename as name from pg_policies where schemaname = 'public' and 'sauda_tenant' = any(roles) and cmd = 'ALL'
        and permissive = 'PERMISSIVE'
        and qual ~ '^\\(organization_id = \\( SELECT app\\.current_organization' and with_check = qual order by 1`);
    expect(policies.map(({ name }) => name)).toEqual(tables);
    const more = await ask(`select from pg_policies where 'sauda_tenant' = any(roles) or 'public' = any(roles)`);
    expect(more).toHaveLength(tables.length);
  });

  it('has no table beside them but those that belong to nobody, and they are closed to tenants', async () => {
    const others = await ask<{ name: string; open: boolean }>(
      `select relname as name, has_table_privilege('sauda_tenant', oid, 'select, insert, update, delete') as open from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relname = any($1)) order by 1`,
      [await tenantTables()],
    );
    for (const { name, open } of others) expect(open, name).toBe(false);
    expect(others.map(({ name }) => name)).toEqual([
      'event_consumers',
      'job_pools',
      'kysely_migration',
      'kysely_migration_lock',
    ]);
  });

  it('begins every unique key with the organization, but for the listed ones', async () => {
    const unique = await ask<{ name: string }>(
      `
      select i.indexrelid::regclass::text as name from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'public'::regnamespace and c.relname = any($1) and i.indisunique and a.attname <> 'organization_id'
      order by 1`,
      [await tenantTables()],
    );
    // A key (as it is and as it was), a hook address, an organization and the issuer of a token are found before anybody is inside one.
    expect(unique.map(({ name }) => name)).toEqual([
      'api_keys_hash_key',
      'api_keys_previous_hash_key',
      'connect_links_hash',
      'connections_id',
      'domains_host',
      'organizations_external_id',
      'organizations_pkey',
      'trusted_issuers_audience',
    ]);
  });

  it('links tenants’ rows by organization and id', async () => {
    const loose = await ask<{ name: string }>(`
      select k.conname as name from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.confrelid <> 'organizations'::regclass
        and a.attname <> 'organization_id'`);
    expect(loose).toEqual([]);
  });
});
