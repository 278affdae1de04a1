import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { Victim } from './server.ts';

/** `FAULT_MEASURE=1` measures for longer and prints; without it only what must hold anywhere is looked at. */
const measuring = process.env.FAULT_MEASURE === '1';
const roundMs = measuring ? 20_000 : 2_000;
/** What the quiet one asks for each second; the loud one asks for fifty times as much. */
const perSecond = 10;

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let victim: Victim;
let quiet: string;
let loud: string;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  victim = await Victim.on(database.url, {
    env: {
      SAUDA_RATE_LIMIT: '3000',
      SAUDA_RATE_BURST: '20',
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
  await answer.arrayBuffer();
  return { status: answer.status, ms: performance.now() - began };
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
const p95 = (answers: Answers) =>
  answers.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(answers.length * 0.95)] ?? 0;

async function memory(): Promise<number> {
  const answer = await fetch(`${victim.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(await answer.text())?.[1]) / 2 ** 20;
}

describe('an organization', () => {
  it('that asks for fifty times as much is refused the rest, and costs its neighbour nothing but time', async () => {
    await ask(quiet, perSecond, performance.now() + 1_000);
    const alone = await ask(quiet, perSecond, performance.now() + roundMs);
    const until = performance.now() + roundMs;
    const streams = Array.from({ length: 5 }, () => ask(loud, perSecond * 10, until));
    const [beside, ...crowd] = await Promise.all([ask(quiet, perSecond, until), ...streams]);
    expect(statuses(alone)).toEqual(new Set([200]));
    expect(statuses(beside as Answers)).toEqual(new Set([200]));
    expect(statuses(crowd.flat())).toEqual(new Set([200, 429]));
    if (measuring) {
      const [before, after] = [p95(alone), p95(beside as Answers)];
      console.log(`p95 alone ${before.toFixed(1)} ms, beside ${after.toFixed(1)} ms: ${(after / before).toFixed(2)}`);
      console.log(`the loud one asked ${crowd.flat().length} times`);
    }
  }, 120_000);

  it('that sends what is too large is refused at once', async () => {
    const headers = { authorization: `Bearer ${quiet}`, 'content-type': 'application/json' };
    const post = (body: string) => fetch(`${victim.url}/v1/contacts`, { method: 'POST', headers, body });
    const abuses: Record<string, () => Promise<Response>> = {
      text: () => post(JSON.stringify({ name: 'x'.repeat(900_000) })),
      nesting: () => post(`{"metadata":${'['.repeat(400_000)}${']'.repeat(400_000)}}`),
      fields: () => post(`{${Array.from({ length: 90_000 }, (_, i) => `"f${i}":1`).join()}}`),
      items: () => post(`{"phones":[${Array(400_000).fill(1).join()}]}`),
      'items within the cap': () => post(`{"phones":[${Array(9_999).fill(1).join()}]}`),
      address: () => fetch(`${victim.url}/v1/contacts?q=${'x'.repeat(12_000)}`, { headers }),
    };
    const before = await memory();
    for (const [name, abuse] of Object.entries(abuses)) {
      const times = [];
      for (let i = 0; i < (measuring ? 15 : 1); i++) {
        const began = performance.now();
        const answer = await abuse();
        await answer.arrayBuffer();
        times.push(performance.now() - began);
        expect([400, 413, 414, 422], name).toContain(answer.status);
        if (measuring) await sleep(60);
      }
      if (measuring)
        console.log(
          `${name}: at most ${Math.max(...times).toFixed(1)} ms, usually ${times.toSorted((a, b) => a - b)[7]?.toFixed(1)}`,
        );
    }
    if (measuring) console.log(`memory ${before.toFixed(0)} MiB, then ${(await memory()).toFixed(0)} MiB`);
  }, 120_000);
});
