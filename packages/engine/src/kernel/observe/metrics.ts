import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Kernel } from '../kernel.ts';
import { backlogs, type Gauge as Reading } from './backlogs.ts';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** A scraper in a hurry gets the readings of the database it got before. */
const freshMs = 5_000;

/** What a process tells about itself, in the format of Prometheus. No label ever names an organization. */
export class Metrics {
  readonly registry = new Registry();
  readonly #kernel: Kernel;
  readonly #readings: readonly Reading[];
  readonly #gauges = new Map<string, Gauge>();
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(kernel: Kernel, pools: Record<string, Pool>, readings: readonly Reading[]) {
    this.#kernel = kernel;
    this.#readings = [...backlogs, ...readings];
    collectDefaultMetrics({ register: this.registry });
    watchPools(this.registry, pools);
    for (const { name, help, labels = [] } of this.#readings) {
      this.#gauges.set(name, new Gauge({ name, help, labelNames: [...labels], registers: [this.registry] }));
    }
  }

  /** Times the requests of an application by the template of their route, never by their address. */
  watch(app: FastifyInstance): void {
    const duration = new Histogram({
      name: 'sauda_http_request_duration_seconds',
      help: 'Time from the arrival of a request to the end of its answer.',
      labelNames: ['method', 'route', 'status'],
      buckets: seconds,
      registers: [this.registry],
    });
    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none';
      duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    });
  }

  async text(): Promise<string> {
    await this.#read();
    return this.registry.metrics();
  }

  async #read(): Promise<void> {
    const now = performance.now();
    if (now - this.#readAt < freshMs) return;
    this.#readAt = now;
    await Promise.all(this.#readings.map((reading) => this.#readOne(reading)));
  }

  /** A database that does not answer must not cost the readings of the process itself. */
  async #readOne({ name, read }: Reading): Promise<void> {
    const gauge = this.#gauges.get(name);
    gauge?.reset();
    try {
      for (const { value, labels = {} } of await read(this.#kernel)) gauge?.set(labels, value);
    } catch (error) {
      this.#kernel.logger.warn({ err: error, metric: name }, 'a metric could not be read');
      gauge?.set(Number.NaN);
    }
  }
}

function watchPools(register: Registry, pools: Record<string, Pool>): void {
  new Gauge({
    name: 'sauda_database_connections',
    help: 'Connections of each pool: in use, idle, and callers waiting for one.',
    labelNames: ['pool', 'state'],
    registers: [register],
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });
}
