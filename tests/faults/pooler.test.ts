import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { Load, type Place } from './load.ts';
import { Pooler } from './pooler.ts';
import { Scene } from './scene.ts';
import { Victim } from './server.ts';

/** `PGBOUNCER=1` puts a PgBouncer of this machine in between; without it, statements are merely not prepared. */
const isPooled = process.env.PGBOUNCER === '1';
/** `PREPARED=true` for a PgBouncer that keeps prepared statements: 1.21 or newer. */
const prepared = process.env.PREPARED ?? 'false';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let pooler: Pooler | null;
let scene: Scene;
let victims: Victim[];
let place: Place;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  pooler = isPooled ? await Pooler.before(database.url) : null;
  scene = await Scene.on(database.url);
  const env = { DATABASE_DIRECT_URL: database.url, SAUDA_PREPARED_STATEMENTS: prepared };
  const on = (args: string[]) => Victim.on(pooler?.url ?? database.url, { args, env });
  const api = await on(['start', '--api']);
  victims = [api, await on(['start'])];
  const key = await api.bootstrap();
  await Promise.all(victims.map((victim) => victim.start()));
  place = await scene.prepare(api.url, key);
});

afterAll(async () => {
  await Promise.all(victims.map((victim) => victim.stop()));
  await scene.close();
  await pooler?.close();
  await database.drop();
});

it('processes whose connections are shared in turns do all their work, for one organization at a time', async () => {
  const load = new Load(place);
  await sleep(4_000);
  await load.stop();
  expect(load.history.failures).toEqual([]);
  await scene.atRest();
  await scene.check(load.history);
}, 60_000);
