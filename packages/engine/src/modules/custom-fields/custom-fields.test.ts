import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const choices = [
  { key: 'rooftop', label: 'Rooftop' },
  { key: 'ground', label: 'On the ground' },
];

async function field(body: object, org = surya): Promise<string> {
  return (await org.api.post('/v1/custom_fields', { label: 'A field', ...body }).expect(201)).body.id;
}

describe('refusals', () => {
  it('needs a key, and the permission to define', async () => {
    await engine.http.get('/v1/custom_fields').expect(401);
    const agent = await surya.member('agent');
    await agent.api.get('/v1/custom_fields').expect(200);
    const refused = await agent.api
      .post('/v1/custom_fields', { resource: 'lead', key: 'a', label: 'A', type: 'text' })
      .expect(403);
    expect(refused.body.required_permission).toBe('custom_fields:write');
  });

  it('shows nothing to another organization, which may use the same key', async () => {
    const other = await engine.organization('Other');
    const id = await field({ resource: 'task', key: 'room', type: 'text' });
    for (const request of [
      other.api.get(`/v1/custom_fields/${id}`),
      other.api.patch(`/v1/custom_fields/${id}`, { label: 'Mine' }),
      other.api.delete(`/v1/custom_fields/${id}`),
    ]) {
      expect((await request.expect(404)).body.code).toBe('not_found');
    }
    const unknown = await other.api.post('/v1/tasks', { title: 'Call', custom: { room: 'B' } }).expect(422);
    expect(unknown.body.code).toBe('unknown_field');
    await field({ resource: 'task', key: 'room', type: 'number' }, other);
    await other.api.post('/v1/tasks', { title: 'Call', custom: { room: 7 } }).expect(201);
  });

  it.each([
    [{ key: 'Budget' }, '/key'],
    [{ type: 'colour' }, '/type'],
    [{ type: 'single_choice' }, '/options'],
    [{ options: choices }, '/options'],
    [{ type: 'single_choice', options: [...choices, choices[0]] }, '/options'],
    [{ type: 'boolean', is_unique: true }, '/is_unique'],
    [{ default_value: 'x', is_unique: true }, '/default_value'],
    [{ type: 'number', default_value: 'x' }, '/default_value'],
    [{ organization_id: 'x' }, '/organization_id'],
  ])('of the definition %j points at the fault', async (wrong, pointer) => {
    const body = { resource: 'lead', key: 'wrong', label: 'Wrong', type: 'text', ...wrong };
    const { body: problem } = await surya.api.post('/v1/custom_fields', body).expect(422);
    expect(problem.errors[0].pointer).toBe(pointer);
  });

  it('keeps keys apart within a resource', async () => {
    await field({ resource: 'lead', key: 'twice', type: 'text' });
    await field({ resource: 'contact', key: 'twice', type: 'text' });
    const again = { resource: 'lead', key: 'twice', label: 'Again', type: 'text' };
    expect((await surya.api.post('/v1/custom_fields', again).expect(409)).body).toMatchObject({
      code: 'already_exists',
      errors: [{ pointer: '/key' }],
    });
  });

  it('stops at 100 fields a resource, also for those who ask at once', async () => {
    const org = await engine.organization('Many');
    for (let made = 0; made < 98; made++) await field({ resource: 'company', key: `f${made}`, type: 'text' }, org);
    const last = ['x', 'y', 'z', 'w'].map((key) =>
      org.api.post('/v1/custom_fields', { resource: 'company', key, label: key, type: 'text' }),
    );
    const answers = await Promise.all(last);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('too_many_custom_fields');
    await field({ resource: 'lead', key: 'x', type: 'text' }, org);
  });
});

