import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

interface Stage {
  id: string;
  name: string;
  type: 'open' | 'won' | 'lost';
}

let engine: TestEngine;
let surya: TestOrganization;
let stages: Stage[];

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  stages = (await surya.api.get('/v1/pipelines').expect(200)).body.data[0].stages;
});
afterAll(() => engine.close());

const stage = (name: string): Stage => stages.find((s) => s.name === name) as Stage;
const price = { amount: 28_500_000 };
const inRupees = { amount: 28_500_000, currency: 'INR' };
const makeLead = async (fields: object = {}) =>
  (await surya.api.post('/v1/leads', { contact: { name: 'Ravi' }, ...fields }).expect(201)).body;
const act = (id: string, verb: string, body: object = {}) => surya.api.post(`/v1/leads/${id}/${verb}`, body);
const move = (id: string, name: string, more: object = {}) => act(id, 'move', { stage_id: stage(name).id, ...more });
const timeline = async (id: string) =>
  (await surya.api.get(`/v1/leads/${id}/timeline`).expect(200)).body.data.map((e: { type: string }) => e.type);
const history = async (id: string) => (await surya.api.get(`/v1/leads/${id}/stage_history`).expect(200)).body.data;

describe('refusals', () => {
  it('does not move a lead of another organization, nor for a viewer', async () => {
    const { id } = await makeLead();
    const other = await engine.organization('Other');
    await other.api.post(`/v1/leads/${id}/move`, { stage_id: stage('Contacted').id }).expect(404);
    await other.api.post(`/v1/leads/${id}/win`, { value: price }).expect(404);
    await other.api.get(`/v1/leads/${id}/stage_history`).expect(404);
    const viewer = await surya.member('viewer');
    await viewer.api.post(`/v1/leads/${id}/lose`, {}).expect(403);
    expect(await history(id)).toHaveLength(1);
  });

  it('refuses a stage of another pipeline, and one of the wrong type', async () => {
    const { id } = await makeLead();
    const field = (await surya.api.post('/v1/pipelines', { name: 'Field' }).expect(201)).body;
    const elsewhere = await act(id, 'move', { stage_id: field.stages[1].id }).expect(422);
    expect(elsewhere.body.errors).toMatchObject([{ pointer: '/stage_id', code: 'unknown_stage' }]);
    await act(id, 'win', { value: price, stage_id: stage('Lost').id }).expect(422);
    await act(id, 'lose', { stage_id: field.stages.at(-1).id }).expect(422);
  });

  it('does not win without a value', async () => {
    const { id } = await makeLead();
    for (const answer of [await act(id, 'win').expect(422), await move(id, 'Won').expect(422)]) {
      expect(answer.body).toMatchObject({ code: 'value_required', errors: [{ pointer: '/value' }] });
    }
    const valued = await makeLead({ value: price });
    expect((await act(valued.id, 'win').expect(200)).body.value).toEqual(inRupees);
  });

  it('does not take the value of a lead that is won', async () => {
    const { id } = await makeLead();
    await act(id, 'win', { value: price }).expect(200);
    const answer = await surya.api.patch(`/v1/leads/${id}`, { value: null }).expect(422);
    expect(answer.body).toMatchObject({ code: 'value_required', errors: [{ pointer: '/value' }] });
    expect((await surya.api.get(`/v1/leads/${id}`).expect(200)).body.value).toEqual(inRupees);
  });

  it('does not open an open lead, and heeds If-Match', async () => {
    const { id } = await makeLead();
    expect((await act(id, 'reopen').expect(409)).body.code).toBe('state_conflict');
    await move(id, 'Contacted').set('if-match', '"v1"').expect(200);
    const stale = await move(id, 'Qualified').set('if-match', '"v1"').expect(412);
    expect(stale.body).toMatchObject({ code: 'version_conflict', current_version: 2 });
    expect(await history(id)).toHaveLength(2);
  });

  it('lets one of fifty changes with the same ETag through', async () => {
    const { id } = await makeLead();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        surya.api.patch(`/v1/leads/${id}`, { title: `No. ${i}` }).set('if-match', '"v1"'),
      ),
    );
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(200), count(412)]).toEqual([1, 49]);
    const winner = answers.find((answer) => answer.status === 200);
    expect((await surya.api.get(`/v1/leads/${id}`).expect(200)).body).toMatchObject({
      title: winner?.body.title,
      version: 2,
    });
  });
});

