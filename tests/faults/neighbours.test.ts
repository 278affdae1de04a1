import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { Victim } from './server.ts';
import { measuring, p95 } from './size.ts';

const roundMs = measuring ? 20_000 : 2_000;
/** What the quiet one asks for each second; the loud one asks for fifty times as much. */
const perSecond = 10;
const loudness = 50;
/** What an organization may take in a second. */
const burst = 20;
/** How much slower the quiet one may become; on a busy machine it is enough that it is answered soon. */
const slower = measuring ? 1.5 : 4;
const soonMs = measuring ? 0 : 5_000;
/** A refusal takes no longer, and however often it is provoked, no more memory stays taken. */
const refusalMs = measuring ? 100 : 5_000;
const growthMiB = measuring ? 32 : 128;

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let victim: Victim;
let quiet: string;
let loud: string;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  victim = await Victim.on(database.url, {
    env: {
      SAUDA_RATE_LIMIT: '3000',
      SAUDA_RATE_BURST: String(burst),
      SAUDA_CONCURRENT_REQUESTS: '40',
      SAUDA_METRICS_TOKEN: token,
    },
  });
  quiet = await victim.bootstrap();
  loud = await victim.bootstrap();
  await victim.start();
});

afterAll(async () => {
  await victim.kill();
  await database.drop();
});

const token = 'a token for scrapers in tests only, no other use';

const list = async (key: string) => {
  const began = performance.now();
  const answer = await fetch(`${victim.url}/v1/users`, { headers: { authorization: `Bearer ${key}` } });
  const { code } = (await answer.json()) as { code?: string };
  const wait = answer.headers.get('retry-after');
  return { status: answer.status, code, wait, ms: performance.now() - began };
};

type Answers = Awaited<ReturnType<typeof list>>[];

/** Asks so often a second, whether the answers come or not. */
async function ask(key: string, rate: number, until: number): Promise<Answers> {
  const asked: ReturnType<typeof list>[] = [];
  while (performance.now() < until) {
    asked.push(list(key));
    await sleep(1_000 / rate);
  }
  return Promise.all(asked);
}

const statuses = (answers: Answers) => new Set(answers.map(({ status }) => status));
const p95Of = (answers: Answers) => p95(answers.map(({ ms }) => ms));

async function memory(): Promise<number> {
  const answer = await fetch(`${victim.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(await answer.text())?.[1]) / 2 ** 20;
}

describe('an organization', () => {
  it(`that asks for ${loudness} times as much is refused the rest, and costs its neighbour nothing but a little time`, async () => {
    await ask(quiet, perSecond, performance.now() + 1_000);
    const alone = await ask(quiet, perSecond, performance.now() + roundMs);
    const began = performance.now();
    const streams = Array.from({ length: 5 }, () => ask(loud, (perSecond * loudness) / 5, began + roundMs));
    const [beside, ...crowd] = await Promise.all([ask(quiet, perSecond, began + roundMs), ...streams]);
    const seconds = (performance.now() - began) / 1_000;
    const [before, after] = [p95Of(alone), p95Of(beside as Answers)];
    if (measuring) console.log({ before, after, ratio: after / before, loud: crowd.flat().length });
    expect(statuses(alone)).toEqual(new Set([200]));
    expect(statuses(beside as Answers)).toEqual(new Set([200]));
    expect(after).toBeLessThan(Math.max(before * slower, soonMs));
    const { let_in = [], refused = [] } = Object.groupBy(crowd.flat(), ({ status }) =>
      status === 200 ? 'let_in' : 'refused',
    );
    expect(let_in.length).toBeGreaterThan(0);
    expect(let_in.length).toBeLessThan(burst * (seconds + 2));
    expect(refused.length).toBeGreaterThan(let_in.length);
    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 429, code: 'rate_limited', wait: expect.stringMatching(/^[1-9]\d*$/) });
    }
    expect(p95Of(refused)).toBeLessThan(refusalMs);
  }, 120_000);

  const tooLarge: Record<string, { body?: string; query?: string; code: string }> = {
    body: { body: JSON.stringify({ name: 'x'.repeat(1_100_000) }), code: 'payload_too_large' },
    text: { body: JSON.stringify({ name: 'x'.repeat(900_000) }), code: 'validation_failed' },
    nesting: { body: `{"metadata":${'['.repeat(400_000)}${']'.repeat(400_000)}}`, code: 'validation_failed' },
    fields: { body: `{${Array.from({ length: 90_000 }, (_, i) => `"f${i}":1`).join()}}`, code: 'validation_failed' },
    items: { body: `{"phones":[${Array(400_000).fill(1).join()}]}`, code: 'validation_failed' },
    'items within the cap': { body: `{"phones":[${Array(9_999).fill(1).join()}]}`, code: 'validation_failed' },
    address: { query: `?q=${'x'.repeat(12_000)}`, code: 'uri_too_long' },
  };

  it('that sends what is too large is told so at once, and takes no memory', async () => {
    const headers = { authorization: `Bearer ${quiet}`, 'content-type': 'application/json' };
    const provoke = async ({ body, query = '' }: { body?: string; query?: string }) => {
      const request = { headers, ...(body === undefined ? {} : { method: 'POST', body }) };
      const began = performance.now();
      const answer = await fetch(`${victim.url}/v1/contacts${query}`, request);
      const { code } = (await answer.json()) as { code: string };
      const ms = performance.now() - began;
      await sleep(60);
      return { code, ms };
    };
    const provokeAll = async () => {
      for (const [name, { code, ...one }] of Object.entries(tooLarge)) {
        const answers = [];
        for (let i = 0; i < (measuring ? 15 : 2); i++) answers.push(await provoke(one));
        const slowest = Math.max(...answers.map(({ ms }) => ms));
        if (measuring) console.log(`${name}: at most ${slowest.toFixed(1)} ms`);
        expect(new Set(answers.map((answer) => answer.code)), name).toEqual(new Set([code]));
        expect.soft(slowest, name).toBeLessThan(refusalMs);
      }
      return memory();
    };
    // What the first series needs at one moment, the second has already.
    const before = await provokeAll();
    const growth = (await provokeAll()) - before;
    if (measuring) console.log(`memory ${before.toFixed(0)} MiB and ${growth.toFixed(0)} more`);
    expect(growth).toBeLessThan(growthMiB);
  }, 120_000);
});
