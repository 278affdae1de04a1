import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { notFound } from '../../../kernel/errors.ts';
import { filter, List } from '../../../kernel/http/list.ts';
import { defineRoute } from '../../../kernel/http/route.ts';
import { Ref } from '../../../kernel/http/schema.ts';
import {
  InboundPage,
  InboundRequestFull,
  InboundRequestSummary,
  inboundStates,
  ReplayInbound,
  ReplayResult,
} from './inbound.schema.ts';

const list = new List({
  id: sql`inbound_requests.id`,
  filters: {
    state: filter.oneOf(sql`inbound_requests.state`, inboundStates),
    connection_id: filter.id(sql`inbound_requests.connection_id`),
    received_at: filter.time(sql`inbound_requests.received_at`),
  },
  sorts: { received_at: { column: sql`inbound_requests.received_at`, type: 'timestamptz', key: 'received_at' } },
  defaultSort: '-received_at',
});

const summary = <T extends object>(row: T) => ({ ...row, object: 'inbound_request' as const }) as never;

/** What came in is nobody's yet: it is for those who see all records. */
const visibleRequest = ({ record_scope }: Actor) => sql<boolean>`${record_scope === 'all'}::boolean`;

async function getRequest(tx: Tx, id: string): Promise<Row<'inbound_requests'>> {
  const row = await tx.db
    .selectFrom('inbound_requests')
    .selectAll()
    .where('organization_id', '=', tx.organization_id)
    .where('id', '=', id)
    .where(visibleRequest(tx.actor))
    .executeTakeFirst();
  if (!row) throw notFound('inbound request');
  return row;
}

/** Bytes as they came: text when they are UTF-8, base64 otherwise. */
function bodyText(body: Buffer): { body: string; body_encoding: 'utf8' | 'base64' } {
  try {
    return { body: new TextDecoder('utf-8', { fatal: true }).decode(body), body_encoding: 'utf8' };
  } catch {
    return { body: body.toString('base64'), body_encoding: 'base64' };
  }
}

const again = sql`state = 'received', attempts = 0, error = null, processed_at = null`;

export const inboundRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/inbound_requests',
    operationId: 'inboundRequests.list',
    summary: 'List what providers sent',
    description:
      '`state=failed` are those that could not be understood or recorded; correct the cause and replay them.',
    permission: 'inbound:read',
    query: list.query,
    response: InboundPage,
    async handler({ kernel, tx, query }) {
      const rows = tx.db
        .selectFrom('inbound_requests')
        .select([
          'id',
          'connection_id',
          'method',
          'received_at',
          'state',
          'attempts',
          'processed_at',
          'error',
          'outcomes',
        ])
        .where('organization_id', '=', tx.organization_id)
        .where(visibleRequest(tx.actor));
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map(summary) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/inbound_requests/:inbound_request_id',
    operationId: 'inboundRequests.get',
    summary: 'Get a request with its raw content',
    permission: 'inbound:read',
    response: Ref(InboundRequestFull),
    async handler({ tx, params }) {
      const row = await getRequest(tx, params.inbound_request_id);
      return { ...(summary(row) as object), ...bodyText(row.body) } as never;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/inbound_requests/:inbound_request_id/replay',
    operationId: 'inboundRequests.replay',
    summary: 'Process a request again',
    description: 'Safe at any time: what it brought about before is recognised and not done twice.',
    permission: 'inbound:write',
    response: Ref(InboundRequestSummary),
    async handler({ tx, params }) {
      const { organization_id, now } = tx;
      const id = params.inbound_request_id;
      await getRequest(tx, id);
      tx.defer(
        sql`update inbound_requests set ${again}, run_at = ${now} where organization_id = ${organization_id} and id = ${id}`,
      );
      tx.outbox.wakes.add('inbound');
      return summary(await getRequest(tx, id));
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/inbound_requests/replay',
    operationId: 'inboundRequests.replayMany',
    summary: 'Process many requests again',
    permission: 'inbound:write',
    body: Ref(ReplayInbound),
    response: Ref(ReplayResult),
    async handler({ tx, body }) {
      const { rows } = await sql`
        update inbound_requests set ${again}, run_at = ${tx.now} where organization_id = ${tx.organization_id} and id in (
          select id from inbound_requests where organization_id = ${tx.organization_id} and state = ${body.state} and ${visibleRequest(tx.actor)}
            and (${body.connection_id ?? null}::uuid is null or connection_id = ${body.connection_id ?? null}::uuid)
          order by id limit 1000)
        returning id`.execute(tx.db);
      tx.outbox.wakes.add('inbound');
      return { object: 'replay' as const, count: rows.length };
    },
  }),
];
