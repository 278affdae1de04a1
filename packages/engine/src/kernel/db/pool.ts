import pg from 'pg';

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
  /** Statements travel without waiting for the answers before them. */
  pipeline: boolean;
  onError: (error: Error) => void;
}

/** A pool whose broken connections are reported instead of ending the process. */
export function createPool({ url, connections, name, pipeline, onError }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types,
    pipeline,
  } as pg.PoolConfig);
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}
