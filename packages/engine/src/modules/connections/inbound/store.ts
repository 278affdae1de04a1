import type { InboundRequest } from '@sauda/adapter-kit';
import { storable } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import { sha256 } from '../../../kernel/crypto.ts';
import type { RowWriter } from '../../../kernel/db/row-writer.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { newId } from '../../../kernel/ids.ts';

/**
 * Keeps a request as it came, before anybody tries to understand it. An equal request within the same hour is the same
 * delivery; later ones are told apart, or recognised as repeats, by the ids of the events in them.
 */
export function storeInbound(tx: Tx, connectionId: string, request: InboundRequest): void {
  tx.write(requestWriter, {
    organization_id: tx.organization_id,
    id: newId(),
    connection_id: connectionId,
    dedupe_key: dedupeKey(request),
    method: request.method,
    query: storable(request.query),
    headers: storable(keptHeaders(request.headers)),
    body: Buffer.from(request.body).toString('base64'),
    received_at: request.received_at,
  });
  tx.outbox.wakes.add('inbound');
}

interface WrittenRequest extends Pick<InboundRequest, 'method' | 'received_at'> {
  organization_id: string;
  id: string;
  connection_id: string;
  dedupe_key: string;
  query: unknown;
  headers: unknown;
  body: string;
}

const requestWriter: RowWriter<WrittenRequest> = {
  write: (rows) => sql`
    insert into inbound_requests (organization_id, id, connection_id, dedupe_key, method, query, headers, body, received_at, run_at)
    select r.organization_id, r.id, r.connection_id, r.dedupe_key, r.method, r.query, r.headers, decode(r.body, 'base64'),
      r.received_at, r.received_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(organization_id uuid, id uuid, connection_id uuid,
      dedupe_key text, method text, query jsonb, headers jsonb, body text, received_at timestamptz)
    on conflict on constraint inbound_requests_dedupe do nothing`,
};

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
