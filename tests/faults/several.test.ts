import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { Balancer } from './balancer.ts';
import { Load, type Place } from './load.ts';
import { Scene } from './scene.ts';
import { Victim } from './server.ts';

/** How often each process is ended. `FAULT_ROUNDS=50` looks longer. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 2);

/** Two processes that answer and work, behind a balancer. */
let database: Awaited<ReturnType<typeof cloneDatabase>>;
let scene: Scene;
let victims: [Victim, Victim];
let balancer: Balancer;
let place: Place;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  scene = await Scene.on(database.url);
  victims = [await Victim.on(database.url), await Victim.on(database.url)];
  balancer = await Balancer.before(victims.map(({ url }) => url));
  const key = await victims[0].bootstrap();
  await Promise.all(victims.map((victim) => victim.start()));
  place = await scene.prepare(balancer.url, key);
});

afterAll(async () => {
  await Promise.all(victims.map((victim) => victim.kill()));
  await balancer.close();
  await scene.close();
  await database.drop();
});

const patience = 90_000 + rounds * 20_000;

describe('two processes on one database', () => {
  it(
    'are replaced one after the other without a request that fails',
    async () => {
      const load = new Load(place);
      for (let round = 0; round < rounds; round++) {
        for (const victim of victims) {
          await sleep(300);
          expect(await victim.stop()).toBe(0);
          await victim.start();
          await balancer.knows(victim.url);
          await sleep(300);
        }
      }
      await load.stop();
      expect(load.history.failures).toEqual([]);
      await scene.atRest();
    },
    patience,
  );

  it(
    'lose nothing, do nothing twice and go on while one of them is killed',
    async () => {
      const before = await scene.query<{ id: string }>(`select id from messages where direction = 'outbound'`);
      const leads = await scene.query<{ id: string }>(`select id from leads where title like 'Lead %'`);
      const load = new Load(place);
      for (let round = 0; round < rounds * 2; round++) {
        await sleep(800);
        const victim = victims[round % 2] as Victim;
        await victim.kill();
        await sleep(500);
        await victim.start();
      }
      await load.stop();
      await scene.forgetClaims();
      await scene.atRest();
      await scene.check(load.history, new Set([...before, ...leads].map(({ id }) => id)));
    },
    patience,
  );

  it(
    'give a caller whose answer was lost the same answer again, and do it once',
    async () => {
      const lost = new Map<string, string>();
      const ask = (key: string, title: string) =>
        fetch(`${balancer.url}/v1/leads`, {
          method: 'POST',
          headers: { authorization: `Bearer ${place.key}`, 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify({ title, contact: { name: title } }),
        });
      for (let round = 0; round < rounds * 2; round++) {
        const [key, title] = [randomUUID(), `Cut ${randomUUID()}`];
        let dead: Victim | undefined;
        balancer.intercept = async ({ status, backend }) => {
          expect(status).toBe(201);
          dead = victims.find(({ url }) => url === backend);
          await dead?.kill();
          return false;
        };
        await expect(ask(key, title)).rejects.toThrow();
        balancer.intercept = async () => true;
        await sleep(200);
        const again = await ask(key, title);
        expect(again.status).toBe(201);
        expect(again.headers.get('idempotency-replayed')).toBe('true');
        lost.set(title, ((await again.json()) as { id: string }).id);
        await dead?.start();
      }
      const kept = await scene.query<{ id: string; title: string }>(
        `select id, title from leads where title like 'Cut %'`,
      );
      expect(new Map(kept.map(({ id, title }) => [title, id]))).toEqual(lost);
    },
    patience,
  );
});
