import type { InboundRequest, NormalisedLead } from '@sauda/adapter-kit';
import { leadSourceConformance, testContext } from '@sauda/adapter-kit/testing';
import { describe, expect, it } from 'vitest';
import { type WebFormConfig, webForm } from './index.ts';
import { fixture, form, harness, json } from './web-form.harness.ts';

leadSourceConformance({ describe, it, adapter: webForm, harness });

const arrival = new Date('2026-11-21T06:30:00.000Z');

function requestOf(body: unknown, parts: Partial<InboundRequest> = {}): InboundRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = typeof body === 'string' && !body.startsWith('{') ? form : json;
  return { method: 'POST', query: {}, headers, body: new TextEncoder().encode(text), received_at: arrival, ...parts };
}

async function read(body: unknown, config: WebFormConfig = {}, parts: Partial<InboundRequest> = {}) {
  return webForm.parse(requestOf(body, parts), testContext({ config, secrets: {}, now: arrival }));
}

/** The one lead in a body. */
async function leadIn(body: unknown, config: WebFormConfig = {}): Promise<NormalisedLead> {
  const [event] = await read(body, config);
  expect(event).toMatchObject({ type: 'lead' });
  if (event?.type !== 'lead') throw new Error('unreachable');
  return event.lead;
}

describe('recognised names', () => {
  it.each([
    ['name', 'full_name', 'Ravi Kulkarni'],
    ['name', 'your-name', 'Ravi Kulkarni'],
    ['name', 'Customer Name *', 'Ravi Kulkarni'],
    ['company', 'Organisation', 'Kulkarni Agro'],
    ['email', 'Your Email', 'ravi@example.com'],
    ['email', 'email_address', 'ravi@example.com'],
    ['phone', 'tel', '+919999910301'],
    ['phone', 'Mobile No.', '+919999910301'],
    ['phone', 'contact-number', '+919999910301'],
    ['phone', 'WhatsApp Number', '+919999910301'],
    ['phone', 'Phone (with WhatsApp)', '+919999910301'],
    ['address', 'street_address', 'Plot 14'],
    ['locality', 'Area', 'MIDC'],
    ['city', 'Town', 'Satara'],
    ['state', 'state', 'Maharashtra'],
    ['pincode', 'ZIP code', '415004'],
    ['country', 'country', 'ZA'],
    ['product', 'Product Name', 'Tank'],
    ['product', 'Interested in', 'Tank'],
    ['requirement', 'Subject', 'Bulk order'],
    ['quantity', 'Qty', '4'],
    ['budget_max', 'Budget', 200_000],
    ['message', 'Comments', 'Please call'],
    ['message', 'your-message', 'Please call'],
  ] as const)('%s from %j', async (field, name, value) => {
    const written = value === 200_000 ? '2 Lakh' : value;
    expect(
      (await leadIn({ name: 'Ravi', message: '-', [name]: written, ...(field === 'name' && { name: '' }) }))[field],
    ).toBe(value);
  });

  it.each([
    ['utm_source', 'utm_source'],
    ['utm_campaign', 'UTM Campaign'],
    ['click_id', 'gclid'],
    ['click_id', 'fbclid'],
    ['page_url', 'Page URL'],
    ['page_url', 'landing_page'],
    ['form_id', 'form_id'],
    ['form_name', 'Form Name'],
    ['campaign_id', 'campaign_id'],
    ['ad_set_id', 'adset_id'],
  ] as const)('campaign.%s from %j', async (field, name) => {
    expect((await leadIn({ name: 'Ravi', [name]: 'value-1' })).campaign?.[field]).toBe('value-1');
  });

  it('first and last name make a name', async () => {
    expect((await leadIn('First+Name=Omkar&Last+Name=Joshi')).name).toBe('Omkar Joshi');
  });

  it('tags and click ids in the page address count where the form sends none', async () => {
    const page_url = 'https://www.example.com/?utm_source=google&utm_medium=cpc&gclid=abc';
    const { campaign } = await leadIn({ name: 'Ravi', page_url, utm_medium: 'email' });
    expect(campaign).toMatchObject({ utm_source: 'google', utm_medium: 'email', click_id: 'abc', page_url });
  });

  it('a second phone and e-mail become alternates', async () => {
    const lead = await leadIn({
      alternate_phone: '9999910302',
      phone: '9999910301',
      email: 'a@example.com',
      work_email: 'b@example.com',
    });
    expect(lead).toMatchObject({
      phone: '+919999910301',
      alt_phones: ['+919999910302'],
      alt_emails: ['b@example.com'],
    });
  });

  it('never takes the name of a thing, or the details of the firm, for those of the visitor', async () => {
    const lead = await leadIn({
      file: { name: 'plan.pdf' },
      city: { name: 'Satara' },
      agent: { name: 'Our Agent', phone: '9999910399', email: 'agent@example.com' },
      contact: { name: 'Ravi', phone: '9999910301' },
    });
    expect(lead).toMatchObject({ name: 'Ravi', city: 'Satara', phone: '+919999910301', alt_phones: [], email: null });
  });

  it('does not mistake a submission with a value for the description of a field', async () => {
    expect(await leadIn({ name: 'Ravi', value: '5000' })).toMatchObject({ name: 'Ravi' });
  });

  it('reads the fields Elementor names itself by their titles and types', async () => {
    const body =
      'fields[field_1][title]=Naam&fields[field_1][value]=x&fields[field_2][title]=Call+us&fields[field_2][type]=tel&fields[field_2][value]=9999910301';
    expect(await leadIn(body)).toMatchObject({ name: null, phone: '+919999910301' });
  });

  it('reads what a form sends by GET', async () => {
    const [event] = await read('', {}, { method: 'GET', query: { name: 'Ravi', 'contact[phone]': '9999910301' } });
    expect(event).toMatchObject({ lead: { name: 'Ravi', phone: '+919999910301' } });
  });

  it('joins ticked boxes and repeated fields', async () => {
    expect(await leadIn('name=Ravi&product[]=Tank&product[]=Pipe')).toMatchObject({ product: 'Tank, Pipe' });
    expect(await leadIn({ name: 'Ravi', product: ['Tank', 'Pipe'] })).toMatchObject({ product: 'Tank, Pipe' });
  });

  it('strips markup, and keeps addresses in angle brackets', async () => {
    const { message } = await leadIn({ message: '<p>Call &amp; mail</p><script>alert(1)</script> <ravi@example.com>' });
    expect(message).toBe('Call & mail\n<ravi@example.com>');
  });
});

