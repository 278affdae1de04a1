import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
});
afterAll(() => engine.close());

type Caller = Pick<TestOrganization, 'api'>;
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at freely
type Body = any;

async function done(path: string, fields: object, { api }: Caller): Promise<Body> {
  const { body } = await api.post(path, fields).expect(202);
  return engine.eventually(async () => {
    const { body: now } = await api.get(`/v1/operations/${body.operation_id ?? body.id}`).expect(200);
    expect(now).toMatchObject({ status: 'succeeded' });
    return now.result;
  }, 20_000);
}

async function exported(fields: object, caller: Caller): Promise<string> {
  const { file_id } = await done('/v1/exports', fields, caller);
  const { body } = await caller.api.get(`/v1/files/${file_id}`).expect(200);
  return Buffer.from(await (await fetch(body.download_url)).arrayBuffer()).toString();
}

const all = async (path: string, { api }: Caller): Promise<Body[]> => (await api.get(path).expect(200)).body.data;

const options = [
  { key: 'flat', label: 'Flat roof' },
  { key: 'sloped', label: 'Sloped' },
];

/** An organization where records of these kinds have a field of every type, and a value of each. */
async function withValues(...kinds: string[]) {
  const org = await engine.organization();
  const member = await org.member('agent', { email: 'priya@example.com' });
  const upload = (await org.api.post('/v1/files', { name: 'plan.pdf', purpose: 'attachment' }).expect(201)).body;
  expect((await fetch(upload.upload_url, { method: 'PUT', body: '%PDF-1.7' })).status).toBe(204);
  const custom = {
    a_text: '=cmd, "quoted"\nand more',
    a_number: '-5.25',
    a_money: { amount: 500, currency: 'JPY' },
    a_date: '2026-11-30',
    a_boolean: false,
    a_user: member.id,
    a_url: 'https://example.com/roof',
    a_phone: '+919999912345',
    a_file: upload.id,
    a_single_choice: 'flat',
    a_multi_choice: ['sloped', 'flat'],
  };
  for (const resource of kinds)
    for (const key of Object.keys(custom)) {
      const type = key.slice(2);
      const field = { resource, key, label: key, type, ...(type.endsWith('choice') ? { options } : {}) };
      await org.api.post('/v1/custom_fields', field).expect(201);
    }
  const tag_ids: string[] = [];
  for (const name of ['Hot', '-Fair 2026'])
    tag_ids.push((await org.api.post('/v1/tags', { name }).expect(201)).body.id);
  const tag = async (path: string) => {
    for (const tag_id of tag_ids) await org.api.post(`${path}/tags`, { tag_id }).expect(200);
  };
  return { org, member, custom, tag };
}

/** Brings what was exported again; neither records nor the log may know of it. */
async function bringAgain(resource: string, fields: object, org: TestOrganization): Promise<string> {
  const before = await all(`/v1/${resource}?limit=100`, org);
  const people = await all('/v1/contacts?limit=100', org);
  const content = await exported({ resource, ...fields }, org);
  for (const on_match of ['update', 'append']) {
    const counts = await done('/v1/imports', { resource, content, on_match }, org);
    expect(counts).toMatchObject({ created: 0, updated: 0, skipped: before.length, failed: 0 });
  }
  expect(await all(`/v1/${resource}?limit=100`, org)).toEqual(before);
  expect(await all('/v1/contacts?limit=100', org)).toEqual(people);
  return content;
}

