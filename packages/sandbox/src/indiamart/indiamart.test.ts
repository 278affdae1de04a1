import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../input.ts';
import { fixture, startWorld, type TestWorld } from '../testing/world.ts';

let world: TestWorld;

/** 20 November 2026, 11:30 in India. */
const now = new Date('2026-11-20T06:00:00Z');

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const minutes = (count: number) => world.pass(count / 60);
const add = (fields: Json, key?: string) =>
  world.post('/play/indiamart/leads', { lead: fields, ...(key ? { key } : {}) });
const recorded = (name: string) => ({ status: 200, body: fixture(`indiamart/pull.${name}.json`) });

function pull(start?: string, end?: string, key = 'DEMOKEY0123456789=') {
  const query = new URLSearchParams({ glusr_crm_key: key });
  if (start !== undefined) query.set('start_time', start);
  if (end !== undefined) query.set('end_time', end);
  return world.get(`/indiamart/wservce/crm/crmListing/v2/?${query}`);
}

/** One call without the five-minute rule in the way. */
async function pullNow(start?: string, end?: string) {
  await world.post('/play/indiamart/reset');
  return pull(start, end);
}

const idsOf = ({ body }: { body: Json }) => (body.RESPONSE as Json[]).map(({ UNIQUE_QUERY_ID }) => UNIQUE_QUERY_ID);

describe('leads', () => {
  it('come back as IndiaMART writes them, defaults filled in', async () => {
    const { body: expected } = recorded('success');
    const [first] = expected.RESPONSE as Json[];
    const { body } = await add({ UNIQUE_QUERY_ID: '2987654301', QUERY_TIME: '2026-11-20 11:17:14' });
    const more = { SENDER_MOBILE_ALT: '+91-9999900002', SENDER_EMAIL_ALT: 'accounts.kaw@example.com' };
    await add({ ...more, SENDER_NAME: 'Kamla Devi', QUERY_TYPE: 'B', NEW_FIELD: 'x' });
    const answer = await pull('20-Nov-2026', '20-Nov-2026');
    expect(answer.body).toMatchObject({ CODE: 200, STATUS: 'SUCCESS', MESSAGE: '', TOTAL_RECORDS: 2 });
    const [one, two] = answer.body.RESPONSE as Json[];
    expect({ ...one, ...more }).toEqual(first);
    expect(body.leads).toEqual([one]);
    expect(two).toMatchObject({
      ...more,
      SENDER_NAME: 'Kamla Devi',
      QUERY_TYPE: 'B',
      NEW_FIELD: 'x',
      QUERY_TIME: '2026-11-20 11:30:00',
    });
    expect(two?.UNIQUE_QUERY_ID).not.toBe(one?.UNIQUE_QUERY_ID);
  });

  it('of a buyer who is named are not mixed with the default buyer', async () => {
    const leads = [{}, { SENDER_NAME: 'Kamla Devi' }, { SENDER_PHONE: '0120-4567890' }, { SUBJECT: 'Loft tank' }];
    const { body } = await world.post('/play/indiamart/leads', { leads });
    const senders = (body.leads as Json[]).map((lead) => [lead.SENDER_NAME, lead.SENDER_MOBILE, lead.SENDER_EMAIL]);
    const ravi = ['Ravi Kulkarni', '+91-9999900001', 'ravi.kulkarni@example.com'];
    expect(senders).toEqual([
      ravi,
      ['Kamla Devi', expect.stringMatching(/^\+91-9999\d{6}$/), ''],
      ['Ravi Kulkarni', '', ''],
      ravi,
    ]);
  });

  it('take a time with a zone as well, and several at once', async () => {
    const leads = [{ QUERY_TIME: '2026-11-20T04:00:00Z' }, { QUERY_TIME: '2026-11-20T04:00:01+05:30' }];
    const { body } = await world.post('/play/indiamart/leads', { leads });
    expect((body.leads as Json[]).map(({ QUERY_TIME }) => QUERY_TIME)).toEqual([
      '2026-11-20 09:30:00',
      '2026-11-20 04:00:01',
    ]);
  });

  it('need a time that exists', async () => {
    expect(await add({ QUERY_TIME: '2026-02-31 10:00:00' })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('lead.QUERY_TIME must be Indian time') },
    });
  });
});

