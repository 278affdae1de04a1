import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../../kernel/actor.ts';
import { type EventSpec, publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Receiver, startReceiver } from '../../../kernel/testing/receiver.ts';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

const contactDeleted = { type: 'contact.deleted' } as EventSpec;

let engine: TestEngine;
let surya: TestOrganization;
let receiver: Receiver;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
});
afterAll(() => engine.close());
beforeEach(async () => {
  [surya, receiver] = [await engine.organization(), await startReceiver()];
});
afterEach(() => receiver.close());

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

const make = async (more: object = {}, api: Api = surya.api) =>
  (await api.post('/v1/webhook_endpoints', { url: receiver.url, types: ['contact.*'], ...more }).expect(201)).body;
const path = ({ id }: { id: string }) => `/v1/webhook_endpoints/${id}`;
const addContact = async (name = 'Ravi Kumar', api: Api = surya.api): Promise<string> =>
  (await api.post('/v1/contacts', { name }).expect(201)).body.id;
const deliveries = async (endpoint: { id: string }, query = '') =>
  (await surya.api.get(`${path(endpoint)}/deliveries?limit=100${query}`).expect(200)).body.data;
const arrived = (count: number, at = receiver) =>
  engine.eventually(async () => {
    expect(at.received).toHaveLength(count);
    return at.received;
  });
/** The one delivery of an endpoint, once it has had so many attempts. */
const attempted = (endpoint: { id: string }, attempts: number) =>
  engine.eventually(async () => {
    const [delivery] = await deliveries(endpoint);
    expect(delivery?.attempts).toBe(attempts);
    return delivery;
  });
const signature = (secret: string, { headers, text }: { headers: Record<string, string>; text: string }) =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`)
    .digest('base64')}`;

describe('a delivery', () => {
  it('is signed, says which event, and has the id the feed has', async () => {
    const { secret, ...endpoint } = await make();
    const contact = await addContact();
    const [request] = await arrived(1);
    const { body: feed } = await surya.api.get('/v1/events?types=contact.created').expect(200);
    const { timestamp, organization_id, api_version, ...event } = request?.body ?? {};
    expect(event).toEqual(feed.data[0]);
    expect({ timestamp, organization_id, api_version, contact: event.contact_id }).toEqual({
      timestamp: event.occurred_at,
      organization_id: surya.id,
      api_version: '2026-11-01',
      contact,
    });
    const headers = request?.headers ?? {};
    expect(headers).toMatchObject({
      'webhook-id': event.id,
      'webhook-signature': signature(secret, request as never),
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Webhooks/1.0',
    });
    expect(Math.abs(Number(headers['webhook-timestamp']) - engine.clock.now().getTime() / 1_000)).toBeLessThan(60);
    expect(await attempted(endpoint, 1)).toMatchObject({
      status: 'delivered',
      event_id: event.id,
      event_type: 'contact.created',
      response_status: 204,
      error: null,
      next_attempt_at: null,
      latency_ms: expect.any(Number),
    });
  });

  it('comes for the types asked for only, and never for what was before', async () => {
    await addContact();
    await make({ types: ['contact.updated', 'company.*'] });
    const id = await addContact();
    await surya.api.patch(`/v1/contacts/${id}`, { name: 'Ravi K' }).expect(200);
    await surya.api.post('/v1/companies', { name: 'Kulkarni Agro Works' }).expect(201);
    await arrived(2);
    expect(receiver.received.map(({ body }) => body.type).sort()).toEqual(['company.created', 'contact.updated']);
  });

  it('only says what it is about when it would be larger than 64 KiB', async () => {
    await make({ types: ['contact.deleted'] });
    const tell = (length: number) =>
      engine.engine.kernel.db.withTenant(systemActor(surya.id), async (tx) => {
        const subject = { type: 'contact', id: newId() };
        publish(tx, contactDeleted, { subject, data: { contact: { name: '₹'.repeat(length) } } });
        return subject.id;
      });
    const [whole, thin] = [await tell(20_000), await tell(22_000)];
    await arrived(2);
    const dataOf = (id: string) => receiver.received.find(({ body }) => body.subject.id === id)?.body.data;
    expect(dataOf(whole).contact.name).toHaveLength(20_000);
    expect(dataOf(thin)).toEqual({ object: { id: thin, object: 'contact' } });
  });

  it('is signed with both secrets for a day after another was given', async () => {
    const endpoint = await make();
    const { body: rolled } = await surya.api.post(`${path(endpoint)}/roll_secret`).expect(200);
    await addContact();
    const [both] = await arrived(1);
    expect(both?.headers['webhook-signature']).toBe(
      `${signature(rolled.secret, both as never)} ${signature(endpoint.secret, both as never)}`,
    );
    engine.clock.advance(day + minute);
    await addContact();
    const [, one] = await arrived(2);
    expect(one?.headers['webhook-signature']).toBe(signature(rolled.secret, one as never));
  });
});

