import { AdapterError, type InboundRequest } from '@sauda/adapter-kit';
import { leadSourceConformance, type ScriptedAnswer, testContext } from '@sauda/adapter-kit/testing';
import { describe, expect, it } from 'vitest';
import { type IndiamartConfig, type IndiamartSecrets, indiamart } from './index.ts';
import { answer, fixture, harness } from './indiamart.harness.ts';

leadSourceConformance({ describe, it, adapter: indiamart, harness });

const now = new Date('2026-11-21T06:30:00.000Z');
const key = { crm_key: 'DEMOKEY0123456789=' };

function context(options: { config?: IndiamartConfig; secrets?: IndiamartSecrets; answers?: ScriptedAnswer[] } = {}) {
  return testContext({ config: {}, secrets: key, now, ...options });
}

async function read(rows: unknown): Promise<unknown[]> {
  const body = new TextEncoder().encode(typeof rows === 'string' ? rows : JSON.stringify(rows));
  const request: InboundRequest = { method: 'POST', query: {}, headers: {}, body, received_at: now };
  return indiamart.parse(request, context());
}

describe('IndiaMART rows', () => {
  it.each([
    ['W', 'enquiry'],
    ['w', 'enquiry'],
    ['B', 'buy_lead'],
    ['BL', 'buy_lead'],
    ['P', 'phone_call'],
    ['PNS', 'phone_call'],
    ['WA', 'whatsapp'],
    ['BIZ', 'catalog_view'],
    ['v', 'catalog_view'],
    ['XYZ', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
    ['constructor', 'unknown'],
  ])('of type %j are %s', async (QUERY_TYPE, kind) => {
    expect(await read({ UNIQUE_QUERY_ID: '1', QUERY_TYPE })).toMatchObject([{ lead: { kind } }]);
  });

  it.each([
    ['95', 'phone_call', 95],
    [95, 'phone_call', 95],
    ['00:01:35', 'phone_call', 95],
    ['01:35', 'phone_call', 95],
    ['0', 'missed_call', 0],
    ['00:00:00', 'missed_call', 0],
  ])('of a call of %j are a %s', async (CALL_DURATION, kind, duration_seconds) => {
    const call = { duration_seconds, to_number: null };
    expect(await read({ QUERY_TYPE: 'P', SENDER_NAME: 'Ravi', CALL_DURATION })).toMatchObject([
      { lead: { kind, call } },
    ]);
  });

  it('without an answered length are calls of unknown length', async () => {
    const row = { QUERY_TYPE: 'P', SENDER_NAME: 'Ravi', CALL_DURATION: '' };
    expect(await read(row)).toMatchObject([{ lead: { kind: 'phone_call', call: null } }]);
  });

  it.each([
    [{ QUERY_PRODUCT_NAME: 'Tank', QUERY_MCAT_NAME: 'Tanks', SUBJECT: 'Requirement for Pipe' }, 'Tank'],
    [{ QUERY_PRODUCT_NAME: '', QUERY_MCAT_NAME: 'Tanks', SUBJECT: 'Requirement for Pipe' }, 'Tanks'],
    [{ SUBJECT: 'Requirement for Pipe' }, 'Pipe'],
    [{ SUBJECT: 'Pipe' }, 'Pipe'],
    [{ SUBJECT: 'Buyer Call' }, null],
    [{}, null],
  ])('%j are about %j', async (row, product) => {
    expect(await read({ UNIQUE_QUERY_ID: '1', SENDER_NAME: 'Ravi', ...row })).toMatchObject([{ lead: { product } }]);
  });

  it('without an id have one made of their content, for ever when they carry a time', async () => {
    const row = { SENDER_NAME: 'Ravi', SENDER_MOBILE: '9999900001', QUERY_TIME: '2026-11-20 11:17:14' };
    const [[first], [again], [other]] = [
      await read(row),
      await read([row]),
      await read({ ...row, SENDER_NAME: 'Asha' }),
    ];
    expect(first).toMatchObject({ id: expect.stringMatching(/^digest:/) });
    expect(again).toEqual(first);
    expect(other).not.toMatchObject({ id: (first as { id: string }).id });
  });

  it('have the same id pushed and polled', async () => {
    const polled = await read(fixture('pull.success.json'));
    const pushed = await read(JSON.parse(fixture('pull.success.json')).RESPONSE[0]);
    expect(pushed).toEqual(polled.slice(0, 1));
  });
});

describe('IndiaMART polling', () => {
  it.each([
    ['no key', { secrets: {} }],
    ['poll: false', { config: { poll: false } }],
  ])('asks nothing with %s, and stays where it is', async (_, options) => {
    const ctx = context(options);
    expect(await indiamart.poll?.fetch({ until: 'x' }, ctx)).toEqual({
      page: null,
      cursor: { until: 'x' },
      more: false,
    });
    expect(await indiamart.poll?.fetch(null, ctx)).toEqual({ page: null, cursor: {}, more: false });
    expect(ctx.calls).toEqual([]);
  });

  it('takes no leads in a success for an empty answer', async () => {
    for (const RESPONSE of [null, []]) {
      const ctx = context({ answers: [{ status: 200, json: { CODE: 200, RESPONSE } }] });
      expect(await indiamart.poll?.fetch(null, ctx)).toMatchObject({
        page: null,
        cursor: { until: now.toISOString() },
      });
    }
  });

  it('goes on from now when its clock was ahead', async () => {
    const ctx = context({ answers: [answer('pull.empty.json')] });
    const result = await indiamart.poll?.fetch({ until: '2027-01-01T00:00:00.000Z' }, ctx);
    expect(result).toMatchObject({ cursor: { until: now.toISOString() }, more: false });
    expect(ctx.calls[0]?.url).toContain('start_time=21-Nov-202611%3A30%3A00&end_time=21-Nov-202612%3A00%3A00');
  });

  it('can ask another address', async () => {
    const ctx = context({
      config: { base_url: 'http://localhost:4010/indiamart/' },
      answers: [answer('pull.empty.json')],
    });
    await indiamart.poll?.fetch(null, ctx);
    expect(ctx.calls[0]?.url).toMatch(
      /^http:\/\/localhost:4010\/indiamart\/wservce\/crm\/crmListing\/v2\/\?glusr_crm_key=/,
    );
  });

  it('passes on what IndiaMART says, without the key', async () => {
    const json = { CODE: 401, MESSAGE: `Key ${key.crm_key} is incorrect` };
    const refused = indiamart.poll?.fetch(null, context({ answers: [{ status: 200, json }] }));
    const error = await refused?.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AdapterError);
    expect(error).toMatchObject({ kind: 'auth', message: expect.stringContaining('Key [secret] is incorrect') });
  });

  it('checks nothing without a key', async () => {
    const ctx = context({ secrets: {} });
    await indiamart.check?.(ctx);
    expect(ctx.calls).toEqual([]);
  });
});
