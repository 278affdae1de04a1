import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
});
afterAll(() => engine.close());

async function run(resource: string, body: object, { api }: Pick<TestOrganization, 'api'> = surya) {
  const started = await api.post(`/v1/bulk/${resource}`, body).expect(202);
  const { result } = await engine.eventually(async () => {
    const answer = await api.get(`/v1/operations/${started.body.id}`).expect(200);
    expect(answer.body.status).toBe('succeeded');
    return answer.body;
  });
  return result;
}

async function outcomes(id: string, { api }: TestOrganization) {
  const { body } = await api.get(`/v1/files/${id}`).expect(200);
  const text = Buffer.from(await (await fetch(body.download_url)).arrayBuffer()).toString();
  return text.trimEnd().split('\r\n').slice(1);
}

const lead = async (fields: object, { api }: Pick<TestOrganization, 'api'>): Promise<string> =>
  (await api.post('/v1/leads', { contact: { name: 'Ananya' }, ...fields }).expect(201)).body.id;

describe('refusals', () => {
  it('needs a key and the permissions', async () => {
    await engine.http.post('/v1/bulk/leads').expect(401);
    const viewer = await surya.member('viewer');
    await viewer.api.post('/v1/bulk/leads', { action: 'delete', filter: {} }).expect(403);
    await viewer.api.post('/v1/bulk/leads/preview', { filter: {} }).expect(403);
    const { key } = (await surya.api.post('/v1/api_keys', { name: 'Bulk', permissions: ['bulk:write'] })).body;
    for (const resource of ['leads', 'contacts', 'tasks']) {
      const { body } = await engine.as(key).post(`/v1/bulk/${resource}/preview`, { filter: {} }).expect(403);
      expect(body.required_permission).toBe(`${resource}:write`);
    }
    await engine.http
      .post('/v1/bulk/leads')
      .set('authorization', `Bearer ${surya.key}`)
      .send({ action: 'delete', filter: {} })
      .expect(400);
  });

  it.each([
    [{ action: 'delete' }, '/filter'],
    [{ action: 'delete', filter: {}, ids: ['0199d7c2-7c1e-7000-8000-000000000001'] }, '/ids'],
    [{ action: 'delete', filter: { stage: 'x' } }, '/filter/stage'],
    [{ action: 'delete', filter: {}, search: {} }, '/search'],
    [{ action: 'delete', search: { filter: { or: [{ field: 'stage', value: 'x' }] } } }, '/search/filter/or/0/field'],
    [{ action: 'delete', search: { filter: { field: 'custom.gone', value: 'x' } } }, '/search/filter/field'],
    [{ action: 'delete', search: { limit: 3 } }, '/search/limit'],
    [{ action: 'assign', filter: {} }, '/owner_id'],
    [{ action: 'delete', filter: {}, reason: 'why' }, '/reason'],
    [{ action: 'assign', filter: {}, owner_id: '0199d7c2-7c1e-7000-8000-000000000001' }, '/owner_id'],
    [{ action: 'explode', filter: {} }, '/action'],
    [{ action: 'add_tags', filter: {} }, '/tag_ids'],
    [{ action: 'add_tags', filter: {}, tag_ids: ['0199d7c2-7c1e-7000-8000-000000000001'] }, '/tag_ids'],
    [{ action: 'lose', filter: {}, tag_ids: ['0199d7c2-7c1e-7000-8000-000000000001'] }, '/tag_ids'],
  ])('points at the fault of %j', async (body, pointer) => {
    const answer = await surya.api.post('/v1/bulk/leads', body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });
});

describe('what a search or a saved view finds', () => {
  it('is what is changed, as the view is now; a role that may not see views is refused', async () => {
    const org = await engine.organization();
    const made = { fair: await lead({ source: 'fair' }, org), web: await lead({ source: 'web' }, org) };
    const view = { resource: 'leads', name: 'From fairs', filter: { field: 'source', value: 'fair' } };
    const { id: view_id } = (await org.api.post('/v1/views', view).expect(201)).body;
    const count = async (search: object) =>
      (await org.api.post('/v1/bulk/leads/preview', { search }).expect(200)).body.count;
    const either = { or: ['fair', 'web'].map((value) => ({ field: 'source', value })) };
    expect([await count({ view_id }), await count({ filter: either }), await count({})]).toEqual([1, 2, 2]);
    const both = { view_id, filter: { field: 'source', value: 'web' } };
    expect(await count(both)).toBe(0);
    expect(await run('leads', { action: 'lose', search: { view_id }, reason: 'Cold' }, org)).toMatchObject({
      succeeded: 1,
      failed: 0,
    });
    expect((await org.api.get(`/v1/leads/${made.fair}`).expect(200)).body.status).toBe('lost');
    expect((await org.api.get(`/v1/leads/${made.web}`).expect(200)).body.status).toBe('open');
    const wrong = await org.api.post('/v1/bulk/contacts/preview', { search: { view_id } }).expect(422);
    expect(wrong.body.code).toBe('view_of_other_resource');
    await surya.api.post('/v1/bulk/leads/preview', { search: { view_id } }).expect(404);
    const permissions = ['bulk:write', 'leads:write', 'leads:read'];
    const key = (await org.api.post('/v1/api_keys', { name: 'Bulk', permissions }).expect(201)).body.key;
    const asking = engine.http.post('/v1/bulk/leads/preview').set('authorization', `Bearer ${key}`);
    expect((await asking.send({ search: { view_id } }).expect(403)).body.required_permission).toBe('views:read');
  });
});

describe('everything that matches', () => {
  it('is counted, then lost, each lead with its events; what refuses is told', async () => {
    const org = await engine.organization();
    for (let i = 0; i < 3; i++) await lead({ source: 'fair' }, org);
    const kept = await lead({ source: 'web' }, org);
    const filter = { source: 'fair', status: 'open' };
    expect((await org.api.post('/v1/bulk/leads/preview', { filter }).expect(200)).body).toMatchObject({
      count: 3,
      is_more: false,
    });
    const result = await run('leads', { action: 'lose', filter, reason: 'Cold' }, org);
    expect(result).toMatchObject({ succeeded: 3, failed: 0 });
    expect(await outcomes(result.outcome_file_id, org)).toHaveLength(3);
    const { data } = (await org.api.get('/v1/leads?status=lost').expect(200)).body;
    expect(data).toMatchObject(Array(3).fill({ lost_reason: 'Cold' }));
    expect((await org.api.get(`/v1/leads/${kept}`).expect(200)).body.status).toBe('open');
    const events = (await org.api.get('/v1/events?limit=100').expect(200)).body.data.map(
      ({ type }: { type: string }) => type,
    );
    expect(events.filter((type: string) => type === 'lead.lost')).toHaveLength(3);
  });

  it('goes on past a record that refuses', async () => {
    const org = await engine.organization();
    const { contact_id } = (await org.api.get(`/v1/leads/${await lead({}, org)}`).expect(200)).body;
    const { id } = (await org.api.post('/v1/contacts', { name: 'Free' }).expect(201)).body;
    const result = await run('contacts', { action: 'delete', filter: {} }, org);
    expect(result).toMatchObject({ succeeded: 1, failed: 1 });
    const lines = await outcomes(result.outcome_file_id, org);
    expect(lines.find((line) => line.includes(contact_id))).toContain('"failed","deletion_blocked"');
    await org.api.get(`/v1/contacts/${id}`).expect(404);
    await org.api.get(`/v1/contacts/${contact_id}`).expect(200);
  });

  it('is what the one who asks sees, also by id', async () => {
    const org = await engine.organization();
    const agent = await org.member('agent');
    const [own, hidden] = [await lead({ owner_id: agent.id }, org), await lead({}, org)];
    const result = await run('leads', { action: 'lose', ids: [own, hidden] }, agent);
    expect(result).toMatchObject({ succeeded: 1, failed: 1 });
    expect((await org.api.get(`/v1/leads/${hidden}`).expect(200)).body.status).toBe('open');
    const count = await agent.api.post('/v1/bulk/leads/preview', { ids: [own, hidden] }).expect(200);
    expect(count.body.count).toBe(1);
  });

  it('may be more than one transaction holds: each once', async () => {
    const org = await engine.organization();
    const owner = await org.member('agent');
    const content = `name\n${Array.from({ length: 250 }, (_, i) => `Person ${i}`).join('\n')}`;
    const { body } = await org.api.post('/v1/imports', { resource: 'leads', content }).expect(202);
    await engine.eventually(async () =>
      expect((await org.api.get(`/v1/imports/${body.id}`)).body.status).toBe('succeeded'),
    );
    const result = await run('leads', { action: 'assign', filter: {}, owner_id: owner.id }, org);
    expect(result).toMatchObject({ succeeded: 250, failed: 0 });
    expect(new Set(await outcomes(result.outcome_file_id, org)).size).toBe(250);
  });

  it.each(['leads', 'contacts'])(
    'of %s gets tags and loses them, each with its event and its next version',
    async (resource) => {
      const org = await engine.organization();
      const made = async (name: string) => (await org.api.post('/v1/tags', { name }).expect(201)).body.id;
      const tag_ids = [await made('Hot'), await made('Roof')];
      const ids: string[] = [];
      for (let i = 0; i < 3; i++) {
        const { body } = await org.api.post('/v1/leads', { contact: { name: 'A' }, source: 'fair' }).expect(201);
        ids.push(resource === 'leads' ? body.id : body.contact_id);
      }
      const [first = '', gone = ''] = ids;
      await org.api.post(`/v1/${resource}/${first}/tags`, { tag_id: tag_ids[0] }).expect(200);
      const one = async (id: string) => (await org.api.get(`/v1/${resource}/${id}`).expect(200)).body;
      const { version } = await one(first);
      const filter = { source: 'fair' };
      const added = await run(resource, { action: 'add_tags', filter, tag_ids }, org);
      expect(added).toMatchObject({ succeeded: 3, failed: 0 });
      expect(await outcomes(added.outcome_file_id, org)).toHaveLength(3);
      expect(await one(first)).toMatchObject({ tags: tag_ids, version: version + 1 });
      await run(resource, { action: 'add_tags', filter, tag_ids }, org);
      expect((await one(first)).version, 'nothing new').toBe(version + 1);
      const removed = await run(resource, { action: 'remove_tags', ids: [first, gone], tag_ids: [tag_ids[0]] }, org);
      expect(removed).toMatchObject({ succeeded: 2, failed: 0 });
      expect(await one(first)).toMatchObject({ tags: [tag_ids[1]], version: version + 2 });
      expect((await run(resource, { action: 'remove_tags', filter, tag_ids: [tag_ids[0]] }, org)).failed).toBe(0);
      const types = (await org.api.get('/v1/events?limit=100&types=tag.added,tag.removed').expect(200)).body.data;
      expect(types.map(({ type }: { type: string }) => type).toSorted()).toEqual([
        ...Array(6).fill('tag.added'),
        ...Array(3).fill('tag.removed'),
      ]);
      const agent = await org.member('agent');
      const hidden = await run(resource, { action: 'add_tags', ids: [first], tag_ids }, agent);
      expect(hidden).toMatchObject({ succeeded: 0, failed: 1 });
      expect((await outcomes(hidden.outcome_file_id, org))[0]).toContain('"failed","not_found"');
    },
  );

  it('works on tasks', async () => {
    const org = await engine.organization();
    const { body } = await org.api.post('/v1/tasks', { title: 'Call' }).expect(201);
    expect(
      await run('tasks', { action: 'complete', filter: { status: 'open' }, outcome: 'Done by all' }, org),
    ).toMatchObject({ succeeded: 1 });
    expect((await org.api.get(`/v1/tasks/${body.id}`).expect(200)).body).toMatchObject({
      status: 'done',
      outcome: 'Done by all',
    });
  });
});
