import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase, readConfig } from '@sauda/engine';
import pg from 'pg';
import { startPostgres } from 'sauda/embedded-postgres';

/**
 * Writes the table types from a freshly migrated database, so that they cannot drift from the migrations.
 * `--check` compares instead and exits 1 when they differ.
 */
const target = join(import.meta.dirname, '../packages/engine/src/kernel/db/types.generated.ts');

async function generate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sauda-types-'));
  const postgres = await startPostgres({ dataDir: folder, durable: false });
  try {
    const database_url = postgres.url();
    await migrateDatabase(readConfig({}, { database_url, encryption_key: 'only to make types, seals nothing at all' }));
    const out = `${folder}.ts`;
    const overrides = JSON.stringify({ columns: await overridesOf(database_url) });
    execFileSync(
      join(import.meta.dirname, '../node_modules/.bin/kysely-codegen'),
      [
        '--url',
        database_url,
        '--dialect',
        'postgres',
        '--default-schema',
        'public',
        '--include-pattern',
        'public.*',
        '--exclude-pattern',
        'kysely_*',
        '--overrides',
        overrides,
        '--out-file',
        out,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    return adjust(readFileSync(out, 'utf8'));
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.ts`, { force: true });
  }
}

/** Closed lists come from the check constraints; calendar dates stay text (see `pool.ts`). */
async function overridesOf(database_url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: database_url });
  await client.connect();
  const { rows } = await client.query<{
    column: string;
    definition: string;
    nullable: boolean;
    has_default: boolean;
    type: string;
  }>(`
    select c.relname || '.' || a.attname as column, coalesce(pg_get_constraintdef(k.oid), '') as definition,
      not a.attnotnull as nullable, a.atthasdef as has_default, a.atttypid::regtype::text as type
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
      and pg_get_constraintdef(k.oid) ~ '= ANY \\(ARRAY\\['
    where c.relkind = 'r' and (k.oid is not null or a.atttypid = 'date'::regtype)`);
  await client.end();
  return Object.fromEntries(
    rows.map(({ column, definition, nullable, has_default, type }) => {
      const values =
        type === 'date'
          ? 'string'
          : [...definition.matchAll(/'([^']+)'::text/g)].map((m) => JSON.stringify(m[1])).join(' | ');
      return [column, nullable ? `${values} | null` : has_default ? `Generated<${values}>` : values];
    }),
  );
}

/** What the generator cannot know: int8 comes as a number (see `pool.ts`), JSON is written as text. */
function adjust(text: string): string {
  return text
    .replace(/export type Int8 = .*;/, 'export type Int8 = ColumnType<number, number, number>;')
    .replace(/export type Json = .*;/, 'export type Json = ColumnType<unknown, string | null, string | null>;');
}

const fresh = await generate();
if (!process.argv.includes('--check')) {
  writeFileSync(target, fresh);
} else if (readFileSync(target, 'utf8') !== fresh) {
  console.error('The table types differ from the migrations. Run `npm run db:types` and commit the result.');
  process.exit(1);
}
