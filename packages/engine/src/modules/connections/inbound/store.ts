import type { InboundRequest } from '@sauda/adapter-kit';
import { storable } from '@sauda/adapter-kit';
import { sha256 } from '../../../kernel/crypto.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { newId } from '../../../kernel/ids.ts';

/**
 * Keeps a request as it came, before anybody tries to understand it. An equal request within the same hour is the same
 * delivery; later ones are told apart, or recognised as repeats, by the ids of the events in them.
 */
export async function storeInbound(tx: Tx, connectionId: string, request: InboundRequest): Promise<void> {
  tx.defer(
    tx.db
      .insertInto('inbound_requests')
      .values({
        organization_id: tx.organization_id,
        id: newId(),
        connection_id: connectionId,
        dedupe_key: dedupeKey(request),
        method: request.method,
        query: JSON.stringify(storable(request.query)),
        headers: JSON.stringify(storable(keptHeaders(request.headers))),
        body: Buffer.from(request.body),
        received_at: request.received_at,
        run_at: request.received_at,
      })
      .onConflict((c) => c.constraint('inbound_requests_dedupe').doNothing()),
  );
  tx.outbox.wakes.add('inbound');
}

function dedupeKey({ method, query, body, received_at }: InboundRequest): string {
  const digest = sha256(Buffer.concat([Buffer.from(`${method} ${JSON.stringify(query)} `), body])).toString(
    'base64url',
  );
  return `${received_at.toISOString().slice(0, 13)} ${digest}`;
}

/** What parsers may need; credentials a provider might send along are not kept. */
const kept = /^(content-type|user-agent|x-[a-z0-9-]*(event|topic|signature|timestamp|id)[a-z0-9-]*)$/;

function keptHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => kept.test(name)));
}
