import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Received, type Receiver, startReceiver } from '../../packages/engine/src/kernel/testing/receiver.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../packages/engine/src/testing.ts';
import { measuring, p95 } from './size.ts';

const hour = 3_600_000;
/** What happens in the first hour of the outage; in each later one a little more does. */
const backlog = measuring ? 2_000 : 20;
/** Between something that happens and the receiver of it, whoever else is in trouble. */
const promptMs = 5_000;

let engine: TestEngine;
let prompt: { organization: TestOrganization; receiver: Receiver };

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  const [organization, receiver] = [await engine.organization('Prompt'), await startReceiver()];
  await subscribe(organization, receiver);
  prompt = { organization, receiver };
});

afterAll(async () => {
  await engine.close();
  await prompt.receiver.close();
});

const subscribe = async ({ api }: TestOrganization, { url }: Receiver): Promise<{ id: string }> =>
  (await api.post('/v1/webhook_endpoints', { url, types: ['contact.created'] }).expect(201)).body;

const addContact = async ({ api }: TestOrganization): Promise<string> =>
  (await api.post('/v1/contacts', { name: 'Ravi Kulkarni' }).expect(201)).body.id;

const subjectOf = ({ body }: Received): string => body.subject.id;

/** How long the organization that is well waits for its own, in milliseconds. */
async function delay(): Promise<number> {
  const began = performance.now();
  const id = await addContact(prompt.organization);
  await engine.eventually(async () => expect(prompt.receiver.received.map(subjectOf)).toContain(id), 30_000);
  return performance.now() - began;
}

describe('a receiver', () => {
  it('that is down for a day gets everything when it is back, under the same ids, and nobody else noticed', async () => {
    const [surya, receiver] = [await engine.organization(), await startReceiver()];
    receiver.answer(({ text }, response) => {
      if (text.length % 2) response.socket?.destroy();
      else response.writeHead(503).end();
    });
    const endpoint = await subscribe(surya, receiver);
    const added: string[] = [];
    while (added.length < backlog) {
      const some = Array.from({ length: Math.min(20, backlog - added.length) }, () => addContact(surya));
      added.push(...(await Promise.all(some)));
    }
    const delays = [];
    for (let i = 0; i < 24; i++) {
      added.push(await addContact(surya));
      delays.push(await delay());
      engine.clock.advance(hour);
    }
    if (measuring) console.log({ p95: p95(delays) });
    expect(p95(delays)).toBeLessThan(promptMs);
    const failed = receiver.received.splice(0);
    expect(failed.length).toBeGreaterThan(added.length);
    receiver.answer(204);
    // The longest pause between two attempts, and what chance adds.
    engine.clock.advance(23 * hour);
    const path = `/v1/webhook_endpoints/${endpoint.id}/deliveries`;
    await engine.eventually(async () => {
      expect(receiver.received.length).toBeGreaterThanOrEqual(added.length);
      expect((await surya.api.get(`${path}?status=pending`).expect(200)).body.data).toEqual([]);
    }, 60_000);
    expect((await surya.api.get(`${path}?status=failed`).expect(200)).body.data).toEqual([]);
    expect(new Set(receiver.received.map(subjectOf))).toEqual(new Set(added));
    const attempts = Map.groupBy([...failed, ...receiver.received], ({ headers }) => headers['webhook-id']);
    expect(attempts.size).toBe(added.length);
    for (const same of attempts.values()) expect(new Set(same.map(({ text }) => text)).size).toBe(1);
    await receiver.close();
  }, 180_000);

  it('that drips is given up after fifteen seconds, and delays nobody else', async () => {
    const [surya, receiver] = [await engine.organization(), await startReceiver()];
    const dripping: Promise<void>[] = [];
    receiver.answer((_request, response) => {
      response.writeHead(200);
      const drip = async () => {
        while (!response.destroyed) {
          response.write('.');
          await sleep(200);
        }
      };
      dripping.push(drip());
    });
    const endpoint = await subscribe(surya, receiver);
    await Promise.all(Array.from({ length: 20 }, () => addContact(surya)));
    await engine.eventually(async () => expect(receiver.received.length).toBeGreaterThan(0));
    const delays = [];
    for (let i = 0; i < 10; i++) delays.push(await delay());
    expect(p95(delays)).toBeLessThan(promptMs);
    const { body } = await engine.eventually(async () => {
      const answer = await surya.api.get(`/v1/webhook_endpoints/${endpoint.id}/deliveries?limit=100`).expect(200);
      expect(answer.body.data.some(({ attempts }: { attempts: number }) => attempts > 0)).toBe(true);
      return answer;
    }, 30_000);
    const tried = body.data.filter(({ attempts }: { attempts: number }) => attempts > 0);
    for (const delivery of tried)
      expect(delivery).toMatchObject({ status: 'pending', error: 'No answer within 15 seconds.' });
    await receiver.close();
    await Promise.all(dripping);
  }, 90_000);
});
