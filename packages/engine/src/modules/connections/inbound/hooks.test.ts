import { randomBytes } from 'node:crypto';
import { hmacSha256Hex, type InboundRequest } from '@sauda/adapter-kit';
import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { deliverTo, openShop, type Shop, somebody } from '../../../kernel/testing/whatsapp.ts';
import { createTestEngine, type TestEngine } from '../../../testing.ts';

const whatsapp = fakeWhatsApp();
let engine: TestEngine;
let shop: Shop;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter] });
});
afterAll(() => engine.close());
beforeEach(async () => {
  shop = await openShop(engine, whatsapp);
});

const requests = async (query = '', of: Shop = shop) =>
  (await of.api.get(`/v1/inbound_requests?limit=100&${query}`).expect(200)).body.data;
const messageCount = async () => {
  const { body } = await shop.api.get('/v1/conversations').expect(200);
  return body.data.reduce((sum: number, { unread_count }: { unread_count: number }) => sum + unread_count, 0);
};

/** Any bytes, signed as the provider signs. */
function signed(body: string | Uint8Array, headers: Record<string, string> = {}): InboundRequest {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const signature = { 'x-fake-signature': hmacSha256Hex(whatsapp.secrets.webhook_secret, bytes) };
  return {
    method: 'POST',
    query: {},
    headers: { 'content-type': 'application/json', ...signature, ...headers },
    body: bytes,
    received_at: engine.clock.now(),
  };
}

describe('a burst', () => {
  const body = (i: number, more = '') => signed(JSON.stringify({ number: i, more }));
  const rows = async (select: string) => {
    const { rows } = await engine.engine.kernel.db.system((db) =>
      sql<{
        count: number;
      }>`select ${sql.raw(select)}::int as count from inbound_requests where connection_id = ${shop.number.id}`.execute(
        db,
      ),
    );
    return rows[0]?.count;
  };

  it('is kept whole, each request once, with fewer commits than requests', async () => {
    const burst = Array.from({ length: 40 }, (_, i) => shop.deliver(body(i % 30)));
    for (const { status } of await Promise.all(burst)) expect(status).toBe(200);
    expect(await rows('count(*)')).toBe(30);
    expect(await rows('count(distinct xmin::text)')).toBeLessThan(30);
  });

  it('does not suffer from one that cannot be kept', async () => {
    const owner = new pg.Client({ connectionString: engine.database_url });
    await owner.connect();
    await owner.query(`
      create function refuse_poison() returns trigger language plpgsql as $$
      begin
        if position('poison'::bytea in new.body) > 0 then raise exception 'poison'; end if;
        return new;
      end $$;
      create trigger poison before insert on inbound_requests for each row execute function refuse_poison()`);
    try {
      const burst = Array.from({ length: 20 }, (_, i) => shop.deliver(body(i, i === 7 ? 'poison' : '')));
      const statuses = (await Promise.all(burst)).map(({ status }) => status);
      expect(statuses.map((status) => status === 200)).toEqual(statuses.map((_, i) => i !== 7));
      expect(await rows('count(*)')).toBe(19);
    } finally {
      await owner.query('drop trigger poison on inbound_requests; drop function refuse_poison()');
      await owner.end();
    }
  });
});

describe('refusals', () => {
  it('answers 401 to a wrong signature, or none, and stores nothing', async () => {
    const request = whatsapp.messageRequest({ from: somebody() });
    const wrong = { ...request.headers, 'x-fake-signature': 'f'.repeat(64) };
    const answer = await shop.deliver({ ...request, headers: wrong });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'invalid_signature' });
    expect((await shop.deliver({ ...request, headers: { 'content-type': 'application/json' } })).status).toBe(401);
    const changed = Uint8Array.from(request.body);
    changed[changed.length - 3] = 32;
    expect((await shop.deliver({ ...request, body: changed })).status).toBe(401);
    expect(await requests()).toEqual([]);
  });

  it('answers 404 to a wrong secret and an unknown connection, and the same for both', async () => {
    const request = whatsapp.messageRequest({ from: somebody() });
    const { hook_url, id } = shop.number;
    const addresses = [
      hook_url.slice(0, -1),
      `${hook_url.slice(0, -1)}${hook_url.endsWith('A') ? 'B' : 'A'}`,
      hook_url.replace(id, '01a20187-3de4-7000-a288-8db708b6e98b'),
      hook_url.replace(id, 'nobody'),
      hook_url.replace(id, '%00'),
    ];
    const answers = await Promise.all(addresses.map((address) => deliverTo(address, request)));
    expect(answers.map(({ status }) => status)).toEqual(addresses.map(() => 404));
    const details = await Promise.all(answers.map(async (answer) => (await answer.json()).detail));
    expect(new Set(details).size).toBe(1);
    expect(await requests()).toEqual([]);
  });

  it('lists and shows what came in to those who may, of this organization', async () => {
    await shop.receive(whatsapp.message({ from: somebody() }));
    const [{ id }] = await requests();
    await engine.http.get('/v1/inbound_requests').expect(401);
    const agent = await shop.member('agent');
    for (const path of ['/v1/inbound_requests', `/v1/inbound_requests/${id}`]) await agent.api.get(path).expect(403);
    await agent.api.post(`/v1/inbound_requests/${id}/replay`).expect(403);
    const other = await openShop(engine, whatsapp, 'Other');
    expect(await requests('', other)).toEqual([]);
    await other.api.get(`/v1/inbound_requests/${id}`).expect(404);
    await other.api.post(`/v1/inbound_requests/${id}/replay`).expect(404);
  });
});

