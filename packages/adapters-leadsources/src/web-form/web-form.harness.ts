import { readFileSync } from 'node:fs';
import { hmacSha256Hex } from '@sauda/adapter-kit';
import type { ExpectedLeadEvent, LeadSourceHarness, PushFixture } from '@sauda/adapter-kit/testing';

type ExpectedLead = Extract<ExpectedLeadEvent, { lead?: unknown }>['lead'];

export function fixture(name: string): string {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8').trim();
}

export const json = { 'content-type': 'application/json' };
export const form = { 'content-type': 'application/x-www-form-urlencoded' };
const acknowledgement = { status: 200, headers: json, body: '{"status":"ok"}' };

function push(name: string, headers: Record<string, string>, body: string, lead: ExpectedLead): PushFixture {
  return { name, headers, body, acknowledgement, events: [{ type: 'lead', lead: { source: 'web-form', ...lead } }] };
}

const harpreet: ExpectedLead = {
  kind: 'form',
  sub_source: 'Contact',
  name: 'Harpreet Singh',
  phone: '+919999910301',
  email: 'harpreet@example.com',
  message: 'Need quotation',
  campaign: { form_id: 'a1b2c3d', form_name: 'Contact', page_url: 'https://www.example.com/contact/' },
  received_at_basis: 'arrival',
};

const meera: ExpectedLead = { name: 'Meera Pillai', phone: '+919999910302', message: 'Please call back' };

const boundary = 'form-boundary-7d1';
const multipart = [
  ['name', 'Harpreet Singh'],
  ['phone', '099999 10301'],
  ['__proto__', 'x'],
]
  .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  .concat(`--${boundary}--\r\n`)
  .join('');

const pushes: PushFixture[] = [
  push('Elementor, labels as keys', form, fixture('elementor.simple.form.txt'), harpreet),
  push('Elementor, advanced', form, fixture('elementor.advanced.form.txt'), harpreet),
  push('Contact Form 7', json, fixture('contact_form_7.json'), {
    ...meera,
    email: 'meera@example.com',
    requirement: 'Bulk order',
  }),
  push('WPForms', json, fixture('wpforms.json'), { ...meera, external_id: '55:881' }),
  push('a flat body of an automation tool', json, fixture('generic.flat.json'), {
    sub_source: 'Landing page',
    name: 'Gaurav Jain',
    phone: '+919999910401',
    email: 'gaurav@example.com',
    city: 'Kanpur',
    product: 'Cement',
    campaign: { utm_source: 'facebook', utm_medium: null },
    received_at: new Date('2026-11-20T06:30:00Z'),
    received_at_basis: 'source',
  }),
  push('a nested body', json, fixture('generic.nested.json'), {
    name: 'Gaurav Jain',
    phone: '+919999910401',
    campaign: { utm_source: 'facebook', utm_campaign: 'cement-nov' },
  }),
  push('a form body with its own id', form, fixture('generic.pabbly.form.txt'), {
    external_id: 'PB-77',
    name: 'Gaurav Jain',
    phone: '+919999910401',
    email: null,
    product: 'Cement',
  }),
  push('multipart', { 'content-type': `multipart/form-data; boundary=${boundary}` }, multipart, {
    name: 'Harpreet Singh',
    phone: '+919999910301',
  }),
  push(
    'fields as a list of names and values',
    json,
    JSON.stringify({
      fields: [
        { name: 'E-mail', value: 'A@Example.com' },
        { name: 'Full Name', value: 'Asha Nair' },
      ],
    }),
    {
      name: 'Asha Nair',
      email: 'a@example.com',
    },
  ),
  push(
    'a form in Hindi',
    json,
    JSON.stringify({ नाम: 'मीरा पिल्लै', 'मोबाइल नंबर': '९९९९९१०३०२', शहर: 'कोच्चि', संदेश: 'कृपया फ़ोन करें' }),
    {
      name: 'मीरा पिल्लै',
      phone: '+919999910302',
      city: 'कोच्चि',
      message: 'कृपया फ़ोन करें',
    },
  ),
  push('a number nobody can read', json, '{"name":"Asha Nair","phone":"9.99990E+09"}', {
    phone: null,
    phone_raw: '9.99990E+09',
    needs_contact: true,
    received_at_basis: 'arrival',
  }),
  {
    name: 'spam',
    headers: json,
    body: '{"name":"x","email":"x@example.com","status":"spam"}',
    acknowledgement,
    events: [{ type: 'ignored' }],
  },
  { name: 'an empty request', body: '', acknowledgement, events: [{ type: 'ignored' }] },
  {
    name: 'no field anybody knows',
    headers: form,
    body: 'a=1&b=2',
    acknowledgement,
    events: [{ type: 'unrecognised' }],
  },
];

export const harness: LeadSourceHarness = {
  config: {},
  secrets: { signing_secret: 'demo-generic-secret' },
  sign: (body, { signing_secret = '' }, at) => {
    const time = String(Math.floor(at.getTime() / 1000));
    const proof = hmacSha256Hex(signing_secret, Buffer.concat([Buffer.from(`${time}.`), body]));
    return { 'x-sauda-signature': `t=${time},v1=${proof}` };
  },
  push: pushes,
  mixed: {
    name: 'a list of submissions with one that is none',
    headers: json,
    body: JSON.stringify([
      { name: 'Asha Nair', phone: '9999910303', submitted_at: '2026-11-20T06:30:00Z' },
      7,
      { email: 'omkar@example.com' },
    ]),
    events: [
      { type: 'lead', lead: { name: 'Asha Nair', phone: '+919999910303' } },
      { type: 'unrecognised', raw: 7 },
      { type: 'lead', lead: { email: 'omkar@example.com', name: null } },
    ],
  },
};
