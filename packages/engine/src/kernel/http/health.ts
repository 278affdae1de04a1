import type { FastifyInstance } from 'fastify';
import { same } from '../crypto.ts';
import { AppError } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import type { Metrics } from '../observe/metrics.ts';

export interface Health {
  /** True from the moment the process is told to end. */
  isStopping(): boolean;
  /** Whether the schema is the one this program was written for; throws when the database does not answer. */
  isMigrated(): Promise<boolean>;
}

/** `/healthz`: the process answers. `/readyz`: it wants requests, reaches its database and finds the schema it needs. */
export function health(kernel: Kernel, { isStopping, isMigrated }: Health) {
  return (app: FastifyInstance) => {
    app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
    app.get('/readyz', { schema: { hide: true } }, async () => {
      if (isStopping()) throw notReady('This process is stopping.');
      const migrated = await isMigrated().catch((error: unknown) => {
        kernel.logger.warn({ err: error }, 'not ready');
        throw notReady('The database is not reachable at the moment.');
      });
      if (!migrated) throw notReady('The database is not up to date: run `sauda migrate`.');
      return { status: 'ready' };
    });
  };
}

const notReady = (detail: string) => new AppError('unavailable', detail, { headers: { 'retry-after': '1' } });

/** `/metrics`, for whoever knows the token. */
export function metricsRoute(metrics: Metrics, token: string) {
  return (app: FastifyInstance) => {
    app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
      if (token !== '' && !same(request.headers.authorization ?? '', `Bearer ${token}`)) {
        throw new AppError('authentication_required', 'Send the token of SAUDA_METRICS_TOKEN.', {
          headers: { 'www-authenticate': 'Bearer' },
        });
      }
      return reply.type(metrics.registry.contentType).send(await metrics.text());
    });
  };
}
