import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

interface Result {
  index: number;
  status: number;
  resource?: Record<string, unknown> & { id: string };
  error?: { code: string; errors: { pointer: string; code: string }[] };
}

async function write(resource: string, items: object[], { api } = surya): Promise<Result[]> {
  const { body } = await api.post(`/v1/${resource}/batch`, { items }).expect(207);
  expect(body.data.map(({ index }: Result) => index)).toEqual(items.map((_, index) => index));
  return body.data;
}
const atomic = (resource: string, items: object[]) => surya.api.post(`/v1/${resource}/batch`, { atomic: true, items });
const statuses = (results: Result[]) => results.map(({ status }) => status);
const count = async (resource: string, query = '') =>
  (await surya.api.get(`/v1/${resource}?limit=100&${query}`).expect(200)).body.data.length;

describe('refusals', () => {
  it('needs a key, a permission, and an idempotency key', async () => {
    await engine.http.post('/v1/tasks/batch').send({ items: [] }).expect(401);
    const viewer = await surya.member('viewer');
    await viewer.api.post('/v1/tasks/batch', { items: [{ title: 'A' }] }).expect(403);
    const bare = engine.http.post('/v1/tasks/batch').set('authorization', `Bearer ${surya.key}`);
    expect((await bare.send({ items: [{ title: 'A' }] }).expect(400)).body.code).toBe('idempotency_key_required');
  });

  it.each([
    [{}, '/items'],
    [{ items: [] }, '/items'],
    [{ items: ['A'] }, '/items/0'],
    [{ items: Array.from({ length: 101 }, () => ({ title: 'A' })) }, '/items'],
    [{ items: [{ title: 'A' }], atomic: 1 }, '/atomic'],
    [{ items: [{ title: 'A' }], mode: 'fast' }, '/mode'],
  ])('of the whole %j', async (body, pointer) => {
    const refused = await surya.api.post('/v1/tasks/batch', body).expect(422);
    expect(refused.body.errors[0].pointer).toBe(pointer);
  });

  it('of an item leave the others be', async () => {
    const results = await write('tasks', [
      { title: 'Call' },
      { title: '', weight: 1 },
      { title: 'Foreign', lead_id: crypto.randomUUID() },
      { id: 'nonsense', title: 'B' },
      { id: crypto.randomUUID(), title: 'C' },
      { title: 'Visit' },
    ]);
    expect(statuses(results)).toEqual([201, 422, 422, 422, 404, 201]);
    expect(results[1]?.error?.errors.map(({ pointer }) => pointer).sort()).toEqual(['/title', '/weight']);
    expect(results[2]?.error).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/lead_id' }] });
    expect(results[4]?.error).toMatchObject({ code: 'not_found' });
    expect(await count('tasks')).toBe(2);
  });

  it('keep others out of what is not theirs', async () => {
    const other = await engine.organization('Other');
    const [theirs] = await write('companies', [{ name: 'Theirs' }], other);
    const results = await write('companies', [{ id: theirs?.resource?.id, name: 'Mine' }]);
    expect(statuses(results)).toEqual([404]);
    const agent = await surya.member('agent');
    const lead = await surya.api.post('/v1/leads', { contact: { name: 'Ravi' } }).expect(201);
    expect(statuses(await write('leads', [{ id: lead.body.id, title: 'Mine' }], agent as never))).toEqual([404]);
  });
});

