import type { InboundRequest } from '@sauda/adapter-kit';
import { adapterActor } from '../../../kernel/actor.ts';
import type { AnyAdapter } from '../../../kernel/adapters/registry.ts';
import type { Row } from '../../../kernel/db/rows.ts';
import { actingAs, type Tx } from '../../../kernel/db/transaction.ts';
import type { InboundContext, InboundHandler, Kernel, Outcome } from '../../../kernel/kernel.ts';
import { adapterContext, connectionBook } from '../open-connection.ts';
import type { Failure } from './marks.ts';

type Event = Awaited<ReturnType<AnyAdapter['parse']>>[number];

/** One event of a request, ready to be recorded. */
export interface Work {
  event: string;
  lane: string;
  record(): Promise<Outcome>;
}

/** What a stored request says, or why nobody can tell. */
export async function understand(
  kernel: Kernel,
  tx: Tx,
  row: Row<'inbound_requests'>,
  signal: AbortSignal,
): Promise<Work[] | Failure> {
  const connection = await connectionBook(kernel).find(row.connection_id);
  const adapter = connection && kernel.adapters.find(connection.adapter);
  if (!connection || !adapter)
    return { code: 'adapter_missing', message: 'The adapter of this connection is not installed.' };
  const context = {
    kernel,
    tx: actingAs(tx, adapterActor(tx.organization_id, connection.id)),
    connection,
    inbound_request_id: row.id,
    received_at: row.received_at,
  };
  try {
    const events = await adapter.parse(toRequest(row), adapterContext(kernel, connection, adapter, signal));
    return events.map((event) => workOf(context, adapter, event));
  } catch (error) {
    kernel.logger.error({ err: error, inbound_request_id: row.id }, 'an adapter could not parse a request');
    return { code: 'parse_failed', message: 'The adapter could not read this request.' };
  }
}

function workOf(context: InboundContext, adapter: AnyAdapter, event: Event): Work {
  const { id } = event;
  if (event.type === 'ignored' || event.type === 'unrecognised') {
    const { type: result, reason } = event;
    return { event: id, lane: id, record: async () => ({ event: id, result, reason }) };
  }
  // The adapter's kind and its handler's kind are the same word.
  const handler = context.kernel.inbound[adapter.kind as keyof Kernel['inbound']] as InboundHandler<Event> | undefined;
  if (!handler) {
    const reason = `Nothing takes ${adapter.kind} events.`;
    return { event: id, lane: id, record: async () => ({ event: id, result: 'ignored', reason }) };
  }
  return { event: id, lane: handler.lane(event), record: () => handler.handle(context, event) };
}

function toRequest(row: Row<'inbound_requests'>): InboundRequest {
  return {
    method: row.method,
    query: row.query as Record<string, string>,
    headers: row.headers as Record<string, string>,
    body: row.body,
    received_at: row.received_at,
  };
}
