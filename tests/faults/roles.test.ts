import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { Load, type Place } from './load.ts';
import { Scene } from './scene.ts';
import { roles, Victim } from './server.ts';

/** `sauda start --api` and `sauda start --worker`, side by side. */
let database: Awaited<ReturnType<typeof cloneDatabase>>;
let scene: Scene;
let api: Victim;
let worker: Victim;
let place: Place;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  scene = await Scene.on(database.url);
  [api, worker] = [
    await Victim.on(database.url, { args: roles.api }),
    await Victim.on(database.url, { args: roles.worker }),
  ];
  const key = await api.bootstrap();
  await Promise.all([api.start(), worker.start()]);
  place = await scene.prepare(api.url, key);
});

afterAll(async () => {
  await Promise.all([api.kill(), worker.kill()]);
  await scene.close();
  await database.drop();
});

it('a worker answers operators and nobody else', async () => {
  expect((await fetch(`${worker.url}/healthz`)).status).toBe(200);
  const headers = { authorization: `Bearer ${place.key}` };
  expect((await fetch(`${worker.url}/v1/leads`, { headers })).status).toBe(404);
  expect((await fetch(`${api.url}/v1/leads`, { headers })).status).toBe(200);
});

it('without a worker the API takes everything and does nothing of it; a new worker does it once', async () => {
  const load = new Load(place);
  await sleep(500);
  await worker.kill();
  await scene.forgetClaims();
  const done = () =>
    scene.query<{ count: number }>(
      `select count(*)::int as count from events where type in ('task.due', 'message.received', 'message.sent')`,
    );
  const before = await done();
  await sleep(1_500);
  await load.stop();
  expect(load.history.failures).toEqual([]);
  expect(await done()).toEqual(before);
  await worker.start();
  await scene.atRest();
  await scene.check(load.history);
}, 120_000);
