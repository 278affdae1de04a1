import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { allIsBehind, Listener, type Told } from '../../kernel/testing/listener.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { Hub, hubOf } from './hub.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
});
afterAll(() => engine.close());
beforeEach(async () => {
  surya = await engine.organization();
});

const newListener = () => new Listener(engine.engine.kernel.config.public_url);
const listen = (query = '', key = surya.key) => newListener().open(key, query);
const addContact = async (name = 'Ravi Kumar', { api } = surya): Promise<string> =>
  (await api.post('/v1/contacts', { name }).expect(201)).body.id;
const until = (check: () => void) => engine.eventually(async () => check());
const contactDeleted = { type: 'contact.deleted' } as EventSpec;
/** Many events at once, without the API. */
const happen = (count: number, data: object = {}) =>
  engine.engine.kernel.db.withTenant(systemActor(surya.id), async (tx) =>
    Array.from({ length: count }, () =>
      publish(tx, contactDeleted, { subject: { type: 'contact', id: newId() }, data: { ...data } }),
    ),
  );
const ids = (of: Listener) => of.ids;

describe('refusals', () => {
  it('needs a key with the permission, and types that exist', async () => {
    await engine.http.get('/v1/stream').expect(401);
    const { body } = await surya.api.post('/v1/api_keys', { name: 'Narrow', permissions: ['leads:read'] }).expect(201);
    const narrow = await engine.http.get('/v1/stream').set('authorization', `Bearer ${body.key}`).expect(403);
    expect(narrow.body.required_permission).toBe('stream:read');
    const wrong = await surya.api.get('/v1/stream?types=lead.sold').expect(400);
    expect(wrong.body.errors[0].parameter).toBe('types');
    expect((await surya.api.get('/v1/stream?last_event_id=nonsense').expect(400)).body.code).toBe('cursor_mismatch');
  });

  it('lets a key have twenty streams, and not one more until one ends', async () => {
    const listeners = await Promise.all(Array.from({ length: 20 }, () => listen()));
    expect(new Set(listeners.map(({ status }) => status))).toEqual(new Set([200]));
    const { body } = await surya.api.get('/v1/stream').expect(429);
    expect(body).toMatchObject({ code: 'too_many_streams', retryable: true });
    listeners[0]?.drop();
    await engine.eventually(async () => {
      const again = await listen();
      expect(again.status).toBe(200);
      listeners.push(again);
    });
    for (const listener of listeners) listener.drop();
  });
});

describe('the streams of an organization', () => {
  it('are two thousand in one process at most, over all keys', () => {
    const hub = new Hub(engine.engine.kernel);
    const reserve = (organization: string, user: number) =>
      hub.reserve({ actor: { ...systemActor(organization), id: `user ${user}` } });
    const [first] = Array.from({ length: 2_000 }, (_, i) => reserve(surya.id, Math.floor(i / 20)));
    expect(() => reserve(surya.id, 100)).toThrow(expect.objectContaining({ code: 'too_many_streams' }));
    reserve('another', 100);
    first?.();
    reserve(surya.id, 100);
  });
});

describe('a stream', () => {
  it('tells what happens, as the feed does, to the organization it happens in', async () => {
    const other = await engine.organization('Other');
    await addContact('Before');
    await allIsBehind(engine);
    const [all, messages, elsewhere] = [
      await listen(),
      await listen('?types=message.*,lead.won'),
      await listen('', other.key),
    ];
    const id = await addContact();
    await surya.api.post('/v1/companies', { name: 'Kulkarni Agro Works' }).expect(201);
    const theirs = await addContact('Theirs', other);
    await until(() => {
      expect(all.told.map(({ type }) => type)).toEqual(['contact.created', 'company.created']);
      expect(elsewhere.told.map(({ subject }) => subject.id)).toEqual([theirs]);
    });
    expect(messages.told).toEqual([]);
    expect(all.told[0]).toMatchObject({
      subject: { type: 'contact', id },
      organization_id: surya.id,
      api_version: '2026-11-01',
    });
    expect(all.raw).toMatch(/^retry: 3\d{3}\nid: \S+\n\n/);
    const { body } = await surya.api.get('/v1/events?types=contact.created,company.created').expect(200);
    expect(body.data.map((event: Told) => event.id).slice(-2)).toEqual(ids(all));
    for (const listener of [all, messages, elsewhere]) listener.drop();
  });

  it('shows a salesperson their own leads only', async () => {
    const [one, two] = [await surya.member('agent'), await surya.member('agent')];
    const [first, second, boss] = [await listen('', one.api.key), await listen('', two.api.key), await listen()];
    const lead = async (owner_id: string) =>
      (await surya.api.post('/v1/leads', { contact: { name: 'Ananya Iyer' }, owner_id }).expect(201)).body.id;
    const [a, b] = [await lead(one.id), await lead(two.id)];
    await surya.api.post('/v1/api_keys', { name: 'Secret', permissions: ['leads:read'] }).expect(201);
    await until(() => expect(boss.told.map(({ type }) => type)).toContain('api_key.created'));
    const leadsOf = ({ told }: Listener) => new Set(told.map(({ lead_id }) => lead_id).filter(Boolean));
    await until(() => expect([leadsOf(first), leadsOf(second)]).toEqual([new Set([a]), new Set([b])]));
    expect(leadsOf(boss)).toEqual(new Set([a, b]));
    for (const { told } of [first, second]) expect(told.filter(({ type }) => type.startsWith('api_key'))).toEqual([]);
    for (const listener of [first, second, boss]) listener.drop();
  });

  it('ends at once when its key is revoked', async () => {
    const { body } = await surya.api.post('/v1/api_keys', { name: 'Dashboard' }).expect(201);
    const [revoked, other] = [await listen('', body.key), await listen()];
    await surya.api.post(`/v1/api_keys/${body.id}/revoke`).expect(200);
    await until(() => expect(revoked.ended).toBe(true));
    await addContact();
    await until(() => expect(other.told.map(({ type }) => type)).toContain('contact.created'));
    other.drop();
  });

  it('hears a beat that moves its place, and ends after half an hour', async () => {
    await allIsBehind(engine);
    const listener = await listen();
    const before = listener.lastId;
    await addContact('Somebody', await engine.organization('Other'));
    await engine.eventually(async () => {
      await hubOf(engine.engine.kernel).beat();
      expect(listener.raw).toContain('\n: \nid: ');
      expect(listener.lastId).not.toBe(before);
    });
    expect(listener.told).toEqual([]);
    engine.clock.advance(31 * 60_000);
    await hubOf(engine.engine.kernel).beat();
    await until(() => expect(listener.ended).toBe(true));
  });

  it('cuts off who does not read', async () => {
    const { port } = new URL(engine.engine.kernel.config.public_url);
    const { connect } = await import('node:net');
    const socket = connect(Number(port), '127.0.0.1');
    let closed = false;
    socket.on('close', () => {
      closed = true;
    });
    socket.on('error', () => {});
    socket.pause();
    socket.write(`GET /v1/stream HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${surya.key}\r\n\r\n`);
    const reading = await listen('?types=contact.deleted');
    const expected: string[] = [];
    for (let i = 0; i < 40; i++) expected.push(...(await happen(200, { text: 'x'.repeat(2_000) })));
    await until(() => expect(ids(reading)).toEqual(expected));
    await sleep(6_000);
    socket.resume();
    await until(() => expect(closed).toBe(true));
    expect(reading.ended).toBe(false);
    reading.drop();
  }, 40_000);
});

