import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

type Api = TestOrganization['api'];

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const makeLead = async (fields: object = {}, api: Api = surya.api) =>
  (await api.post('/v1/leads', { contact: { name: 'Ravi' }, ...fields }).expect(201)).body;
const ids = async (path: string, api: Api = surya.api): Promise<string[]> =>
  (await api.get(path).expect(200)).body.data.map((row: { id: string }) => row.id).sort();
const eventTypes = async (id: string): Promise<string[]> =>
  (await surya.api.get(`/v1/leads/${id}/timeline`).expect(200)).body.data.map((e: { type: string }) => e.type);

describe('refusals', () => {
  it('hides a lead from other organizations in every operation', async () => {
    const { id, pipeline_id } = await makeLead();
    const other = await engine.organization('Other');
    await other.api.get(`/v1/leads/${id}`).expect(404);
    await other.api.patch(`/v1/leads/${id}`, { title: 'Mine now' }).expect(404);
    await other.api.delete(`/v1/leads/${id}`).expect(404);
    await other.api.get(`/v1/leads/${id}/enquiries`).expect(404);
    await other.api.post(`/v1/leads/${id}/assign`, { owner_id: null }).expect(404);
    await other.api.get(`/v1/pipelines/${pipeline_id}/board`).expect(404);
    expect(await ids('/v1/leads', other.api)).toEqual([]);
    expect((await surya.api.get(`/v1/leads/${id}`).expect(200)).body).toMatchObject({ title: 'Ravi', version: 1 });
  });

  it('points at fields and parameters it does not know or cannot read', async () => {
    const { id } = await makeLead();
    const body = await surya.api.patch(`/v1/leads/${id}`, { status: 'won', value: { amount: -1 } }).expect(422);
    expect(body.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual(['/status', '/value/amount']);
    const query = await surya.api.get('/v1/leads?status=sold&limit=0').expect(400);
    expect(query.body.errors.map((e: { parameter: string }) => e.parameter).sort()).toEqual(['limit', 'status']);
    await surya.api.get('/v1/leads/not-an-id').expect((answer) => expect([400, 404]).toContain(answer.status));
  });

  it('keeps external ids unique, also by change', async () => {
    await makeLead({ external_id: 'B-1' });
    const { id } = await makeLead({ external_id: 'B-2' });
    const answer = await surya.api.patch(`/v1/leads/${id}`, { external_id: 'B-1' }).expect(409);
    expect(answer.body.errors).toMatchObject([{ pointer: '/external_id' }]);
  });
});

describe('a lead', () => {
  it('is read as it was answered', async () => {
    const lead = await makeLead({
      title: 'Rooftop',
      value: { amount: 35_000_000, currency: 'USD' },
      expected_close_on: '2026-12-24',
      metadata: { fair: 'Pune' },
      enquiry: { attribution: { utm_source: 'google' } },
    });
    const { outcome, contact_outcome, matched_by, enquiry_id, ...read } = lead;
    expect([outcome, contact_outcome, matched_by]).toEqual(['created', 'created', null]);
    expect(await ids(`/v1/leads/${lead.id}/enquiries`)).toEqual([enquiry_id]);
    expect((await surya.api.get(`/v1/leads/${lead.id}`).expect(200)).body).toEqual(read);
    expect(read).toMatchObject({
      object: 'lead',
      status: 'open',
      value: { amount: 35_000_000, currency: 'USD' },
      expected_close_on: '2026-12-24',
      attribution: { utm_source: 'google' },
      metadata: { fair: 'Pune' },
    });
  });

  it('is changed field by field: absent keeps, null clears', async () => {
    const lead = await makeLead({ value: { amount: 5_00, currency: 'USD' }, expected_close_on: '2026-12-24' });
    const dearer = await surya.api.patch(`/v1/leads/${lead.id}`, { value: { amount: 7_00 } }).expect(200);
    expect(dearer.body).toMatchObject({ value: { amount: 7_00, currency: 'USD' }, expected_close_on: '2026-12-24' });
    expect(dearer.headers.etag).toBe('"v2"');
    const cleared = await surya.api.patch(`/v1/leads/${lead.id}`, { value: null, expected_close_on: null }).expect(200);
    expect(cleared.body).toMatchObject({ value: null, expected_close_on: null, version: 3 });
    expect((await eventTypes(lead.id)).filter((type) => type === 'lead.updated')).toHaveLength(2);
  });

  it('is deleted with its enquiries, and not by an outdated version', async () => {
    const lead = await makeLead({ contact: { phones: ['+919999930001'] }, enquiry: { message: 'Hello' } });
    await surya.api.patch(`/v1/leads/${lead.id}`, { title: 'New' }).expect(200);
    await surya.api.delete(`/v1/leads/${lead.id}`).set('if-match', '"v1"').expect(412);
    await surya.api.delete(`/v1/leads/${lead.id}`).set('if-match', '"v2"').expect(204);
    await surya.api.get(`/v1/leads/${lead.id}`).expect(404);
    expect(await ids(`/v1/enquiries?contact_id=${lead.contact_id}`)).toEqual([]);
    await surya.api.delete(`/v1/contacts/${lead.contact_id}`).expect(204);
  });

  it('is found by what it is', async () => {
    const company_id = (await surya.api.post('/v1/companies', { name: 'Kulkarni Agro' }).expect(201)).body.id;
    const made = await makeLead({ company_id, source: 'fair', value: { amount: 900 }, external_id: 'C-1' });
    const stage = made.stage_id;
    for (const query of [
      `company_id=${company_id}`,
      'source=fair',
      'source[in]=fair,other',
      'external_id=C-1',
      `contact_id=${made.contact_id}`,
      `company_id[is_null]=false&status=open&stage_id[in]=${stage}`,
      'value_amount[gte]=900&value_amount[lt]=901',
      `created_at[gte]=${made.created_at}&created_at[lte]=${made.created_at}&source[in]=fair`,
    ]) {
      expect(await ids(`/v1/leads?${query}`), query).toEqual([made.id]);
    }
    for (const query of ['source=fair&status[ne]=open', 'value_amount[gt]=900&source=fair', 'source=fair&status=won']) {
      expect(await ids(`/v1/leads?${query}`), query).toEqual([]);
    }
  });
});

describe('who sees what', () => {
  it('own: theirs; team: those of mates and of nobody; all: every one', async () => {
    const org = await engine.organization('Sight');
    const [mine, mate, stranger] = await Promise.all(['agent', 'agent', 'agent'].map((role) => org.member(role)));
    if (!mine || !mate || !stranger) throw new Error('three members');
    const manager = await org.member('manager');
    await org.api.post('/v1/teams', { name: 'North', user_ids: [manager.id, mine.id, mate.id] }).expect(201);
    const of = async (owner_id: string | null) =>
      makeLead({ owner_id, value: { amount: 100 }, enquiry: { message: 'Hi' } }, org.api);
    const [a, b, c, d] = [await of(mine.id), await of(mate.id), await of(stranger.id), await of(null)];
    const seen: [Api, (typeof a)[]][] = [
      [mine.api, [a]],
      [stranger.api, [c]],
      [manager.api, [a, b, d]],
      [org.api, [a, b, c, d]],
    ];
    for (const [api, leads] of seen) {
      const expected = leads.map(({ id }) => id).sort();
      expect(await ids('/v1/leads', api)).toEqual(expected);
      expect(await ids('/v1/enquiries', api)).toEqual(leads.map((lead) => lead.enquiry_id).sort());
      const board = await api.get(`/v1/pipelines/${a.pipeline_id}/board`).expect(200);
      expect(board.body.columns[0].lead_count).toBe(leads.length);
      expect(board.body.columns[0].values).toEqual([{ amount: 100 * leads.length, currency: 'INR' }]);
      expect(board.body.columns[0].leads.map((lead: { id: string }) => lead.id).sort()).toEqual(expected);
      for (const lead of [a, b, c, d]) {
        const status = leads.includes(lead) ? 200 : 404;
        await api.get(`/v1/leads/${lead.id}`).expect(status);
        await api.get(`/v1/leads/${lead.id}/enquiries`).expect(status);
        await api.get(`/v1/leads/${lead.id}/stage_history`).expect(status);
        await api.patch(`/v1/leads/${lead.id}`, { title: 'Seen' }).expect(status);
        await api.get(`/v1/contacts/${lead.contact_id}`).expect(status);
      }
    }
  });

  it('moves with the owner', async () => {
    const [one, two] = [await surya.member('agent'), await surya.member('agent')];
    const { id } = await makeLead({ owner_id: one.id });
    await two.api.get(`/v1/leads/${id}`).expect(404);
    await one.api.post(`/v1/leads/${id}/assign`, { owner_id: two.id }).expect(200);
    await one.api.get(`/v1/leads/${id}`).expect(404);
    await two.api.get(`/v1/leads/${id}`).expect(200);
  });

  it('does not make a salesperson see another’s contact because they know the phone', async () => {
    const [one, two] = [await surya.member('agent'), await surya.member('agent')];
    const contact = { name: 'Asha', phones: ['+919999930002'] };
    const first = await makeLead({ contact, owner_id: one.id });
    const lead = { contact: { ...contact, name: 'Taken' }, owner_id: two.id };
    const refused = await two.api.post('/v1/leads', lead).expect(409);
    expect(refused.body).toMatchObject({
      code: 'already_exists',
      detail: 'A contact that you do not see has this phone.',
    });
    await two.api.put('/v1/leads/by/external_id/theirs', lead).expect(409);
    const { body } = await two.api.post('/v1/leads/batch', { items: [lead] }).expect(207);
    expect(body.data).toMatchObject([{ status: 409 }]);
    expect(await ids('/v1/leads', two.api)).toEqual([]);
    await two.api.get(`/v1/contacts/${first.contact_id}`).expect(404);
    const known = (await surya.api.get(`/v1/contacts/${first.contact_id}`).expect(200)).body;
    expect([known.name, known.owner_id]).toEqual(['Asha', one.id]);
  });

  it('lets a member who sees only their own keep the lead they make', async () => {
    const org = await engine.organization('No rules');
    const agent = await org.member('agent');
    const lead = await makeLead({}, agent.api);
    expect(lead.owner_id).toBe(agent.id);
    await agent.api.get(`/v1/leads/${lead.id}`).expect(200);
    await agent.api.get(`/v1/contacts/${lead.contact_id}`).expect(200);
  });
});
