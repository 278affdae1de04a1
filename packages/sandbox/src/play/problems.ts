import type { FastifyReply, FastifyRequest } from 'fastify';
import { BadInput } from '../input.ts';

/** Mistakes come back as a sentence that says what to change. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const status = statusOf(error);
  if (status >= 500) request.log.error(error);
  const detail = status < 500 && error instanceof Error ? error.message : 'The sandbox could not do that.';
  reply.code(status).type('application/problem+json').send({ status, detail });
}

function statusOf(error: unknown): number {
  if (error instanceof BadInput) return 400;
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}