/** `FAULT_MEASURE=1` takes the size of the contract. */
const happenings = process.env.FAULT_MEASURE === '1' ? 10_000 : 2_000;

describe('resuming', () => {
  it.each([
    ['the id of the stream', (listener: Listener) => listener.lastId],
    ['the id of an event', (listener: Listener) => listener.told.at(-1)?.id ?? ''],
  ])('by %s misses nothing and repeats nothing', async (_, idOf) => {
    const listener = await listen('?types=contact.deleted');
    const first = await happen(3);
    await until(() => expect(ids(listener)).toEqual(first));
    listener.drop();
    const meanwhile = await happen(450);
    const again = await listen(`?types=contact.deleted&last_event_id=${encodeURIComponent(idOf(listener))}`);
    await until(() => expect(ids(again)).toEqual(meanwhile));
    const after = await happen(2);
    await until(() => expect(ids(again)).toEqual([...meanwhile, ...after]));
    again.drop();
  });

  it('goes on where the feed was read to', async () => {
    await happen(3);
    const { body } = await surya.api.get('/v1/events?types=contact.deleted&limit=2').expect(200);
    const listener = await listen(`?types=contact.deleted&last_event_id=${body.next_cursor}`);
    const all = await surya.api.get('/v1/events?types=contact.deleted').expect(200);
    await until(() => expect(ids(listener)).toEqual([all.body.data[2].id]));
    listener.drop();
  });

  it(`a hundred times while ${happenings} things happen: everything is seen, in order`, async () => {
    const drops = 100;
    const listener = await listen('?types=contact.deleted');
    const expected: string[] = [];
    const writer = (async () => {
      while (expected.length < happenings) {
        expected.push(...(await happen(20)));
        await sleep(10);
      }
    })();
    for (let i = 0; i < drops; i++) {
      // Spread over all that happens, at odd moments.
      await until(() => expect(expected.length).toBeGreaterThanOrEqual((happenings / drops) * i));
      await sleep((i % 7) * 5);
      listener.drop();
      await until(() => expect(listener.ended).toBe(true));
      await listener.resume(surya.key, '?types=contact.deleted');
    }
    await writer;
    await engine.eventually(async () => {
      if (listener.ended) await listener.resume(surya.key, '?types=contact.deleted');
      expect(listener.told).toHaveLength(expected.length);
    }, 30_000);
    expect(ids(listener)).toEqual(expected);
    expect(expected).toHaveLength(happenings);
    listener.drop();
  }, 180_000);

  it('after more than a day, or from nowhere, says that all must be read anew', async () => {
    const listener = await listen('?types=contact.deleted');
    await happen(1);
    await until(() => expect(listener.told).toHaveLength(1));
    listener.drop();
    const foreign = await engine.organization('Other');
    for (const last of [listener.lastId, newId()]) {
      if (last === listener.lastId) engine.clock.advance(25 * 3_600_000);
      await allIsBehind(engine);
      const again = await listen(`?last_event_id=${last}`);
      await until(() => expect(again.named).toEqual(['reset {"reason":"too_old"}']));
      const [id] = await happen(1);
      await until(() => expect(ids(again)).toEqual([id]));
      again.drop();
    }
    const theirs = await newListener().open(foreign.key, `?last_event_id=${listener.told[0]?.id}`);
    await until(() => expect(theirs.named).toHaveLength(1));
    theirs.drop();
  });
});

it('ends when the server stops, which does not wait for its readers', async () => {
  const listener = await listen();
  await engine.engine.app.close();
  await until(() => expect(listener.ended).toBe(true));
});
