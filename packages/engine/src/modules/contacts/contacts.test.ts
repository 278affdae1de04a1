import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const add = async (fields: object = {}, { api } = surya) => (await api.post('/v1/contacts', fields).expect(201)).body;
const read = async (id: string) => (await surya.api.get(`/v1/contacts/${id}`).expect(200)).body;
const found = async (query: string): Promise<string[]> =>
  (await surya.api.get(`/v1/contacts?${query}`).expect(200)).body.data.map((row: { id: string }) => row.id);
const eventsOf = async (id: string): Promise<string[]> =>
  (await surya.api.get(`/v1/contacts/${id}/timeline`).expect(200)).body.data.map((e: { type: string }) => e.type);
const identities = async (id: string): Promise<{ id: string; kind: string; value: string; is_primary: boolean }[]> =>
  (await surya.api.get(`/v1/contacts/${id}/identities`).expect(200)).body.data;

describe('refusals', () => {
  it('needs a key and the permission', async () => {
    await engine.http.post('/v1/contacts').send({ name: 'Ravi' }).expect(401);
    const viewer = await surya.member('viewer');
    await viewer.api.post('/v1/contacts', { name: 'Ravi' }).expect(403);
  });

  it('hides a contact from other organizations in every operation', async () => {
    const { id } = await add({ phones: ['+919999960001'] });
    const other = await engine.organization('Other');
    await other.api.get(`/v1/contacts/${id}`).expect(404);
    await other.api.get(`/v1/contacts/${id}/identities`).expect(404);
    await other.api.patch(`/v1/contacts/${id}`, { name: 'Mine now' }).expect(404);
    await other.api.delete(`/v1/contacts/${id}`).expect(404);
    const same = await add({ phones: ['+919999960001'] }, other);
    expect(same.id).not.toBe(id);
    expect(await read(id)).toMatchObject({ name: null, phones: ['+919999960001'] });
  });

  it('points at every wrong field', async () => {
    const wrong = { name: ' ', emails: ['x@example.com', 'nonsense'], country: 'India', metadata: { a: 1 }, id: 'x' };
    const answer = await surya.api.post('/v1/contacts', wrong).expect(422);
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual([
      '/country',
      '/emails/1',
      '/id',
      '/metadata/a',
      '/name',
    ]);
    const phone = await surya.api.post('/v1/contacts', { phones: ['99999 60002', 'call me'] }).expect(422);
    expect(phone.body.errors).toMatchObject([{ pointer: '/phones/1', code: 'invalid_phone' }]);
  });

  it('links to members and companies of this organization only', async () => {
    const other = await engine.organization('Other');
    const company = (await other.api.post('/v1/companies', { name: 'Theirs' }).expect(201)).body;
    const owner = await surya.api.post('/v1/contacts', { owner_id: other.owner_id }).expect(422);
    expect(owner.body.errors).toMatchObject([{ pointer: '/owner_id', code: 'unknown_user' }]);
    const { id } = await add();
    const moved = await surya.api.patch(`/v1/contacts/${id}`, { company_id: company.id }).expect(422);
    expect(moved.body.errors).toMatchObject([{ pointer: '/company_id', code: 'unknown_company' }]);
  });

  it('knows a person by any phone or e-mail, and says who has it', async () => {
    const known = await add({ phones: ['+919999960003', '+919999960004'], emails: ['known@example.com'] });
    for (const [fields, pointer] of [
      [{ phones: ['99999 60009', '099999-60004'] }, '/phones/1'],
      [{ emails: ['KNOWN@example.com'] }, '/emails/0'],
    ] as const) {
      const answer = await surya.api.post('/v1/contacts', fields).expect(409);
      expect(answer.body).toMatchObject({ code: 'already_exists', existing_id: known.id, errors: [{ pointer }] });
    }
    const { id } = await add({ phones: ['+919999960005'] });
    const stolen = await surya.api.patch(`/v1/contacts/${id}`, { phones: ['+919999960003'] }).expect(409);
    expect(stolen.body.existing_id).toBe(known.id);
    expect((await read(id)).phones).toEqual(['+919999960005']);
  });

  it('makes one contact of a phone that is added ten times at once', async () => {
    const phones = ['+919999960006'];
    const answers = await Promise.all(Array.from({ length: 10 }, () => surya.api.post('/v1/contacts', { phones })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    const made = answers.find(({ status }) => status === 201)?.body.id;
    for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.existing_id).toBe(made);
  });

  it('does not delete a contact that has a lead', async () => {
    const { contact_id } = (await surya.api.post('/v1/leads', { contact: {} }).expect(201)).body;
    const answer = await surya.api.delete(`/v1/contacts/${contact_id}`).expect(409);
    expect(answer.body.code).toBe('deletion_blocked');
  });
});

describe('a contact', () => {
  it('needs neither name, phone nor e-mail', async () => {
    const made = await add();
    expect(made).toMatchObject({ object: 'contact', name: null, phones: [], emails: [], source: 'api', version: 1 });
    expect(await read(made.id)).toEqual(made);
  });

  it('keeps phones as E.164 and e-mails in lower case, each once, the first as primary', async () => {
    const made = await add({
      phones: ['099999 60010', '+91 99999-60010', '022 2345 6789'],
      emails: ['B@Example.com', 'a@example.com', 'b@example.com'],
    });
    expect(made).toMatchObject({
      phones: ['+919999960010', '+912223456789'],
      emails: ['b@example.com', 'a@example.com'],
    });
    expect((await identities(made.id)).map(({ kind, value, is_primary }) => [kind, value, is_primary])).toEqual([
      ['email', 'b@example.com', true],
      ['email', 'a@example.com', false],
      ['phone', '+919999960010', true],
      ['phone', '+912223456789', false],
    ]);
  });

  it('reads national numbers in the contact’s country, then the organization’s', async () => {
    const made = await add({ country: 'US', phones: ['(415) 555-2671'] });
    expect(made.phones).toEqual(['+14155552671']);
    const changed = await surya.api.patch(`/v1/contacts/${made.id}`, { phones: ['(415) 555-2672'] }).expect(200);
    expect(changed.body.phones).toEqual(['+14155552672']);
    const moved = await surya.api
      .patch(`/v1/contacts/${made.id}`, { country: 'IN', phones: ['99999 60011'] })
      .expect(200);
    expect(moved.body.phones).toEqual(['+919999960011']);
  });

  it('is changed field by field; lists are replaced whole, and identities that stay keep their id', async () => {
    const made = await add({
      name: 'Asha',
      city: 'Pune',
      phones: ['+919999960012', '+919999960013'],
      emails: ['asha@example.com'],
    });
    const before = await identities(made.id);
    const changed = await surya.api
      .patch(`/v1/contacts/${made.id}`, { city: null, phones: ['+919999960014', '+919999960013'] })
      .set('if-match', '"v1"')
      .expect(200);
    expect(changed.body).toMatchObject({
      name: 'Asha',
      city: null,
      phones: ['+919999960014', '+919999960013'],
      emails: ['asha@example.com'],
      version: 2,
    });
    const idOf = (rows: typeof before, value: string) => rows.find((row) => row.value === value)?.id;
    const after = await identities(made.id);
    expect(idOf(after, '+919999960013')).toBe(idOf(before, '+919999960013'));
    expect(after.filter(({ kind, is_primary }) => kind === 'phone' && is_primary)).toMatchObject([
      { value: '+919999960014' },
    ]);
    await add({ phones: ['+919999960012'] });
    await surya.api.patch(`/v1/contacts/${made.id}`, { city: 'Nashik' }).set('if-match', '"v1"').expect(412);
    expect(await eventsOf(made.id)).toEqual(expect.arrayContaining(['contact.created', 'contact.updated']));
  });

  it('can lose all its phones', async () => {
    const made = await add({ phones: ['+919999960015'] });
    expect((await surya.api.patch(`/v1/contacts/${made.id}`, { phones: [] }).expect(200)).body.phones).toEqual([]);
    expect(await found('phone=%2B919999960015')).toEqual([]);
  });

  it('is found by what it is', async () => {
    const made = await add({
      city: 'Karad',
      phones: ['+919999960016'],
      emails: ['find@example.com'],
      external_id: 'F-1',
    });
    for (const query of [
      'city=Karad',
      'phone=%2B919999960016',
      'email=FIND@example.com',
      'external_id=F-1',
      'city[in]=Karad,Wai',
    ]) {
      expect(await found(query), query).toEqual([made.id]);
    }
    expect(await found('city=Karad&owner_id[is_null]=false')).toEqual([]);
  });

  it('is deleted with its identities', async () => {
    const { id } = await add({ phones: ['+919999960017'] });
    await surya.api.delete(`/v1/contacts/${id}`).expect(204);
    await surya.api.get(`/v1/contacts/${id}`).expect(404);
    await add({ phones: ['+919999960017'] });
  });
});

describe('who sees what', () => {
  it('an agent sees their own and those of their leads', async () => {
    const agent = await surya.member('agent');
    const [mine, led, hidden] = [await add({ owner_id: agent.id }), await add(), await add()];
    await surya.api.post('/v1/leads', { contact_id: led.id, owner_id: agent.id }).expect(201);
    await agent.api.get(`/v1/contacts/${mine.id}`).expect(200);
    await agent.api.get(`/v1/contacts/${led.id}`).expect(200);
    await agent.api.get(`/v1/contacts/${hidden.id}`).expect(404);
    await agent.api.get(`/v1/contacts/${hidden.id}/identities`).expect(404);
    await agent.api.patch(`/v1/contacts/${hidden.id}`, { name: 'Seen' }).expect(404);
    await agent.api.delete(`/v1/contacts/${hidden.id}`).expect(404);
    const list = (await agent.api.get('/v1/contacts').expect(200)).body.data.map(({ id }: { id: string }) => id);
    expect(list.sort()).toEqual([mine.id, led.id].sort());
  });

  it('an agent owns whom they add', async () => {
    const agent = await surya.member('agent');
    const { body } = await agent.api.post('/v1/contacts', { name: 'Walk-in' }).expect(201);
    expect(body.owner_id).toBe(agent.id);
  });
});