describe('the time window', () => {
  beforeEach(async () => {
    const times = ['19 23:59:59', '20 00:00:00', '20 11:00:00', '20 11:30:00', '20 23:59:59', '21 00:00:00'];
    const leads = times.map((time) => ({ UNIQUE_QUERY_ID: time, QUERY_TIME: `2026-11-${time}` }));
    await world.post('/play/indiamart/leads', { leads });
  });

  it('is whole Indian days when it has no hours', async () => {
    const day = ['20 00:00:00', '20 11:00:00', '20 11:30:00', '20 23:59:59'];
    expect(idsOf(await pullNow('20-Nov-2026', '20-Nov-2026'))).toEqual(day);
    expect(idsOf(await pullNow('20-11-2026', '20-11-2026'))).toEqual(day);
    expect(idsOf(await pullNow('20-NOV-2026', '21-Nov-2026'))).toEqual([...day, '21 00:00:00']);
  });

  it('includes both ends when it has hours, with nothing before the hour', async () => {
    expect(idsOf(await pullNow('20-Nov-202611:00:00', '20-Nov-202611:30:00'))).toEqual(['20 11:00:00', '20 11:30:00']);
  });

  it('is the last 24 hours without times', async () => {
    expect(idsOf(await pullNow())).toEqual(['19 23:59:59', '20 00:00:00', '20 11:00:00', '20 11:30:00']);
  });

  it('is empty in the recorded way', async () => {
    expect(await pullNow('18-Nov-2026', '18-Nov-2026')).toEqual(recorded('empty'));
  });

  it('spans at most 7 days', async () => {
    expect((await pullNow('14-Nov-2026', '20-Nov-2026')).body.CODE).toBe(200);
    expect((await pullNow('13-Nov-202600:00:00', '20-Nov-202600:00:00')).body.CODE).toBe(200);
    expect((await pullNow('13-Nov-202600:00:00', '20-Nov-202600:00:01')).body.CODE).toBe(400);
    expect((await pullNow('13-Nov-2026', '20-Nov-2026')).body.CODE).toBe(400);
  });

  it('reaches back 365 days', async () => {
    const yearAgo = new Date(now.getTime() - 365 * 86_400_000 + 5.5 * 3_600_000);
    expect(yearAgo.toISOString()).toBe('2025-11-20T11:30:00.000Z');
    expect((await pullNow('20-Nov-202511:30:00', '21-Nov-2025')).body.CODE).toBe(204);
    expect(await pullNow('20-Nov-202511:29:59', '21-Nov-2025')).toEqual(recorded('error.history_365_days'));
  });

  it.each([
    ['20-Nov-2026', undefined],
    ['2026-11-20', '2026-11-20'],
    ['20-Nov-2026 11:00:00', '20-Nov-2026 11:30:00'],
    ['31-Feb-2026', '31-Feb-2026'],
    ['20-Nom-2026', '20-Nom-2026'],
    ['20-Nov-202625:00:00', '20-Nov-202626:00:00'],
    ['20-Nov-2026', '19-Nov-2026'],
  ])('is refused from %s to %s', async (start, end) => {
    const { body } = await pullNow(start, end);
    expect(body).toMatchObject({ CODE: 400, STATUS: 'FAILURE', RESPONSE: [] });
  });
});

describe('keys', () => {
  it('must be right and alive', async () => {
    expect(await pull(undefined, undefined, 'WRONG')).toEqual(recorded('error.bad_key'));
    expect((await world.get('/indiamart/wservce/crm/crmListing/v2/')).body.CODE).toBe(401);
    await world.post('/play/indiamart/keys', { key: 'OLDKEY==', expired: true });
    expect(await pull(undefined, undefined, 'OLDKEY==')).toEqual(recorded('error.expired_key'));
  });

  it('have leads and limits of their own', async () => {
    await add({ UNIQUE_QUERY_ID: 'a' });
    await add({ UNIQUE_QUERY_ID: 'b' }, 'SECONDKEY==');
    expect(idsOf(await pull())).toEqual(['a']);
    expect(idsOf(await pull(undefined, undefined, 'SECONDKEY=='))).toEqual(['b']);
  });
});

describe('call limits, on the settable clock', () => {
  it('one call in five minutes', async () => {
    await add({ UNIQUE_QUERY_ID: 'a' });
    expect((await pull()).body.CODE).toBe(200);
    minutes(4.9);
    expect(await pull()).toEqual(recorded('error.rate_limited_5min'));
    minutes(0.2);
    expect((await pull()).body.CODE).toBe(200);
  });

  it('the sixth call in a minute blocks the key for 15 minutes', async () => {
    expect((await pull()).body.CODE).toBe(204);
    for (let call = 2; call <= 5; call++) expect((await pull()).body.RESPONSE).toEqual([]);
    expect(await pull()).toEqual(recorded('error.blocked_15min'));
    minutes(14);
    expect(await pull()).toEqual(recorded('error.blocked_15min'));
    minutes(1);
    expect((await pull()).body.CODE).toBe(204);
  });

  it('are forgotten by a reset', async () => {
    for (let call = 0; call < 7; call++) await pull();
    await world.post('/play/indiamart/reset');
    expect((await pull()).body.CODE).toBe(204);
  });
});

describe('push', () => {
  it('posts the enquiry in push form and tells the answer', async () => {
    const { server, url, bodies } = await startHook();
    const pushed = fixture('indiamart/push.lead.json');
    const answer = await world.post('/play/indiamart/push', { url, lead: pushed.RESPONSE });
    expect(bodies.map((body) => JSON.parse(body))).toEqual([pushed]);
    expect(answer.body).toMatchObject({
      sent: pushed,
      answer: { state: 'answered', status: 200, body: '{"CODE":200}' },
    });
    expect((await pull('21-Nov-2026', '21-Nov-2026')).body.CODE).toBe(204);
    server.close();
  });

  it('is also pulled, under the same id, when asked', async () => {
    const { server, url } = await startHook();
    await world.post('/play/indiamart/push', { url, lead: { UNIQUE_QUERY_ID: 'p1' }, also_pull: true });
    expect(idsOf(await pull())).toEqual(['p1']);
    server.close();
  });

  it('posts anything raw', async () => {
    const { server, url, bodies } = await startHook();
    for (const raw of ['', 'not json', [{ SENDER_PHONE: '1' }], null, {}]) {
      expect((await world.post('/play/indiamart/push', { url, raw })).status).toBe(200);
    }
    expect(bodies).toEqual(['', 'not json', '[{"SENDER_PHONE":"1"}]', 'null', '{}']);
    server.close();
  });

  it('says when nobody listens', async () => {
    const { body } = await world.post('/play/indiamart/push', { url: 'http://127.0.0.1:9/hook' });
    expect(body.answer).toMatchObject({ state: 'unreachable' });
  });
});

async function startHook() {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    bodies.push(Buffer.concat(await request.toArray()).toString());
    response.end('{"CODE":200}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, bodies, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}
