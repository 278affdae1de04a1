import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@sauda/engine';
import type pg from 'pg';
import { connect, requireDatabase } from '../database.ts';
import { createDatabase, startPostgres } from '../embedded-postgres/index.ts';
import { Problem } from '../problem.ts';
import type { DevFolder } from './folder.ts';

/** The database that this `sauda dev`, and no other one, works on. */
export interface DevDatabase {
  url: string;
  close(): Promise<void>;
}

interface Options {
  folder: DevFolder;
  logger: Logger;
  /** Told what a person should know while Postgres starts. */
  note(line: string): void;
}

/** A dev that was killed is noticed by Postgres within this time. */
const lockPatienceMs = 2_000;

/** The database at `given`, or else the embedded one of the folder. */
export async function openDatabase(given: string, options: Options): Promise<DevDatabase> {
  if (given === '') return openEmbedded(options);
  await requireDatabase(given);
  const lock = await lockDatabase(given, options.folder);
  return { url: given, close: () => lock.end() };
}

/**
 * Starts the embedded Postgres or adopts a running one, and starts it again if it is killed, on the same port, where the
 * engine finds it. The lock is not given back before the server stops, so that nobody moves into a closing house.
 */
async function openEmbedded({ folder, logger, note }: Options): Promise<DevDatabase> {
  let postgres = await startPostgres({ dataDir: folder.postgres, log: note });
  let closing = false;
  let revival = Promise.resolve();
  const hold = async () => {
    const lock = await lockDatabase(postgres.url('sauda'), folder);
    lock.once('end', () => {
      if (!closing) revival = revive();
    });
  };
  const revive = async () => {
    logger.warn({}, 'Postgres ended and is started again');
    postgres = await startPostgres({ dataDir: folder.postgres, port: postgres.port });
    await hold();
  };
  try {
    await createDatabase(postgres.url(), 'sauda');
    await hold();
  } catch (error) {
    if (!postgres.adopted) await postgres.stop();
    throw error;
  }
  const close = async () => {
    closing = true;
    await revival.catch(() => {});
    await postgres.stop();
  };
  return { url: postgres.url('sauda'), close };
}

/** Held as long as its connection lives, and thus never longer than this process. */
async function lockDatabase(url: string, folder: DevFolder): Promise<pg.Client> {
  const client = await connect(url);
  const deadline = performance.now() + lockPatienceMs;
  for (;;) {
    const { rows } = await client.query<{ locked: boolean }>(
      `select pg_try_advisory_lock(hashtext('sauda dev')) as locked`,
    );
    if (rows[0]?.locked) return client;
    if (performance.now() > deadline) break;
    await sleep(100);
  }
  await client.end();
  throw new Problem(
    `Another \`sauda dev\` works on the database of ${folder.path}. Stop that one, or start in another folder.`,
  );
}
