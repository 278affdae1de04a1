import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const capture = (body: object, { api } = surya) => api.post('/v1/leads', body);
const contactsWith = async (phone: string) =>
  (await surya.api.get(`/v1/contacts?phone=${encodeURIComponent(phone)}`).expect(200)).body.data;
const leadsOf = async (contactId: string) =>
  (await surya.api.get(`/v1/leads?contact_id=${contactId}`).expect(200)).body.data;
const enquiriesOf = async (leadId: string) =>
  (await surya.api.get(`/v1/leads/${leadId}/enquiries`).expect(200)).body.data;
const lose = (id: string) => surya.api.post(`/v1/leads/${id}/lose`, { reason: 'Bought elsewhere' }).expect(200);

describe('refusals', () => {
  it('needs a key, and the permission to write', async () => {
    await engine.http.post('/v1/leads').send({ contact: {} }).expect(401);
    const viewer = await surya.member('viewer');
    const answer = await viewer.api.post('/v1/leads', { contact: {} }).expect(403);
    expect(answer.body).toMatchObject({ code: 'insufficient_scope', required_permission: 'leads:write' });
  });

  it('wants either a contact or its id', async () => {
    const neither = await capture({ title: 'Nobody' }).expect(422);
    expect(neither.body.errors).toMatchObject([{ pointer: '/contact', code: 'one_of' }]);
    const contact_id = (await surya.api.post('/v1/contacts', { name: 'Asha' }).expect(201)).body.id;
    const both = await capture({ contact_id, contact: { name: 'Asha' } }).expect(422);
    expect(both.body.errors).toMatchObject([{ pointer: '/contact_id', code: 'one_of' }]);
  });

  it('points at the phone it cannot read', async () => {
    const answer = await capture({ contact: { phones: ['99999 20001', 'call me'] } }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/contact/phones/1', code: 'invalid_phone' }]);
    expect(await contactsWith('+919999920001')).toEqual([]);
  });

  it.each([
    ['contact_id', 'unknown_contact'],
    ['owner_id', 'unknown_user'],
    ['company_id', 'unknown_company'],
    ['pipeline_id', 'unknown_pipeline'],
    ['stage_id', 'unknown_stage'],
  ])('does not take a %s of another organization', async (field, code) => {
    const other = await engine.organization('Other');
    const { body: pipelines } = await other.api.get('/v1/pipelines').expect(200);
    const make = async (path: string) => (await other.api.post(path, { name: 'Theirs' }).expect(201)).body.id;
    const theirs = {
      contact_id: () => make('/v1/contacts'),
      owner_id: async () => other.owner_id,
      company_id: () => make('/v1/companies'),
      pipeline_id: async () => pipelines.data[0].id,
      stage_id: async () => pipelines.data[0].stages[0].id,
    }[field];
    const who = field === 'contact_id' ? {} : { contact: { name: 'Ravi' } };
    const answer = await capture({ ...who, [field]: await theirs?.() }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: `/${field}`, code }]);
  });

  it('begins in an open stage only', async () => {
    const { body } = await surya.api.get('/v1/pipelines').expect(200);
    const won = body.data[0].stages.find((stage: { type: string }) => stage.type === 'won');
    const answer = await capture({ contact: {}, stage_id: won.id }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/stage_id', code: 'closed_stage' }]);
  });

  it('keeps external ids unique', async () => {
    await capture({ contact: {}, external_id: 'A-17' }).expect(201);
    const answer = await capture({ contact: {}, external_id: 'A-17' }).expect(409);
    expect(answer.body).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/external_id' }] });
  });

  it('refuses a revoked key also where the contact could not be read for it', async () => {
    const key = (await surya.api.post('/v1/api_keys', { name: 'Website' }).expect(201)).body;
    const contact_id = (await surya.api.post('/v1/contacts', { name: 'Asha' }).expect(201)).body.id;
    const send = () => engine.http.post('/v1/leads').set('authorization', `Bearer ${key.key}`).send({ contact_id });
    await send().expect(201);
    await surya.api.post(`/v1/api_keys/${key.id}/revoke`).expect(200);
    const answer = await send().expect(401);
    expect(answer.body.code).toBe('invalid_api_key');
  });
});

