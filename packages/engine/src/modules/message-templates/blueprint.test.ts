import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

const path = '/v1/message_templates';
let engine: TestEngine;
let agency: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  agency = await engine.organization('Agency');
});
afterAll(() => engine.close());

interface Client {
  id: string;
  api: Api;
  left_out: object[];
}
interface Template {
  id: string;
  name: string;
  language: string;
  footer: { text: string } | null;
  [field: string]: unknown;
}

async function client(fields: object = {}): Promise<Client> {
  const input = { name: 'Client', create_api_key: true, ...fields };
  const { body } = await agency.api.post('/v1/organizations', input).expect(201);
  return { id: body.id, api: engine.as(body.api_key.key), left_out: body.left_out };
}

const reminder = {
  name: 'visit_reminder',
  language: 'en_IN',
  category: 'utility',
  parameter_format: 'named',
  body: { text: 'Namaste {{first_name}}, we come tomorrow.', examples: { first_name: 'Ananya' } },
  footer: { text: 'Your solar team' },
  buttons: [{ type: 'quick_reply', text: 'Confirm' }],
};
const write = ({ api }: Client, fields: object) => api.post(path, fields).expect(201);

/** A template organization with one text in two languages, and a client made of it. */
async function pair() {
  const source = await client({ name: 'Template' });
  for (const language of ['en_IN', 'hi']) await write(source, { ...reminder, language });
  return { source, child: await client({ template_organization_id: source.id }) };
}

const templates = async ({ api }: Client): Promise<Template[]> => (await api.get(path).expect(200)).body.data;
const shape = async (of: Client) =>
  (await templates(of)).map(({ id, created_at, updated_at, version, ...rest }) => rest);

async function one(of: Client, key: string): Promise<Template> {
  const found = (await templates(of)).find(({ name, language }) => `${name}.${language}` === key);
  if (!found) throw new Error(`There is no ${key}.`);
  return found;
}
const change = async (of: Client, key: string, fields: object) =>
  of.api.patch(`${path}/${(await one(of, key)).id}`, fields).expect(200);
const remove = async (of: Client, key: string) => of.api.delete(`${path}/${(await one(of, key)).id}`).expect(204);

async function push(source: Client, target: Client) {
  const { body } = await agency.api.post('/v1/blueprints', { source_organization_id: source.id }).expect(201);
  const answer = await agency.api.post(`/v1/blueprints/${body.id}/push`, { organization_ids: [target.id] }).expect(200);
  return answer.body.results[0];
}

it('copies templates in each language, under new ids', async () => {
  const { source, child } = await pair();
  expect(child.left_out).toEqual([]);
  expect(await shape(child)).toEqual(await shape(source));
  expect(await shape(child)).toHaveLength(2);
  const ids = (await templates(source)).map(({ id }) => id);
  expect((await templates(child)).filter(({ id }) => ids.includes(id))).toEqual([]);
  const { data } = (await child.api.get('/v1/events?limit=100').expect(200)).body;
  expect(data.map(({ type }: { type: string }) => type)).toContain('message_template.created');
});

it('brings what was written, changed and deleted, and again nothing', async () => {
  const { source, child } = await pair();
  await write(source, { ...reminder, name: 'thanks' });
  await change(source, 'visit_reminder.en_IN', { footer: null, buttons: [], header: { format: 'location' } });
  await remove(source, 'visit_reminder.hi');
  const result = await push(source, child);
  expect(result).toMatchObject({ kept: [], conflicts: [], left_out: [] });
  expect([...result.applied].sort()).toEqual([
    '/message_templates/thanks.en_IN',
    '/message_templates/visit_reminder.en_IN',
    '/message_templates/visit_reminder.hi',
  ]);
  expect(await shape(child)).toEqual(await shape(source));
  const before = await templates(child);
  expect(await push(source, child)).toMatchObject({ applied: [], kept: [], conflicts: [], left_out: [] });
  expect(await templates(child)).toEqual(before);
});

it('keeps what the organization wrote, changed and deleted itself', async () => {
  const { source, child } = await pair();
  await write(child, { ...reminder, name: 'our_own' });
  await change(child, 'visit_reminder.en_IN', { footer: { text: 'Surya Solar' }, body: { text: 'See you tomorrow' } });
  await remove(child, 'visit_reminder.hi');
  await change(source, 'visit_reminder.en_IN', { buttons: [], body: { text: 'We come tomorrow' } });
  const result = await push(source, child);
  const at = '/message_templates/visit_reminder.en_IN';
  expect(result).toMatchObject({ applied: [`${at}/buttons`], conflicts: [`${at}/body`], left_out: [] });
  expect([...result.kept].sort()).toEqual([
    '/message_templates/our_own.en_IN',
    `${at}/footer`,
    '/message_templates/visit_reminder.hi',
  ]);
  expect((await templates(child)).map(({ name }) => name)).toEqual(['our_own', 'visit_reminder']);
  const { body, footer, buttons } = await one(child, 'visit_reminder.en_IN');
  expect({ body, footer, buttons }).toMatchObject({
    body: { text: 'See you tomorrow' },
    footer: { text: 'Surya Solar' },
    buttons: [],
  });
});

it('leaves a template whose parts no longer fit together, says why, and brings it once they do', async () => {
  const { source, child } = await pair();
  const own = { text: 'Hello {{first_name}}, till tomorrow.', examples: { first_name: 'Ravi' } };
  await change(child, 'visit_reminder.en_IN', { body: own });
  const numbered = { text: 'Namaste {{1}}, we come tomorrow.', examples: { 1: 'Ananya' } };
  await change(source, 'visit_reminder.en_IN', { parameter_format: 'positional', body: numbered });
  const at = '/message_templates/visit_reminder.en_IN';
  const result = await push(source, child);
  expect(result.left_out).toMatchObject([{ path: at, code: 'not_in_order', detail: expect.any(String) }]);
  expect(result.conflicts).toContain(at);
  expect(await one(child, 'visit_reminder.en_IN')).toMatchObject({ parameter_format: 'named', body: own });
  await change(child, 'visit_reminder.en_IN', { body: { text: 'Till tomorrow' } });
  expect(await push(source, child)).toMatchObject({ applied: [`${at}/parameter_format`], left_out: [] });
});

it('is not touched by a blueprint from before templates were in it', async () => {
  const { source, child } = await pair();
  const { body } = await agency.api.post('/v1/blueprints', { source_organization_id: source.id }).expect(201);
  expect(Object.keys(body.document.message_templates).sort()).toEqual(['visit_reminder.en_IN', 'visit_reminder.hi']);
  await engine.engine.kernel.db.system((db) =>
    sql`update blueprints set document = document - 'message_templates' where id = ${body.id}`.execute(db),
  );
  await agency.api.post(`/v1/blueprints/${body.id}/push`, { organization_ids: [child.id] }).expect(200);
  expect(await shape(child)).toEqual(await shape(source));
});
