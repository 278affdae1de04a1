import type { Socket } from 'node:net';
import pg from 'pg';
import { dontPrepare } from './statement.ts';

/** Integers of Postgres' int8 as numbers while exact, as bigint beyond; calendar dates as their text. */
const parsers: Record<number, (text: string) => unknown> = {
  20: (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text)),
  1082: (text) => text,
};

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : (parsers[oid] ?? pg.types.getTypeParser(oid, 'text')),
} as pg.CustomTypesConfig;

export interface PoolOptions {
  url: string;
  connections: number;
  name: string;
  /** Statements are planned once per connection and kept under a name. Default true. */
  prepare?: boolean;
  /** Statements travel without waiting for the answers before them. */
  pipeline: boolean;
  onError: (error: Error) => void;
}

/** A pool whose broken connections are reported instead of ending the process. */
export function createPool({ url, connections, name, prepare = true, pipeline, onError }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    connectionTimeoutMillis: 4_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types,
    pipeline,
  } as pg.PoolConfig);
  pool.on('error', onError);
  pool.on('connect', (client) => {
    client.on('error', onError);
    if (!prepare) dontPrepare(client);
    const socket = socketOf(client);
    socket.on('timeout', () =>
      socket.destroy(new Error('Connection terminated: the database did not answer in time.')),
    );
  });
  pool.on('release', (_error, client) => endPatience(client));
  return pool;
}

/** The socket beneath a connection, which pg has no public name for. */
function socketOf(client: pg.PoolClient): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream;
}

/**
 * Gives the connection up when nothing comes over it for so long: a cut network would otherwise hold a request, and a
 * connection of the pool, for as long as TCP hopes. Until the connection is given back.
 */
export function bePatientFor(client: pg.PoolClient, milliseconds: number): void {
  socketOf(client).setTimeout(milliseconds);
}

function endPatience(client: pg.PoolClient): void {
  socketOf(client).setTimeout(0);
}
