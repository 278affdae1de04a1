import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let agency: TestOrganization;
let client: TestOrganization;
let branch: TestOrganization;
let stranger: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  [agency, client, branch, stranger] = [
    await engine.organization('Agency'),
    await engine.organization('Client'),
    await engine.organization('Branch'),
    await engine.organization('Stranger'),
  ];
  await setParent(client, agency);
  await setParent(branch, client);
});
afterAll(() => engine.close());

const system = (statement: ReturnType<typeof sql>) => engine.engine.kernel.db.system((db) => statement.execute(db));
/** Nobody moves in the tree; for the tests somebody does. */
async function setParent(child: TestOrganization, parent: TestOrganization | null): Promise<void> {
  await system(sql`alter table organizations disable trigger organizations_tree`);
  await system(sql`update organizations set parent_id = ${parent?.id ?? null}::uuid where id = ${child.id}`);
  await system(sql`alter table organizations enable trigger organizations_tree`);
}
const setStatus = ({ id }: TestOrganization, status: 'active' | 'suspended') =>
  system(sql`update organizations set status = ${status} where id = ${id}`);
const as = (key: string, organization: string) => ({
  get: (path: string) =>
    engine.http.get(path).set('authorization', `Bearer ${key}`).set('sauda-organization', organization),
  post: (path: string, body: object) =>
    engine.http.post(path).set('authorization', `Bearer ${key}`).set('sauda-organization', organization).send(body),
});

describe('a key acting for another organization', () => {
  it('is refused like an unknown id where that is no descendant', async () => {
    const unknown = '0199d7c2-7c1e-7000-8000-00000000000f';
    const answers = [
      await as(agency.key, stranger.id).get('/v1/organization').expect(404),
      await as(agency.key, unknown).get('/v1/organization').expect(404),
      await as(client.key, agency.id).get('/v1/organization').expect(404),
      await as(stranger.key, client.id).post('/v1/leads', { contact: {} }).expect(404),
    ];
    for (const { body } of answers) {
      expect(body).toMatchObject({ code: 'not_found', detail: 'There is no such organization.' });
    }
  });

  it('is told that the header names none, whatever is remembered of the key', async () => {
    await agency.api.get('/v1/organization').expect(200);
    for (const header of ['', ' ', 'nonsense', `${client.id}, ${branch.id}`, `${client.id}x`]) {
      const { body } = await as(agency.key, header).get('/v1/organization').expect(400);
      expect(body).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter: 'Sauda-Organization' }] });
      await as(agency.key, header).post('/v1/tags', { name: 'Astray' }).expect(400);
    }
    expect((await agency.api.get('/v1/tags').expect(200)).body.data).toEqual([]);
  });

  it('needs a key that sees everything: there is no "own" among the records of others', async () => {
    for (const role of ['manager', 'agent']) {
      const { api } = await agency.member(role);
      await as(api.key, client.id).get('/v1/leads').expect(404);
    }
  });

  it('is not one for pages: that is for one organization', async () => {
    const origins = ['https://www.agency.example'];
    const page = (await agency.api.post('/v1/api_keys', { name: 'Page', kind: 'publishable', origins }).expect(201))
      .body;
    const send = (id: string) =>
      as(page.key, id)
        .post('/v1/enquiries', { contact: { phones: ['99999 40001'] } })
        .set('origin', 'https://www.agency.example');
    await send(client.id).expect(404);
    await send(agency.id).expect(201);
  });

  it('works in a child and in a grandchild, with the id in any case', async () => {
    for (const { id } of [client, branch]) {
      const { body } = await as(agency.key, id.toUpperCase()).get('/v1/organization').expect(200);
      expect(body.id).toBe(id);
    }
  });

  it('keeps what it may do, and who acts stands in the log', async () => {
    const narrow = (await agency.api.post('/v1/api_keys', { name: 'Narrow', permissions: ['leads:write'] }).expect(201))
      .body;
    await as(narrow.key, client.id).get('/v1/leads').expect(403);
    const lead = (
      await as(narrow.key, client.id)
        .post('/v1/leads', { contact: { name: 'Ravi' } })
        .expect(201)
    ).body;
    await client.api.get(`/v1/leads/${lead.id}`).expect(200);
    await agency.api.get(`/v1/leads/${lead.id}`).expect(404);
    const log = await client.api.get('/v1/events?limit=100').expect(200);
    const told = log.body.data.filter((event: { subject: { id: string } }) => event.subject.id === lead.id);
    expect(told).toMatchObject([{ type: 'lead.created', actor: { type: 'api_key', id: narrow.id } }]);
  });

  it('of a member leaves nothing that would be theirs there, but says that it was them', async () => {
    const owner = (await agency.api.post('/v1/api_keys', { name: 'Asha', user_id: agency.owner_id }).expect(201)).body;
    const there = as(owner.key, client.id);
    const task = (await there.post('/v1/tasks', { title: 'Call back' }).expect(201)).body;
    expect(task.assignee_id).toBeNull();
    const log = await client.api.get('/v1/events?limit=100').expect(200);
    const told = log.body.data.find((event: { type: string }) => event.type === 'task.created');
    expect(told.actor).toEqual({ type: 'user', id: agency.owner_id });
  });

  it('ends at once with the key, and when the organization is a descendant no more', async () => {
    const { key, id } = (await agency.api.post('/v1/api_keys', { name: 'Short' }).expect(201)).body;
    await as(key, branch.id).get('/v1/leads').expect(200);
    await setParent(branch, null);
    await as(key, branch.id).get('/v1/leads').expect(404);
    await setParent(branch, client);
    await as(key, branch.id).get('/v1/leads').expect(200);
    await agency.api.post(`/v1/api_keys/${id}/revoke`).expect(200);
    await as(key, branch.id).get('/v1/leads').expect(401);
  });

  it('is not the same request as one for its own organization', async () => {
    const send = (organization: string) =>
      as(agency.key, organization).post('/v1/contacts', { name: 'Meera' }).set('idempotency-key', 'once').expect(201);
    const [first, second] = [await send(client.id), await send(branch.id)];
    expect(second.body.id).not.toBe(first.body.id);
    expect((await send(client.id)).body.id).toBe(first.body.id);
  });
});

