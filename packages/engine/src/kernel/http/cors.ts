import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppError } from '../errors.ts';

const exposed = 'Request-Id, RateLimit, RateLimit-Policy, Retry-After, ETag, Link, Sauda-Version, Deprecation, Sunset';

const preflight = {
  'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
  'access-control-allow-headers':
    'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, Sauda-Organization, Sauda-Version',
  'access-control-max-age': '600',
};

/**
 * Pages may call the API from origins somebody listed. Before the credential is known that is all there is to go by: it decides
 * a preflight, and whether the page may read a refusal. Whether the credential may be used there is decided on admission.
 */
export function cors(app: FastifyInstance, isListed: (origin: string) => Promise<boolean>): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || !request.url.startsWith('/v1/')) return;
    reply.header('vary', 'Origin');
    const listed = await isListed(origin);
    if (listed) reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed });
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return;
    if (!listed) throw originNotAllowed(origin);
    return reply.code(204).headers(preflight).send();
  });
}

/** What a credential that belongs on no page brings is for no page to read. */
export function hideFromPages(reply: FastifyReply): void {
  reply.removeHeader('access-control-allow-origin').removeHeader('access-control-expose-headers');
}

export function originNotAllowed(origin: string | null): AppError {
  const detail = origin === null ? 'This key is for web pages; the request names no origin.' : null;
  return new AppError('origin_not_allowed', detail ?? 'Pages of this origin may not use this credential.');
}
