import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const add = async (fields: object = {}) =>
  (await surya.api.post('/v1/companies', { name: 'Kulkarni Agro', ...fields }).expect(201)).body;

describe('refusals', () => {
  it('needs a key and the permission, and hides from other organizations', async () => {
    await engine.http.get('/v1/companies').expect(401);
    const viewer = await surya.member('viewer');
    await viewer.api.post('/v1/companies', { name: 'Mine' }).expect(403);
    const { id } = await add();
    const other = await engine.organization('Other');
    await other.api.get(`/v1/companies/${id}`).expect(404);
    await other.api.patch(`/v1/companies/${id}`, { name: 'Mine' }).expect(404);
    await other.api.delete(`/v1/companies/${id}`).expect(404);
    expect((await other.api.get('/v1/companies').expect(200)).body.data).toEqual([]);
  });

  it('points at every wrong field', async () => {
    const wrong = { gstin: '27ABCDE1234F1Z', domain: 'Not A Domain', pincode: '' };
    const answer = await surya.api.post('/v1/companies', wrong).expect(422);
    const pointers = answer.body.errors.map((e: { pointer: string }) => e.pointer);
    expect([...new Set(pointers)].sort()).toEqual(['/domain', '/gstin', '/name', '/pincode']);
    const phone = await surya.api.post('/v1/companies', { name: 'Agro', phone: 'call us' }).expect(422);
    expect(phone.body.errors).toMatchObject([{ pointer: '/phone', code: 'invalid_phone' }]);
    const owner = (await engine.organization('Other')).owner_id;
    const strange = await surya.api.post('/v1/companies', { name: 'Agro', owner_id: owner }).expect(422);
    expect(strange.body.errors).toMatchObject([{ pointer: '/owner_id', code: 'unknown_user' }]);
  });

  it('keeps external ids unique, names not', async () => {
    await add({ external_id: 'K-1' });
    await add();
    const answer = await surya.api.post('/v1/companies', { name: 'Else', external_id: 'K-1' }).expect(409);
    expect(answer.body).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/external_id' }] });
  });

  it('is not deleted while somebody belongs to it', async () => {
    const { id } = await add();
    const contact = (await surya.api.post('/v1/contacts', { company_id: id }).expect(201)).body;
    expect((await surya.api.delete(`/v1/companies/${id}`).expect(409)).body.code).toBe('deletion_blocked');
    await surya.api.patch(`/v1/contacts/${contact.id}`, { company_id: null }).expect(200);
    await surya.api.delete(`/v1/companies/${id}`).expect(204);
    await surya.api.get(`/v1/companies/${id}`).expect(404);
  });
});

it('adds, changes and finds companies', async () => {
  const made = await add({ phone: '022 2345 6789', gstin: '27ABCDE1234F1Z5', metadata: { tier: 'gold' } });
  expect(made).toMatchObject({ object: 'company', phone: '+912223456789', metadata: { tier: 'gold' }, version: 1 });
  expect((await surya.api.get(`/v1/companies/${made.id}`).expect(200)).body).toEqual(made);
  const changed = await surya.api
    .patch(`/v1/companies/${made.id}`, { phone: null, metadata: {}, city: 'Satara' })
    .set('if-match', '"v1"')
    .expect(200);
  expect(changed.body).toMatchObject({ phone: null, metadata: {}, city: 'Satara', gstin: made.gstin, version: 2 });
  await surya.api.patch(`/v1/companies/${made.id}`, { city: 'Wai' }).set('if-match', '"v1"').expect(412);
  const found = await surya.api.get('/v1/companies?gstin=27ABCDE1234F1Z5').expect(200);
  expect(found.body.data).toEqual([changed.body]);
});
