import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

const whatsApp = fakeWhatsApp();
let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsApp.adapter], worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

async function made(path: string, body: object, { api } = surya): Promise<string> {
  return (await api.post(path, body).expect(201)).body.id;
}
const tag = (name: string, org = surya) => made('/v1/tags', { name }, org);

async function conversation(): Promise<string> {
  const connection_id = await made('/v1/connections', {
    adapter: whatsApp.adapter.id,
    name: 'Sales',
    config: { number_id: crypto.randomUUID() },
    secrets: whatsApp.secrets,
  });
  const template = { name: 'site_visit_reminder', language: 'en' };
  const body = { to: { phone: '+919999951000' }, connection_id, type: 'template', template };
  return (await surya.api.post('/v1/messages', body).expect(201)).body.conversation_id;
}

describe('refusals', () => {
  it('needs a key, and the permission to define tags and to tag', async () => {
    await engine.http.get('/v1/tags').expect(401);
    const [agent, viewer] = [await surya.member('agent'), await surya.member('viewer')];
    await agent.api.post('/v1/tags', { name: 'Mine' }).expect(403);
    await viewer.api.get('/v1/tags').expect(200);
    const company = await made('/v1/companies', { name: 'Kulkarni Agro Works' });
    await viewer.api.post(`/v1/companies/${company}/tags`, { tag_id: await tag('Seen') }).expect(403);
  });

  it.each([
    [{}, '/name'],
    [{ name: ' ' }, '/name'],
    [{ name: 'Red', color: 'red' }, '/color'],
    [{ name: 'Red', weight: 1 }, '/weight'],
  ])('of %j point at the fault', async (body, pointer) => {
    expect((await surya.api.post('/v1/tags', body).expect(422)).body.errors[0].pointer).toBe(pointer);
  });

  it('has each name once, in small or capital letters, in each organization', async () => {
    await tag('Hot');
    expect((await surya.api.post('/v1/tags', { name: 'hOT' }).expect(409)).body.code).toBe('already_exists');
    await tag('Hot', await engine.organization('Other'));
  });

  it('does not put tags of another organization on anything', async () => {
    const foreign = await tag('Foreign', await engine.organization('Other'));
    const contact = await made('/v1/contacts', { name: 'Ananya Iyer' });
    const refused = await surya.api.post(`/v1/contacts/${contact}/tags`, { tag_id: foreign }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/tag_id', code: 'unknown_tag' }]);
    await surya.api.delete(`/v1/contacts/${contact}/tags/${foreign}`).expect(404);
  });

  it('does not tag what the actor does not see', async () => {
    const agent = await surya.member('agent');
    const lead = await made('/v1/leads', { contact: { name: 'Ravi Kumar' } });
    await agent.api.post(`/v1/leads/${lead}/tags`, { tag_id: await tag('Unseen') }).expect(404);
  });
});

describe.each([
  ['contact', '/v1/contacts', () => made('/v1/contacts', { name: 'Ananya Iyer' })],
  ['company', '/v1/companies', () => made('/v1/companies', { name: 'Kulkarni Agro Works' })],
  ['lead', '/v1/leads', () => made('/v1/leads', { contact: { name: 'Ravi Kumar' } })],
  ['conversation', '/v1/conversations', conversation],
])('a %s', (resource, path, make) => {
  let id: string;
  let first: string;
  let second: string;
  beforeAll(async () => {
    id = await make();
    [first, second] = [await tag(`First ${resource}`), await tag(`Second ${resource}`)];
  });
  const read = async () => (await surya.api.get(`${path}/${id}`).expect(200)).body;
  const add = (tag_id: string) => surya.api.post(`${path}/${id}/tags`, { tag_id });
  const found = async (query: string) =>
    (await surya.api.get(`${path}?${query}`).expect(200)).body.data.map((row: { id: string }) => row.id);

  it('gets tags, each once, and a version with each', async () => {
    const before = await read();
    expect(before.tags).toEqual([]);
    expect((await add(first).expect(200)).body).toMatchObject({ id, tags: [first], version: before.version + 1 });
    await add(first).expect(200);
    await add(second).set('if-match', `"v${before.version}"`).expect(412);
    await Promise.all([add(second).expect(200), add(second).expect(200)]);
    const after = await read();
    expect(after).toMatchObject({ version: before.version + 2 });
    expect(after.tags.toSorted()).toEqual([first, second].toSorted());
  });

  it('is found by its tags', async () => {
    const other = await tag(`Unused ${resource}`);
    expect(await found(`tag_id=${first}`)).toEqual([id]);
    expect(await found(`tag_id=${other}`)).toEqual([]);
    expect(await found(`tag_id[in]=${other},${first},${second}`)).toEqual([id]);
  });

  it('loses them, and says so in the log', async () => {
    await surya.api.delete(`${path}/${id}/tags/${first}`).expect(204);
    await surya.api.delete(`${path}/${id}/tags/${first}`).expect(404);
    expect((await read()).tags).toEqual([second]);
    await surya.api.delete(`/v1/tags/${second}`).expect(204);
    expect((await read()).tags).toEqual([]);
    const { body } = await surya.api.get('/v1/events?limit=100').expect(200);
    const told = body.data.filter(
      (event: { type: string; subject: { id: string } }) => event.subject.id === id && event.type.startsWith('tag.'),
    );
    expect(told.map(({ type, data }: { type: string; data: object }) => [type, data])).toEqual([
      ['tag.added', { tag_id: first, name: `First ${resource}` }],
      ['tag.added', { tag_id: second, name: `Second ${resource}` }],
      ['tag.removed', { tag_id: first, name: `First ${resource}` }],
    ]);
  });
});

it('shows tags on the board, after a move and after a change', async () => {
  const lead = await made('/v1/leads', { contact: { name: 'Meera Pillai' }, value: { amount: 100 } });
  const hot = await tag('On the board');
  const { body } = await surya.api.post(`/v1/leads/${lead}/tags`, { tag_id: hot }).expect(200);
  const board = await surya.api.get(`/v1/pipelines/${body.pipeline_id}/board`).expect(200);
  const cards = board.body.columns.flatMap(({ leads }: { leads: { id: string; tags: string[] }[] }) => leads);
  expect(cards.find(({ id }: { id: string }) => id === lead).tags).toEqual([hot]);
  for (const request of [
    surya.api.patch(`/v1/leads/${lead}`, { title: 'Rooftop' }),
    surya.api.post(`/v1/leads/${lead}/assign`, { owner_id: surya.owner_id }),
    surya.api.post(`/v1/leads/${lead}/win`, {}),
  ]) {
    expect((await request.expect(200)).body.tags).toEqual([hot]);
  }
  await surya.api.delete(`/v1/leads/${lead}`).expect(204);
});