describe('a suspended organization', () => {
  it('refuses its own keys and everybody acting in it, with the next request', async () => {
    const paths = ['/v1/organization', '/v1/leads'];
    for (const path of paths) await client.api.get(path).expect(200);
    await as(agency.key, client.id).get('/v1/leads').expect(200);
    await setStatus(client, 'suspended');
    for (const answer of [
      await client.api.get('/v1/organization').expect(403),
      await client.api.get('/v1/leads').expect(403),
      await client.api.post('/v1/leads', { contact: { name: 'Late' } }).expect(403),
      await as(agency.key, client.id).get('/v1/leads').expect(403),
    ]) {
      expect(answer.body.code).toBe('organization_suspended');
    }
    // Those below it as well, and nobody above.
    await branch.api.get('/v1/leads').expect(403);
    await agency.api.get('/v1/leads').expect(200);
    await setStatus(client, 'active');
    await branch.api.get('/v1/leads').expect(200);
    await client.api.get('/v1/leads').expect(200);
    const { body } = await client.api.get('/v1/contacts').expect(200);
    expect(body.data.map(({ name }: { name: string }) => name)).not.toContain('Late');
  });

  it('cannot act for its descendants either', async () => {
    await as(agency.key, client.id).get('/v1/leads').expect(200);
    await setStatus(agency, 'suspended');
    const answer = await as(agency.key, client.id).get('/v1/leads').expect(403);
    expect(answer.body.code).toBe('organization_suspended');
    await setStatus(agency, 'active');
  });
});
