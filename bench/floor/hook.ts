import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { appSecret } from '../data/organization.ts';

/** Takes a webhook as Sauda does, bare: checks the signature, keeps the request in one statement, answers 200. */
export async function hookFloor(app: FastifyInstance, pool: Pool): Promise<void> {
  const { rows } = await pool.query<Connection>('select organization_id, id from connections');
  const [connection] = rows;
  if (!connection) throw new Error('The database of the floor has no connection.');
  await app.register((scope, _options, ready) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.post<{ Body: Buffer }>('/hook', async ({ body, headers }, reply) => {
      const signature = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
      if (headers['x-hub-signature-256'] !== signature) return reply.code(401).send();
      await pool.query({ name: 'keep', text: keep, values: rowOf(connection, body) });
      return reply.send();
    });
    ready();
  });
}

interface Connection {
  organization_id: string;
  id: string;
}

const keep = `
insert into inbound_requests (organization_id, id, connection_id, dedupe_key, method, query, headers, body, received_at, run_at)
values ($1, $2, $3, $4, 'POST', '{}', '{"content-type": "application/json"}', $5, $6, $6) on conflict do nothing`;

function rowOf({ organization_id, id }: Connection, body: Buffer): unknown[] {
  return [organization_id, randomUUID(), id, createHash('sha256').update(body).digest('base64url'), body, new Date()];
}
