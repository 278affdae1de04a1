import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';
import { foldTotals } from './fold-totals.ts';

type Api = TestOrganization['api'];

interface Card {
  id: string;
  stage_id: string;
  created_at: string;
  value: { amount: number; currency: string } | null;
}

interface Column {
  stage_id: string;
  type: string;
  lead_count: number;
  values: { amount: number; currency: string }[];
  leads: Card[];
}

let engine: TestEngine;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
});
afterAll(() => engine.close());

const pipelineOf = async ({ api }: TestOrganization) => (await api.get('/v1/pipelines').expect(200)).body.data[0];
const columnsOf = async (api: Api, pipelineId: string, query = ''): Promise<Column[]> =>
  (await api.get(`/v1/pipelines/${pipelineId}/board${query}`).expect(200)).body.columns;
const fold = async () => {
  while ((await foldTotals.run(engine.engine.kernel, AbortSignal.timeout(10_000))) > 0);
};

/** A random number from 0 to below `limit`, equal in every run. */
function dice(seed: number) {
  let state = seed;
  return (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

/** Counts and values as the leads themselves say. */
async function counted(api: Api) {
  const { body } = await api.get('/v1/leads?limit=100').expect(200);
  expect(body.has_more).toBe(false);
  const totals: Record<string, { lead_count: number; values: Record<string, number> }> = {};
  for (const { stage_id, value } of body.data as Card[]) {
    totals[stage_id] ??= { lead_count: 0, values: {} };
    const total = totals[stage_id];
    total.lead_count++;
    if (value && value.amount > 0) total.values[value.currency] = (total.values[value.currency] ?? 0) + value.amount;
  }
  return totals;
}

function shown(columns: Column[]) {
  const filled = columns.filter(({ lead_count }) => lead_count > 0);
  return Object.fromEntries(
    filled.map(({ stage_id, lead_count, values }) => [
      stage_id,
      { lead_count, values: Object.fromEntries(values.map(({ amount, currency }) => [currency, amount])) },
    ]),
  );
}

describe('a board', () => {
  it('has every stage in order, also the empty ones, and is no one else’s', async () => {
    const org = await engine.organization();
    const pipeline = await pipelineOf(org);
    const columns = await columnsOf(org.api, pipeline.id);
    expect(columns.map(({ stage_id }) => stage_id)).toEqual(pipeline.stages.map((s: { id: string }) => s.id));
    expect(columns.every(({ lead_count, values, leads }) => lead_count + values.length + leads.length === 0)).toBe(
      true,
    );
    const other = await engine.organization('Other');
    await other.api.get(`/v1/pipelines/${pipeline.id}/board`).expect(404);
    await engine.http.get(`/v1/pipelines/${pipeline.id}/board`).expect(401);
  });

  it('shows the newest cards of each stage, as many as asked for, and counts all', async () => {
    const org = await engine.organization();
    const pipeline = await pipelineOf(org);
    const made: string[] = [];
    for (let i = 0; i < 5; i++) made.unshift((await org.api.post('/v1/leads', { contact: {} }).expect(201)).body.id);
    const [first] = await columnsOf(org.api, pipeline.id, '?per_stage=3');
    expect(first?.leads.map(({ id }) => id)).toEqual(made.slice(0, 3));
    expect(first?.lead_count).toBe(5);
    const [bare] = await columnsOf(org.api, pipeline.id, '?per_stage=0');
    expect(bare).toMatchObject({ leads: [], lead_count: 5 });
    const [full] = await columnsOf(org.api, pipeline.id);
    const list = (await org.api.get('/v1/leads').expect(200)).body.data;
    expect(full?.leads).toEqual(list);
  });

  it('keeps currencies apart', async () => {
    const org = await engine.organization();
    const pipeline = await pipelineOf(org);
    for (const currency of ['INR', 'USD', 'INR']) {
      await org.api.post('/v1/leads', { contact: {}, value: { amount: 100, currency } }).expect(201);
    }
    const [first] = await columnsOf(org.api, pipeline.id);
    expect(first).toMatchObject({
      lead_count: 3,
      values: [
        { amount: 200, currency: 'INR' },
        { amount: 100, currency: 'USD' },
      ],
    });
  });
});

describe('totals', () => {
  it('equal the leads after any walk, before folding, amid it and after', async () => {
    const org = await engine.organization();
    const pipeline = await pipelineOf(org);
    const stageIds: string[] = pipeline.stages.map((s: { id: string }) => s.id);
    const agent = await org.member('agent');
    const owners = [agent.id, org.owner_id, null];
    const roll = dice(20_261_122);
    const value = () => ({ amount: 100 * (1 + roll(50)), currency: ['INR', 'USD'][roll(2)] });
    const leads: string[] = [];
    const create = async () => {
      const owner_id = owners[roll(3)];
      const worth = roll(2) === 0 ? { value: value() } : {};
      leads.push((await org.api.post('/v1/leads', { contact: {}, owner_id, ...worth }).expect(201)).body.id);
    };
    const any = () => leads[roll(leads.length)] as string;
    const steps = [
      create,
      () =>
        org.api
          .post(`/v1/leads/${any()}/move`, { stage_id: stageIds[roll(stageIds.length)], value: value() })
          .expect(200),
      () => org.api.post(`/v1/leads/${any()}/assign`, { owner_id: owners[roll(3)] }).expect(200),
      () => org.api.patch(`/v1/leads/${any()}`, { value: value() }).expect(200),
      () => org.api.delete(`/v1/leads/${leads.splice(roll(leads.length), 1)[0]}`).expect(204),
    ];
    const check = async () => {
      for (const api of [org.api, agent.api]) {
        expect(shown(await columnsOf(api, pipeline.id, '?per_stage=0'))).toEqual(await counted(api));
      }
    };
    for (let i = 0; i < 8; i++) await create();
    for (const foldsNow of [false, true, false, true]) {
      for (let i = 0; i < 15; i++) await (leads.length < 4 ? create : (steps[roll(steps.length)] ?? create))();
      if (foldsNow) await fold();
      await check();
    }
    await fold();
    await check();
    expect(await org.api.get('/v1/leads').then(({ body }) => body.data.length)).toBeGreaterThan(0);
  });

  it('stay right while many leads move and totals are folded at once', async () => {
    const org = await engine.organization();
    const pipeline = await pipelineOf(org);
    const [from, to] = pipeline.stages.map((s: { id: string }) => s.id);
    const make = () => org.api.post('/v1/leads', { contact: {}, value: { amount: 100 } }).expect(201);
    const made = await Promise.all(Array.from({ length: 20 }, make));
    const moving = Promise.all(
      made.map(({ body }) => org.api.post(`/v1/leads/${body.id}/move`, { stage_id: to }).expect(200)),
    );
    await Promise.all([moving, fold(), fold()]);
    await fold();
    expect(shown(await columnsOf(org.api, pipeline.id))).toEqual({ [to]: { lead_count: 20, values: { INR: 2_000 } } });
    expect(from).not.toBe(to);
  });
});
