import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres, stopPostgres } from '../../packages/server/src/embedded-postgres/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that tests clone their databases on, with the right to create them. */
    postgresUrl: string;
  }
}

interface TestServer {
  url: string;
  close(): Promise<void>;
}

/** Gives every test run a Postgres: the one of `TEST_DATABASE_URL`, or a throwaway cluster. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, close: async () => {} } : await throwawayServer();
  try {
    await (await import('../../packages/engine/src/testing.ts')).prepareTemplate(server.url);
  } catch (error) {
    await server.close();
    throw error;
  }
  project.provide('postgresUrl', server.url);
  return server.close;
}

async function throwawayServer(): Promise<TestServer> {
  await removeLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), `sauda-test-${process.pid}-`));
  try {
    const postgres = await startPostgres({ dataDir, durable: false });
    return { url: postgres.url(), close: () => remove(dataDir) };
  } catch (error) {
    await remove(dataDir);
    throw error;
  }
}

async function remove(dataDir: string): Promise<void> {
  await stopPostgres(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}

/** A test run that was killed could not clean up. Those of other accounts are left to them. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const run = /^sauda-test-(\d+)-/.exec(name)?.[1];
    if (run !== undefined && !isAlive(Number(run))) await remove(join(tmpdir(), name)).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
