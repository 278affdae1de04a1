/** Usage: node floor/server.ts <database url>. Bare SQL behind Fastify; tells its parent the address it listens on. */
import Fastify from 'fastify';
import pg from 'pg';
import { captureFloor } from './capture.ts';
import { hookFloor } from './hook.ts';
import { pagesFloor } from './pages.ts';

const connectionString = process.argv[2] ?? '';
const max = 10;
const pool = new pg.Pool({ connectionString, max });
const pipelined = new pg.Pool({ connectionString, max, pipeline: true } as pg.PoolConfig);
const app = Fastify({ logger: false });
await captureFloor(app, { pool, pipelined });
await hookFloor(app, pool);
await pagesFloor(app, pool);
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
for (const event of ['SIGTERM', 'disconnect'] as const) process.once(event, () => process.exit(0));