describe('the way of a lead', () => {
  it('is won with a value, lost with a reason, and told', async () => {
    const won = await makeLead();
    engine.clock.advance(90_000);
    const sale = (await act(won.id, 'win', { value: price }).expect(200)).body;
    expect(sale).toMatchObject({ status: 'won', stage_id: stage('Won').id, value: inRupees, lost_reason: null });
    expect(sale.closed_at).not.toBeNull();
    expect(sale.time_to_close_seconds).toBeGreaterThanOrEqual(90);
    expect(sale.time_to_close_seconds).toBeLessThan(120);
    expect(await timeline(won.id)).toEqual(expect.arrayContaining(['lead.stage_changed', 'lead.won']));

    const lost = await makeLead();
    const gone = (await act(lost.id, 'lose', { reason: 'Bought elsewhere' }).expect(200)).body;
    expect(gone).toMatchObject({ status: 'lost', lost_reason: 'Bought elsewhere', value: null });
    expect(await timeline(lost.id)).toEqual(expect.arrayContaining(['lead.stage_changed', 'lead.lost']));
  });

  it('is opened again without reason and closing time, and may be closed again', async () => {
    const { id } = await makeLead();
    await act(id, 'lose', { reason: 'No money' }).expect(200);
    const open = (await act(id, 'reopen').expect(200)).body;
    expect(open).toMatchObject({ status: 'open', stage_id: stage('New').id, closed_at: null, lost_reason: null });
    expect(open.time_to_close_seconds).toBeNull();
    expect(await timeline(id)).toContain('lead.reopened');
    expect((await act(id, 'win', { value: price }).expect(200)).body.status).toBe('won');
  });

  it('goes from lost to won in one move', async () => {
    const { id } = await makeLead();
    const lost = (await move(id, 'Lost', { lost_reason: 'Too dear' }).expect(200)).body;
    engine.clock.advance(60_000);
    const won = (await move(id, 'Won', { value: price }).expect(200)).body;
    expect(won).toMatchObject({ status: 'won', lost_reason: null });
    expect(won.closed_at > lost.closed_at).toBe(true);
  });

  it('keeps a history without gaps and with one open row', async () => {
    const { id } = await makeLead();
    for (const name of ['Contacted', 'Qualified', 'New', 'Proposal Sent']) {
      engine.clock.advance(10_000);
      await move(id, name).expect(200);
    }
    const rows = await history(id);
    expect(rows.map((row: { stage_id: string }) => row.stage_id)).toEqual(
      ['New', 'Contacted', 'Qualified', 'New', 'Proposal Sent'].map((name) => stage(name).id),
    );
    for (const [i, row] of rows.slice(1).entries()) {
      expect(row).toMatchObject({ from_stage_id: rows[i].stage_id, entered_at: rows[i].left_at });
      expect(rows[i].seconds).toBeGreaterThanOrEqual(10);
    }
    expect(rows.at(-1)).toMatchObject({ left_at: null, seconds: null });
    expect((await surya.api.get(`/v1/leads/${id}`)).body.stage_entered_at).toBe(rows.at(-1).entered_at);
  });

  it('keeps one open row when many move it at once', async () => {
    const { id } = await makeLead();
    const names = ['New', 'Contacted', 'Qualified', 'Proposal Sent'];
    const answers = await Promise.all(Array.from({ length: 16 }, (_, i) => move(id, names[i % 4] as string)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const rows: { left_at: string | null; stage_id: string }[] = await history(id);
    const current = rows.filter(({ left_at }) => left_at === null);
    expect(current).toHaveLength(1);
    expect((await surya.api.get(`/v1/leads/${id}`)).body.stage_id).toBe(current[0]?.stage_id);
  });

  it('does not move by staying, but tells what else changed', async () => {
    const { id } = await makeLead();
    await act(id, 'win', { value: price }).expect(200);
    const before = (await surya.api.get(`/v1/leads/${id}`)).body;
    engine.clock.advance(60_000);
    const after = (await act(id, 'win', { value: { amount: 30_000_000 } }).expect(200)).body;
    expect(after).toMatchObject({
      value: { amount: 30_000_000 },
      closed_at: before.closed_at,
      stage_entered_at: before.stage_entered_at,
    });
    expect(await history(id)).toHaveLength(2);
    const told = await timeline(id);
    expect(told.filter((type: string) => type === 'lead.won')).toHaveLength(1);
    expect(told).toContain('lead.updated');
  });
});

describe('owners', () => {
  it('are given, taken away and told; giving it to its owner changes nothing', async () => {
    const { id } = await makeLead({ owner_id: null });
    const agent = await surya.member('agent');
    expect((await act(id, 'assign', { owner_id: agent.id }).expect(200)).body).toMatchObject({
      owner_id: agent.id,
      version: 2,
    });
    expect((await act(id, 'assign', { owner_id: agent.id }).expect(200)).body.version).toBe(2);
    expect((await act(id, 'assign', { owner_id: null }).expect(200)).body.owner_id).toBeNull();
    expect((await timeline(id)).filter((type: string) => type === 'lead.assigned')).toHaveLength(2);
  });

  it('are members of this organization', async () => {
    const { id } = await makeLead();
    const other = await engine.organization('Other');
    const answer = await act(id, 'assign', { owner_id: other.owner_id }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/owner_id', code: 'unknown_user' }]);
  });
});
