import { hmacSha256Hex } from '../../signature.ts';
import { fakeLeadSource } from './fake.ts';
import { fakeLeadSignatureHeader, fakeLeadsUrl } from './fake-adapter.ts';
import type { LeadSourceHarness } from './harness.ts';

const { secrets } = fakeLeadSource();
const at = '2026-11-20T05:47:14.000Z';
const acknowledgement = { status: 200, headers: { 'content-type': 'text/plain' }, body: 'RECEIVED' };

const ravi = { id: 'lead-1', at, name: 'Ravi Kulkarni', phone: '099999 00001', email: 'Ravi@Example.com' };
const asha = { id: 'lead-2', name: 'Asha Nair', phone: '9.99990E+09', message: 'नमस्ते' };

export const fakeLeadHarness: LeadSourceHarness = {
  config: {},
  secrets: { ...secrets },
  sign: (body, { webhook_secret = '' }) => ({ [fakeLeadSignatureHeader]: hmacSha256Hex(webhook_secret, body) }),
  push: [
    {
      name: 'a lead with its time',
      body: JSON.stringify({ leads: [ravi] }),
      acknowledgement,
      events: [
        {
          type: 'lead',
          id: 'lead-1',
          lead: {
            name: 'Ravi Kulkarni',
            phone: '+919999900001',
            email: 'ravi@example.com',
            received_at: new Date(at),
            received_at_basis: 'source',
            needs_contact: false,
          },
        },
      ],
    },
    {
      name: 'a lead without time and without a readable phone',
      body: JSON.stringify({ leads: [asha] }),
      acknowledgement,
      events: [
        {
          type: 'lead',
          id: 'lead-2',
          lead: { phone: null, phone_raw: '9.99990E+09', received_at_basis: 'arrival', needs_contact: true },
        },
      ],
    },
    { name: 'no leads', body: '{"leads":[]}', acknowledgement, events: [{ type: 'ignored' }] },
  ],
  mixed: {
    name: 'a lead, nonsense, a lead',
    method: 'POLL',
    body: JSON.stringify({ leads: [ravi, { id: 'lead-3', kind: 'nonsense' }, asha] }),
    events: [{ type: 'lead', id: 'lead-1' }, { type: 'unrecognised' }, { type: 'lead', id: 'lead-2' }],
  },
  poll: [
    {
      name: 'begins at the first page',
      cursor: null,
      now: new Date(at),
      answers: [{ status: 200, json: { leads: [ravi, asha], after: 1, more: true } }],
      requests: [{ url: `${fakeLeadsUrl}/leads?after=0` }],
      events: [
        { type: 'lead', id: 'lead-1' },
        { type: 'lead', id: 'lead-2' },
      ],
      next: { cursor: { after: 1 }, more: true },
    },
    {
      name: 'finds nothing new',
      cursor: { after: 1 },
      now: new Date(at),
      answers: [{ status: 200, json: { leads: [], after: 1, more: false } }],
      requests: [{ url: `${fakeLeadsUrl}/leads?after=1` }],
      events: null,
      next: { cursor: { after: 1 }, more: false },
    },
  ],
  failures: [
    {
      name: 'a wrong key',
      answer: refused({ kind: 'auth', message: 'no such key' }),
      kind: 'auth',
      wait_seconds: null,
    },
    {
      name: 'too many polls',
      answer: refused({ kind: 'rate_limited', wait_seconds: 60 }),
      kind: 'rate_limited',
      wait_seconds: 60,
    },
    { name: 'a source that is down', answer: { status: 503, body: 'Down' }, kind: 'unavailable' },
    { name: 'an answer without leads', answer: { status: 200, json: { after: 1 } }, kind: 'bad_response' },
  ],
  check: {
    answer: { status: 200, json: { ok: true } },
    failures: [{ name: 'a wrong key', answer: refused({ kind: 'auth' }), kind: 'auth' }],
  },
};

function refused(error: Record<string, unknown>) {
  return { status: 400, json: { error } };
}
