import { createHmac, createPublicKey, verify } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../../kernel/actor.ts';
import type { Dns } from '../../../kernel/dns.ts';
import { type EventSpec, publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Received, type Receiver, startReceiver } from '../../../kernel/testing/receiver.ts';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

const contactDeleted = { type: 'contact.deleted' } as EventSpec;

/** What the name server says of the domain below. */
const records = new Map<string, string>();
const dns: Dns = {
  resolveTxt: async (name) => [[records.get(name) ?? '']],
  resolveCname: async (name) => [records.get(name) ?? ''],
};

let engine: TestEngine;
let surya: TestOrganization;
let receiver: Receiver;

beforeAll(async () => {
  engine = await createTestEngine({
    postgresUrl: inject('postgresUrl'),
    dns,
    config: { public_url: 'https://api.crm.example:8443', domain_target: 'edge.example.net' },
  });
});
afterAll(() => engine.close());
beforeEach(async () => {
  [surya, receiver] = [await engine.organization(), await startReceiver()];
});
afterEach(() => receiver.close());

const day = 86_400_000;

const make = async (more: object, api: Api = surya.api) =>
  (await api.post('/v1/webhook_endpoints', { url: receiver.url, types: ['contact.*'], ...more }).expect(201)).body;
const path = ({ id }: { id: string }) => `/v1/webhook_endpoints/${id}`;
const addContact = async (more: object = {}, api: Api = surya.api): Promise<string> =>
  (await api.post('/v1/contacts', { name: 'Ravi Kumar', ...more }).expect(201)).body.id;

/** The request of one thing more that happens. */
async function next(happen: () => Promise<unknown> = () => addContact()): Promise<Received> {
  const before = receiver.received.length;
  await happen();
  return engine.eventually(async () => {
    expect(receiver.received).toHaveLength(before + 1);
    return receiver.received[before] as Received;
  });
}

const signaturesOf = ({ headers }: Received) => headers['webhook-signature']?.split(' ') ?? [];
const signed = ({ headers, text }: Received) =>
  Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`);

function fits(publicKey: string, request: Received, signature = ''): boolean {
  const x = Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64').toString('base64url');
  const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
  const bytes = Buffer.from(signature.replace(/^v1a,/, ''), 'base64');
  return signature.startsWith('v1a,') && verify(null, signed(request), key, bytes);
}
const hmac = (secret: string, request: Received) =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(signed(request))
    .digest('base64')}`;

describe('an endpoint with a key pair', () => {
  it('is signed for with the key whose public half it shows', async () => {
    const { secret, ...endpoint } = await make({ signature: 'ed25519' });
    expect(endpoint).toMatchObject({ signature: 'ed25519', public_key: expect.stringMatching(/^whpk_.{43}=$/) });
    expect(secret).toBe(endpoint.public_key);
    expect((await surya.api.get(path(endpoint)).expect(200)).body).toEqual(endpoint);
    const request = await next();
    expect(signaturesOf(request)).toHaveLength(1);
    expect(fits(endpoint.public_key, request, signaturesOf(request)[0])).toBe(true);
    const other = await make({ signature: 'ed25519', types: ['company.*'] });
    expect(fits(other.public_key, request, signaturesOf(request)[0])).toBe(false);
  });

  it('never shows the private one', async () => {
    const endpoint = await make({ signature: 'ed25519' });
    await surya.api.post(`${path(endpoint)}/roll_secret`).expect(200);
    const events = await engine.eventually(async () => {
      const { text } = await surya.api
        .get('/v1/events?types=webhook_endpoint.created,webhook_endpoint.updated')
        .expect(200);
      expect(text).toContain('rolled');
      return text;
    });
    const lists = await Promise.all(['/v1/webhook_endpoints', '/v1/audit_log'].map((list) => surya.api.get(list)));
    const told = [JSON.stringify(endpoint), events, ...lists.map(({ text }) => text)].join();
    expect(told).not.toMatch(/whsk_|"tag"/);
  });

  it('is signed for with both keys for a day after another was made', async () => {
    const endpoint = await make({ signature: 'ed25519' });
    const { body: rolled } = await surya.api.post(`${path(endpoint)}/roll_secret`).expect(200);
    expect(rolled).toMatchObject({ signature: 'ed25519', previous_secret_until: expect.any(String) });
    expect(rolled.public_key).not.toBe(endpoint.public_key);
    const both = await next();
    const [first, second] = signaturesOf(both);
    expect([fits(rolled.public_key, both, first), fits(endpoint.public_key, both, second)]).toEqual([true, true]);
    engine.clock.advance(day + 60_000);
    const one = await next();
    expect(signaturesOf(one)).toHaveLength(1);
    expect(fits(rolled.public_key, one, signaturesOf(one)[0])).toBe(true);
  });

  it('may have had a secret before, and have one again', async () => {
    const endpoint = await make({});
    expect(endpoint).toMatchObject({ signature: 'hmac', public_key: null });
    const { body: paired } = await surya.api.patch(path(endpoint), { signature: 'ed25519' }).expect(200);
    const both = await next();
    const [first, second] = signaturesOf(both);
    expect(fits(paired.public_key, both, first)).toBe(true);
    expect(second).toBe(hmac(endpoint.secret, both));

    const same = await surya.api.patch(path(endpoint), { signature: 'ed25519' }).expect(200);
    expect(same.body.public_key).toBe(paired.public_key);
    const { body: refusal } = await surya.api.patch(path(endpoint), { signature: 'hmac' }).expect(422);
    expect(refusal.errors[0]).toMatchObject({ pointer: '/signature', code: 'secret_not_shown' });

    const { body: shared } = await surya.api.post(`${path(endpoint)}/roll_secret`, { signature: 'hmac' }).expect(200);
    expect(shared).toMatchObject({ signature: 'hmac', public_key: null, secret: expect.stringMatching(/^whsec_/) });
    const last = await next();
    const [newest, before] = signaturesOf(last);
    expect(newest).toBe(hmac(shared.secret, last));
    expect(fits(paired.public_key, last, before)).toBe(true);
  });
});

