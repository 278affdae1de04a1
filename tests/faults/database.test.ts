import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { prepareTemplate } from '../../packages/engine/src/testing.ts';
import { type EmbeddedPostgres, startPostgres } from '../../packages/server/src/embedded-postgres/index.ts';
import { Load, type Place } from './load.ts';
import { Scene, until } from './scene.ts';
import { Victim } from './server.ts';
import { measuring, roundsOr } from './size.ts';
import { Wire } from './wire.ts';

/** How often the database is killed. `FAULT_ROUNDS=20` looks longer. */
const rounds = roundsOr(1);
/** Nobody waits longer for an answer; and so soon after the database is back, there are answers again. */
const patienceMs = 10_000;
const absenceMs = measuring ? 30_000 : 12_000;
const cutMs = measuring ? 30_000 : 8_000;

/** A durable Postgres of its own, which is killed as a power cut would, and a wire to it. */
let dataDir: string;
let postgres: EmbeddedPostgres;
let wire: Wire;
let scene: Scene;
let victim: Victim;
let place: Place;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), `sauda-test-${process.pid}-`));
  postgres = await startPostgres({ dataDir, durable: true, settings: { shared_buffers: '64MB' } });
  await prepareTemplate(postgres.url());
  const { url } = await cloneDatabase(postgres.url());
  wire = await Wire.to(url);
  scene = await Scene.on(url);
  victim = await Victim.on(wire.url);
  const key = await victim.bootstrap();
  await victim.start();
  place = await scene.prepare(victim.url, key);
}, 120_000);

afterAll(async () => {
  await victim.kill();
  await wire.close();
  await scene.close();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function killPostgres(): Promise<void> {
  const pid = Number((await readFile(join(postgres.dataDir, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await until(async () => (isAlive(pid) ? null : true));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const ask = (path: string) =>
  fetch(victim.url + path, {
    headers: { authorization: `Bearer ${place.key}` },
    signal: AbortSignal.timeout(patienceMs),
  });

const isReady = () => until(async () => ((await ask('/readyz')).ok ? true : null), patienceMs);
const askOften = (times: number) => Promise.all(Array.from({ length: times }, () => ask('/v1/leads')));
const statuses = (answers: Response[]) => new Set(answers.map(({ status }) => status));

async function refusesClearly(answer: Response): Promise<void> {
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(await answer.json()).toMatchObject({ code: 'unavailable', retryable: true });
}

describe('a database', () => {
  it(
    'that is killed and comes back has everything that was acknowledged, and is used again within ten seconds',
    async () => {
      const load = new Load(place);
      for (let round = 0; round < rounds; round++) {
        await sleep(1_500);
        await killPostgres();
        await sleep(absenceMs);
        postgres = await startPostgres({ dataDir, durable: true, port: postgres.port });
        await isReady();
        expect((await ask('/v1/leads')).status).toBe(200);
      }
      await sleep(500);
      await load.stop();
      await scene.forgetClaims();
      await scene.atRest();
      await scene.check(load.history);
    },
    120_000 + rounds * (20_000 + absenceMs),
  );

  it(`that cannot be reached for ${cutMs / 1_000} s costs an answer, never a caller that waits for ever, and nothing afterwards`, async () => {
    expect((await ask('/v1/leads')).status).toBe(200);
    wire.cut();
    const until = performance.now() + cutMs;
    while (performance.now() < until) for (const answer of await askOften(25)) await refusesClearly(answer);
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(503);
    wire.mend();
    await isReady();
    expect(statuses(await askOften(25))).toEqual(new Set([200]));
  }, 120_000);

  it('that is far away is only slow', async () => {
    wire.latency = 500;
    const far = await askOften(10);
    wire.latency = 0;
    expect(statuses(far)).toEqual(new Set([200]));
  }, 60_000);

  it('that is behind a line which loses a tenth is slower, or refused clearly, and nothing afterwards', async () => {
    wire.loss = 0.1;
    for (let round = 0; round < (measuring ? 20 : 3); round++) {
      const answers = await askOften(25);
      for (const answer of answers) if (answer.status !== 200) await refusesClearly(answer);
      expect(statuses(answers)).toContain(200);
    }
    wire.loss = 0;
    await isReady();
    expect(statuses(await askOften(25))).toEqual(new Set([200]));
  }, 240_000);
});
