import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Receiver, startReceiver } from '../../../kernel/testing/receiver.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

let engine: TestEngine;
let receiver: Receiver;
let slow: SlowReceiver;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
});
afterAll(() => engine.close());
beforeEach(async () => {
  [receiver, slow] = [await startReceiver(), await startSlowReceiver()];
});
afterEach(async () => {
  await slow.close();
  await receiver.close();
});

interface SlowReceiver extends Receiver {
  /** Answers what waits for an answer, and at once from now on. */
  answerAll(): void;
}

/** One that takes requests and leaves them without an answer. */
async function startSlowReceiver(): Promise<SlowReceiver> {
  const started = await startReceiver();
  const waiting: ServerResponse[] = [];
  started.answer((_request, response) => void waiting.push(response));
  return {
    ...started,
    answerAll() {
      started.answer(204);
      for (const response of waiting.splice(0)) response.writeHead(204).end();
    },
  };
}

const make = async ({ api }: TestOrganization, { url }: Receiver): Promise<string> =>
  `/v1/webhook_endpoints/${(await api.post('/v1/webhook_endpoints', { url, types: ['contact.*'] }).expect(201)).body.id}`;
const many = <T>(count: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)));
const addContacts = ({ api }: TestOrganization, count: number) =>
  many(count, (i) => api.post('/v1/contacts', { name: `Ravi Kumar ${i}` }).expect(201));
const arrived = (at: Receiver, count: number, timeoutMs?: number) =>
  engine.eventually(async () => expect(at.received).toHaveLength(count), timeoutMs);
/** Time enough to look for more several times. */
const someLooks = () => sleep(500);

describe('fairness', () => {
  it('a receiver that never answers delays nobody else', async () => {
    const held = await engine.organization('Held up');
    await make(held, slow);
    const prompt = await engine.organization('Prompt');
    const endpoint = await make(prompt, receiver);
    await addContacts(held, 30);
    await engine.eventually(async () => expect(slow.received.length).toBeGreaterThan(3));
    await addContacts(prompt, 5);
    await arrived(receiver, 5);
    expect(slow.received).toHaveLength(4);
    expect((await prompt.api.get(`${endpoint}/deliveries?status=delivered`)).body.data.length).toBeGreaterThan(0);
  });

  it('an organization has no more than a quarter of the places, however many of its receivers do not answer', async () => {
    const [held, prompt] = [await engine.organization('Held up'), await engine.organization('Prompt')];
    await make(prompt, receiver);
    for (let i = 0; i < 66; i++) await make(held, slow);
    await addContacts(held, 4);
    await engine.eventually(async () => expect(slow.received.length).toBeGreaterThanOrEqual(64));
    await addContacts(prompt, 5);
    await arrived(receiver, 5);
    await someLooks();
    expect(slow.received).toHaveLength(64);
    slow.answerAll();
    await arrived(slow, 66 * 4);
  }, 30_000);

  it('a receiver that answers late is not given more at once', async () => {
    const surya = await engine.organization();
    let [open, most] = [0, 0];
    receiver.answer(async (_request, response) => {
      most = Math.max(most, ++open);
      await sleep(2_100);
      open--;
      response.writeHead(204).end();
    });
    await make(surya, receiver);
    await addContacts(surya, 10);
    await arrived(receiver, 10, 15_000);
    expect(most).toBe(4);
  }, 30_000);
});

describe('a worker that finds much', () => {
  it('lives while as much is in the air as may be, and goes on when something has landed', async () => {
    const resting = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
    const [crowd, most] = [264, 256];
    for (let made = 0; made < crowd; made += 8)
      await many(8, async () => {
        const one = await resting.organization('One of many');
        await one.api.post(`${await make(one, slow)}/test`).expect(201);
      });
    await resting.engine.startWorker();
    await arrived(slow, most);
    await someLooks();
    expect((await resting.http.get('/healthz').expect(200)).body).toEqual({ status: 'ok' });
    expect(slow.received).toHaveLength(most);
    slow.answerAll();
    await arrived(slow, crowd);
    await resting.close();
  }, 60_000);

  it('takes of every organization, however many endpoints the others have', async () => {
    const resting = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
    const little = await resting.organization('Little');
    await make(little, receiver);
    await addContacts(little, 3);
    for (let i = 0; i < 6; i++) {
      const much = await resting.organization(`Much ${i}`);
      await many(50, () => make(much, receiver));
      await addContacts(much, 4);
    }
    await resting.engine.startWorker();
    await arrived(receiver, 3 + 6 * 50 * 4, 20_000);
    const order = receiver.received.map(({ body }) => body.organization_id);
    expect(order.lastIndexOf(little.id)).toBeLessThan(400);
    await resting.close();
  }, 60_000);
});