describe('field_map', () => {
  const gravity = { name: '1', phone: '2', email: '3', requirement: '4' };

  it('reads Gravity Forms, whose date is UTC and whose id counts per form', async () => {
    expect(await leadIn(fixture('gravity_forms.json'), { field_map: gravity })).toMatchObject({
      external_id: '3:771',
      name: 'Omkar Joshi',
      phone: '+919999910303',
      email: 'omkar@example.com',
      requirement: 'Solar rooftop 5 kW',
      received_at: new Date('2026-11-20T09:11:40Z'),
      received_at_basis: 'source',
      campaign: { form_id: '3', page_url: 'https://www.example.com/quote/' },
    });
  });

  it.each([['data.lead.contact.mobile'], ['data[lead][contact][mobile]'], ['mobile'], ['Mobile']])(
    'finds %j',
    async (phone) => {
      const body = { data: { lead: { contact: { mobile: '9999910301', phone: '9999910302' } } } };
      expect((await leadIn(body, { field_map: { phone } })).phone).toBe('+919999910301');
    },
  );

  it('finds a field by its label', async () => {
    const body = 'fields[f1][title]=Kya+chahiye%3F&fields[f1][value]=Tank&name=Ravi';
    expect((await leadIn(body, { field_map: { product: 'Kya chahiye?' } })).product).toBe('Tank');
  });

  it('finds a bracketed value', async () => {
    const body = 'fields[f1][id]=f1&fields[f1][value]=9999910301';
    expect((await leadIn(body, { field_map: { phone: 'fields[f1][value]' } })).phone).toBe('+919999910301');
  });

  it('does not use a mapped field twice', async () => {
    const lead = await leadIn({ phone: '4', mobile: '9999910301' }, { field_map: { quantity: 'phone' } });
    expect(lead).toMatchObject({ quantity: '4', phone: '+919999910301', phone_raw: null });
  });

  it('an empty place leaves the field empty', async () => {
    expect((await leadIn({ name: 'Ravi', city: 'x' }, { field_map: { city: '' } })).city).toBeNull();
  });

  it('falls back to usual names when the place is not there', async () => {
    expect((await leadIn({ name: 'Ravi', city: 'Satara' }, { field_map: { city: 'f9' } })).city).toBe('Satara');
  });
});

