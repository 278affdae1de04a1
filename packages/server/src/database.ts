import { type Config, migrateDatabase } from '@sauda/engine';
import pg from 'pg';
import { Problem, systemError } from './problem.ts';

const oldestVersion = 15;

/** Connects, and says in plain words why not. The caller ends the client. */
export async function connect(url: string): Promise<pg.Client> {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Problem('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'sauda-cli',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (cause) {
    await client.end().catch(() => {});
    throw new Problem(`${refusal(client, cause)} Check DATABASE_URL.`, { cause });
  }
}

function refusal({ host, port, database, user }: pg.Client, cause: unknown): string {
  const place = `${host}:${port}`;
  const { code } = systemError(cause);
  if (code === 'ECONNREFUSED') return `No Postgres answers at ${place}: start it, or name another.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The database host ${host} is not known.`;
  if (code === '28P01' || code === '28000') return `The Postgres at ${place} refuses the login ${user}.`;
  if (code === '3D000') return `The Postgres at ${place} has no database ${database}: create it.`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return `The database ${database} at ${place} cannot be reached: ${reason}.`;
}

/** Does something on a connection of its own. */
export async function withDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The server's version, such as `18.4`; refuses one that is too old. */
export async function checkVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  );
  const { number = 0, text = '' } = rows[0] ?? {};
  if (number >= oldestVersion * 10_000) return text;
  throw new Problem(`The database is Postgres ${text}; Sauda needs ${oldestVersion} or newer.`);
}

/** @throws Problem when the database cannot be reached or is too old. */
export async function requireDatabase(url: string): Promise<void> {
  await withDatabase(url, checkVersion);
}

/** Applies what is missing of the schema; answers the names. */
export async function bringUpToDate(config: Config): Promise<string[]> {
  try {
    return await migrateDatabase(config);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem(
      `The database could not be brought up to date: ${reason}. The login must own the database and may create roles.`,
      { cause },
    );
  }
}

/**
 * Organizations have data keys wrapped by the encryption key: with another one their secrets cannot be read.
 *
 * @throws Problem naming how many organizations are affected.
 */
export async function requireKey(client: pg.Client, keyId: string): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from organizations where data_key ->> 'key_id' is distinct from $1`,
    [keyId],
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return;
  const whose = count === 1 ? 'one organization' : `${count} organizations`;
  throw new Problem(
    `The encryption key (SAUDA_ENCRYPTION_KEY) is not the one that the secrets of ${whose} were sealed with. Set it back to its former value.`,
  );
}
