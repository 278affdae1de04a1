import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type pg from 'pg';

/** A module's migrations: `20261122T0930-leads` → SQL. One order for the whole engine, by name; never edited once released. */
export type Migrations = Record<string, string>;

/** Brings the schema up to date; safe when several processes start together. Returns the names it applied. */
export async function migrate(pool: pg.Pool, migrations: Migrations): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => toKysely(migrations) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw new Error(`Migration failed: ${(error as Error).message}`, { cause: error });
  return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName);
}

/** The names of migrations not applied yet, in order. */
export async function pending(pool: pg.Pool, migrations: Migrations): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const known = await new Migrator({
    db,
    provider: { getMigrations: async () => toKysely(migrations) },
  }).getMigrations();
  return known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}

function toKysely(migrations: Migrations): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, sql]) => [
      name,
      { up: async (db) => void (await db.executeQuery(CompiledQuery.raw(sql))) },
    ]),
  );
}
