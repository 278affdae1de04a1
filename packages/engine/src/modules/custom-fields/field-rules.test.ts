import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startReceiver } from '../../kernel/testing/receiver.ts';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

const secret = 'canarybird';

let engine: TestEngine;
let surya: TestOrganization;
let everything: string[];

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [fakeWhatsApp().adapter] });
  surya = await engine.organization();
  const { permissions } = (await surya.api.get('/v1/roles/options').expect(200)).body;
  everything = permissions.filter((permission: string) => permission !== 'inbound:read');
  for (const resource of ['contact', 'company', 'lead', 'task']) {
    await surya.api.post('/v1/custom_fields', { resource, key: 'margin', label: 'Margin', type: 'text' }).expect(201);
    await surya.api.post('/v1/custom_fields', { resource, key: 'colour', label: 'Colour', type: 'text' }).expect(201);
  }
  await surya.api.post('/v1/custom_fields', { resource: 'lead', key: 'plan', label: 'Plan', type: 'file' }).expect(201);
  await surya.api
    .post('/v1/custom_fields', { resource: 'lead', key: 'cost', label: 'Cost', type: 'money' })
    .expect(201);
});
afterAll(() => engine.close());

const names = ['contact', 'company', 'lead', 'task'].map((resource) => `${resource}.custom.margin`);

let roles = 0;
async function memberWith(access: 'hidden' | 'read_only', ...fields: string[]): Promise<Api> {
  const key = `own_ruled_${++roles}`;
  const field_rules = fields.map((field) => ({ field, access }));
  await surya.api
    .post('/v1/roles', { key, name: key, record_scope: 'all', permissions: everything, field_rules })
    .expect(201);
  return (await surya.member(key)).api;
}

const custom = { margin: secret, colour: 'blue' };

/** One of each, with the same values. */
async function records() {
  const contact = (await surya.api.post('/v1/contacts', { name: 'Meera', custom }).expect(201)).body;
  const company = (await surya.api.post('/v1/companies', { name: 'Kulkarni Agro', custom }).expect(201)).body;
  const lead = (await surya.api.post('/v1/leads', { contact_id: contact.id, custom }).expect(201)).body;
  const task = (await surya.api.post('/v1/tasks', { title: 'Call', lead_id: lead.id, custom }).expect(201)).body;
  return { contacts: contact.id, companies: company.id, leads: lead.id, tasks: task.id };
}

const refusal = (pointer: string) => ({
  code: 'field_not_permitted',
  errors: [{ pointer, code: 'field_not_permitted' }],
});

describe('a rule for a custom field', () => {
  it('names one that there is, under the records that have such fields', async () => {
    const role = { key: 'wrong', name: 'Wrong', record_scope: 'all', permissions: ['leads:read'] };
    for (const field of ['lead.custom.unknown', 'message.custom.margin', 'lead.custom', 'custom.margin']) {
      const field_rules = [
        { field: 'lead.value', access: 'hidden' },
        { field, access: 'hidden' },
      ];
      const { body } = await surya.api.post('/v1/roles', { ...role, field_rules }).expect(422);
      expect(body.errors, field).toMatchObject([{ pointer: '/field_rules/1/field', code: 'unknown_field' }]);
    }
    const { body } = await surya.api.get('/v1/roles/options').expect(200);
    expect(body.fields).toContainEqual({ field: 'lead.custom.margin', summary: 'Margin' });
    const other = await engine.organization('Other');
    expect((await other.api.get('/v1/roles/options').expect(200)).text).not.toContain('.custom.');
    const theirs = { ...role, field_rules: [{ field: 'lead.custom.margin', access: 'hidden' }] };
    await other.api.post('/v1/roles', theirs).expect(422);
  });

  it('is one that nobody can take off by giving another role', async () => {
    const api = await memberWith('hidden', 'lead.custom.margin');
    const role = { key: 'more', name: 'More', record_scope: 'all', permissions: ['leads:read'] };
    const { body } = await api.post('/v1/roles', role).expect(403);
    expect(body.required_field).toBe('lead.custom.margin');
  });
});

