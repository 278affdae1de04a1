import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

let engine: TestEngine;
let agency: TestOrganization;
let other: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  [agency, other] = [await engine.organization('Agency'), await engine.organization('Other')];
});
afterAll(() => engine.close());

interface Client {
  id: string;
  api: Api;
}
async function client(fields: object = {}): Promise<Client> {
  const input = { name: 'Client', create_api_key: true, ...fields };
  const { body } = await agency.api.post('/v1/organizations', input).expect(201);
  return { id: body.id, api: engine.as(body.api_key.key) };
}

interface Stage {
  id: string;
  name: string;
  probability: number;
}
interface Pipeline {
  id: string;
  name: string;
  is_default: boolean;
  stages: Stage[];
}
const pipelinesOf = async ({ api }: Client): Promise<Pipeline[]> =>
  (await api.get('/v1/pipelines').expect(200)).body.data;
const solar = async (of: Client) => (await pipelinesOf(of)).find(({ name }) => name === 'Solar') as Pipeline;
const stageOf = async (of: Client, name: string) => (await solar(of)).stages.find((s) => s.name === name) as Stage;

const stages = [
  { name: 'New', probability: 10 },
  { name: 'Site Visit', probability: 40, rotting_days: 7 },
  { name: 'Won', type: 'won' },
  { name: 'Lost', type: 'lost' },
];
async function template(): Promise<Client> {
  const made = await client({ name: 'Template', country: 'AE', currency: 'AED' });
  await made.api.post('/v1/pipelines', { name: 'Solar', is_default: true, stages }).expect(201);
  return made;
}
const blueprint = async (source: Client): Promise<string> =>
  (await agency.api.post('/v1/blueprints', { source_organization_id: source.id }).expect(201)).body.id;
const push = async (id: string, ...targets: Client[]) =>
  (
    await agency.api
      .post(`/v1/blueprints/${id}/push`, { organization_ids: targets.map((target) => target.id) })
      .expect(200)
  ).body.results;

describe('refusals', () => {
  it('names only organizations below, as a template, a source and a target', async () => {
    const source = await template();
    const id = await blueprint(source);
    const child = await client();
    for (const wrong of [other.id, newId()]) {
      const created = await agency.api.post('/v1/organizations', { name: 'X', template_organization_id: wrong });
      expect([created.status, created.body.errors?.[0]?.pointer]).toEqual([422, '/template_organization_id']);
      const made = await agency.api.post('/v1/blueprints', { source_organization_id: wrong }).expect(422);
      expect(made.body.errors).toMatchObject([{ pointer: '/source_organization_id' }]);
      const pushed = await agency.api.post(`/v1/blueprints/${id}/push`, { organization_ids: [child.id, wrong] });
      expect([pushed.status, pushed.body.errors?.[0]?.pointer]).toEqual([422, '/organization_ids/1']);
    }
    expect(await solar(child)).toBeUndefined();
    await agency.api.post(`/v1/blueprints/${id}/push`, { organization_ids: [source.id] }).expect(422);
    await other.api.get(`/v1/blueprints/${id}`).expect(404);
    await other.api.post(`/v1/blueprints/${id}/push`, { organization_ids: [child.id] }).expect(404);
    const member = await agency.member('manager');
    await member.api.post('/v1/blueprints', { source_organization_id: source.id }).expect(403);
  });
});

