import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import { createOutbound } from './kernel/adapters/outbound.ts';
import { AdapterRegistry, type AnyAdapter } from './kernel/adapters/registry.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import type { Config } from './kernel/config.ts';
import { Vault } from './kernel/crypto.ts';
import { type Migrations, migrate, pending } from './kernel/db/migrate.ts';
import { isolation } from './kernel/db/migrations/20261122T0000-isolation.ts';
import { kernelTables } from './kernel/db/migrations/20261122T0010-kernel.ts';
import { searchExtensions } from './kernel/db/migrations/20261122T0646-search.ts';
import { rateBuckets } from './kernel/db/migrations/20261122T0670-rate-buckets.ts';
import { erasure } from './kernel/db/migrations/20261122T0684-erasure.ts';
import { jobPools } from './kernel/db/migrations/20261122T0771-job-pools.ts';
import { sealedAnswers } from './kernel/db/migrations/20261122T0780-sealed-answers.ts';
import { sounds } from './kernel/db/migrations/20261122T0790-sounds.ts';
import { filtersForgotten } from './kernel/db/migrations/20261122T0803-filters-forgotten.ts';
import { createPool } from './kernel/db/pool.ts';
import { createDatabase } from './kernel/db/transaction.ts';
import { type Dns, systemDns } from './kernel/dns.ts';
import { notFound } from './kernel/errors.ts';
import { consumerBatch } from './kernel/events/consumers.ts';
import { Admission } from './kernel/http/admission.ts';
import { buildApp } from './kernel/http/app.ts';
import { type Health, health, metricsRoute } from './kernel/http/health.ts';
import { operationsApp } from './kernel/http/operations.ts';
import { type RunningBatch, startBatch } from './kernel/jobs/batches.ts';
import { expireIdempotencyKeys, expireRateBuckets } from './kernel/jobs/expire.ts';
import { freshStatistics } from './kernel/jobs/fresh-statistics.ts';
import { dispatchJobs, startJobs } from './kernel/jobs/jobs.ts';
import { Wakeups } from './kernel/jobs/wakeups.ts';
import type { Kernel } from './kernel/kernel.ts';
import { Gate } from './kernel/limits/gate.ts';
import { RateLimiter } from './kernel/limits/rate-limiter.ts';
import type { Logger } from './kernel/logger.ts';
import { Metrics } from './kernel/observe/metrics.ts';
import { eraseFromKernel } from './kernel/privacy/erase.ts';
import { modules } from './modules.ts';
import { chapters } from './reference.ts';

export interface EngineOptions {
  config: Config;
  logger: Logger;
  adapters: readonly AnyAdapter[];
  clock?: Clock;
  /** For tests; by default the guarded client. */
  fetch?: typeof fetch;
  /** For tests; by default the system's name servers. */
  dns?: Dns;
}

/** A running CRM: an HTTP application and, if started, a worker. Several may share one database. */
export interface Engine {
  app: FastifyInstance;
  kernel: Kernel;
  /** Starts background work: inbound processing, sending, jobs, consumers. */
  startWorker(): Promise<void>;
  /** Listens on the configured address and returns the URL. */
  listen(): Promise<string>;
  /** Listens for operators on the port of the configuration, if it names one: health and metrics. */
  listenForOperators(): Promise<string | null>;
  /** Is not ready any more, then stops taking requests, finishes what runs, ends background work, closes the database. */
  close(): Promise<void>;
}

const migrations: Migrations = Object.assign(
  {
    '20261122T0000-isolation': isolation,
    '20261122T0010-kernel': kernelTables,
    '20261122T0646-search': searchExtensions,
    '20261122T0670-rate-buckets': rateBuckets,
    '20261122T0684-erasure': erasure,
    '20261122T0771-job-pools': jobPools,
    '20261122T0780-sealed-answers': sealedAnswers,
    '20261122T0790-sounds': sounds,
    '20261122T0803-filters-forgotten': filtersForgotten,
  },
  ...modules.map((module) => module.migrations),
);

/** The names of migrations the database has not seen, in order. */
export async function pendingMigrations(config: Config): Promise<string[]> {
  const pool = migrationPool(config, 1);
  try {
    return await pending(pool, migrations);
  } finally {
    await pool.end();
  }
}

/** Brings the database up to date, the queue included. Returns what was applied. */
export async function migrateDatabase(config: Config): Promise<string[]> {
  const pool = migrationPool(config, 2);
  try {
    const applied = await migrate(pool, migrations);
    await runMigrations({ pgPool: pool });
    return applied;
  } finally {
    await pool.end();
  }
}

const migrationPool = (config: Config, connections: number) =>
  createPool({
    url: directUrl(config),
    connections,
    name: 'sauda-migrate',
    prepare: false,
    pipeline: false,
    onError: () => {},
  });

/** Around a pooler, for what needs a session of its own: locks of migrations, LISTEN. */
const directUrl = (config: Config) => config.database_direct_url || config.database_url;