describe('a hidden custom field', () => {
  it('is left out wherever records show, and others are not', async () => {
    const api = await memberWith('hidden', ...names);
    const ids = await records();
    for (const [resource, id] of Object.entries(ids)) {
      const changed = { margin: `${secret} again`, colour: 'green' };
      await surya.api.patch(`/v1/${resource}/${id}`, { custom: changed }).expect(200);
      const own = (await api.get(`/v1/${resource}/${id}`).expect(200)).body;
      expect(own.custom, resource).toEqual({ colour: 'green' });
    }
    const paths = [
      ...Object.keys(ids).map((resource) => `/v1/${resource}?limit=100`),
      `/v1/leads?expand=contact,company`,
      `/v1/contacts/${ids.contacts}/timeline?limit=100`,
      `/v1/leads/${ids.leads}/timeline?limit=100`,
      '/v1/events?limit=500',
      '/v1/search?q=meera',
    ];
    for (const path of paths) expect((await api.get(path).expect(200)).text, path).not.toContain(secret);
    for (const path of ['/v1/leads?limit=100', '/v1/events?limit=500'])
      expect((await surya.api.get(path).expect(200)).text).toContain(secret);
    const patched = await api.patch(`/v1/leads/${ids.leads}`, { custom: { colour: 'red' } }).expect(200);
    expect(patched.body.custom).toEqual({ colour: 'red' });
    const kept = (await surya.api.get(`/v1/leads/${ids.leads}`).expect(200)).body;
    expect(kept.custom).toEqual({ margin: `${secret} again`, colour: 'red' });
  });

  it('is in no webhook and no export of those it is hidden from', async () => {
    const receiver = await startReceiver();
    const api = await memberWith('hidden', ...names);
    const endpoint = { url: receiver.url, types: ['lead.*', 'contact.*'] };
    await api.post('/v1/webhook_endpoints', endpoint).expect(201);
    const { leads } = await records();
    await surya.api.patch(`/v1/leads/${leads}`, { custom: { margin: `${secret} again`, colour: 'pink' } }).expect(200);
    await engine.eventually(async () => expect(JSON.stringify(receiver.received)).toContain('pink'));
    expect(JSON.stringify(receiver.received)).not.toContain(secret);
    await receiver.close();
    const started = await api.post('/v1/exports', { resource: 'leads', format: 'jsonl' }).expect(202);
    const { result } = await engine.eventually(async () => {
      const { body } = await api.get(`/v1/operations/${started.body.id}`).expect(200);
      expect(body.status).toBe('succeeded');
      return body;
    });
    const { download_url } = (await api.get(`/v1/files/${result.file_id}`).expect(200)).body;
    const text = await (await fetch(download_url)).text();
    expect(text).toContain('pink');
    expect(text).not.toContain(secret);
  });

  it('is no way to look for records: in lists, searches, exports, bulk, views and segments', async () => {
    const api = await memberWith('hidden', ...names, 'lead.custom.cost');
    const tree = { filter: { not: { field: 'custom.margin', op: 'contains', value: 'a' } } };
    for (const resource of ['contacts', 'companies', 'leads', 'tasks']) {
      const listed = await api.get(`/v1/${resource}?custom.margin[starts_with]=can`).expect(403);
      expect(listed.body).toMatchObject({ code: 'field_not_permitted', errors: [{ parameter: 'custom.margin' }] });
      await api.post(`/v1/${resource}/search`, tree).expect(403);
      await api.get(`/v1/${resource}?custom.colour=blue`).expect(200);
      const asked = { resource, filter: { 'custom.margin[contains]': 'a' } };
      const refused = await api.post('/v1/exports', asked).expect(403);
      expect(refused.body.errors).toMatchObject([{ pointer: '/filter/custom.margin[contains]' }]);
    }
    await api.get('/v1/leads?custom.cost.currency=INR').expect(403);
    await api.get('/v1/leads?custom.cost[gte]=1').expect(403);
    await api.post('/v1/bulk/leads/preview', { filter: { 'custom.margin': secret } }).expect(403);
    await api.post('/v1/segments', { name: 'Rich', ...tree }).expect(403);
    const view = { resource: 'leads', name: 'Rich leads', ...tree };
    await api.post('/v1/views', view).expect(403);
    const { id } = (await surya.api.post('/v1/views', view).expect(201)).body;
    await api.get(`/v1/leads?view_id=${id}`).expect(403);
    const segment = (await surya.api.post('/v1/segments', { name: 'Rich', ...tree }).expect(201)).body;
    await api.get(`/v1/segments/${segment.id}/contacts`).expect(403);
  });

  it('cannot be written, in whatever request, and is not asked for where it is required', async () => {
    const strict = { resource: 'task', key: 'needed', label: 'Needed', type: 'text', is_required: true };
    const { id: strictId } = (await surya.api.post('/v1/custom_fields', strict).expect(201)).body;
    const api = await memberWith('hidden', ...names, 'task.custom.needed');
    const given = { margin: 'mine' };
    const { id: contact_id } = (await surya.api.post('/v1/contacts', { name: 'Ravi' }).expect(201)).body;
    const lead = (await surya.api.post('/v1/leads', { contact_id }).expect(201)).body;
    const answers = {
      '/custom/margin': [
        await api.post('/v1/contacts', { name: 'New', custom: given }),
        await api.patch(`/v1/contacts/${contact_id}`, { custom: { margin: null } }),
        await api.put('/v1/contacts/by/external_id/A-1', { custom: given }),
        await api.post('/v1/companies', { name: 'New', custom: given }),
        await api.post('/v1/leads', { contact_id, custom: given }),
        await api.patch(`/v1/leads/${lead.id}`, { custom: given }),
        await api.post('/v1/tasks', { title: 'New', custom: given }),
      ],
      '/contact/custom/margin': [await api.post('/v1/leads', { contact: { name: 'New', custom: given } })],
      '/items/0/custom/margin': [await api.post('/v1/contacts/batch', { items: [{ name: 'New', custom: given }] })],
    };
    for (const [pointer, refused] of Object.entries(answers)) {
      for (const { status, body } of refused) {
        expect(status, pointer).toBe(403);
        expect(body.code).toBe('field_not_permitted');
        expect(body.errors[0]).toMatchObject(refusal(pointer).errors[0] as object);
      }
    }
    await api.post('/v1/tasks', { title: 'New', custom: { colour: 'blue' } }).expect(201);
    await surya.api.post('/v1/tasks', { title: 'New' }).expect(422);
    await surya.api.patch(`/v1/custom_fields/${strictId}`, { is_archived: true }).expect(200);
  });

  it('takes no column of an import', async () => {
    const api = await memberWith('hidden', ...names);
    const content = 'Name,Margin\nRavi,9\n';
    const mapping = { Name: 'name', Margin: 'custom.margin' };
    const { body } = await api.post('/v1/imports', { resource: 'contacts', content, mapping }).expect(202);
    const failed = await engine.eventually(async () => {
      const answer = (await api.get(`/v1/imports/${body.id}`).expect(200)).body;
      expect(answer.status).toBe('failed');
      return answer;
    });
    expect(failed.error.errors).toMatchObject([{ pointer: '/mapping/Margin', code: 'field_not_permitted' }]);
  });

  it('does not give away the file it holds', async () => {
    const api = await memberWith('hidden', 'lead.custom.plan');
    const reader = await memberWith('hidden', 'lead.custom.cost');
    const file = { name: 'plan.pdf', purpose: 'attachment' };
    const announced = (await surya.api.post('/v1/files', file).expect(201)).body;
    await fetch(announced.upload_url, { method: 'PUT', body: '%PDF-1.4\n%plan\n' });
    const { id: contact_id } = (await surya.api.post('/v1/contacts', { name: 'Ravi' }).expect(201)).body;
    const lead = (await surya.api.post('/v1/leads', { contact_id, custom: { plan: announced.id } }).expect(201)).body;
    await reader.get(`/v1/files/${announced.id}`).expect(200);
    await api.get(`/v1/files/${announced.id}`).expect(404);
    const expanded = (await api.get(`/v1/leads/${lead.id}?expand=files`).expect(200)).body;
    expect({ custom: expanded.custom, files: expanded.files }).toEqual({ custom: {}, files: [] });
    expect((await reader.get(`/v1/leads/${lead.id}?expand=files`).expect(200)).body.files).toHaveLength(1);
  });
});

it('a read-only custom field shows, can be looked for, and cannot be changed', async () => {
  const api = await memberWith('read_only', 'lead.custom.margin');
  const { leads } = await records();
  expect((await api.get(`/v1/leads/${leads}`).expect(200)).body.custom.margin).toBe(secret);
  const found = (await api.get(`/v1/leads?custom.margin=${secret}`).expect(200)).body.data;
  expect(found.map(({ id }: { id: string }) => id)).toContain(leads);
  const refused = await api.patch(`/v1/leads/${leads}`, { custom: { margin: 'x' } }).expect(403);
  expect(refused.body).toMatchObject(refusal('/custom/margin'));
  await api.patch(`/v1/leads/${leads}`, { custom: { colour: 'white' } }).expect(200);
});
