import { readFileSync } from 'node:fs';
import type { ExpectedLeadEvent, LeadSourceHarness, PollCase, PushFixture } from '@sauda/adapter-kit/testing';

export function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
}

const crm_key = 'DEMOKEY0123456789=';
const page = 'https://mapi.indiamart.com/wservce/crm/crmListing/v2/?glusr_crm_key=DEMOKEY0123456789%3D';
const json = { 'content-type': 'application/json' };
const acknowledgement = { status: 200, headers: json, body: JSON.stringify(JSON.parse(fixture('push.ack.json'))) };

export function answer(name: string, status = 200) {
  return { status, headers: json, body: fixture(name) };
}

function push(name: string, body: string, events: ExpectedLeadEvent[]): PushFixture {
  return { name, body, events, acknowledgement };
}

function lead(id: string, lead: Extract<ExpectedLeadEvent, { lead?: unknown }>['lead']): ExpectedLeadEvent {
  return { type: 'lead', id, lead: { external_id: id, source: 'indiamart', ...lead } };
}

/** `pull.success.normalised.json` as events. */
function expectedOfPull(): ExpectedLeadEvent[] {
  const leads: { external_id: string; received_at: string }[] = JSON.parse(fixture('pull.success.normalised.json'));
  return leads.map(({ received_at, ...rest }) =>
    lead(rest.external_id, { ...rest, received_at: new Date(received_at), received_at_basis: 'source' }),
  );
}

const pushes: PushFixture[] = [
  push('one enquiry in RESPONSE', fixture('push.lead.json'), [
    lead('2987654310', {
      sub_source: 'W',
      kind: 'enquiry',
      name: 'Anil Deshpande',
      company: 'Kulkarni Agro Works',
      phone: '+919999900007',
      alt_phones: [],
      email: 'anil.d@example.com',
      address: 'Plot 14, MIDC Area, Satara, Maharashtra, 415004',
      product: 'HDPE Storage Tank',
      quantity: '4 Piece',
      budget_min: 100_000,
      budget_max: 200_000,
      currency: 'INR',
      requirement: 'Capacity: 5000 L\nProbable Requirement Type: Business Use',
      message:
        'I am interested in HDPE Storage Tank.\nQuantity : 4 Piece\nCapacity : 5000 L\nProbable Order Value : Rs. 1 to 2 Lakh\nProbable Requirement Type : Business Use',
      call: null,
      received_at: new Date('2026-11-21T04:10:12Z'),
      received_at_basis: 'source',
    }),
  ]),
  push('the number in SENDER_PHONE', fixture('push.lead.phone_in_SENDER_PHONE.json'), [
    lead('2987654311', { phone: '+919999900008', email: null, product: 'Plastic Storage Tanks' }),
  ]),
  push('a bare enquiry', fixture('push.lead.bare.json'), [
    lead('2987654312', {
      phone: '+919999900009',
      alt_phones: ['+919999900002'],
      alt_emails: ['accounts.kaw@example.com'],
    }),
  ]),
  push('a missed call inside body, with a number for an id', fixture('push.lead.inside_body.json'), [
    lead('2987654313', {
      kind: 'missed_call',
      sub_source: 'PNS',
      name: null,
      city: null,
      pincode: '415004',
      product: 'Loft Tank',
      call: { duration_seconds: 0, to_number: '+919999900090' },
    }),
  ]),
  push('body as text', JSON.stringify({ body: fixture('push.lead.json') }), [lead('2987654310', {})]),
  push('a list with another country, an unknown type and an unreadable number', fixture('push.leads.array.json'), [
    lead('2987654314', {
      kind: 'buy_lead',
      phone: '+27821234567',
      country: 'ZA',
      quantity: '2 Piece',
      budget_min: 50_000,
      budget_max: 100_000,
    }),
    lead('2987654315', {
      kind: 'unknown',
      sub_source: 'NEWTYPE',
      phone: null,
      phone_raw: '9.99990E+09',
      requirement: null,
      needs_contact: true,
      received_at_basis: 'arrival',
    }),
  ]),
  push('an empty test', '', [{ type: 'ignored' }]),
  push('an empty object', '{}', [{ type: 'ignored' }]),
];