describe('what a member may not see', () => {
  it('is not delivered to their endpoint: neither types nor records', async () => {
    const agent = await surya.member('agent');
    const endpoint = await make({ types: ['*'], user_id: agent.id });
    const lead = async (owner_id: string | null) =>
      (await surya.api.post('/v1/leads', { contact: { name: 'Ananya Iyer' }, owner_id }).expect(201)).body.id as string;
    const [theirs, others] = [await lead(agent.id), await lead(surya.owner_id)];
    await surya.api.post('/v1/api_keys', { name: 'Secret to agents', permissions: ['users:read'] }).expect(201);
    await surya.api.patch(`/v1/leads/${theirs}`, { title: 'Ours' }).expect(200);
    await surya.api.patch(`/v1/leads/${others}`, { title: 'Not ours' }).expect(200);
    await engine.eventually(async () =>
      expect(receiver.received.map(({ body }) => body.type)).toContain('lead.updated'),
    );
    const told = receiver.received.map(({ body }) => body);
    expect(new Set(told.map(({ lead_id }) => lead_id).filter(Boolean))).toEqual(new Set([theirs]));
    expect(told.map(({ type }) => type).filter((type) => type.startsWith('api_key'))).toEqual([]);
    await surya.api.post(`/v1/users/${agent.id}/deactivate`).expect(200);
    const before = (await deliveries(endpoint)).length;
    await surya.api.patch(`/v1/leads/${theirs}`, { title: 'Nobody’s' }).expect(200);
    const control = await make({ types: ['lead.*'] });
    await surya.api.patch(`/v1/leads/${theirs}`, { title: 'Still nobody’s' }).expect(200);
    await engine.eventually(async () => expect(await deliveries(control)).toHaveLength(1));
    expect(await deliveries(endpoint)).toHaveLength(before);
  });

  it('follows what the maker’s key was allowed', async () => {
    const permissions = ['webhook_endpoints:write', 'contacts:read'];
    const { body } = await surya.api.post('/v1/api_keys', { name: 'Contacts', permissions }).expect(201);
    await engine.http
      .post('/v1/webhook_endpoints')
      .set('authorization', `Bearer ${body.key}`)
      .send({ url: receiver.url, types: ['*'] })
      .expect(201);
    await surya.api.post('/v1/leads', { contact: { name: 'Ananya Iyer' } }).expect(201);
    await addContact();
    await arrived(2);
    expect(receiver.received.map(({ body: { type } }) => type)).toEqual(['contact.created', 'contact.created']);
  });
});

