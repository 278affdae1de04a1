import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Receiver, startReceiver } from '../../../kernel/testing/receiver.ts';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

let engine: TestEngine;
let receiver: Receiver;
let root: TestOrganization;

beforeAll(async () => {
  [engine, receiver] = [await createTestEngine({ postgresUrl: inject('postgresUrl') }), await startReceiver()];
  root = await engine.organization('Root');
  receiver.answer(500);
});
afterAll(async () => {
  await engine.close();
  await receiver.close();
});

interface Child {
  id: string;
  api: Api;
}

async function child(maker: Api, name: string): Promise<Child> {
  const { body } = await maker.post('/v1/organizations', { name, create_api_key: true }).expect(201);
  return { id: body.id, api: engine.as(body.api_key.key) };
}
const suspend = ({ id }: Child) => root.api.post(`/v1/organizations/${id}/suspend`).expect(200);
const resume = ({ id }: Child) => root.api.post(`/v1/organizations/${id}/resume`).expect(200);
const pass = (days: number) => engine.clock.advance(days * 86_400_000);

interface Family {
  middle: Child;
  client: Child;
  /** The path of an endpoint of the client. */
  endpoint: string;
}

async function family(): Promise<Family> {
  const middle = await child(root.api, 'Middle');
  const client = await child(middle.api, 'Client');
  const input = { url: receiver.url, types: ['contact.created'] };
  const { id } = (await client.api.post('/v1/webhook_endpoints', input).expect(201)).body;
  return { middle, client, endpoint: `/v1/webhook_endpoints/${id}` };
}

/** Something happens, and telling of it fails. What came of it for the endpoint is recorded before the second failure is. */
async function fail({ client, endpoint }: Family): Promise<void> {
  const deliveries = async () => (await client.api.get(`${endpoint}/deliveries?limit=100`).expect(200)).body.data;
  for (const name of ['Ravi Kulkarni', 'Meera Nair']) {
    const before = await deliveries();
    await client.api.post('/v1/contacts', { name }).expect(201);
    await engine.eventually(async () => {
      const [latest, ...others] = await deliveries();
      expect(others).toHaveLength(before.length);
      expect(latest.response_status).toBe(500);
    });
  }
}

const state = async ({ client, endpoint }: Family) => (await client.api.get(endpoint).expect(200)).body;

describe.each<[string, (family: Family) => Promise<unknown>]>([
  [
    'suspended itself',
    async ({ client }) => {
      await suspend(client);
      pass(10);
      await resume(client);
    },
  ],
  [
    'below one that is suspended',
    async ({ middle }) => {
      await suspend(middle);
      pass(10);
      await resume(middle);
    },
  ],
  [
    'suspended itself, and those above before that ends',
    async ({ middle, client }) => {
      await suspend(client);
      pass(4);
      await suspend(middle);
      pass(3);
      await resume(client);
      pass(3);
      await resume(middle);
    },
  ],
  [
    'suspended twice',
    async ({ client }) => {
      for (let i = 0; i < 2; i++) {
        await suspend(client);
        pass(5);
        await resume(client);
      }
    },
  ],
])('a failing endpoint whose organization is %s', (_, stop) => {
  it('is disabled after five days of failing, those of the suspension apart', async () => {
    const all = await family();
    await fail(all);
    await fail(all);
    const { failing_since } = await state(all);
    pass(3);
    await stop(all);
    await fail(all);
    pass(1.9);
    await fail(all);
    expect(await state(all)).toMatchObject({ enabled: true, disabled_reason: null, failing_since });
    pass(0.2);
    await all.client.api.post('/v1/contacts', { name: 'The last straw' }).expect(201);
    await engine.eventually(async () =>
      expect(await state(all)).toMatchObject({ enabled: false, disabled_reason: 'failing', failing_since }),
    );
  });
});

it('an earlier suspension gives an endpoint that begins to fail no more time', async () => {
  const all = await family();
  await suspend(all.client);
  pass(10);
  await resume(all.client);
  await fail(all);
  await fail(all);
  pass(5.1);
  await all.client.api.post('/v1/contacts', { name: 'The last straw' }).expect(201);
  await engine.eventually(async () => expect(await state(all)).toMatchObject({ disabled_reason: 'failing' }));
});
