import type { Acknowledgement, InboundRequest } from '@sauda/adapter-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { same } from '../../../kernel/crypto.ts';
import { AppError, notFound } from '../../../kernel/errors.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { hookSecret } from '../connections.service.ts';
import { adapterContext, connectionBook } from '../open-connection.ts';
import { keepInbound } from './keep.ts';

/** WhatsApp batches reach 3 MB. */
const bodyLimit = 3 * 1024 * 1024;

declare module 'fastify' {
  interface FastifyRequest {
    /** What a provider calls its body. */
    told_type: string | null;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Where providers call: verify on the raw bytes, keep, answer. Content never decides the answer; whatever was verified is
 * stored and acknowledged, and understood afterwards.
 */
export function hooks(kernel: Kernel) {
  return (app: FastifyInstance) => {
    app.removeAllContentTypeParsers();
    app.decorateRequest('told_type', null);
    app.addHook('onRequest', async (request) => forgetType(request));
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
    app.route({
      method: ['GET', 'POST', 'PUT'],
      url: '/hooks/:connection_id/:secret',
      bodyLimit,
      schema: { hide: true },
      handler: (request, reply) => receive(kernel, request, reply),
    });
  };
}

/** Bodies are bytes, whatever they are called; a type that nobody can read must not cost a lead. */
function forgetType(request: FastifyRequest): void {
  const { headers } = request.raw;
  if (headers['content-type'] === undefined) return;
  request.told_type = headers['content-type'];
  headers['content-type'] = 'application/octet-stream';
}

async function receive(kernel: Kernel, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { connection_id, secret } = request.params as { connection_id: string; secret: string };
  const connection = uuid.test(connection_id) ? await connectionBook(kernel).find(connection_id) : null;
  if (!connection || !same(secret, hookSecret(kernel, connection.id, connection.hook_version)))
    throw notFound('hook address');
  const adapter = kernel.adapters.find(connection.adapter);
  if (!adapter) throw notFound('hook address');
  const inbound = toInbound(request, kernel.clock.now());
  const context = adapterContext(kernel, connection, adapter, AbortSignal.timeout(10_000));
  const handshake = adapter.handshake?.(inbound, context);
  if (handshake) return acknowledge(reply, handshake);
  const verdict = adapter.verify(inbound, context);
  if (!verdict.ok) {
    request.log.warn({ connection_id, reason: verdict.reason }, 'refused a request to a hook address');
    throw new AppError('invalid_signature', 'The signature of this request does not fit its body.');
  }
  await keepInbound(kernel, connection.organization_id, connection.id, inbound);
  return acknowledge(reply, adapter.acknowledge?.(inbound, context) ?? { status: 200 });
}

function toInbound(request: FastifyRequest, received_at: Date): InboundRequest {
  return {
    method: request.method,
    query: single(request.query as Record<string, string | string[]>),
    headers: {
      ...single(request.headers),
      ...(request.told_type === null ? {} : { 'content-type': request.told_type }),
    },
    body: (request.body as Buffer | undefined) ?? new Uint8Array(),
    received_at,
  };
}

function single(values: Record<string, string | string[] | undefined>): Record<string, string> {
  const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.at(-1) : value) ?? '';
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, one(value)]));
}

function acknowledge(reply: FastifyReply, { status, headers, body }: Acknowledgement): FastifyReply {
  return reply
    .code(status)
    .headers(headers ?? {})
    .serializer(String)
    .send(body ?? '');
}
