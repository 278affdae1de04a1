import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { Balancer } from './balancer.ts';
import { Load, type Place } from './load.ts';
import { Scene } from './scene.ts';
import { Victim } from './server.ts';
import { measuring, roundsOr } from './size.ts';

/** How often each process is ended. `FAULT_ROUNDS=50` looks longer. */
const rounds = roundsOr(2);
/** A process is killed every ten seconds; in CI more often, so that more of the requests meet with it. */
const restMs = measuring ? 10_000 : 2_000;
const mostErrors = measuring ? 0.02 : 0.1;
/** So soon after a process was killed, the other one answers everybody. */
const recoveryMs = 5_000;

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

const patience = 90_000 + rounds * (20_000 + 4 * restMs);

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
    `lose nothing, do nothing twice and go on while one of them is killed, with less than ${mostErrors * 100} % of errors`,
    async () => {
      const before = await scene.query<{ id: string }>(`select id from messages where direction = 'outbound'`);
      const leads = await scene.query<{ id: string }>(`select id from leads where title like 'Lead %'`);
      const load = new Load(place);
      const kills: number[] = [];
      for (let round = 0; round < rounds * 2; round++) {
        await sleep(restMs);
        const victim = victims[round % 2] as Victim;
        kills.push(performance.now());
        await victim.kill();
        await victim.start();
      }
      await sleep(restMs);
      await load.stop();
      const troubles = kills.map((at, i) => load.troubledFor(at, kills[i + 1]));
      if (measuring) console.log({ errors: load.errorRate, troubles });
      expect(load.errorRate).toBeLessThan(mostErrors);
      expect(Math.max(...troubles)).toBeLessThan(recoveryMs);
      await scene.forgetClaims();
      await scene.atRest();
      await scene.check(load.history, new Set([...before, ...leads].map(({ id }) => id)));
    },
    patience,
  );

  it(
    'give a caller whose answer was lost the same answer again, byte for byte, and do it once',
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
        let first = '';
        balancer.intercept = async ({ status, body, backend }) => {
          expect(status).toBe(201);
          first = body;
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
        const body = await again.text();
        expect(body).toBe(first);
        lost.set(title, JSON.parse(body).id);
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
