import { setTimeout as sleep } from 'node:timers/promises';
import { fakeLeadSource, fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Receiver, startReceiver } from '../../kernel/testing/receiver.ts';
import { deliverTo, somebody } from '../../kernel/testing/whatsapp.ts';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

interface Child {
  id: string;
  api: Api;
}

let engine: TestEngine;
let root: TestOrganization;
let middle: Child;
let client: Child;
let receiver: Receiver;
let whatsApp: ReturnType<typeof fakeWhatsApp>;
let portal: ReturnType<typeof fakeLeadSource>;

/** Root, somebody in the middle, and a client; nothing works in the background yet. */
beforeEach(async () => {
  [whatsApp, portal, receiver] = [fakeWhatsApp(), fakeLeadSource(), await startReceiver()];
  const { poll } = portal.adapter;
  const adapters = [
    { ...whatsApp.adapter, capabilities: { ...whatsApp.adapter.capabilities, messages_per_second: 4 } },
    { ...portal.adapter, ...(poll ? { poll: { ...poll, interval_seconds: 1 } } : {}) },
  ];
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters, worker: false });
  root = await engine.organization('Root');
  middle = await child(root.api, 'Middle');
  client = await child(middle.api, 'Client');
});
afterEach(async () => {
  await engine.close();
  await receiver.close();
});

async function child(maker: Api, name: string): Promise<Child> {
  const { body } = await maker.post('/v1/organizations', { name, create_api_key: true }).expect(201);
  return { id: body.id, api: engine.as(body.api_key.key) };
}
const suspend = ({ id }: Child) => root.api.post(`/v1/organizations/${id}/suspend`).expect(200);
const resume = ({ id }: Child) => root.api.post(`/v1/organizations/${id}/resume`).expect(200);

const connect = async (adapter: string, more: object) =>
  (await client.api.post('/v1/connections', { adapter, name: adapter, ...more }).expect(201)).body;
const template = { name: 'site_visit_reminder', language: 'en' };
const send = async (phone: string): Promise<string> =>
  (await client.api.post('/v1/messages', { to: { phone }, type: 'template', template }).expect(201)).body.id;
const sent = () => whatsApp.sent().map(({ message }) => message.id);
const number = (n: number) => `+9199999${String(60_000 + n)}`;

/** What there is in the database, as nobody can ask for it while the organization is suspended. */
async function count(statement: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await engine.engine.kernel.db.system((db) =>
    sql<{
      count: number;
    }>`select count(*)::int as count from ${statement} where organization_id = ${client.id}`.execute(db),
  );
  return rows[0]?.count ?? 0;
}

/** Longer than every loop needs for a look, and than the portal's interval. */
const aWhile = () => sleep(2_500);

describe.each([
  ['itself', () => client],
  ['the one above', () => middle],
])('while it is suspended, %s,', (_, whose) => {
  it('all that was begun waits in its place, and goes on when it is resumed', async () => {
    const { hook_url } = await connect('fake-whatsapp', { config: whatsApp.config, secrets: whatsApp.secrets });
    portal.addPage({ id: 'E-1', name: 'Ravi Kulkarni', phone: number(1), at: new Date('2026-11-20T08:00:00Z') });
    await connect('fake-leads', { secrets: portal.secrets });
    const types = ['contact.created'];
    await client.api.post('/v1/webhook_endpoints', { url: receiver.url, types }).expect(201);
    const messages = [await send(number(2)), await send(number(2)), await send(number(3))];
    const file = await client.api
      .post('/v1/imports', { resource: 'contacts', content: 'Name\nMeera Nair\n' })
      .expect(202);
    await suspend(whose());

    await engine.engine.startWorker();
    const from = somebody();
    const said = whatsApp.request([whatsApp.message({ from, at: engine.clock.now() })]);
    expect((await deliverTo(hook_url, said)).status).toBe(200);
    await aWhile();
    expect([sent(), portal.polls, receiver.received]).toEqual([[], [], []]);
    expect(await count(sql`inbound_requests`)).toBe(1);
    expect(await count(sql`leads`)).toBe(0);
    expect((await client.api.get('/v1/contacts').expect(403)).body.code).toBe('organization_suspended');

    await resume(whose());
    await engine.eventually(async () => {
      expect(sent().toSorted()).toEqual(messages.toSorted());
      // The two of one conversation in the order they were written.
      expect(sent().filter((id) => id !== messages[2])).toEqual(messages.slice(0, 2));
      const operation = (await client.api.get(`/v1/operations/${file.body.id}`).expect(200)).body;
      expect(operation).toMatchObject({ status: 'succeeded', result: { created: 1 } });
      const { body } = await client.api.get('/v1/contacts?limit=100').expect(200);
      const names = body.data.map(({ name }: { name: string }) => name);
      expect(names).toEqual(expect.arrayContaining(['Ravi Kulkarni', 'Meera Nair', from.name]));
      expect(body.data).toHaveLength(5);
      // Each of them is told of, once.
      expect(new Set(receiver.received.map(({ body: told }) => told.data.contact.id))).toEqual(
        new Set(body.data.map(({ id }: { id: string }) => id)),
      );
    });
    expect(receiver.received).toHaveLength(5);
    const { body } = await client.api.get('/v1/inbound_requests?state=failed').expect(200);
    expect(body.data).toEqual([]);
    for (const id of messages)
      expect((await client.api.get(`/v1/messages/${id}`).expect(200)).body).toMatchObject({
        status: 'accepted',
        error: null,
      });
  });
});

