import { createHash } from 'node:crypto';
import type { CompiledQuery } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';

const names = new Map<string, string>();

/** Texts beyond this are not worth a prepared statement each: they vary with their parameters. */
const mostNames = 2_000;

/** A statement's name follows from its text alone, so that processes behind one pooler agree on it. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
  names.set(text, name);
  return name;
}

/** Connections through a pooler that cannot keep named statements. */
const unprepared = new WeakSet<PoolClient>();

export function dontPrepare(client: PoolClient): void {
  unprepared.add(client);
}

const held = new WeakMap<PoolClient, () => void>();

/** Calls `send` before the next statement over this connection, whoever sends it. */
export function sendBefore(client: PoolClient, send: () => void): void {
  held.set(client, send);
}

/** Sends what waits to go before the next statement, now. */
export function sendHeld(client: PoolClient): void {
  const send = held.get(client);
  held.delete(client);
  send?.();
}

/** Forgets what waits: nobody wants it any more. */
export function dropHeld(client: PoolClient): void {
  held.delete(client);
}

const sent = new WeakMap<PoolClient, number>();

/** How many statements went over a connection so far. */
export function statementsOf(client: PoolClient): number {
  return sent.get(client) ?? 0;
}

type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>;

interface WithSocket {
  connection: { stream: { cork(): void; uncork(): void } };
}

/** Everything sent before the event loop goes on leaves as one packet, instead of one system call a statement. */
function gather(client: PoolClient): void {
  const { stream } = (client as unknown as WithSocket).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** Runs a statement prepared under its own name: parsed and planned once per connection. */
export function run(client: PoolClient, { sql, parameters }: Statement): Promise<QueryResult> {
  sendHeld(client);
  gather(client);
  sent.set(client, statementsOf(client) + 1);
  const name = unprepared.has(client) ? undefined : nameOf(sql);
  const values = parameters as unknown[];
  return client.query(name === undefined ? { text: sql, values } : { name, text: sql, values });
}