describe('a batch', () => {
  it.each([
    ['contacts', (n: number) => ({ name: `Person ${n}`, phones: [`99999 ${42_000 + n}`] })],
    ['companies', (n: number) => ({ name: `Company ${n}` })],
    ['leads', (n: number) => ({ contact: { name: `Lead ${n}`, phones: [`99999 ${43_000 + n}`] } })],
    ['tasks', (n: number) => ({ title: `Task ${n}` })],
  ])('makes and changes %s', async (resource, item) => {
    const made = await write(
      resource,
      Array.from({ length: 100 }, (_, n) => item(n)),
    );
    expect(new Set(statuses(made))).toEqual(new Set([201]));
    const [first, second] = made.map(({ resource: one }) => one?.id as string);
    const alone = (await surya.api.get(`/v1/${resource}/${first}`).expect(200)).body;
    expect(made[0]?.resource).toEqual(alone);
    const change = { metadata: { a: 'b' } };
    const mixed = resource === 'tasks' ? { title: 'Later' } : change;
    const results = await write(resource, [{ id: first, ...mixed }, item(500), { id: second, ...mixed }]);
    expect(statuses(results)).toEqual([200, 201, 200]);
    expect(results[0]?.resource).toMatchObject({ id: first, version: 2, ...mixed });
  });

  it('tells each refusal of the database by its item', async () => {
    const results = await write('contacts', [
      { name: 'A', external_id: 'same' },
      { name: 'B', external_id: 'same' },
      { name: 'C', owner_id: crypto.randomUUID() },
      { name: 'D', phones: ['99999 44001'] },
      { name: 'E', phones: ['+91 99999 44001'] },
    ]);
    expect(statuses(results)).toEqual([201, 409, 422, 201, 409]);
    expect(results.map(({ error }) => error?.errors[0]?.pointer)).toEqual([
      undefined,
      '/external_id',
      '/owner_id',
      undefined,
      '/phones/0',
    ]);
  });

  it('understands the second enquiry of a person as such', async () => {
    const contact = { name: 'Meera Pillai', phones: ['99999 45001'] };
    const again = { ...contact, phones: ['+91-99999-45001'] };
    const results = await write('leads', [{ contact }, { contact: again, enquiry: { message: 'Again' } }]);
    expect(statuses(results)).toEqual([201, 200]);
    expect(results[1]?.resource?.id).toBe(results[0]?.resource?.id);
  });

  it('leaves nothing of an item that is refused late', async () => {
    const field = { resource: 'lead', key: 'needed', label: 'Needed', type: 'text', is_required: true };
    const org = await engine.organization('Late');
    await org.api.post('/v1/custom_fields', field).expect(201);
    const items = [{ contact: { name: 'Kept' }, custom: { needed: 'x' } }, { contact: { name: 'Gone' } }];
    const results = await write('leads', items, org);
    expect(statuses(results)).toEqual([201, 422]);
    const contacts = (await org.api.get('/v1/contacts').expect(200)).body.data;
    expect(contacts.map(({ name }: { name: string }) => name)).toEqual(['Kept']);
    const events = (await org.api.get('/v1/events?limit=100').expect(200)).body.data;
    expect(events.filter(({ type }: { type: string }) => type === 'contact.created')).toHaveLength(1);
  });

  it('is done once for one idempotency key', async () => {
    const send = () =>
      engine.http
        .post('/v1/companies/batch')
        .set('authorization', `Bearer ${surya.key}`)
        .set('idempotency-key', 'once')
        .send({ items: [{ name: 'Once', external_id: 'once' }, { name: '' }] });
    const first = await send().expect(207);
    const second = await send().expect(207);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    expect(await count('companies', 'external_id=once')).toBe(1);
  });
});

describe('the price of a batch', () => {
  it('is that of ten requests', async () => {
    const config = { rate_limit: 12 };
    const limited = await createTestEngine({
      postgresUrl: inject('postgresUrl'),
      worker: false,
      config,
      beside: engine,
    });
    const { api } = await limited.organization();
    const one = await api.post('/v1/companies', { name: 'One' }).expect(201);
    expect(one.headers.ratelimit).toMatch(/^"default";r=11;/);
    const batch = await api.post('/v1/companies/batch', { items: [{ name: 'Two' }] }).expect(207);
    expect(batch.headers.ratelimit).toMatch(/^"default";r=1;/);
    await limited.close();
  });
});

describe('an atomic batch', () => {
  it('writes all', async () => {
    const { body } = await atomic('companies', [{ name: 'All' }, { name: 'of them' }]).expect(200);
    expect(statuses(body.data)).toEqual([201, 201]);
  });

  it.each([
    ['its form', { name: '' }, 422, '/items/1/name'],
    ['a rule', { name: 'B', phone: '12' }, 422, '/items/1/phone'],
    ['the database', { name: 'B', owner_id: crypto.randomUUID() }, 422, '/items/1/owner_id'],
    ['what is not there', { id: crypto.randomUUID(), name: 'B' }, 404, '/items/1'],
  ])('writes nothing when an item is refused by %s', async (_, item, status, pointer) => {
    const refused = await atomic('companies', [{ name: 'Never', external_id: 'never' }, item, { name: 'C' }]).expect(
      status,
    );
    expect(refused.body.errors).toMatchObject([{ pointer }]);
    expect(await count('companies', 'external_id=never')).toBe(0);
  });
});
