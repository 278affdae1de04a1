import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type EmbeddedPostgres, type PostgresSettings, startPostgres } from 'sauda/embedded-postgres';

/**
 * Runs `work` on the Postgres that Sauda brings along, with the settings it ships: every commit is on disk before it is
 * answered. Without a folder the data is thrown away afterwards, also after Ctrl-C.
 */
export async function withPostgres<T>(
  folder: string | null,
  work: (postgres: EmbeddedPostgres) => Promise<T>,
  settings: PostgresSettings = {},
): Promise<T> {
  const dataDir = folder === null ? mkdtempSync(join(tmpdir(), 'sauda-bench-')) : resolve(folder);
  const postgres = await startPostgres({ dataDir, settings, log: (line) => process.stderr.write(`${line}\n`) });
  const close = async () => {
    await postgres.stop();
    if (folder === null) rmSync(dataDir, { recursive: true });
  };
  const interrupt = () => void close().finally(() => process.exit(130));
  process.once('SIGINT', interrupt);
  try {
    return await work(postgres);
  } finally {
    process.off('SIGINT', interrupt);
    await close();
  }
}