describe('a hook', () => {
  it('answers as the provider wants, and repeats its challenge', async () => {
    const answer = await shop.deliver(whatsapp.messageRequest({ from: somebody() }));
    expect([answer.status, await answer.text()]).toEqual([200, 'RECEIVED']);
    const challenge = await fetch(`${shop.number.hook_url}?challenge=4711&number_id=number-1`);
    expect([challenge.status, await challenge.text()]).toEqual([200, '4711']);
    expect((await fetch(`${shop.number.hook_url}?challenge=4711&number_id=number-9`)).status).toBe(403);
  });

  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const garbage: [string, string | Uint8Array, Record<string, string>][] = [
    ['nothing', '', {}],
    ['no JSON', 'hello=world', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['half a JSON', '{"items":[', {}],
    ['another JSON', '{"object":"page"}', {}],
    ['a number', '17', {}],
    ['bytes', Uint8Array.from([0xff, 0xfe, 0x00, 0x80]), { 'content-type': 'application/octet-stream' }],
    ['a strange type', 'x', { 'content-type': 'utter;;nonsense' }],
    ['an abyss', deep, {}],
    ['a poisoned prototype', '{"__proto__":{"items":[]},"constructor":{"prototype":1}}', {}],
  ];

  it.each(garbage)('takes %s, lists it as failed and shows it as it came', async (_, body, headers) => {
    const answer = await shop.deliver(signed(body, headers));
    expect(answer.status).toBe(200);
    await shop.understood();
    const [kept, ...more] = await requests('state=failed');
    expect(more).toEqual([]);
    expect(kept.error.code).toMatch(/^(unrecognised|parse_failed)$/);
    const { body: full } = await shop.api.get(`/v1/inbound_requests/${kept.id}`).expect(200);
    expect(Buffer.from(full.body, full.body_encoding)).toEqual(Buffer.from(body));
    expect(full.headers).toMatchObject({ 'content-type': 'application/json', ...headers });
    expect(full.headers).not.toHaveProperty('host');
  });

  it('takes the three megabytes of a full batch, and refuses more than that as too large', async () => {
    const items = [whatsapp.message({ from: somebody(), at: engine.clock.now() }), { padding: '' }];
    const size = 3 * 1024 * 1024;
    const body = (length: number) => JSON.stringify({ number_id: 'number-1', items, padding: 'x'.repeat(length) });
    const room = size - body(0).length;
    expect((await shop.deliver(signed(body(room)))).status).toBe(200);
    await shop.understood();
    expect(await messageCount()).toBe(1);
    expect((await shop.deliver(signed(body(room + 1)))).status).toBe(413);
  });

  it('keeps good items beside a poisoned one', async () => {
    const good = () => whatsapp.message({ from: somebody(), at: engine.clock.now() });
    const never = { ...good(), at: 'never' };
    // Understood by the adapter, refused by the database: no index takes an id that long.
    const user_id = `IN.${randomBytes(9_000).toString('hex')}`;
    const endless = whatsapp.message({ from: somebody({ user_id }), at: engine.clock.now() });
    const items = [good(), never, good(), endless, 17, good()];
    await shop.deliver(signed(JSON.stringify({ number_id: 'number-1', items })));
    await engine.eventually(async () => expect(await messageCount()).toBe(3));
    await engine.eventually(async () => {
      engine.clock.advance(3_600_000);
      expect(await requests('state=failed')).toMatchObject([{ outcomes: expect.any(Array) }]);
    });
    expect(await messageCount()).toBe(3);
  });

  it('keeps names and texts readable, whatever is in them', async () => {
    const from = somebody({ name: 'Ra\u0000vi \ud800 Kulkarni' });
    const content = { type: 'text', text: 'Solar\u0000 \udc00 ☀️ 太阳 सूर्य' } as const;
    await shop.receive(whatsapp.message({ from, content, at: engine.clock.now() }));
    const { body } = await shop.api.get('/v1/conversations').expect(200);
    const [{ contact, last_message_preview, id }] = body.data;
    for (const [kept, parts] of [
      [contact.name, ['Ra', 'vi', 'Kulkarni']],
      [last_message_preview, ['Solar', '☀️ 太阳 सूर्य']],
    ] as const) {
      for (const part of parts) expect(kept).toContain(part);
      expect(kept.isWellFormed()).toBe(true);
      expect(kept).not.toContain('\u0000');
    }
    const messages = await shop.api.get(`/v1/conversations/${id}/messages`).expect(200);
    expect(messages.body.data[0].content.text).toContain('☀️ 太阳 सूर्य');
    const { body: leads } = await shop.api.get('/v1/leads').expect(200);
    expect(leads.data).toHaveLength(1);
  });

  it('makes one message of a thousand equal deliveries at once', async () => {
    const request = whatsapp.messageRequest({ from: somebody(), at: engine.clock.now() });
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => shop.deliver(request)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await shop.understood();
    expect(await messageCount()).toBe(1);
    expect((await shop.api.get('/v1/leads')).body.data).toHaveLength(1);
    // An hour later it is a new request, and still the same message.
    engine.clock.advance(3_600_000);
    await shop.deliver(request);
    await shop.understood();
    expect(await messageCount()).toBe(1);
    expect((await requests()).map(({ outcomes }: { outcomes: { result: string }[] }) => outcomes[0]?.result)).toEqual([
      'duplicate',
      'created',
    ]);
  });
});

describe('the number an event names', () => {
  const forNumber = (number_id: string) =>
    whatsapp.request([whatsapp.message({ from: somebody(), at: engine.clock.now() })], { number_id });

  it('decides among those of the organization, whichever address was called', async () => {
    const second = await shop.connect('number-2');
    await shop.deliver(forNumber('number-2'));
    await shop.understood();
    const { body } = await shop.api.get('/v1/conversations').expect(200);
    expect(body.data).toMatchObject([{ connection_id: second.id }]);
  });

  it('of another organization changes nothing there or here', async () => {
    const other = await openShop(engine, whatsapp, 'Other');
    await other.connect('number-of-other');
    await shop.deliver(forNumber('number-of-other'));
    await shop.understood();
    expect(await requests()).toMatchObject([
      { state: 'ignored', outcomes: [{ result: 'ignored', reason: 'No connection has this number.' }] },
    ]);
    for (const { api } of [shop, other]) expect((await api.get('/v1/conversations')).body.data).toEqual([]);
  });
});

describe('a replay', () => {
  const replay = (id: string) => shop.api.post(`/v1/inbound_requests/${id}/replay`).expect(200);

  it('brings in what found no number before, and only once', async () => {
    const stray = whatsapp.request([whatsapp.message({ from: somebody(), at: engine.clock.now() })], {
      number_id: 'number-7',
    });
    await shop.deliver(stray);
    await shop.understood();
    const [{ id }] = await requests('state=ignored');
    await shop.connect('number-7');
    expect((await replay(id)).body.state).toBe('received');
    await shop.understood();
    expect(await messageCount()).toBe(1);
    await replay(id);
    await shop.understood();
    expect(await messageCount()).toBe(1);
    expect(await requests()).toMatchObject([{ id, state: 'processed', outcomes: [{ result: 'duplicate' }] }]);
  });

  it('takes many at once, by state and connection', async () => {
    for (const body of ['one', 'two', 'three']) await shop.deliver(signed(body));
    await shop.understood();
    const other = await openShop(engine, whatsapp, 'Other');
    await other.deliver(signed('four'));
    await other.understood();
    const { body } = await shop.api.post('/v1/inbound_requests/replay', { connection_id: shop.number.id }).expect(200);
    expect(body).toEqual({ object: 'replay', count: 3 });
    await shop.understood();
    expect((await requests('state=failed')).map(({ attempts }: { attempts: number }) => attempts)).toEqual([1, 1, 1]);
    const none = await shop.api.post('/v1/inbound_requests/replay', { state: 'processed' }).expect(200);
    expect(none.body.count).toBe(0);
  });
});
