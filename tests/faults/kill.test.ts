import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { Load, type Place } from './load.ts';
import { Scene } from './scene.ts';
import { Victim } from './server.ts';
import { measuring, roundsOr } from './size.ts';

/** How often the server is killed. `FAULT_ROUNDS=50` looks longer. */
const rounds = roundsOr(3);

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let scene: Scene;
let victim: Victim;
let place: Place;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  scene = await Scene.on(database.url);
  victim = await Victim.on(database.url);
  const key = await victim.bootstrap();
  await victim.start();
  place = await scene.prepare(victim.url, key);
});

afterAll(async () => {
  await victim.kill();
  await scene.close();
  await database.drop();
});

it(
  'keeps what it acknowledged, does it once, and never sends twice, however often it is killed',
  async () => {
    const load = new Load(place);
    for (let round = 0; round < rounds; round++) {
      await sleep(700 + 150 * (round % 4));
      await victim.kill();
      await victim.start();
    }
    await load.stop();
    await victim.kill();
    const killed = performance.now();
    if (!measuring) await scene.forgetClaims();
    await victim.start();
    await scene.atRest(90_000);
    if (measuring) expect(performance.now() - killed).toBeLessThan(60_000);
    await scene.check(load.history);
  },
  120_000 + rounds * 10_000,
);
