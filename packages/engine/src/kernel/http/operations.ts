import Fastify, { type FastifyInstance } from 'fastify';
import type { Kernel } from '../kernel.ts';
import type { Metrics } from '../observe/metrics.ts';
import { type Health, health, metricsRoute } from './health.ts';
import { problemDocument, toAppError } from './problem.ts';

/** A port for operators alone: health and metrics, also of a process that only works in the background. */
export async function operationsApp(kernel: Kernel, state: Health, metrics: Metrics): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({ forceCloseConnections: true });
  app.setErrorHandler((error, request, reply) => {
    const refusal = toAppError(error, request);
    return reply
      .code(refusal.spec.status)
      .type('application/problem+json; charset=utf-8')
      .send(problemDocument(refusal, request, kernel.config.docs_url));
  });
  health(kernel, state)(app);
  metricsRoute(metrics, kernel.config.metrics_token)(app);
  await app.ready();
  return app;
}
