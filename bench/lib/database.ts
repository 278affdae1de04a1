import pg from 'pg';
import { createDatabase, type EmbeddedPostgres } from 'sauda/embedded-postgres';

/** Does something on a connection of its own. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An empty database of this name, whatever was there before. */
export async function newDatabase(postgres: EmbeddedPostgres, name: string): Promise<string> {
  await dropDatabase(postgres, name);
  return createDatabase(postgres.url(), name);
}

/** A copy of a database that nobody is connected to. */
export async function copyDatabase(postgres: EmbeddedPostgres, from: string, name: string): Promise<string> {
  await dropDatabase(postgres, name);
  await onDatabase(postgres.url(), (client) =>
    client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(from)} strategy file_copy`,
    ),
  );
  return postgres.url(name);
}

async function dropDatabase(postgres: EmbeddedPostgres, name: string): Promise<void> {
  await onDatabase(postgres.url(), (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );
}