describe('a failure', () => {
  it('is tried again by the table, with the same id and a fresh signature, and given up after ten', async () => {
    receiver.answer((_request, response) => response.writeHead(500).end('broken\0 down'));
    const endpoint = await make();
    await addContact();
    const pauses = [
      5 * second,
      5 * minute,
      30 * minute,
      2 * hour,
      5 * hour,
      10 * hour,
      14 * hour,
      20 * hour,
      24 * hour,
    ];
    for (const [i, pause] of pauses.entries()) {
      const delivery = await attempted(endpoint, i + 1);
      expect(delivery).toMatchObject({ status: 'pending', response_status: 500, response_body: 'broken down' });
      const waits = (Date.parse(delivery.next_attempt_at) - Date.parse(delivery.last_attempt_at)) / pause;
      expect(waits).toBeGreaterThan(0.89);
      expect(waits).toBeLessThan(1.11 + (2 * second) / pause);
      engine.clock.advance(pause * 1.11 + second);
    }
    expect(await attempted(endpoint, 10)).toMatchObject({ status: 'failed', next_attempt_at: null });
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([10, 1]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-signature'])).size).toBe(10);
    expect(new Set(receiver.received.map(({ text }) => text)).size).toBe(1);
  }, 30_000);

  it('that asks for patience gets it, for a day at most', async () => {
    receiver.answer((_request, response) => response.writeHead(429, { 'retry-after': '7200' }).end());
    const endpoint = await make();
    await addContact();
    const asked = await attempted(endpoint, 1);
    expect(Date.parse(asked.next_attempt_at) - Date.parse(asked.last_attempt_at)).toBeGreaterThanOrEqual(2 * hour);
    receiver.answer((_request, response) => response.writeHead(503, { 'retry-after': '999999' }).end());
    engine.clock.advance(2 * hour + minute);
    const capped = await attempted(endpoint, 2);
    const wait = Date.parse(capped.next_attempt_at) - Date.parse(capped.last_attempt_at);
    expect(Math.round(wait / hour)).toBe(24);
  });

  it('is a redirect, which is not followed', async () => {
    const elsewhere = await startReceiver();
    receiver.answer((_request, response) => response.writeHead(307, { location: elsewhere.url }).end());
    const endpoint = await make();
    await addContact();
    expect(await attempted(endpoint, 1)).toMatchObject({ response_status: 307, status: 'pending' });
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
  });

  it('is nobody listening; the log says so without telling of our network', async () => {
    const endpoint = await make();
    await receiver.close();
    await addContact();
    expect(await attempted(endpoint, 1)).toMatchObject({
      response_status: null,
      response_body: null,
      error: 'The connection failed: ECONNREFUSED.',
    });
  });

  it('keeps only the beginning of a long answer', async () => {
    receiver.answer((_request, response) => response.writeHead(400).end('x'.repeat(1_000_000)));
    const endpoint = await make();
    await addContact();
    expect((await attempted(endpoint, 1)).response_body).toHaveLength(4_096);
  });
});

describe('an endpoint', () => {
  it('that says it is gone is disabled at once, and that is told to the others', async () => {
    const other = await startReceiver();
    const watch = await make({ url: other.url, types: ['endpoint.disabled'] });
    receiver.answer(410);
    const endpoint = await make();
    await addContact();
    const [notice] = await arrived(1, other);
    expect(notice?.body).toMatchObject({
      type: 'endpoint.disabled',
      subject: { type: 'webhook_endpoint', id: endpoint.id },
      data: { reason: 'gone' },
    });
    const { body } = await surya.api.get(path(endpoint)).expect(200);
    expect(body).toMatchObject({ enabled: false, disabled_reason: 'gone' });
    expect(await attempted(endpoint, 1)).toMatchObject({ status: 'failed', response_status: 410 });
    expect(await deliveries(watch)).toHaveLength(1);
    await other.close();
  });

  it('that fails for five days is disabled; enabled again, it gets what waited', async () => {
    receiver.answer(500);
    const endpoint = await make();
    for (let i = 0; i < 3; i++) await addContact(`Early ${i}`);
    const failing = await engine.eventually(async () => {
      const all = await deliveries(endpoint);
      expect(all.map(({ attempts }: { attempts: number }) => attempts)).toEqual([1, 1, 1]);
      return (await surya.api.get(path(endpoint))).body;
    });
    expect(failing).toMatchObject({ enabled: true, failing_since: expect.any(String) });
    engine.clock.advance(4.9 * day);
    await addContact('Later');
    await engine.eventually(async () => {
      expect(
        (await deliveries(endpoint, '&status=pending')).every(({ attempts }: { attempts: number }) => attempts > 0),
      ).toBe(true);
    });
    expect((await surya.api.get(path(endpoint))).body.enabled).toBe(true);
    engine.clock.advance(0.2 * day);
    await addContact('The last straw');
    await engine.eventually(async () => {
      const { body } = await surya.api.get(path(endpoint));
      expect(body).toMatchObject({ enabled: false, disabled_reason: 'failing' });
    });
    receiver.answer(204);
    engine.clock.advance(day);
    const { body: enabled } = await surya.api.post(`${path(endpoint)}/enable`).expect(200);
    expect(enabled).toMatchObject({ enabled: true, failing_since: null, missed_since: expect.any(String) });
    await engine.eventually(async () => expect(await deliveries(endpoint, '&status=pending')).toEqual([]));
  }, 30_000);

  it('whose failures were few and long ago keeps its clock at today', async () => {
    receiver.answer(500);
    const endpoint = await make();
    await addContact();
    await attempted(endpoint, 1);
    engine.clock.advance(6 * day);
    await attempted(endpoint, 2);
    const { body } = await surya.api.get(path(endpoint));
    expect(body.enabled).toBe(true);
    expect(engine.clock.now().getTime() - Date.parse(body.failing_since)).toBeLessThan(hour);
  });
});