describe('values', () => {
  let org: TestOrganization;
  let lead: { id: string; custom: object };

  beforeAll(async () => {
    org = await engine.organization('Values');
    for (const type of ['text', 'number', 'money', 'date', 'boolean', 'user', 'url', 'phone']) {
      await field({ resource: 'lead', key: `a_${type}`, type }, org);
    }
    await field({ resource: 'lead', key: 'site', type: 'single_choice', options: choices }, org);
    await field({ resource: 'lead', key: 'sites', type: 'multi_choice', options: choices }, org);
    const custom = {
      a_text: 'South face',
      a_number: 5.5,
      a_money: { amount: 350_000 },
      a_date: '2026-11-22',
      a_boolean: false,
      a_user: org.owner_id,
      a_url: 'https://example.com/roof.jpg',
      a_phone: '99999 12345',
      site: 'rooftop',
      sites: ['ground', 'rooftop', 'ground'],
    };
    lead = (await org.api.post('/v1/leads', { contact: { name: 'Ananya Iyer' }, custom }).expect(201)).body;
  });

  const kept = {
    a_text: 'South face',
    a_number: '5.5',
    a_money: { amount: 350_000, currency: 'INR' },
    a_date: '2026-11-22',
    a_boolean: false,
    a_phone: '+919999912345',
    site: 'rooftop',
    sites: ['ground', 'rooftop'],
  };

  it('of every type are kept in one form', async () => {
    expect(lead.custom).toMatchObject(kept);
    const read = await org.api.get(`/v1/leads/${lead.id}`).expect(200);
    expect(read.body.custom).toMatchObject({ ...kept, a_user: org.owner_id });
    const listed = await org.api.get('/v1/leads').expect(200);
    expect(listed.body.data[0].custom).toEqual(read.body.custom);
  });

  it.each([
    ['a_text', 7],
    ['a_text', ' '],
    ['a_number', '1e9'],
    ['a_number', '12 kW'],
    ['a_money', 350_000],
    ['a_money', { amount: 1.5, currency: 'INR' }],
    ['a_money', { amount: 1, currency: 'rupees' }],
    ['a_date', '2026-02-30'],
    ['a_boolean', 'yes'],
    ['a_user', 'Asha'],
    ['a_user', '0199d7c2-7c1e-7000-8000-000000000001'],
    ['a_url', 'javascript:alert(1)'],
    ['a_phone', '12'],
    ['site', 'sky'],
    ['sites', ['sky']],
    ['sites', 'rooftop'],
  ])('that do not fit %s are refused where they stand: %j', async (key, value) => {
    const refused = await org.api.patch(`/v1/leads/${lead.id}`, { custom: { [key]: value } }).expect(422);
    expect(refused.body).toMatchObject({ code: 'validation_failed', errors: [{ pointer: `/custom/${key}` }] });
  });

  it('refuses a member of another organization', async () => {
    const refused = await org.api.patch(`/v1/leads/${lead.id}`, { custom: { a_user: surya.owner_id } }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/custom/a_user', code: 'unknown_user' }]);
  });

  it('refuses all unknown keys at once', async () => {
    const refused = await org.api.patch(`/v1/leads/${lead.id}`, { custom: { colour: 1, 'a/b': 2, site: null } });
    expect(refused.body).toMatchObject({
      status: 422,
      code: 'unknown_field',
      errors: [{ pointer: '/custom/colour' }, { pointer: '/custom/a~1b' }],
    });
  });

  it('are patched by key, cleared by null, told by the event', async () => {
    const patched = await org.api
      .patch(`/v1/leads/${lead.id}`, { custom: { a_text: null, a_number: '0012.50', sites: [] } })
      .expect(200);
    const { a_text, sites, ...rest } = kept;
    expect(patched.body.custom).toEqual({ ...rest, a_number: '12.5', a_user: org.owner_id, a_url: expect.any(String) });
    const { body: log } = await org.api.get('/v1/events').expect(200);
    const told = log.data.find(({ type }: { type: string }) => type === 'lead.updated');
    expect(told.data.lead.custom).toEqual(patched.body.custom);
  });

  it('of two patches at the same moment are both kept', async () => {
    await Promise.all([
      org.api.patch(`/v1/leads/${lead.id}`, { custom: { a_text: 'East' } }).expect(200),
      org.api.patch(`/v1/leads/${lead.id}`, { custom: { a_date: '2026-12-01' } }).expect(200),
    ]);
    const { body } = await org.api.get(`/v1/leads/${lead.id}`).expect(200);
    expect(body.custom).toMatchObject({ a_text: 'East', a_date: '2026-12-01' });
  });
});

describe.each([
  ['contact', '/v1/contacts', { name: 'Ravi Kumar' }],
  ['company', '/v1/companies', { name: 'Kulkarni Agro Works' }],
  ['lead', '/v1/leads', { contact: { name: 'Ravi Kumar' } }],
  ['task', '/v1/tasks', { title: 'Call back' }],
])('a %s', (resource, path, usual) => {
  let org: TestOrganization;
  beforeAll(async () => {
    org = await engine.organization(resource);
    await field({ resource, key: 'code', type: 'text', is_unique: true }, org);
    await field({ resource, key: 'source_of', type: 'text', is_required: true }, org);
    await field({ resource, key: 'warm', type: 'boolean', default_value: true }, org);
  });
  const make = (custom: object) => org.api.post(path, { ...usual, custom });

  it('needs what is required and gets the defaults', async () => {
    for (const request of [org.api.post(path, usual), make({ code: 'A' })]) {
      expect((await request.expect(422)).body.errors).toMatchObject([
        { pointer: '/custom/source_of', code: 'required' },
      ]);
    }
    const made = await make({ source_of: 'fair' }).expect(201);
    expect(made.body.custom).toEqual({ source_of: 'fair', warm: true });
    const cleared = await org.api.patch(`${path}/${made.body.id}`, { custom: { source_of: null } }).expect(422);
    expect(cleared.body.errors).toMatchObject([{ pointer: '/custom/source_of', code: 'required' }]);
  });

  it('has a unique value to itself, and gives it back', async () => {
    const first = await make({ source_of: 'fair', code: 'K-1' }).expect(201);
    const refused = await make({ source_of: 'fair', code: 'K-1' }).expect(409);
    expect(refused.body).toMatchObject({
      code: 'already_exists',
      existing_id: first.body.id,
      errors: [{ pointer: '/custom/code', code: 'already_exists' }],
    });
    await org.api.patch(`${path}/${first.body.id}`, { custom: { code: 'K-1' } }).expect(200);
    const second = await make({ source_of: 'fair', code: 'K-2' }).expect(201);
    await org.api.patch(`${path}/${second.body.id}`, { custom: { code: 'K-1' } }).expect(409);
    await org.api.patch(`${path}/${first.body.id}`, { custom: { code: null } }).expect(200);
    await org.api.patch(`${path}/${second.body.id}`, { custom: { code: 'K-1' } }).expect(200);
    await org.api.delete(`${path}/${second.body.id}`).expect(204);
    await org.api.patch(`${path}/${first.body.id}`, { custom: { code: 'K-1' } }).expect(200);
  });

  it('wins a race for a unique value, and only one does', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => make({ source_of: 'fair', code: 'race' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)?.body;
    expect(refused).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/custom/code' }] });
  });
});

it('names the other record only to those who see it', async () => {
  const org = await engine.organization('Visibility');
  await field({ resource: 'lead', key: 'meter', type: 'number', is_unique: true }, org);
  const agent = await org.member('agent');
  await org.api.post('/v1/leads', { contact: { name: 'Meera Pillai' }, custom: { meter: '007' } }).expect(201);
  const refused = await agent.api.post('/v1/leads', { contact: { name: 'Ravi' }, custom: { meter: 7 } }).expect(409);
  expect(refused.body.code).toBe('already_exists');
  expect(refused.body).not.toHaveProperty('existing_id');
});

describe('the person of a lead', () => {
  it('is described with custom fields, which never overwrite what is known', async () => {
    const org = await engine.organization('Person');
    for (const key of ['gst_number', 'shoe_size']) await field({ resource: 'contact', key, type: 'text' }, org);
    await field({ resource: 'contact', key: 'code', type: 'text', is_unique: true }, org);
    const contact = { phones: ['99999 60001'], custom: { gst_number: 'G1', code: 'C-1' } };
    const first = await org.api.post('/v1/leads', { contact }).expect(201);
    const again = { ...contact, custom: { gst_number: 'G2', shoe_size: '9', code: 'C-1' } };
    await org.api.post('/v1/leads', { contact: again }).expect(200);
    const known = await org.api.get(`/v1/contacts/${first.body.contact_id}`).expect(200);
    expect(known.body.custom).toEqual({ gst_number: 'G1', shoe_size: '9', code: 'C-1' });
    const stranger = { phones: ['99999 60002'], custom: { code: 'C-1' } };
    const refused = await org.api.post('/v1/leads', { contact: stranger }).expect(409);
    expect(refused.body.errors).toMatchObject([{ pointer: '/contact/custom/code' }]);
  });
});

describe('a definition that changes', () => {
  it('counts at once for every process', async () => {
    const org = await engine.organization('Two processes');
    const second = await engine.organization('Other');
    await second.api.get('/v1/custom_fields').expect(200);
    await org.api.post('/v1/tasks', { title: 'Warm', custom: {} }).expect(201);
    await engine.engine.kernel.db.system(async (db) => {
      const row = { organization_id: org.id, id: second.id, resource: 'task', key: 'late', label: 'L', type: 'text' };
      const times = { created_at: engine.clock.now(), updated_at: engine.clock.now() };
      await db
        .insertInto('custom_fields')
        .values({ ...row, ...times, is_required: false, is_unique: false } as never)
        .execute();
      await db.insertInto('custom_field_versions').values({ organization_id: org.id, version: 7 }).execute();
    });
    const made = await org.api.post('/v1/tasks', { title: 'Seen', custom: { late: 'yes' } }).expect(201);
    expect(made.body.custom).toEqual({ late: 'yes' });
  });

  it('keeps options that are chosen, and never loses one', async () => {
    const org = await engine.organization('Options');
    const id = await field({ resource: 'task', key: 'site', type: 'single_choice', options: choices }, org);
    const task = await org.api.post('/v1/tasks', { title: 'Visit', custom: { site: 'ground' } }).expect(201);
    const fewer = await org.api.patch(`/v1/custom_fields/${id}`, { options: [choices[0]] }).expect(422);
    expect(fewer.body.errors).toMatchObject([{ pointer: '/options', code: 'option_removed' }]);
    const options = [choices[0], { ...choices[1], is_archived: true }, { key: 'carport', label: 'Carport' }];
    await org.api.patch(`/v1/custom_fields/${id}`, { options }).expect(200);
    await org.api.patch(`/v1/tasks/${task.body.id}`, { custom: { site: 'ground' } }).expect(422);
    await org.api.patch(`/v1/tasks/${task.body.id}`, { title: 'Visit the site' }).expect(200);
    await org.api.patch(`/v1/tasks/${task.body.id}`, { custom: { site: 'carport' } }).expect(200);
  });

  it('loses no option when two change them at once', async () => {
    const org = await engine.organization('Options at once');
    const id = await field({ resource: 'task', key: 'site', type: 'single_choice', options: choices }, org);
    for (let round = 0; round < 5; round++) {
      const { options } = (await org.api.get(`/v1/custom_fields/${id}`).expect(200)).body;
      const added = ['north', 'south'].map((side) => ({ key: `${side}_${round}`, label: side }));
      const answers = await Promise.all(
        added.map((one) => org.api.patch(`/v1/custom_fields/${id}`, { options: [...options, one] })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
  });

  it('changes its type only where nothing is lost', async () => {
    const org = await engine.organization('Types');
    const id = await field({ resource: 'task', key: 'size', type: 'number', default_value: 3 }, org);
    const change = (body: object) => org.api.patch(`/v1/custom_fields/${id}`, body);
    expect((await change({ type: 'date' }).expect(422)).body.errors).toMatchObject([
      { pointer: '/type', code: 'lossy' },
    ]);
    expect((await change({ type: 'text' }).expect(200)).body).toMatchObject({ type: 'text', default_value: '3' });
    await org.api.post('/v1/tasks', { title: 'Free', custom: { size: 'about 5' } }).expect(201);
    await change({ type: 'number' }).expect(422);
  });

  it('is archived first, then deleted with its values, and its key is free again', async () => {
    const org = await engine.organization('Deleting');
    const id = await field({ resource: 'task', key: 'gone', type: 'text', is_required: true }, org);
    const task = await org.api.post('/v1/tasks', { title: 'Keep', custom: { gone: 'x' } }).expect(201);
    expect((await org.api.delete(`/v1/custom_fields/${id}`).expect(409)).body.code).toBe('state_conflict');
    await org.api.patch(`/v1/custom_fields/${id}`, { is_archived: true }).expect(200);
    await org.api.post('/v1/tasks', { title: 'No longer required' }).expect(201);
    const refused = await org.api.patch(`/v1/tasks/${task.body.id}`, { custom: { gone: 'y' } }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/custom/gone', code: 'archived_field' }]);
    expect((await org.api.get(`/v1/tasks/${task.body.id}`).expect(200)).body.custom).toEqual({ gone: 'x' });
    await org.api.delete(`/v1/custom_fields/${id}`).expect(204);
    await org.api.get(`/v1/custom_fields/${id}`).expect(404);
    await engine.eventually(() => field({ resource: 'task', key: 'gone', type: 'number' }, org));
    const after = await org.api.get(`/v1/tasks/${task.body.id}`).expect(200);
    expect(after.body).toMatchObject({ custom: {}, version: 2 });
  });
});