describe('a template', () => {
  it('gives a new organization its pipelines, and its place unless another is given', async () => {
    const source = await template();
    const child = await client({ template_organization_id: source.id, currency: 'USD' });
    const place = (await child.api.get('/v1/organization').expect(200)).body;
    expect(place).toMatchObject({ country: 'AE', currency: 'USD' });
    const [mine, theirs] = [await pipelinesOf(child), await pipelinesOf(source)];
    const shape = (all: Pipeline[]) =>
      all.map(({ name, is_default, stages: s }) => ({
        name,
        is_default,
        stages: s.map((stage) => ({ ...stage, id: '', pipeline_id: '', created_at: '', updated_at: '', version: 0 })),
      }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(shape(mine).sort(byName)).toEqual(shape(theirs).sort(byName));
    const ids = new Set(theirs.flatMap((p) => [p.id, ...p.stages.map((s) => s.id)]));
    expect(mine.flatMap((p) => [p.id, ...p.stages.map((s) => s.id)]).filter((id) => ids.has(id))).toEqual([]);
  });
});

describe('a blueprint', () => {
  it('is numbered for its source, and stays as it was', async () => {
    const source = await template();
    const first = await blueprint(source);
    await source.api.patch(`/v1/stages/${(await stageOf(source, 'New')).id}`, { probability: 15 }).expect(200);
    const second = await blueprint(source);
    const read = async (id: string) => (await agency.api.get(`/v1/blueprints/${id}`).expect(200)).body;
    expect([await read(first), await read(second)].map(({ number }) => number)).toEqual([1, 2]);
    expect((await read(first)).document.pipelines.Solar.stages.New.probability).toBe(10);
    const list = await agency.api.get(`/v1/blueprints?source_organization_id=${source.id}`).expect(200);
    expect(list.body.data).toHaveLength(2);
  });

  it('brings what changed, and leaves what the organization changed', async () => {
    const source = await template();
    const child = await client({ template_organization_id: source.id });
    await child.api.patch(`/v1/stages/${(await stageOf(child, 'New')).id}`, { probability: 22 }).expect(200);
    await source.api.patch(`/v1/stages/${(await stageOf(source, 'Site Visit')).id}`, { probability: 45 }).expect(200);
    await source.api
      .post(`/v1/pipelines/${(await solar(source)).id}/stages`, { name: 'Proposal', position: 3, probability: 70 })
      .expect(200);
    const id = await blueprint(source);
    const [result] = await push(id, child);
    expect(result.organization_id).toBe(child.id);
    expect(result.applied).toEqual(
      expect.arrayContaining(['/pipelines/Solar/stages/Site Visit', '/pipelines/Solar/stages/Proposal']),
    );
    expect(result.kept).toEqual(['/pipelines/Solar/stages/New']);
    expect(result.conflicts).toEqual([]);
    const after = await solar(child);
    expect(after.stages.map(({ name, probability }) => [name, probability])).toEqual([
      ['New', 22],
      ['Site Visit', 45],
      ['Proposal', 70],
      ['Won', 100],
      ['Lost', 0],
    ]);
    // Again: nothing more to do.
    expect(await push(id, child)).toMatchObject([{ applied: [], conflicts: [] }]);
    expect((await solar(child)).stages).toEqual(after.stages);
  });

  it('tells where both changed the same, and does not overwrite', async () => {
    const source = await template();
    const child = await client({ template_organization_id: source.id });
    await child.api.patch(`/v1/stages/${(await stageOf(child, 'New')).id}`, { probability: 22 }).expect(200);
    await source.api.patch(`/v1/stages/${(await stageOf(source, 'New')).id}`, { probability: 33 }).expect(200);
    const [result] = await push(await blueprint(source), child);
    expect(result.conflicts).toEqual(['/pipelines/Solar/stages/New/probability']);
    expect((await stageOf(child, 'New')).probability).toBe(22);
  });

  it('does not take away a stage that has leads', async () => {
    const source = await template();
    const child = await client({ template_organization_id: source.id });
    const visit = await stageOf(child, 'Site Visit');
    const lead = (await child.api.post('/v1/leads', { contact: { phones: ['+919999950001'] } }).expect(201)).body;
    await child.api.post(`/v1/leads/${lead.id}/move`, { stage_id: visit.id }).expect(200);
    await source.api.delete(`/v1/stages/${(await stageOf(source, 'Site Visit')).id}`).expect(204);
    const idle = await client();
    const results = await push(await blueprint(source), child, idle);
    expect(results[0].conflicts).toEqual(['/pipelines/Solar/stages/Site Visit']);
    expect(await stageOf(child, 'Site Visit')).toMatchObject({ id: visit.id });
    expect((await solar(idle)).stages.map(({ name }) => name)).toEqual(['New', 'Won', 'Lost']);
  });

  it('is told of in the log of the organization', async () => {
    const source = await template();
    const child = await client();
    await push(await blueprint(source), child);
    const { body } = await child.api.get('/v1/events?limit=500').expect(200);
    const types = body.data.map(({ type }: { type: string }) => type);
    expect(types).toEqual(expect.arrayContaining(['pipeline.created', 'blueprint.installed']));
  });
});
