import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const put = (id: string, body: object, { api } = surya) => api.put(`/v1/leads/by/external_id/${id}`, body);
const contact = { name: 'Ananya Iyer', phones: ['99999 41001'] };

it('needs a key, a permission, and somebody to capture', async () => {
  await engine.http.put('/v1/leads/by/external_id/A').send({}).expect(401);
  await put('A', { contact }, (await surya.member('viewer')) as never).expect(403);
  expect((await put('A', { title: 'Nobody' }).expect(422)).body.errors).toMatchObject([{ pointer: '/contact' }]);
  for (const field of ['external_id', 'if_open_lead', 'status']) {
    expect((await put('A', { contact, [field]: 'x' }).expect(422)).body.code).toBe('unknown_field');
  }
});

it('captures a lead, then changes that lead', async () => {
  const made = await put('L-1', { contact, source: 'erp', value: { amount: 100 } }).expect(201);
  expect(made.body).toMatchObject({ object: 'lead', external_id: 'L-1', source: 'erp' });
  expect(made.headers.location).toBe(`/v1/leads/${made.body.id}`);
  const changed = await put('L-1', { contact, source: 'other', title: 'Rooftop', value: null }).expect(200);
  expect(changed.body).toMatchObject({ id: made.body.id, source: 'erp', title: 'Rooftop', value: null });
});

it('captures another lead of the same person under another id', async () => {
  const first = await put('L-2', { contact }).expect(201);
  const second = await put('L-3', { contact }).expect(201);
  expect(second.body.contact_id).toBe(first.body.contact_id);
  expect(second.body.id).not.toBe(first.body.id);
});

it('does not change, nor show, what the member does not see', async () => {
  const made = await put('L-4', { contact }).expect(201);
  const refused = await put('L-4', { title: 'Mine' }, (await surya.member('agent')) as never).expect(409);
  expect(refused.body.code).toBe('already_exists');
  expect(JSON.stringify(refused.body)).not.toContain(made.body.id);
});

it('captures once for many at the same moment', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => put('race', { contact })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
});
