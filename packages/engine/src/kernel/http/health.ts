import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import type { Kernel } from '../kernel.ts';

/** `/healthz`: the process answers. `/readyz`: it can also reach its database. */
export function health(kernel: Kernel) {
  return (app: FastifyInstance) => {
    app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
    app.get('/readyz', { schema: { hide: true } }, async () => {
      try {
        await kernel.db.system((db) => sql`select 1`.execute(db));
      } catch (error) {
        kernel.logger.warn({ err: error }, 'not ready');
        throw new AppError('unavailable', 'The database is not reachable at the moment.', {
          headers: { 'retry-after': '1' },
        });
      }
      return { status: 'ready' };
    });
  };
}
