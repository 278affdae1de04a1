import type { InboundRequest } from '@sauda/adapter-kit';
import { fakeLeadSource } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

const portal = fakeLeadSource({ now: () => engine.clock.now() });
let engine: TestEngine;
let surya: TestOrganization;
let source: { id: string; hook_url: string };

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [portal.adapter] });
  surya = await engine.organization();
  source = await connect({});
});
afterAll(() => engine.close());

async function connect(intake: object) {
  const answer = await surya.api
    .post('/v1/connections', { adapter: 'fake-leads', name: 'Portal', secrets: portal.secrets, intake })
    .expect(201);
  return answer.body;
}

const deliver = (request: InboundRequest, to = source) =>
  engine.http
    .post(new URL(to.hook_url).pathname)
    .set(request.headers)
    .send(Buffer.from(request.body).toString())
    .expect(200);
const push = (...leads: Parameters<typeof portal.pushRequest>) => deliver(portal.pushRequest(...leads));

const get = async (path: string) => (await surya.api.get(path).expect(200)).body.data;
const enquiriesNamed = (externalId: string) => get(`/v1/enquiries?external_id=${externalId}`);

/** The enquiry with this id, once it is understood. */
const enquiry = (externalId: string) =>
  engine.eventually(async () => {
    const found = await enquiriesNamed(externalId);
    expect(found).toHaveLength(1);
    return found[0];
  });
/** Until everything that came in is understood. */
const settled = () =>
  engine.eventually(async () => expect(await get('/v1/inbound_requests?state=received')).toEqual([]));
const leadsOf = (contactId: string) => get(`/v1/leads?contact_id=${contactId}`);

describe('an enquiry of a portal', () => {
  it('becomes a contact and a lead, and keeps what the source sent', async () => {
    const rule = { name: 'Sales', user_ids: [surya.owner_id] };
    await surya.api.post('/v1/assignment_rules', rule).expect(201);
    await push({
      id: 'S-1',
      name: 'Ravi Kulkarni',
      phone: '099999 50001',
      city: 'Pune',
      product: 'Pump',
      message: 'Price?',
    });
    const told = await enquiry('S-1');
    expect(told).toMatchObject({ connection_id: source.id, product: 'Pump', message: 'Price?', is_test: false });
    expect(told.raw).toMatchObject({ id: 'S-1', phone: '099999 50001' });
    const lead = (await surya.api.get(`/v1/leads/${told.lead_id}`).expect(200)).body;
    expect(lead).toMatchObject({
      title: 'Pump',
      source: 'fake-leads',
      owner_id: surya.owner_id,
      contact: { name: 'Ravi Kulkarni', phone: '+919999950001' },
    });
    const contact = (await surya.api.get(`/v1/contacts/${lead.contact_id}`).expect(200)).body;
    expect(contact).toMatchObject({ city: 'Pune', source: 'fake-leads', owner_id: surya.owner_id });
  });

  it('joins the open lead of the same person and overwrites nothing with blanks', async () => {
    await push({ id: 'S-2', name: 'Meera', phone: '+919999950002', city: 'Satara' });
    const first = await enquiry('S-2');
    await push({ id: 'S-3', name: null, phone: '99999-50002', city: null, email: 'meera@example.com' });
    expect(await enquiry('S-3')).toMatchObject({ lead_id: first.lead_id, contact_id: first.contact_id });
    const contact = (await surya.api.get(`/v1/contacts/${first.contact_id}`).expect(200)).body;
    expect(contact).toMatchObject({ name: 'Meera', city: 'Satara', emails: ['meera@example.com'] });
    expect(await leadsOf(first.contact_id)).toHaveLength(1);
  });

  it('is one enquiry when it comes again by push, an hour later and by pull', async () => {
    const lead = { id: 'S-4', phone: '+919999950003', at: engine.clock.now() };
    await push(lead);
    await push(lead);
    const { contact_id } = await enquiry('S-4');
    portal.addPage(lead, { id: 'S-5', phone: '+919999950004' });
    await surya.api.post(`/v1/connections/${source.id}/sync`).expect(200);
    await enquiry('S-5');
    engine.clock.advance(3_700_000);
    await push(lead);
    await settled();
    expect(await enquiriesNamed('S-4')).toHaveLength(1);
    expect(await leadsOf(contact_id)).toHaveLength(1);
  });

  it('is told twice by one request and recorded once', async () => {
    await push({ id: 'S-6', phone: '+919999950005' }, { id: 'S-6', phone: '+919999950005' });
    const { inbound_request_id } = await enquiry('S-6');
    const request = (await surya.api.get(`/v1/inbound_requests/${inbound_request_id}`).expect(200)).body;
    expect(request.outcomes.map((o: { result: string }) => o.result)).toEqual(['created', 'duplicate']);
  });
});

