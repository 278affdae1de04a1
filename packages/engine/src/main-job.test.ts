import type { InboundRequest } from '@sauda/adapter-kit';
import { fakeLeadSource, fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from './testing.ts';

/** The main job, from a portal's enquiry to a won sale, on scripted adapters. */
const whatsapp = fakeWhatsApp();
const portal = fakeLeadSource();
let engine: TestEngine;
let surya: TestOrganization;
let number: { id: string; hook_url: string };
let source: { id: string; hook_url: string };

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter, portal.adapter] });
  surya = await engine.organization();
  const people = await Promise.all([surya.member('agent'), surya.member('agent')]);
  await surya.api.post('/v1/assignment_rules', { name: 'Sales', user_ids: people.map(({ id }) => id) }).expect(201);
  const connect = async (adapter: string, config: object, secrets: object) => {
    const answer = await surya.api.post('/v1/connections', { adapter, name: adapter, config, secrets });
    expect(answer.body).toMatchObject({ state: 'active' });
    return answer.body;
  };
  number = await connect('fake-whatsapp', whatsapp.config, whatsapp.secrets as never);
  source = await connect('fake-leads', portal.config as never, portal.secrets as never);
});
afterAll(() => engine.close());

function deliver(to: { hook_url: string }, request: InboundRequest) {
  const path = new URL(to.hook_url).pathname;
  return engine.http.post(path).set(request.headers).send(Buffer.from(request.body).toString());
}

it('takes a lead from a portal and a chat to won', async () => {
  await deliver(source, portal.pushRequest({ id: 'E-1', name: 'Ravi Kulkarni', phone: '+919999900001' })).expect(200);
  const lead = await engine.eventually(async () => {
    const { body } = await surya.api.get('/v1/leads').expect(200);
    expect(body.data).toHaveLength(1);
    return body.data[0];
  });
  expect(lead).toMatchObject({ status: 'open', contact: { name: 'Ravi Kulkarni', phone: '+919999900001' } });
  expect(lead.owner_id).not.toBeNull();

  await deliver(
    number,
    whatsapp.messageRequest({
      from: { phone: '+919999900001', user_id: 'IN.1', parent_user_id: null, name: 'Ravi', username: null },
      at: engine.clock.now(),
    }),
  ).expect(200);
  const conversation = await engine.eventually(async () => {
    const { body } = await surya.api.get('/v1/conversations').expect(200);
    expect(body.data).toHaveLength(1);
    return body.data[0];
  });
  expect(conversation).toMatchObject({
    contact_id: lead.contact_id,
    unread_count: 1,
    window: { open: true },
    assignee_id: lead.owner_id,
  });
  expect((await surya.api.get('/v1/leads')).body.data).toHaveLength(1);

  const sent = await surya.api
    .post(`/v1/conversations/${conversation.id}/messages`, { type: 'text', text: 'Namaste' })
    .expect(201);
  const accepted = await engine.eventually(async () => {
    const { body } = await surya.api.get(`/v1/messages/${sent.body.id}`).expect(200);
    expect(body.status).toBe('accepted');
    return body;
  });
  for (const status of ['read', 'sent', 'delivered'] as const) {
    await deliver(
      number,
      whatsapp.statusRequest({ message_id: accepted.provider_id, status, at: engine.clock.now() }),
    ).expect(200);
  }
  await engine.eventually(async () => {
    const { body } = await surya.api.get(`/v1/messages/${sent.body.id}`).expect(200);
    expect(body.status).toBe('read');
    expect(body.delivered_at).not.toBeNull();
  });

  await engine.eventually(async () => {
    const { body } = await surya.api.get(`/v1/leads/${lead.id}`).expect(200);
    expect(body.first_response_at).not.toBeNull();
  });

  const won = await surya.api.post(`/v1/leads/${lead.id}/win`, { value: { amount: 28_500_000 } }).expect(200);
  expect(won.body).toMatchObject({ status: 'won', value: { amount: 28_500_000, currency: 'INR' } });
  const story = await surya.api.get(`/v1/leads/${lead.id}/timeline`).expect(200);
  expect(typesOf(story)).toEqual(
    expect.arrayContaining(['enquiry.received', 'message.received', 'message.read', 'lead.won']),
  );
  const feed = await engine.eventually(async () => {
    const answer = await surya.api.get('/v1/events?limit=500').expect(200);
    expect(typesOf(answer)).toEqual(expect.arrayContaining(typesOf(story)));
    return answer.body.data;
  });
  expect(await faultsOf(feed)).toEqual([]);

  const board = await surya.api.get(`/v1/pipelines/${lead.pipeline_id}/board`).expect(200);
  const sales = board.body.columns.find((column: { type: string }) => column.type === 'won');
  expect(sales).toMatchObject({ lead_count: 1, values: [{ amount: 28_500_000, currency: 'INR' }] });
});

const typesOf = (page: { body: { data: { type: string }[] } }) => page.body.data.map(({ type }) => type);

/** Events that are not as the catalogue says. */
async function faultsOf(events: { type: string; occurred_at: string }[]): Promise<string[]> {
  const { webhooks, components } = (await engine.http.get('/openapi.json').expect(200)).body;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ components }, 'contract');
  return events.flatMap((event) => {
    const schema = webhooks[event.type]?.post.requestBody.content['application/json'].schema;
    if (!schema) return [`${event.type} is not in the catalogue`];
    const pointed = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"contract#/components'));
    const { occurred_at: timestamp } = event;
    const delivered = { ...event, timestamp, organization_id: surya.id, api_version: '2026-11-01' };
    const fits: boolean = ajv.validate(pointed, delivered) === true;
    return fits ? [] : [`${event.type}: ${ajv.errorsText()}`];
  });
}
