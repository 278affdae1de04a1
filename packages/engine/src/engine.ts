import type { FastifyInstance } from 'fastify';
import { runMigrations } from 'graphile-worker';
import { createOutbound } from './kernel/adapters/outbound.ts';
import { AdapterRegistry, type AnyAdapter } from './kernel/adapters/registry.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import type { Config } from './kernel/config.ts';
import { Vault } from './kernel/crypto.ts';
import { type Migrations, migrate, pending } from './kernel/db/migrate.ts';
import { isolation } from './kernel/db/migrations/20261122T0000-isolation.ts';
import { kernelTables } from './kernel/db/migrations/20261122T0010-kernel.ts';
import { createPool } from './kernel/db/pool.ts';
import { createDatabase } from './kernel/db/transaction.ts';
import { consumerBatch } from './kernel/events/consumers.ts';
import { buildApp } from './kernel/http/app.ts';
import { health } from './kernel/http/health.ts';
import { type RunningBatch, startBatch } from './kernel/jobs/batches.ts';
import { expireIdempotencyKeys } from './kernel/jobs/expire.ts';
import { freshStatistics } from './kernel/jobs/fresh-statistics.ts';
import { dispatchJobs, startJobs } from './kernel/jobs/jobs.ts';
import { Wakeups } from './kernel/jobs/wakeups.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { Logger } from './kernel/logger.ts';
import { modules } from './modules.ts';

export interface EngineOptions {
  config: Config;
  logger: Logger;
  adapters: readonly AnyAdapter[];
  clock?: Clock;
  /** For tests; by default the guarded client. */
  fetch?: typeof fetch;
}

/** A running CRM: an HTTP application and, if started, a worker. Several may share one database. */
export interface Engine {
  app: FastifyInstance;
  kernel: Kernel;
  /** Starts background work: inbound processing, sending, jobs, consumers. */
  startWorker(): Promise<void>;
  /** Listens on the configured address and returns the URL. */
  listen(): Promise<string>;
  /** Stops taking requests, finishes what runs, ends background work, closes the database. */
  close(): Promise<void>;
}

const migrations: Migrations = Object.assign(
  { '20261122T0000-isolation': isolation, '20261122T0010-kernel': kernelTables },
  ...modules.map((module) => module.migrations),
);

/** The names of migrations the database has not seen, in order. */
export async function pendingMigrations(config: Config): Promise<string[]> {
  const pool = createPool({
    url: config.database_url,
    connections: 1,
    name: 'sauda-migrate',
    pipeline: false,
    onError: () => {},
  });
  try {
    return await pending(pool, migrations);
  } finally {
    await pool.end();
  }
}

/** Brings the database up to date, the queue included. Returns what was applied. */
export async function migrateDatabase(config: Config): Promise<string[]> {
  const pool = createPool({
    url: config.database_url,
    connections: 2,
    name: 'sauda-migrate',
    pipeline: false,
    onError: () => {},
  });
  try {
    const applied = await migrate(pool, migrations);
    await runMigrations({ pgPool: pool });
    return applied;
  } finally {
    await pool.end();
  }
}

export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { config, logger } = options;
  const onError = (error: Error) => logger.warn({ err: error }, 'a database connection broke');
  const shared = { url: config.database_url, pipeline: true, onError };
  const pool = createPool({ ...shared, connections: config.database_connections, name: 'sauda' });
  const systemPool = createPool({
    ...shared,
    connections: Math.max(2, Math.ceil(config.database_connections / 4)),
    name: 'sauda-system',
  });
  const kernel = createKernel(options, pool, systemPool);
  const authenticate = modules.find((module) => module.authenticate)?.authenticate?.(kernel);
  if (!authenticate) throw new Error('No module authenticates requests.');
  const app = await buildApp({
    kernel,
    authenticate,
    docsUrl: () => config.docs_url || `${config.public_url}/docs`,
    routes: modules.flatMap((module) => module.routes ?? []),
    schemas: modules.flatMap((module) => module.schemas ?? []),
    plugins: [health(kernel), ...modules.flatMap((module) => (module.plugin ? [module.plugin(kernel)] : []))],
  });
  let worker: Worker | null = null;
  return {
    app,
    kernel,
    async startWorker() {
      worker ??= await startWorker(kernel, onError);
    },
    async listen() {
      const url = await app.listen({ host: config.host, port: config.port });
      config.public_url ||= url;
      return url;
    },
    async close() {
      await app.close();
      await worker?.stop();
      await kernel.wakeups.close();
      await Promise.all([pool.end(), systemPool.end()]);
    },
  };
}

type Pool = ReturnType<typeof createPool>;

function createKernel(
  { config, logger, adapters, clock = systemClock, fetch }: EngineOptions,
  pool: Pool,
  systemPool: Pool,
): Kernel {
  const wakeups = new Wakeups(config.database_url, logger);
  const now = () => clock.now();
  return {
    config,
    clock,
    logger,
    db: createDatabase({
      pool,
      systemPool,
      now,
      onCommit: ({ wakes }) => {
        for (const topic of wakes) wakeups.wake(topic);
      },
    }),
    vault: new Vault(config.encryption_key),
    adapters: new AdapterRegistry(adapters),
    wakeups,
    fetch: fetch ?? createOutbound({ allowPrivate: config.allow_private_addresses }),
    checkIntake: modules.find((module) => module.checkIntake)?.checkIntake ?? (async () => {}),
    inbound: Object.assign({}, ...modules.map((module) => module.inbound ?? {})),
  };
}

interface Worker {
  stop(): Promise<void>;
}

async function startWorker(kernel: Kernel, onError: (error: Error) => void): Promise<Worker> {
  const { config } = kernel;
  const connections = Math.max(3, Math.ceil(config.database_connections / 2));
  const pool = createPool({ url: config.database_url, connections, name: 'sauda-jobs', pipeline: false, onError });
  await kernel.wakeups.connect();
  const runner = await startJobs(
    pool,
    modules.flatMap((module) => module.jobs ?? []),
    kernel,
    4,
  );
  const batches: RunningBatch[] = [
    dispatchJobs,
    freshStatistics,
    expireIdempotencyKeys,
    ...modules.flatMap((module) => module.batches ?? []),
    ...modules.flatMap((module) => module.consumers ?? []).map(consumerBatch),
  ].map((batch) => startBatch(batch, kernel));
  return {
    async stop() {
      await Promise.all([runner.stop(), ...batches.map((batch) => batch.stop())]);
      await pool.end();
    },
  };
}
