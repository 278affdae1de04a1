import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { EmbeddedPostgres } from 'sauda/embedded-postgres';
import { onDatabase } from './database.ts';

/** Where and of what the figures are. */
export interface Surroundings {
  cpu: string;
  cores: number;
  memory_gib: number;
  /** Work that was waiting for the cores before the run began; above 0.5 the figures are those of a busy machine. */
  load_before: number;
  node: string;
  postgres: string;
  sauda: string;
  fastify: string;
}

export async function surroundings(postgres: EmbeddedPostgres, load_before: number): Promise<Surroundings> {
  const version = await onDatabase(postgres.url(), (client) =>
    client.query(`select current_setting('server_version') as v`),
  );
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory_gib: Math.round(totalmem() / 2 ** 30),
    load_before,
    node: process.versions.node,
    postgres: String(version.rows[0]?.v),
    sauda: versionIn('../../packages/server/package.json'),
    fastify: versionIn('../../node_modules/fastify/package.json'),
  };
}

export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;

function versionIn(file: string): string {
  const manifest = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { version: string };
  return manifest.version;
}