describe('a CloudEvent', () => {
  it('says what the event of the feed says', async () => {
    const { secret, ...endpoint } = await make({ format: 'cloudevents' });
    const source = `https://api.crm.example:8443/v1/organizations/${surya.id}`;
    expect(endpoint).toMatchObject({ format: 'cloudevents', cloudevents_source: source });
    const request = await next();
    const event = (await surya.api.get('/v1/events?types=contact.created').expect(200)).body.data[0];
    expect(request.body).toEqual({
      specversion: '1.0',
      id: event.id,
      source,
      type: 'example.crm.api.contact.created',
      time: event.occurred_at,
      subject: `contact/${event.subject.id}`,
      datacontenttype: 'application/json',
      organizationid: surya.id,
      contactid: event.contact_id,
      actortype: event.actor.type,
      actorid: event.actor.id,
      recordedtime: event.recorded_at,
      apiversion: '2026-11-01',
      data: event.data,
    });
    expect(request.headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': event.id,
      'webhook-signature': hmac(secret, request),
    });
  });

  it('can be chosen and given up later', async () => {
    const endpoint = await make({});
    expect(endpoint).toMatchObject({ format: 'standard', cloudevents_source: null });
    await surya.api.patch(path(endpoint), { format: 'cloudevents' }).expect(200);
    expect((await next()).body).toMatchObject({ specversion: '1.0' });
    const { body } = await surya.api.patch(path(endpoint), { format: 'standard' }).expect(200);
    expect(body.cloudevents_source).toBeNull();
    expect((await next()).body).toMatchObject({ object: 'event', type: 'contact.created' });
  });

  it('only says what it is about when it would be larger than 64 KiB', async () => {
    await make({ format: 'cloudevents', types: ['contact.deleted'] });
    const tell = (length: number) =>
      engine.engine.kernel.db.withTenant(systemActor(surya.id), async (tx) => {
        const subject = { type: 'contact', id: newId() };
        publish(tx, contactDeleted, { subject, data: { contact: { name: '₹'.repeat(length) } } });
      });
    const whole = await next(() => tell(20_000));
    expect(whole.body.data.contact.name).toHaveLength(20_000);
    const thin = await next(() => tell(22_000));
    const [object, id] = thin.body.subject.split('/');
    expect(thin.body).toMatchObject({ type: 'example.crm.api.contact.deleted', data: { object: { id, object } } });
  });

  it('hides what the role of its member hides', async () => {
    const field_rules = [{ field: 'contact.phones', access: 'hidden' }];
    const role = { key: 'ruled', name: 'Ruled', record_scope: 'all', permissions: ['contacts:read'], field_rules };
    await surya.api.post('/v1/roles', role).expect(201);
    const { id } = await surya.member('ruled');
    const phone = '+919999948001';
    await make({ format: 'cloudevents', user_id: id });
    const hidden = await next(() => addContact({ phones: [phone] }));
    expect(hidden.body.data.contact).toMatchObject({ name: 'Ravi Kumar', phones: null });
    expect(hidden.text).not.toContain(phone);
  });

  it('speaks in the name of the agency’s domain to the client of an agency, and keeps its name', async () => {
    const { body } = await surya.api.post('/v1/organizations', { name: 'Client', create_api_key: true }).expect(201);
    const client = engine.as(body.api_key.key);
    const before = await make({ format: 'cloudevents' }, client);
    const { body: domain } = await surya.api.post('/v1/domains', { host: 'crm.neel.example' }).expect(201);
    for (const { name, value } of domain.dns_records) records.set(name, value);
    expect((await surya.api.post(`/v1/domains/${domain.id}/verify`).expect(200)).body.status).toBe('active');

    const kept = await next(() => addContact({}, client));
    expect(kept.body).toMatchObject({ type: 'example.crm.api.contact.created', source: before.cloudevents_source });
    await client.patch(path(before), { format: 'cloudevents' }).expect(200);
    const told = await next(() => addContact({}, client));
    expect(told.body).toMatchObject({
      type: 'example.neel.crm.contact.created',
      source: `https://crm.neel.example/v1/organizations/${body.id}`,
    });
    expect(`${told.text}${JSON.stringify(told.headers)}`.toLowerCase()).not.toContain('sauda');
  });
});