describe('a suspension in the midst', () => {
  it('stops sends that wait for their turn, and none is in doubt or sent twice', async () => {
    await connect('fake-whatsapp', { config: whatsApp.config, secrets: whatsApp.secrets });
    const messages: string[] = [];
    for (let n = 0; n < 10; n++) messages.push(await send(number(10 + n)));
    await engine.engine.startWorker();
    await engine.eventually(async () => expect(sent().length).toBeGreaterThan(0));
    await suspend(middle);
    // One that is with the provider already is not called back.
    await sleep(300);
    const before = sent().length;
    expect(before).toBeLessThan(8);
    await aWhile();
    expect(sent()).toHaveLength(before);
    expect(await count(sql`(select * from outgoing_messages where state = 'held') as held`)).toBe(10 - before);
    await resume(middle);
    await engine.eventually(async () => expect(sent().toSorted()).toEqual(messages.toSorted()));
    await engine.eventually(async () => expect(await count(sql`outgoing_messages`)).toBe(0));
    expect(await count(sql`(select * from messages where status = 'accepted') as done`)).toBe(10);
  });

  it('holds up nobody else', async () => {
    const other = await child(root.api, 'Other');
    const config = { ...whatsApp.config, number_id: 'other' };
    await connect('fake-whatsapp', { config: whatsApp.config, secrets: whatsApp.secrets });
    for (let n = 0; n < 30; n++) await send(number(40 + n));
    await suspend(client);
    await other.api
      .post('/v1/connections', { adapter: 'fake-whatsapp', name: 'Other', config, secrets: whatsApp.secrets })
      .expect(201);
    const { body } = await other.api
      .post('/v1/messages', { to: { phone: number(90) }, type: 'template', template })
      .expect(201);
    await engine.engine.startWorker();
    await engine.eventually(async () => expect(sent()).toEqual([body.id]));
  });
});

describe('who stands still', () => {
  const answers = async ({ api }: Child) => (await api.get('/v1/contacts')).status;

  it('is everybody below, until all above go on', async () => {
    const below = await child(client.api, 'Below');
    await suspend(client);
    await suspend(middle);
    expect([await answers(middle), await answers(client), await answers(below)]).toEqual([403, 403, 403]);
    await resume(client);
    expect([await answers(middle), await answers(client), await answers(below)]).toEqual([403, 403, 403]);
    await resume(middle);
    expect([await answers(middle), await answers(client), await answers(below)]).toEqual([200, 200, 200]);
  });

  it('is whoever comes back below one that is suspended', async () => {
    const below = await child(client.api, 'Below');
    await root.api.delete(`/v1/organizations/${below.id}`).expect(204);
    await suspend(client);
    await resume(below);
    const key = await root.api.post('/v1/api_keys', { name: 'New' }).set('sauda-organization', below.id).expect(403);
    expect(key.body.code).toBe('organization_suspended');
    await resume(client);
    await root.api.get('/v1/contacts').set('sauda-organization', below.id).expect(200);
  });

  it('is right when those above and below change at the same moment', async () => {
    const below = await child(client.api, 'Below');
    for (let round = 0; round < 5; round++) {
      await Promise.all([suspend(middle), suspend(client), suspend(below)]);
      expect([await answers(middle), await answers(client), await answers(below)]).toEqual([403, 403, 403]);
      await Promise.all([resume(below), resume(middle), resume(client)]);
      expect([await answers(middle), await answers(client), await answers(below)]).toEqual([200, 200, 200]);
    }
  });
});