describe('kept out of the pipeline', () => {
  it('is a test: recorded, without contact', async () => {
    await push({ id: 'S-7', phone: '+919999950006', is_test: true });
    expect(await enquiry('S-7')).toMatchObject({ is_test: true, lead_id: null, contact_id: null });
    expect(await get('/v1/contacts?phone=%2B919999950006')).toEqual([]);
  });

  it('is a mere view of the catalogue: recorded, with contact', async () => {
    await push({ id: 'S-8', phone: '+919999950007', kind: 'catalog_view' });
    const told = await enquiry('S-8');
    expect(told).toMatchObject({ kind: 'catalog_view', lead_id: null });
    expect(await leadsOf(told.contact_id)).toEqual([]);
  });

  it('is somebody with neither phone nor e-mail: kept as an enquiry', async () => {
    await push({ id: 'S-9', name: 'Unknown', message: 'Call me', phone: null, email: null });
    expect(await enquiry('S-9')).toMatchObject({ lead_id: null, contact_id: null, message: 'Call me' });
  });
});

describe('the rules of the connection', () => {
  it('make no leads where it says so', async () => {
    const quiet = await connect({ create_leads: false });
    await deliver(portal.pushRequest({ id: 'S-10', phone: '+919999950010' }), quiet);
    const told = await enquiry('S-10');
    expect(told).toMatchObject({ connection_id: quiet.id, lead_id: null });
    expect(await leadsOf(told.contact_id)).toEqual([]);
  });

  it('choose the pipeline and the assignment rule', async () => {
    const agent = await surya.member('agent');
    const pipeline = (await surya.api.post('/v1/pipelines', { name: 'Portal' }).expect(201)).body;
    const rule = { name: 'Portal', user_ids: [agent.id] };
    const { id } = (await surya.api.post('/v1/assignment_rules', rule).expect(201)).body;
    const own = await connect({ pipeline_id: pipeline.id, assignment_rule_id: id });
    await deliver(portal.pushRequest({ id: 'S-11', phone: '+919999950011' }), own);
    const lead = (await surya.api.get(`/v1/leads/${(await enquiry('S-11')).lead_id}`).expect(200)).body;
    expect(lead).toMatchObject({ pipeline_id: pipeline.id, stage_id: pipeline.stages[0].id, owner_id: agent.id });

    await surya.api.delete(`/v1/assignment_rules/${id}`).expect(204);
    await deliver(portal.pushRequest({ id: 'S-12', phone: '+919999950012' }), own);
    const next = (await surya.api.get(`/v1/leads/${(await enquiry('S-12')).lead_id}`).expect(200)).body;
    expect(next.owner_id, 'the default rule decides where the named one is gone').toBe(surya.owner_id);
  });

  it('are honoured or nothing is done: an enquiry for a deleted pipeline waits and is replayed', async () => {
    const pipeline = (await surya.api.post('/v1/pipelines', { name: 'Gone' }).expect(201)).body;
    const lost = await connect({ pipeline_id: pipeline.id });
    await surya.api.delete(`/v1/pipelines/${pipeline.id}`).expect(204);
    await deliver(portal.pushRequest({ id: 'S-13', phone: '+919999950013' }), lost);
    const failed = await engine.eventually(async () => {
      const rows = await get(`/v1/inbound_requests?state=failed&connection_id=${lost.id}`);
      expect(rows).toHaveLength(1);
      return rows[0];
    });
    expect(await get('/v1/contacts?phone=%2B919999950013')).toEqual([]);
    await surya.api.patch(`/v1/connections/${lost.id}`, { intake: { pipeline_id: null } }).expect(200);
    await surya.api.post(`/v1/inbound_requests/${failed.id}/replay`).expect(200);
    expect((await enquiry('S-13')).lead_id).not.toBeNull();
  });
});

describe('what cannot be read', () => {
  it('is listed as failed beside what could be, and replaying repeats nothing', async () => {
    const nonsense = { id: 'S-15', kind: 'nonsense' } as unknown as { id: string };
    await push({ id: 'S-14', phone: '+919999950014' }, nonsense, { id: 'S-16', phone: '+919999950016' });
    const good = await enquiry('S-14');
    await enquiry('S-16');
    const listed = (await get('/v1/inbound_requests?state=failed')).find(
      ({ id }: { id: string }) => id === good.inbound_request_id,
    );
    expect(listed).toMatchObject({ error: { code: 'unrecognised' } });
    expect(listed.outcomes.map((o: { result: string }) => o.result)).toEqual(['created', 'unrecognised', 'created']);
    const raw = (await surya.api.get(`/v1/inbound_requests/${listed.id}`).expect(200)).body;
    expect(JSON.parse(raw.body).leads).toHaveLength(3);

    await surya.api.post(`/v1/inbound_requests/${listed.id}/replay`).expect(200);
    await settled();
    const again = (await surya.api.get(`/v1/inbound_requests/${listed.id}`).expect(200)).body;
    expect(again.state).toBe('failed');
    expect(again.outcomes.map((o: { result: string }) => o.result)).toEqual(['duplicate', 'unrecognised', 'duplicate']);
    expect(await leadsOf(good.contact_id)).toHaveLength(1);
  });
});