describe('settings', () => {
  it('form_name names the form', async () => {
    const lead = await leadIn({ name: 'Ravi', form_name: 'Form 3' }, { form_name: 'Quotation' });
    expect(lead).toMatchObject({ sub_source: 'Quotation', campaign: { form_name: 'Quotation' } });
  });

  it('default_country reads national numbers, unless the visitor names a country', async () => {
    const config = { default_country: 'AE' };
    expect((await leadIn({ phone: '050 123 4567' }, config)).phone).toBe('+971501234567');
    expect((await leadIn({ phone: '9999910301', country: 'India' }, config)).phone).toBe('+919999910301');
    expect((await leadIn({ phone: '050 123 4567' }, config)).country).toBeNull();
  });

  it('external_id_field names the id', async () => {
    expect((await leadIn(fixture('generic.flat.json'), { external_id_field: 'id' })).external_id).toBe('zap-1001');
    expect((await leadIn(fixture('generic.nested.json'), { external_id_field: 'data.lead.ref' })).external_id).toBe(
      'N-55',
    );
  });

  it('keeps ids beyond 2^53', async () => {
    expect((await leadIn('{"name":"Ravi","submission_id":9007199254740993}')).external_id).toBe('9007199254740993');
  });
});

describe('ids', () => {
  const idAt = async (body: string, received_at: Date) => (await read(body, {}, { received_at }))[0]?.id;
  const nextDay = new Date(arrival.getTime() + 86_400_000);
  const soon = new Date(arrival.getTime() + 60_000);

  it('of an id that is the same for every submission is not believed', async () => {
    const [first, second] = [
      await leadIn({ id: 'contact-form', name: 'Ravi' }),
      await leadIn({ id: 'contact-form', name: 'Asha' }),
    ];
    expect(first.external_id).not.toBe(second.external_id);
  });

  it('an equal body is a redelivery within the hour, and a new enquiry the day after', async () => {
    const body = '{"name":"Ravi","phone":"9999910301"}';
    expect(await idAt(body, soon)).toBe(await idAt(body, arrival));
    expect(await idAt(body, nextDay)).not.toBe(await idAt(body, arrival));
  });

  it.each(['elementor.simple.form.txt', 'elementor.advanced.form.txt'])(
    '%s carries its time, so its id holds',
    async (name) => {
      expect(await idAt(fixture(name), nextDay)).toBe(await idAt(fixture(name), arrival));
    },
  );
});

describe('times', () => {
  it.each([
    [{ created_at: '2026-11-20T12:00:00+05:30' }, '2026-11-20T06:30:00.000Z'],
    [{ submitted_at: '2026-11-20 12:00:00' }, '2026-11-20T06:30:00.000Z'],
    [{ date_created: '2026-11-20 12:00:00' }, '2026-11-20T12:00:00.000Z'],
    [{ created_at_gmt: '2026-11-20 12:00:00' }, '2026-11-20T12:00:00.000Z'],
    [{ timestamp: 1795170000 }, '2026-11-20T10:20:00.000Z'],
  ])('%j', async (time, at) => {
    const lead = await leadIn({ name: 'Ravi', ...time });
    expect(lead).toMatchObject({ received_at: new Date(at), received_at_basis: 'source' });
  });

  it.each([[{ created_at: 'yesterday' }], [{ created_at: '0000-00-00' }], [{}]])('%j is the arrival', async (time) => {
    expect(await leadIn({ name: 'Ravi', ...time })).toMatchObject({
      received_at: arrival,
      received_at_basis: 'arrival',
    });
  });
});

describe('signature', () => {
  const { secret, vectors } = JSON.parse(fixture('generic.signature.vectors.json'));
  const [{ header, t }] = vectors;
  const at = (seconds: number) => new Date((Number(t) + seconds) * 1000);
  const verify = (signature: string | undefined, received_at: Date, signing_secret: string | undefined = secret) =>
    webForm.verify(
      requestOf(fixture('generic.signed.json'), {
        received_at,
        headers: signature === undefined ? {} : { 'x-sauda-signature': signature },
      }),
      testContext({ config: {}, secrets: signing_secret === undefined ? {} : { signing_secret } }),
    );

  it('accepts the vector, five minutes around', () => {
    for (const seconds of [-300, 0, 300]) expect(verify(header, at(seconds))).toEqual({ ok: true });
  });

  it.each([-301, 301])('refuses it %i seconds away', (seconds) => {
    expect(verify(header, at(seconds))).toMatchObject({ ok: false, reason: expect.stringContaining('five minutes') });
  });

  it('accepts one of several proofs, for the days of a change of secret', () => {
    expect(verify(header.replace('v1=', `v1=${'0'.repeat(64)},v1=`), at(0))).toEqual({ ok: true });
  });

  it.each([
    [undefined],
    [''],
    ['t=1795170000'],
    [`${header}, ${header}`],
    [header.replace('t=', 't=+')],
    [header.replace(t, '1795170001')],
    [header.toUpperCase()],
  ])('refuses %j', (signature) => {
    expect(verify(signature, at(0))).toMatchObject({ ok: false });
  });

  it('asks for none while no secret is set', () => {
    expect(webForm.verify(requestOf('{}'), testContext({ config: {}, secrets: {} }))).toEqual({ ok: true });
  });
});
