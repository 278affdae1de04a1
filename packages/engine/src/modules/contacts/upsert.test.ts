import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const put = (path: string, body: object, { api } = surya) => api.put(`/v1/${path}`, body);

describe('refusals', () => {
  it('needs a key and the permission to write', async () => {
    await engine.http.put('/v1/contacts/by/phone/9999912345').send({}).expect(401);
    const viewer = await surya.member('viewer');
    await put('contacts/by/phone/9999912345', {}, viewer as never).expect(403);
  });

  it.each([
    ['contacts/by/name/Asha', 400, { parameter: 'field' }],
    ['contacts/by/phone/12', 400, { parameter: 'value', code: 'invalid_phone' }],
    ['contacts/by/email/asha', 400, { parameter: 'value', code: 'invalid_email' }],
    ['contacts/by/external_id/a%00b', 400, { parameter: 'value', code: 'invalid_text' }],
    ['companies/by/domain/not%20one', 422, { pointer: '/name' }],
    [`contacts/by/external_id/${'x'.repeat(201)}`, 400, { parameter: 'value', code: 'invalid' }],
    [`companies/by/external_id/${'x'.repeat(201)}`, 400, { parameter: 'value', code: 'invalid' }],
    [`leads/by/external_id/${'x'.repeat(201)}`, 400, { parameter: 'value', code: 'invalid' }],
    [`contacts/by/email/${'x'.repeat(243)}@example.com`, 400, { parameter: 'value', code: 'invalid' }],
    [`companies/by/domain/${'x'.repeat(250)}.com`, 400, { parameter: 'value', code: 'invalid' }],
    [`contacts/by/phone/${'9'.repeat(7_900)}`, 400, { parameter: 'value', code: 'invalid' }],
  ])('of PUT %s', async (path, status, error) => {
    expect((await put(path, {}).expect(status)).body.errors).toMatchObject([error]);
  });

  it('does not say two things at once', async () => {
    const refused = await put('contacts/by/external_id/A-1', { external_id: 'A-2' }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/external_id', code: 'differs' }]);
    await put('contacts/by/external_id/A-3', { external_id: 'A-3' }).expect(201);
  });

  it('does not change, nor show, whom the member does not see', async () => {
    const contact = await put('contacts/by/phone/9999940009', { name: 'Meera Pillai' }).expect(201);
    const agent = await surya.member('agent');
    const refused = await put('contacts/by/phone/9999940009', { name: 'Mine' }, agent as never).expect(409);
    expect(refused.body.code).toBe('already_exists');
    expect(JSON.stringify(refused.body)).not.toContain(contact.body.id);
  });

  it('knows nobody of another organization', async () => {
    await put('contacts/by/external_id/shared', { name: 'Ours' }).expect(201);
    const other = await engine.organization('Other');
    const theirs = await put('contacts/by/external_id/shared', { name: 'Theirs' }, other).expect(201);
    expect(theirs.body.name).toBe('Theirs');
  });
});

describe('a contact', () => {
  it('is made once and then changed, whatever the spelling of the phone', async () => {
    const made = await put('contacts/by/phone/99999%2040001', { name: 'Ananya Iyer', city: 'Pune' }).expect(201);
    expect(made.body).toMatchObject({ phones: ['+919999940001'], city: 'Pune' });
    expect(made.headers.location).toBe(`/v1/contacts/${made.body.id}`);
    const changed = await put('contacts/by/phone/%2B91-99999-40001', { city: null, emails: ['a@example.com'] }).expect(
      200,
    );
    expect(changed.body).toMatchObject({
      id: made.body.id,
      name: 'Ananya Iyer',
      city: null,
      emails: ['a@example.com'],
    });
    const kept = await put('contacts/by/email/A@Example.com', { phones: ['99999 40002'], emails: [] }).expect(200);
    expect(kept.body).toMatchObject({ id: made.body.id, phones: ['+919999940002'], emails: ['a@example.com'] });
  });

  it('is known by its external id, and by its version', async () => {
    const made = await put('contacts/by/external_id/CRM%2F17', { name: 'Ravi' }).expect(201);
    expect(made.body.external_id).toBe('CRM/17');
    await put('contacts/by/external_id/CRM%2F17', { name: 'Ravi Kumar' }).set('if-match', '"v9"').expect(412);
    const changed = await put('contacts/by/external_id/CRM%2F17', { name: 'Ravi Kumar' }).set('if-match', '"v1"');
    expect(changed).toMatchObject({ status: 200, body: { id: made.body.id, name: 'Ravi Kumar', version: 2 } });
  });

  it.each([['external_id/race'], ['phone/9999940007'], ['email/race@example.com']])(
    'is made only once by many at the same moment: %s',
    async (by) => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) => put(`contacts/by/${by}`, { name: `Writer ${n}` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    },
  );
});

describe('a company', () => {
  it('is known by its domain', async () => {
    const made = await put('companies/by/domain/kulkarni.example', { name: 'Kulkarni Agro Works' }).expect(201);
    expect(made.body.domain).toBe('kulkarni.example');
    const changed = await put('companies/by/domain/Kulkarni.Example', { city: 'Satara' }).expect(200);
    expect(changed.body).toMatchObject({ id: made.body.id, name: 'Kulkarni Agro Works', city: 'Satara' });
    const again = { name: 'Somebody else', domain: 'kulkarni.example' };
    expect((await surya.api.post('/v1/companies', again).expect(409)).body.errors).toMatchObject([
      { pointer: '/domain' },
    ]);
  });

  it('is made only once by many at the same moment', async () => {
    for (const by of ['external_id/K-1', 'domain/race.example']) {
      const answers = await Promise.all(Array.from({ length: 6 }, () => put(`companies/by/${by}`, { name: 'Race' })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    }
  });
});

describe('every value that can be kept is reached by its address', () => {
  const sun = '🌞'.repeat(200);
  const odd = `a/b?c#d%2F;&=+ \\\u0001${'é'.repeat(180)}`;
  const local = 'a'.repeat(64);
  const domain = `${`${'d'.repeat(63)}.`.repeat(2)}${'d'.repeat(57)}.in`;

  it.each([
    ['contacts', 'external_id', sun, { external_id: sun }],
    ['contacts', 'external_id', odd, { external_id: odd }],
    ['contacts', 'email', `${local}@${domain}`, { emails: [`${local}@${domain}`] }],
    ['contacts', 'phone', `+91${' '.repeat(46)}99999 40055`, { phones: ['+919999940055'] }],
    ['companies', 'external_id', sun, { name: 'Sun', external_id: sun }],
    ['companies', 'external_id', odd, { name: 'Odd', external_id: odd }],
    ['companies', 'domain', `${domain}.${'d'.repeat(61)}`, { name: 'Long', domain: `${domain}.${'d'.repeat(61)}` }],
    ['leads', 'external_id', sun, { contact: { name: 'Ravi' }, external_id: sun }],
    ['leads', 'external_id', odd, { contact: { name: 'Ravi' }, external_id: odd }],
  ])('%s by %s', async (resource, field, value, body) => {
    const { id } = (await surya.api.post(`/v1/${resource}`, body).expect(201)).body;
    const changed = await put(`${resource}/by/${field}/${encodeURIComponent(value)}`, {}).expect(200);
    expect(changed.body.id).toBe(id);
  });

  it('while an address that no request may have is told to be too long', async () => {
    const { body } = await put(`contacts/by/external_id/${'x'.repeat(9_000)}`, {}).expect(414);
    expect(body.code).toBe('uri_too_long');
  });
});
