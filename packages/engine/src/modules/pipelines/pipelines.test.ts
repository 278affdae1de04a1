import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

interface Stage {
  id: string;
  name: string;
  type: string;
  position: number;
}

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const three = [{ name: 'New' }, { name: 'Won', type: 'won' }, { name: 'Lost', type: 'lost' }];
let made = 0;
const make = async (fields: object = {}, { api } = surya) =>
  (await api.post('/v1/pipelines', { name: `Pipeline ${++made}`, stages: three, ...fields }).expect(201)).body;
const read = async (id: string) => (await surya.api.get(`/v1/pipelines/${id}`).expect(200)).body;
const names = (pipeline: { stages: Stage[] }) => pipeline.stages.map(({ name }) => name);
const places = (pipeline: { stages: Stage[] }) => pipeline.stages.map(({ position }) => position);
const addStage = async (id: string, stage: object) =>
  (await surya.api.post(`/v1/pipelines/${id}/stages`, stage).expect((a) => expect([200, 201]).toContain(a.status)))
    .body;

describe('refusals', () => {
  it('needs a key and the permission, and hides from other organizations', async () => {
    const pipeline = await make();
    const stage = pipeline.stages[0].id;
    await engine.http.get('/v1/pipelines').expect(401);
    const agent = await surya.member('agent');
    await agent.api.get(`/v1/pipelines/${pipeline.id}`).expect(200);
    await agent.api.post('/v1/pipelines', { name: 'Mine' }).expect(403);
    await agent.api.patch(`/v1/stages/${stage}`, { name: 'Mine' }).expect(403);
    const other = await engine.organization('Other');
    await other.api.get(`/v1/pipelines/${pipeline.id}`).expect(404);
    await other.api.patch(`/v1/pipelines/${pipeline.id}`, { name: 'Mine' }).expect(404);
    await other.api.delete(`/v1/pipelines/${pipeline.id}`).expect(404);
    await other.api.post(`/v1/pipelines/${pipeline.id}/stages`, { name: 'Mine' }).expect(404);
    await other.api.put(`/v1/pipelines/${pipeline.id}/stages/order`, { stage_ids: [stage] }).expect(404);
    for (const method of ['get', 'delete'] as const) await other.api[method](`/v1/stages/${stage}`).expect(404);
    await other.api.patch(`/v1/stages/${stage}`, { name: 'Mine' }).expect(404);
    expect(await read(pipeline.id)).toEqual(pipeline);
  });

  it.each(['open', 'won', 'lost'])('needs a stage of the type %s', async (type) => {
    const stages = three.filter((stage) => (stage.type ?? 'open') !== type);
    const answer = await surya.api.post('/v1/pipelines', { name: 'Short', stages }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/stages', code: 'missing_stage' }]);
  });

  it('keeps names unique, whatever their case: of pipelines, and of stages in one', async () => {
    const { id, name } = await make();
    const taken = await surya.api.post('/v1/pipelines', { name: name.toUpperCase() }).expect(409);
    expect(taken.body.errors).toMatchObject([{ pointer: '/name' }]);
    await surya.api.post(`/v1/pipelines/${id}/stages`, { name: 'NEW' }).expect(409);
    await surya.api.post('/v1/pipelines', { name: 'Twice', stages: [...three, { name: 'new' }] }).expect(409);
  });

  it('does not change the type of a stage', async () => {
    const { stages } = await make();
    const answer = await surya.api.patch(`/v1/stages/${stages[0].id}`, { type: 'won' }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/type' }]);
  });

  it('does not delete the default, nor one with leads', async () => {
    const org = await engine.organization('Own');
    const [first] = (await org.api.get('/v1/pipelines').expect(200)).body.data;
    expect((await org.api.delete(`/v1/pipelines/${first.id}`).expect(409)).body.code).toBe('default_pipeline');
    const second = await make({}, org);
    const lead = (await org.api.post('/v1/leads', { contact: {}, pipeline_id: second.id }).expect(201)).body;
    expect((await org.api.delete(`/v1/pipelines/${second.id}`).expect(409)).body.code).toBe('deletion_blocked');
    await org.api.delete(`/v1/leads/${lead.id}`).expect(204);
    await org.api.delete(`/v1/pipelines/${second.id}`).expect(204);
    await org.api.get(`/v1/stages/${second.stages[0].id}`).expect(404);
  });

  it('does not delete the last stage of a type, nor one a lead was in', async () => {
    const { id, stages } = await make();
    expect((await surya.api.delete(`/v1/stages/${stages[0].id}`).expect(409)).body.code).toBe('last_stage_of_type');
    await addStage(id, { name: 'Second', position: 2 });
    const lead = (await surya.api.post('/v1/leads', { contact: {}, pipeline_id: id }).expect(201)).body;
    await surya.api.post(`/v1/leads/${lead.id}/lose`, {}).expect(200);
    expect((await surya.api.delete(`/v1/stages/${lead.stage_id}`).expect(409)).body.code).toBe('deletion_blocked');
  });

  it('keeps one stage of each type when the last two are deleted at once', async () => {
    const { id, stages } = await make({ stages: [...three, { name: 'Second' }] });
    const open: Stage[] = stages.filter((s: Stage) => s.type === 'open');
    const answers = await Promise.all(open.map((stage) => surya.api.delete(`/v1/stages/${stage.id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await read(id)).stages.filter((s: Stage) => s.type === 'open')).toHaveLength(1);
  });
});

describe('pipelines', () => {
  it('begin with a usual set of stages; the first is the default', async () => {
    const org = await engine.organization('New');
    const { body } = await org.api.get('/v1/pipelines').expect(200);
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({ object: 'pipeline', is_default: true });
    expect(names(body.data[0])).toEqual(['New', 'Contacted', 'Qualified', 'Proposal Sent', 'Won', 'Lost']);
    expect((await make({}, org)).is_default).toBe(false);
  });

  it('show their stages as the stages show themselves', async () => {
    const { stages } = await make({ stages: [{ name: 'New', probability: 5, rotting_days: 3 }, ...three.slice(1)] });
    expect(stages[0]).toMatchObject({ object: 'stage', position: 1, probability: 5, rotting_days: 3 });
    expect(stages.map((s: { probability: number }) => s.probability)).toEqual([5, 100, 0]);
    for (const stage of stages) expect((await surya.api.get(`/v1/stages/${stage.id}`).expect(200)).body).toEqual(stage);
  });

  it('have exactly one default, which changes hands', async () => {
    const org = await engine.organization('Default');
    const next = await make({ is_default: true }, org);
    const defaults = async () =>
      (await org.api.get('/v1/pipelines').expect(200)).body.data.filter((p: { is_default: boolean }) => p.is_default);
    expect(await defaults()).toMatchObject([{ id: next.id }]);
    const third = await make({}, org);
    await org.api.patch(`/v1/pipelines/${third.id}`, { is_default: true }).set('if-match', '"v1"').expect(200);
    expect(await defaults()).toMatchObject([{ id: third.id }]);
    expect((await org.api.post('/v1/leads', { contact: {} }).expect(201)).body.pipeline_id).toBe(third.id);
  });

  it('take the default again with their current ETag', async () => {
    const org = await engine.organization('Again');
    const [first] = (await org.api.get('/v1/pipelines').expect(200)).body.data;
    const again = await org.api
      .patch(`/v1/pipelines/${first.id}`, { is_default: true })
      .set('if-match', `"v${first.version}"`);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ is_default: true, version: first.version + 1 });
  });

  it('are renamed, and not over a newer version', async () => {
    const { id } = await make();
    await surya.api.patch(`/v1/pipelines/${id}`, { name: 'Rooftop' }).set('if-match', '"v1"').expect(200);
    await surya.api.patch(`/v1/pipelines/${id}`, { name: 'Field' }).set('if-match', '"v1"').expect(412);
    expect((await read(id)).name).toBe('Rooftop');
  });
});

describe('stages', () => {
  it('are added where one says, by default at the end', async () => {
    const { id } = await make();
    expect(names(await addStage(id, { name: 'Second', position: 2 }))).toEqual(['New', 'Second', 'Won', 'Lost']);
    const last = await addStage(id, { name: 'On hold' });
    expect(names(last)).toEqual(['New', 'Second', 'Won', 'Lost', 'On hold']);
    expect(places(last)).toEqual([1, 2, 3, 4, 5]);
    expect(names(await addStage(id, { name: 'Far', position: 50 })).at(-1)).toBe('Far');
  });

  it('close the gap one leaves, so that the next still comes last', async () => {
    const { id, stages } = await make({ stages: [{ name: 'New' }, { name: 'Second' }, ...three.slice(1)] });
    await surya.api.delete(`/v1/stages/${stages[1].id}`).expect(204);
    expect(places(await read(id))).toEqual([1, 2, 3]);
    expect(names(await addStage(id, { name: 'Last' }))).toEqual(['New', 'Won', 'Lost', 'Last']);
  });

  it('are put in another order as a whole', async () => {
    const { id, stages } = await make();
    const ids: string[] = stages.map((s: Stage) => s.id);
    const order = (stage_ids: string[]) => surya.api.put(`/v1/pipelines/${id}/stages/order`, { stage_ids });
    const turned = await order([...ids].reverse()).expect(200);
    expect(names(turned.body)).toEqual(['Lost', 'Won', 'New']);
    expect(places(turned.body)).toEqual([1, 2, 3]);
    const strange = (await make()).stages[0].id;
    for (const wrong of [ids.slice(1), [...ids, strange], [ids[0] as string, ids[1] as string, strange]]) {
      const answer = await order(wrong).expect(422);
      expect(answer.body.errors).toMatchObject([{ pointer: '/stage_ids', code: 'incomplete' }]);
    }
  });

  it('are changed by version', async () => {
    const { id, stages } = await make();
    const change = (body: object) => surya.api.patch(`/v1/stages/${stages[0].id}`, body).set('if-match', '"v1"');
    const changed = await change({ name: 'Fresh', probability: 7, rotting_days: 2 }).expect(200);
    expect(changed.body).toMatchObject({ name: 'Fresh', probability: 7, rotting_days: 2, version: 2 });
    await change({ name: 'Stale' }).expect(412);
    expect(names(await read(id))[0]).toBe('Fresh');
  });
});
