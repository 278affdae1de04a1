import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { Load, type Place } from './load.ts';
import { installedPooler, Pooler } from './pooler.ts';
import { Scene } from './scene.ts';
import { roles, Victim } from './server.ts';

/** Where this machine has no PgBouncer, statements are merely not prepared. */
const installed = installedPooler();
const between = installed ? `through PgBouncer ${installed.version}` : 'without a pooler, unprepared';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let pooler: Pooler | null;
let scene: Scene;
let victims: Victim[];
let place: Place;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  pooler = installed ? await Pooler.before(database.url, installed.prepares) : null;
  scene = await Scene.on(database.url);
  const env = {
    DATABASE_DIRECT_URL: database.url,
    SAUDA_PREPARED_STATEMENTS: String(installed?.prepares ?? false),
  };
  const on = (args: string[]) => Victim.on(pooler?.url ?? database.url, { args, env });
  const api = await on(roles.api);
  victims = [api, await on(roles.worker)];
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

it(`an API and a worker whose connections are shared in turns do all their work, for one organization at a time: ${between}`, async () => {
  const load = new Load(place);
  await sleep(4_000);
  await load.stop();
  expect(load.history.failures).toEqual([]);
  await scene.atRest();
  await scene.check(load.history);
}, 60_000);
