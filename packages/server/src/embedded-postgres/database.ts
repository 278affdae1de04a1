import pg from 'pg';
import { codeOf } from './errors.ts';

/** Another process created the same database: before us, or at the same moment. */
const existsAlready = ['42P04', '23505'];

/**
 * Creates the database `name` on the server of `url` unless it is there, and answers its URL. The account in `url` needs
 * the right to create databases.
 */
export async function createDatabase(url: string, name: string): Promise<string> {
  await withClient(url, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await create(client, name);
  });
  const database = new URL(url);
  database.pathname = `/${encodeURI(name)}`;
  return database.href;
}

async function create(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if (!existsAlready.includes(codeOf(error) ?? '')) throw error;
  }
}

/** The data folder of the server at `url`, as it names it itself. */
export function servedFolder(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    return rows[0]?.folder ?? '';
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