const polls: PollCase[] = [
  {
    name: 'begins with the last 24 hours',
    cursor: null,
    now: new Date('2026-11-20T14:00:00.500Z'),
    answers: [answer('pull.success.json')],
    requests: [{ url: `${page}&start_time=19-Nov-202619%3A30%3A00&end_time=20-Nov-202619%3A30%3A00` }],
    events: expectedOfPull(),
    next: { cursor: { until: '2026-11-20T14:00:00.000Z' }, more: false },
  },
  {
    name: 'goes on with half an hour of overlap, and moves on when there is nothing',
    cursor: { until: '2026-11-20T06:00:00.000Z' },
    now: new Date('2026-11-20T06:00:00.000Z'),
    answers: [answer('pull.empty.json')],
    requests: [{ url: `${page}&start_time=20-Nov-202611%3A00%3A00&end_time=20-Nov-202611%3A30%3A00` }],
    events: null,
    next: { cursor: { until: '2026-11-20T06:00:00.000Z' }, more: false },
  },
  {
    name: 'catches up in windows of seven days',
    cursor: { until: '2026-11-01T00:30:00.000Z' },
    now: new Date('2026-11-20T06:00:00.000Z'),
    answers: [answer('pull.mixed.json')],
    requests: [{ url: `${page}&start_time=01-Nov-202605%3A30%3A00&end_time=08-Nov-202605%3A30%3A00` }],
    events: [{ type: 'lead' }, { type: 'unrecognised' }, { type: 'unrecognised' }, { type: 'lead' }],
    next: { cursor: { until: '2026-11-08T00:00:00.000Z' }, more: true },
  },
  {
    name: 'asks for no more than a year of history',
    cursor: { until: '2024-01-01T00:00:00.000Z' },
    now: new Date('2026-11-20T06:00:00.000Z'),
    answers: [answer('pull.empty.json')],
    requests: [{ url: `${page}&start_time=21-Nov-202511%3A30%3A00&end_time=28-Nov-202511%3A30%3A00` }],
    events: null,
    next: { cursor: { until: '2025-11-28T06:00:00.000Z' }, more: true },
  },
];

const failures: LeadSourceHarness['failures'] = [
  { name: 'a wrong key', answer: answer('pull.error.bad_key.json'), kind: 'auth', provider_code: '401' },
  { name: 'an expired key', answer: answer('pull.error.expired_key.json'), kind: 'auth' },
  {
    name: 'more than one call in five minutes',
    answer: answer('pull.error.rate_limited_5min.json'),
    kind: 'rate_limited',
    wait_seconds: 300,
  },
  {
    name: 'the block of 15 minutes',
    answer: answer('pull.error.blocked_15min.json', 429),
    kind: 'rate_limited',
    wait_seconds: 900,
  },
  { name: 'too old a time', answer: answer('pull.error.history_365_days.json'), kind: 'config', provider_code: '400' },
  { name: 'a fault of theirs', answer: answer('pull.error.server.json'), kind: 'unavailable', provider_code: '500' },
  {
    name: 'the code decides, not the status',
    answer: { status: 500, json: { CODE: '401', STATUS: 'FAILURE' } },
    kind: 'auth',
  },
  { name: "a gateway's page under 502", answer: answer('pull.error.gateway.html', 502), kind: 'unavailable' },
  { name: "a gateway's page under 200", answer: answer('pull.error.gateway.html'), kind: 'bad_response' },
  {
    name: 'a status of 429 alone',
    answer: { status: 429, body: 'slow down' },
    kind: 'rate_limited',
    wait_seconds: 900,
  },
  { name: 'a code nobody knows', answer: { status: 200, json: { CODE: 299, RESPONSE: [] } }, kind: 'bad_response' },
  { name: 'success without a list', answer: { status: 200, json: { CODE: 200 } }, kind: 'bad_response' },
];

export const harness: LeadSourceHarness = {
  config: {},
  secrets: { crm_key },
  push: pushes,
  mixed: {
    name: 'a polled page with two rows nobody understands',
    method: 'POLL',
    body: fixture('pull.mixed.json'),
    events: [
      lead('2987654320', { phone: '+919999900012', alt_phones: ['+911204567890'], received_at_basis: 'arrival' }),
      { type: 'unrecognised' },
      { type: 'unrecognised' },
      lead('2987654321', { kind: 'catalog_view', email: 'asha@example.com', received_at_basis: 'arrival' }),
    ],
  },
  poll: polls,
  failures,
  check: { answer: answer('pull.empty.json'), failures },
};
