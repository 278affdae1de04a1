import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach } from 'vitest';
import { type EmbeddedPostgres, stopPostgres } from './index.ts';
import { readPidFile } from './postmaster.ts';

export const isRoot = process.getuid?.() === 0;
/** Folders to clean up after the test, each with its server. */
export const folders: string[] = [];

/** A folder that is gone after the test, together with the server in it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sauda-launcher-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0).reverse()) {
    await stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

export async function query(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

export function pidOf(server: EmbeddedPostgres): number {
  return readPidFile(join(server.dataDir, 'data'))?.pid ?? Number.NaN;
}

export async function killed(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await sleep(5);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The account the cluster's files belong to. */
export function ownerOf(server: EmbeddedPostgres): { uid: number; gid: number } {
  return statSync(join(server.dataDir, 'data'));
}
