import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'vitest';
import { AdapterError } from '../../errors.ts';
import type { LeadReceived, LeadSource, NormalisedLead } from '../../lead-source.ts';
import { collectTests } from '../runner.ts';
import { leadSourceConformance } from './conformance.ts';
import { fakeLeadHarness } from './fake.harness.ts';
import { fakeLeadSource } from './fake.ts';
import type { LeadSourceHarness } from './harness.ts';

const { adapter: good } = fakeLeadSource({ provider: 'ctx' });

leadSourceConformance({ describe, it, adapter: good, harness: fakeLeadHarness });

interface Defect {
  adapter?: Partial<LeadSource>;
  harness?: Partial<LeadSourceHarness>;
  /** Part of the name of a test that must fail. */
  caughtBy: string;
}

/** Runs only the tests that ought to fail; gives the names of those that do. */
async function failures({ adapter, harness, caughtBy }: Defect): Promise<string[]> {
  const tests = collectTests();
  leadSourceConformance({
    describe: tests.describe,
    it: (name, body) => (name.includes(caughtBy) ? tests.it(name, body) : undefined),
    adapter: { ...good, ...adapter },
    harness: { ...fakeLeadHarness, ...harness },
  });
  return (await tests.run()).filter((result) => result.error !== null).map((result) => result.name);
}

type Parse = LeadSource['parse'];
type Fetch = NonNullable<LeadSource['poll']>['fetch'];

/** Changes what comes out of the good `parse`. */
const changed =
  (change: (event: Awaited<ReturnType<Parse>>[number]) => Awaited<ReturnType<Parse>>[number]): Parse =>
  async (request, ctx) =>
    (await good.parse(request, ctx)).map(change);

const withLead = (change: (lead: NormalisedLead) => Partial<NormalisedLead>): Parse =>
  changed((event) => (event.type === 'lead' ? leadOf({ ...event.lead, ...change(event.lead) }) : event));

const leadOf = (lead: NormalisedLead): LeadReceived => ({ type: 'lead', id: lead.external_id, lead });

const polling = (fetch: Fetch): Partial<LeadSource> => ({ poll: { interval_seconds: 60, fetch } });

const fetchOf: Fetch = (cursor, ctx) => {
  assert.ok(good.poll);
  return good.poll.fetch(cursor, ctx);
};

const textOf = (body: Uint8Array) => new TextDecoder().decode(body);