export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { config, logger } = options;
  const onError = (error: Error) => logger.warn({ err: error }, 'a database connection broke');
  const shared = { url: config.database_url, prepare: config.prepared_statements, pipeline: true, onError };
  const pools = {
    requests: createPool({ ...shared, connections: config.database_connections, name: 'sauda' }),
    system: createPool({
      ...shared,
      connections: Math.max(2, Math.ceil(config.database_connections / 4)),
      name: 'sauda-system',
    }),
  };
  const kernel = createKernel(options, pools.requests, pools.system);
  const kinds = modules.flatMap((module) => module.credentials?.(kernel) ?? []);
  const rates = createRateLimiter(kernel);
  const counter = modules.find((module) => module.requestCounter)?.requestCounter?.(kernel) ?? null;
  const metrics = new Metrics(
    kernel,
    pools,
    modules.flatMap((module) => module.gauges ?? []),
  );
  let stopping = false;
  const state: Health = { isStopping: () => stopping, isMigrated: schemaCheck(kernel) };
  const app = await buildApp({
    kernel,
    admission: new Admission(kernel, kinds),
    gate: new Gate(rates, config.concurrent_requests, counter),
    metrics,
    isStopping: state.isStopping,
    docsUrl: () => config.docs_url || `${config.public_url}/docs`,
    routes: modules.flatMap((module) => module.routes ?? []),
    schemas: modules.flatMap((module) => module.schemas ?? []),
    chapters,
    plugins: [
      health(kernel, state),
      ...(config.metrics_token === '' ? [] : [metricsRoute(metrics, config.metrics_token)]),
      ...modules.flatMap((module) => (module.plugin ? [module.plugin(kernel)] : [])),
    ],
  });
  let worker: Worker | null = null;
  let operations: FastifyInstance | null = null;
  const closeAll = async () => {
    stopping = true;
    if (app.server.listening) await sleep(config.shutdown_delay * 1_000);
    await Promise.all([drain(app), worker?.stop()]);
    await Promise.all([rates.close(), counter?.close()]);
    await operations?.close();
    await kernel.wakeups.close();
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
  };
  let closing: Promise<void> | null = null;
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
    async listenForOperators() {
      if (config.metrics_port === 0) return null;
      operations ??= await operationsApp(kernel, state, metrics);
      return operations.listen({ host: config.host, port: config.metrics_port });
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}

const drainMs = 10_000;

/** Takes no more connections and waits for what was begun, but not for ever: then connections are cut. */
async function drain(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  const cut = setTimeout(() => app.server.closeAllConnections(), drainMs);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}

/** Whether the database has seen every migration. Once true it is not asked again: nothing takes migrations back. */
function schemaCheck({ db }: Kernel): () => Promise<boolean> {
  let migrated = false;
  return async () => {
    if (migrated) return db.system((system) => sql`select 1`.execute(system), 'request').then(() => true);
    const { rows } = await db.system(
      (system) => sql<{ name: string }>`select name from kysely_migration`.execute(system),
      'request',
    );
    const applied = new Set(rows.map(({ name }) => name));
    migrated = Object.keys(migrations).every((name) => applied.has(name));
    return migrated;
  };
}

type Pool = ReturnType<typeof createPool>;

function createKernel(
  { config, logger, adapters, clock = systemClock, fetch, dns }: EngineOptions,
  pool: Pool,
  systemPool: Pool,
): Kernel {
  const wakeups = new Wakeups(directUrl(config), logger);
  const now = () => clock.now();
  const brandOfHost = modules.find((module) => module.brandOfHost)?.brandOfHost;
  const kernel: Kernel = {
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
    mustKeep: modules.find((module) => module.mustKeep)?.mustKeep ?? (() => sql`false`),
    fileHolders: modules.flatMap((module) => module.fileHolders ?? []),
    savedView: modules.find((module) => module.savedView)?.savedView ?? (() => Promise.reject(notFound('view'))),
    erasers: [...modules.flatMap((module) => module.erase ?? []), eraseFromKernel],
    blueprint: modules.flatMap((module) => module.blueprint ?? []),
    inbound: Object.assign({}, ...modules.map((module) => module.inbound ?? {})),
    dns: dns ?? systemDns(),
    brandOfHost: async (host) => brandOfHost?.(kernel, host) ?? null,
  };
  return kernel;
}

function createRateLimiter(kernel: Kernel): RateLimiter {
  const { config, db, logger } = kernel;
  const usual = { per_minute: config.rate_limit, burst: config.rate_burst };
  const limitsOf = modules.find((module) => module.requestLimits)?.requestLimits?.(kernel) ?? (async () => null);
  return new RateLimiter({ db, logger, usual, limitsOf });
}

interface Worker {
  stop(): Promise<void>;
}

async function startWorker(kernel: Kernel, onError: (error: Error) => void): Promise<Worker> {
  const { config } = kernel;
  const connections = Math.max(3, Math.ceil(config.database_connections / 2));
  const pool = createPool({ url: directUrl(config), connections, name: 'sauda-jobs', pipeline: false, onError });
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
    expireRateBuckets,
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