describe('what was exported and is imported again', () => {
  it('changes no contact', async () => {
    const { org, member, custom, tag } = await withValues('contact');
    const company = (await org.api.post('/v1/companies', { name: 'Kulkarni Agro' }).expect(201)).body.id;
    const whole = {
      ...{ name: "-Asha 'A' Rao", phones: ['99999 10001', '99999 10002', '99999 10003'], company_id: company },
      ...{
        emails: ['asha@example.com', 'a.rao@example.com', 'rao@example.com'],
        owner_id: member.id,
        language: 'hi-IN',
      },
      ...{ address: '12, MG Road; Flat 3', city: 'Pune', state: 'MH', pincode: '411001', country: 'IN' },
      ...{ external_id: 'crm-1', custom, metadata: { 'batch.no': '7' } },
    };
    const { id } = (await org.api.post('/v1/contacts', whole).expect(201)).body;
    await tag(`/v1/contacts/${id}`);
    await org.api.post('/v1/contacts', { name: 'Without anything else' }).expect(201);
    await bringAgain('contacts', {}, org);
    const columns = ['other_phones', 'id', 'name', 'metadata.batch.no', 'custom.a_money', 'tags'];
    const text = await bringAgain('contacts', { columns }, org);
    expect(text).toContain('"7","JPY 500","Hot; -Fair 2026"');
    await org.api.delete(`/v1/contacts/${id}`).expect(204);
    const content = text.replaceAll(id, '').replace('id', 'none');
    expect(await done('/v1/imports', { resource: 'contacts', content }, org)).toMatchObject({ created: 2 });
    const again = (await all('/v1/contacts', org)).find(({ phones }) => phones.length === 2);
    expect(again).toMatchObject({ metadata: { 'batch.no': '7' }, custom: { a_money: custom.a_money } });
  });

  it('changes no company', async () => {
    const { org, member, custom, tag } = await withValues('company');
    const company = {
      ...{ name: 'Kulkarni Agro', domain: 'kulkarni.example', gstin: '27ABCDE1234F1Z5', phone: '99999 10009' },
      ...{ city: 'Satara', owner_id: member.id, external_id: 'c-1', custom, metadata: { batch: '7' } },
    };
    const { id } = (await org.api.post('/v1/companies', company).expect(201)).body;
    await tag(`/v1/companies/${id}`);
    await org.api.post('/v1/companies', { name: 'Another' }).expect(201);
    await bringAgain('companies', {}, org);
  });

  it('changes no lead and no contact of a lead', async () => {
    const { org, member, custom, tag } = await withValues('lead');
    const other = await org.member('agent');
    const person = { name: 'Asha', phones: ['99999 10001'], owner_id: other.id };
    const contact_id = (await org.api.post('/v1/contacts', person).expect(201)).body.id;
    const lead = {
      ...{ contact_id, title: '+5 kW rooftop', owner_id: member.id, source: 'website', sub_source: 'fair' },
      ...{ value: { amount: 5_000, currency: 'JPY' }, expected_close_on: '2026-11-30', external_id: 'l-1', custom },
      metadata: { batch: '7' },
    };
    const { id } = (await org.api.post('/v1/leads', lead).expect(201)).body;
    await tag(`/v1/leads/${id}`);
    await org.api.post('/v1/leads', { contact: { name: 'Nobody knows them' } }).expect(201);
    const won = (await org.api.post('/v1/leads', { contact_id, value: { amount: 123_405 } }).expect(201)).body.id;
    await org.api.post(`/v1/leads/${won}/win`, {}).expect(200);
    await bringAgain('leads', {}, org);
    const columns = ['id', 'contact_name', 'value', 'currency', 'metadata.batch'];
    const text = await bringAgain('leads', { columns }, org);
    expect(text).toContain('"Asha","5000","JPY","7"');
    expect(text).toContain('"Asha","1234.05","INR"');
    await org.api.delete(`/v1/leads/${id}`).expect(204);
    const content = 'name,metadata.batch\nNew,7\n';
    await done('/v1/imports', { resource: 'leads', content }, org);
    expect((await all('/v1/leads', org)).find(({ title }) => title === 'New')).toMatchObject({
      metadata: { batch: '7' },
    });
  });

  it('takes nothing over for a member who sees less than everything', async () => {
    const org = await engine.organization();
    const manager = await org.member('manager', { record_scope: 'own' });
    const { contact_id } = (
      await org.api
        .post('/v1/leads', { contact: { name: 'Ravi', phones: ['99999 10005'] }, owner_id: manager.id })
        .expect(201)
    ).body;
    const before = (await org.api.patch(`/v1/contacts/${contact_id}`, { owner_id: null }).expect(200)).body;
    const content = await exported({ resource: 'contacts' }, manager);
    const counts = await done('/v1/imports', { resource: 'contacts', content, on_match: 'update' }, manager);
    expect(counts).toMatchObject({ updated: 0, skipped: 1, failed: 0 });
    expect((await org.api.get(`/v1/contacts/${contact_id}`).expect(200)).body).toEqual(before);
  });
});

describe('leads that are brought for people who are known', () => {
  it('leave their owner and source alone, even when they overwrite', async () => {
    const org = await engine.organization();
    const [asha, ravi] = [await org.member('agent'), await org.member('agent', { email: 'ravi@example.com' })];
    const person = { name: 'Meera', phones: ['99999 10007'], owner_id: asha.id };
    const before = (await org.api.post('/v1/contacts', person).expect(201)).body;
    const content = 'name,phone,owner,source\nMeera,99999 10007,ravi@example.com,fair\n';
    await done('/v1/imports', { resource: 'leads', content, on_match: 'update' }, org);
    expect((await org.api.get(`/v1/contacts/${before.id}`).expect(200)).body).toEqual(before);
    expect(await all('/v1/leads', org)).toMatchObject([{ owner_id: ravi.id, source: 'fair' }]);
  });
});