/** One plausible mistake each. A suite that lets one through is worth nothing. */
const defects: Record<string, Defect> = {
  'an id with capitals': { adapter: { id: 'Fake' }, caughtBy: 'is named' },
  'a secret that can be read back': {
    adapter: { config_schema: { ...good.config_schema, properties: good.secrets_schema.properties } },
    caughtBy: 'describes its settings',
  },
  'settings that miss what they require': {
    adapter: { secrets_schema: { ...good.secrets_schema, required: ['nothing'] } },
    caughtBy: 'accepts the settings',
  },
  'a capability that is not there': {
    adapter: { capabilities: { push: true, pull: false, signed: true } },
    caughtBy: 'states capabilities',
  },
  'another answer to the source': { adapter: { acknowledge: () => ({ status: 200 }) }, caughtBy: 'is answered as' },
  'a phone as it was written': {
    adapter: { parse: withLead(() => ({ phone: '099999 00001' })) },
    caughtBy: 'its time',
  },
  'an e-mail in capitals': {
    adapter: { parse: withLead(() => ({ email: 'Ravi@Example.com' })) },
    caughtBy: 'its time',
  },
  'an unreadable phone thrown away': {
    adapter: { parse: withLead(() => ({ phone_raw: null })) },
    caughtBy: 'readable phone',
  },
  'nobody to reach, unsaid': {
    adapter: { parse: withLead(() => ({ needs_contact: false })) },
    caughtBy: 'readable phone',
  },
  'an alternate that repeats the phone': {
    adapter: { parse: withLead(({ phone }) => ({ alt_phones: phone === null ? [] : [phone] })) },
    caughtBy: 'its time',
  },
  'a time that was made up': {
    adapter: { parse: withLead(() => ({ received_at: new Date(0), received_at_basis: 'arrival' })) },
    caughtBy: 'without time',
  },
  'a field nobody knows': {
    adapter: { parse: withLead((lead) => Object.assign({}, lead, { mood: 'good' })) },
    caughtBy: 'its time',
  },
  'ids made up on arrival': {
    adapter: { parse: withLead(() => ({ external_id: randomUUID() })) },
    caughtBy: 'when the same request comes again',
  },
  'ids that last a day': {
    adapter: {
      parse: async (request, ctx) =>
        (await good.parse(request, ctx)).map((event) =>
          event.type === 'lead'
            ? leadOf({ ...event.lead, external_id: request.received_at.toISOString().slice(0, 10) + event.id })
            : event,
        ),
    },
    caughtBy: 'for ever',
  },
  'one id for all': { adapter: { parse: withLead(() => ({ external_id: 'lead' })) }, caughtBy: 'different rows' },
  'one bad row that hides the others': {
    adapter: {
      parse: async (request, ctx) => {
        const events = await good.parse(request, ctx);
        return events.find(({ type }) => type === 'unrecognised') ? events.slice(0, 1) : events;
      },
    },
    caughtBy: 'one bad row',
  },
  'silence about what is not understood': {
    adapter: {
      parse: async (request, ctx) => (await good.parse(request, ctx)).filter(({ type }) => type !== 'unrecognised'),
    },
    caughtBy: 'takes an empty object',
  },
  'a body that must be JSON': {
    adapter: {
      parse: (request, ctx) => {
        JSON.parse(textOf(request.body));
        return good.parse(request, ctx);
      },
    },
    caughtBy: 'takes nothing at all',
  },
  'leads out of nothing': {
    adapter: {
      parse: async (request, ctx) => {
        const lead = await good.parse({ ...request, body: new TextEncoder().encode('{"leads":[{"id":"x"}]}') }, ctx);
        return textOf(request.body) === 'null' ? lead : good.parse(request, ctx);
      },
    },
    caughtBy: 'takes null for',
  },
  'text no database takes': {
    adapter: { parse: changed((event) => (event.type === 'unrecognised' ? { ...event, raw: '\u0000' } : event)) },
    caughtBy: 'takes raw NUL bytes',
  },

  'belief in everything': { adapter: { verify: () => ({ ok: true }) }, caughtBy: 'that is not the signed one' },
  'belief in nothing': { adapter: { verify: () => ({ ok: false, reason: 'no' }) }, caughtBy: 'byte for byte' },
  'a signature over other bytes': {
    adapter: {
      verify: (request, ctx) => good.verify({ ...request, body: new TextEncoder().encode(textOf(request.body)) }, ctx),
    },
    caughtBy: 'byte for byte',
  },
  'any proof that is there': {
    adapter: {
      verify: ({ headers }) => (headers['x-fake-signature'] ? { ok: true } : { ok: false, reason: 'no proof' }),
    },
    caughtBy: 'cut or foreign',
  },
  'a proof by any secret': {
    adapter: { verify: (request, ctx) => good.verify(request, { ...ctx, secrets: fakeLeadHarness.secrets }) },
    caughtBy: 'another secret',
  },

  'a poll from the wrong place': { adapter: polling((_, ctx) => fetchOf({ after: 7 }, ctx)), caughtBy: 'first page' },
  'a cursor that stands still': {
    adapter: polling(async (cursor, ctx) => ({ ...(await fetchOf(cursor, ctx)), cursor: {} })),
    caughtBy: 'first page',
  },
  'an empty page': {
    adapter: polling(async (cursor, ctx) => {
      const result = await fetchOf(cursor, ctx);
      return { ...result, page: result.page ?? { body: new Uint8Array(), headers: {} } };
    }),
    caughtBy: 'nothing new',
  },
  'a failure taken for an empty answer': {
    adapter: polling((cursor, ctx) =>
      fetchOf(cursor, ctx).catch(() => ({ page: null, cursor: cursor ?? {}, more: false })),
    ),
    caughtBy: 'a wrong key',
  },
  'a web page taken for an empty answer': {
    adapter: polling(async (cursor, ctx) => {
      const result = fetchOf(cursor, ctx);
      return result.catch((error) => {
        if (error.kind !== 'bad_response') throw error;
        return { page: null, cursor: { after: 9 }, more: false };
      });
    }),
    caughtBy: 'a web page for an empty answer',
  },
  'a poll that asks twice': {
    adapter: polling((cursor, ctx) => fetchOf(cursor, ctx).catch(() => fetchOf(cursor, ctx))),
    caughtBy: 'is unavailable when the connection is reset',
  },
  'an error of another class': {
    adapter: polling((cursor, ctx) => fetchOf(cursor, ctx).catch(({ message }) => Promise.reject(new Error(message)))),
    caughtBy: 'too many polls',
  },
  'a wait that is forgotten': {
    adapter: polling((cursor, ctx) =>
      fetchOf(cursor, ctx).catch(({ kind, message }) => Promise.reject(new AdapterError(kind, message))),
    ),
    caughtBy: 'too many polls',
  },
  'a cursor changed by a failure': {
    adapter: polling((cursor, ctx) =>
      fetchOf(cursor, ctx).catch((error) => {
        if (cursor !== null) cursor.after = 9;
        throw error;
      }),
    ),
    harness: { poll: fakeLeadHarness.poll?.map((example) => ({ ...example, cursor: { after: 0 } })) ?? [] },
    caughtBy: 'asks the same again',
  },
  'a check that checks nothing': { adapter: { check: async () => {} }, caughtBy: 'check: a wrong key' },

  'a secret in raw': {
    adapter: { parse: (request, ctx) => good.parse(request, { ...ctx, secrets: {} }) },
    caughtBy: 'tells no secret in an event',
  },
  'a secret in the log': {
    adapter: {
      parse: (request, ctx) => {
        ctx.log.info({ key: ctx.secrets.api_key }, 'parsing');
        return good.parse(request, ctx);
      },
    },
    caughtBy: 'tells no secret in an event',
  },
  'a secret in an error': {
    adapter: polling((cursor, ctx) =>
      fetchOf(cursor, ctx).catch(({ kind }) =>
        Promise.reject(new AdapterError(kind, `refused ${ctx.secrets.api_key}`)),
      ),
    ),
    caughtBy: 'tells no secret in an error',
  },
  'the system clock': {
    adapter: {
      parse: changed((event) => ({ ...event, ...(event.type === 'lead' ? {} : { reason: `${Date.now()}` }) })),
    },
    caughtBy: 'reads events by ctx.now',
  },
  'the system clock in a poll': {
    adapter: polling(async (cursor, ctx) => ({
      ...(await fetchOf(cursor, ctx)),
      cursor: { at: new Date().getFullYear() },
    })),
    caughtBy: 'polls by ctx.now',
  },
  'the global fetch': {
    adapter: polling((cursor, ctx) => fetchOf(cursor, { ...ctx, fetch: globalThis.fetch })),
    caughtBy: 'first page',
  },
  'a signal nobody hears': {
    adapter: polling((cursor, ctx) => fetchOf(cursor, { ...ctx, signal: new AbortController().signal })),
    caughtBy: 'when the signal is aborted',
  },
  'a request that is changed': {
    adapter: {
      parse: async (request, ctx) => {
        const events = await good.parse(request, ctx);
        request.headers.seen = 'yes';
        return events;
      },
    },
    caughtBy: 'leaves what it is given',
  },
  'no case of an unreadable phone': {
    harness: { push: fakeLeadHarness.push?.slice(0, 1) ?? [], mixed: { ...fakeLeadHarness.mixed, events: [] } },
    caughtBy: 'a phone nobody can read',
  },
  'no case of a wrong key': { harness: { failures: [] }, caughtBy: 'has a failure of kind auth' },
};

describe('the suite for lead sources', () => {
  for (const [name, defect] of Object.entries(defects)) {
    it(`catches ${name}`, async () => {
      assert.notDeepEqual(await failures(defect), [], `no test "${defect.caughtBy}" failed`);
    });
  }
});