describe('who it is', () => {
  it('takes somebody known by e-mail only, and finds them again whatever the case', async () => {
    const first = await capture({ contact: { name: 'Meera', emails: ['Meera@Example.com'] } }).expect(201);
    expect(first.body).toMatchObject({ contact: { name: 'Meera', phone: null }, contact_outcome: 'created' });
    const again = await capture({ contact: { emails: ['meera@example.COM'] } }).expect(200);
    expect(again.body).toMatchObject({ id: first.body.id, contact_outcome: 'matched', matched_by: 'email' });
  });

  it('takes somebody with neither phone nor e-mail, each time as a new person', async () => {
    const first = await capture({ contact: { name: 'Walk-in' } }).expect(201);
    const second = await capture({ contact: { name: 'Walk-in' } }).expect(201);
    expect(second.body.contact_id).not.toBe(first.body.contact_id);
    expect(second.body).toMatchObject({ title: 'Walk-in', matched_by: null, contact_outcome: 'created' });
  });

  it.each(['99999 20010', '099999-20010', '+91 (0) 99999 20010', '00919999920010', '९९९९९२००१०'])(
    'knows %j as the same phone',
    async (written) => {
      await capture({ contact: { phones: [written] } });
      const found = await contactsWith('+919999920010');
      expect(found).toHaveLength(1);
      expect(await leadsOf(found[0].id)).toHaveLength(1);
    },
  );

  it('makes one contact and one lead of twenty requests at once', async () => {
    const spellings = ['99999 20011', '099999 20011', '+919999920011', '0091-99999-20011'];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        capture({ contact: { phones: [spellings[i % 4]] }, enquiry: { message: `No. ${i}` } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    const found = await contactsWith('+919999920011');
    expect(found).toHaveLength(1);
    const leads = await leadsOf(found[0].id);
    expect(leads).toHaveLength(1);
    expect(await enquiriesOf(leads[0].id)).toHaveLength(20);
  });

  it('makes one lead of twenty requests at once for somebody who is known', async () => {
    const phones = ['+919999920012'];
    const { id } = (await surya.api.post('/v1/contacts', { phones }).expect(201)).body;
    const answers = await Promise.all(Array.from({ length: 20 }, () => capture({ contact: { phones } })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await leadsOf(id)).toHaveLength(1);
  });

  it('goes by the phone when phone and e-mail belong to two people, and leaves both as they are', async () => {
    const phone = await capture({ contact: { name: 'By phone', phones: ['+919999920013'] } }).expect(201);
    const email = await capture({ contact: { name: 'By e-mail', emails: ['two@example.com'] } }).expect(201);
    const both = await capture({ contact: { phones: ['+919999920013'], emails: ['two@example.com'] } }).expect(200);
    expect(both.body).toMatchObject({ contact_id: phone.body.contact_id, matched_by: 'phone' });
    const other = await surya.api.get(`/v1/contacts/${email.body.contact_id}`).expect(200);
    expect(other.body.emails).toEqual(['two@example.com']);
  });

  it('shows the known name and phone on the new lead of somebody known', async () => {
    const known = { name: 'Ravi Kulkarni', phones: ['+919999920014', '+919999920015'] };
    const first = await capture({ contact: known }).expect(201);
    await lose(first.body.id);
    const second = await capture({ contact: { name: 'R', phones: ['99999 20015'] } }).expect(201);
    expect(second.body.contact).toEqual({ name: 'Ravi Kulkarni', phone: '+919999920014' });
    const read = await surya.api.get(`/v1/leads/${second.body.id}`).expect(200);
    expect(read.body.contact).toEqual(second.body.contact);
    expect(read.body.title).toBe('Ravi Kulkarni');
  });
});

describe('a repeat enquiry', () => {
  it('joins the open lead and says so', async () => {
    const contact = { name: 'Ananya', phones: ['99999 20020'] };
    const first = await capture({ contact, source: 'website', enquiry: { product: '5 kW' } }).expect(201);
    expect(first.body).toMatchObject({ outcome: 'created', title: '5 kW', source: 'website' });
    expect(first.headers.location).toBe(`/v1/leads/${first.body.id}`);
    const again = await capture({ contact, source: 'fair', enquiry: { message: 'Hello again' } }).expect(200);
    expect(again.body).toMatchObject({ id: first.body.id, outcome: 'matched', source: 'website' });
    expect(await enquiriesOf(first.body.id)).toMatchObject([
      { id: again.body.enquiry_id, message: 'Hello again', source: 'fair', kind: 'api' },
      { id: first.body.enquiry_id, product: '5 kW', source: 'website' },
    ]);
  });

  it('never overwrites what is known, and fills what was missing', async () => {
    const phones = ['+919999920021'];
    const { body } = await capture({ contact: { name: 'Ananya', city: 'Pune', phones } }).expect(201);
    await capture({ contact: { name: null, city: 'Nashik', pincode: '411001', phones } }).expect(200);
    const contact = await surya.api.get(`/v1/contacts/${body.contact_id}`).expect(200);
    expect(contact.body).toMatchObject({ name: 'Ananya', city: 'Pune', pincode: '411001', phones });
  });

  it('learns another phone or e-mail of the same person', async () => {
    const { body } = await capture({ contact: { phones: ['+919999920022'] } }).expect(201);
    await capture({ contact: { phones: ['+919999920022', '+919999920023'], emails: ['new@example.com'] } }).expect(200);
    const contact = await surya.api.get(`/v1/contacts/${body.contact_id}`).expect(200);
    expect(contact.body).toMatchObject({
      phones: ['+919999920022', '+919999920023'],
      emails: ['new@example.com'],
    });
  });

  it('makes a lead of its own when asked to, when the other is closed, and in another pipeline', async () => {
    const contact = { phones: ['+919999920024'] };
    const first = await capture({ contact }).expect(201);
    const second = await capture({ contact, if_open_lead: 'create' }).expect(201);
    const field = (await surya.api.post('/v1/pipelines', { name: 'Field' }).expect(201)).body;
    const third = await capture({ contact, pipeline_id: field.id }).expect(201);
    expect(third.body).toMatchObject({ pipeline_id: field.id, contact_outcome: 'matched' });
    await lose(first.body.id);
    await lose(second.body.id);
    await capture({ contact }).expect(201);
    expect(await leadsOf(first.body.contact_id)).toHaveLength(4);
  });

  it('with a contact’s id makes a new lead, unless told to append', async () => {
    const { contact_id, id } = (await capture({ contact: { phones: ['+919999920025'] } }).expect(201)).body;
    const appended = await capture({ contact_id, if_open_lead: 'append' }).expect(200);
    expect(appended.body).toMatchObject({ id, outcome: 'matched', contact_outcome: 'given' });
    const made = await capture({ contact_id }).expect(201);
    expect(made.body).toMatchObject({ outcome: 'created', contact_outcome: 'given' });
    expect(made.body.id).not.toBe(id);
  });
});
