import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

interface Refusal {
  body: { errors: { pointer?: string; parameter?: string; detail: string }[] };
}

const told = ({ body }: Refusal) =>
  Object.fromEntries(body.errors.map(({ pointer, parameter, detail }) => [pointer ?? parameter, detail]));

describe('a name that is not known', () => {
  it('is answered with the one that was meant: in a body, however deep', async () => {
    const contact = { name: 'Ananya Iyer', phone: '99999 12345' };
    const refused = await surya.api.post('/v1/leads', { contact, ownerId: null, colour: 'red' }).expect(422);
    expect(told(refused)).toEqual({
      '/contact/phone': 'This field is not known here. Did you mean phones?',
      '/ownerId': 'This field is not known here. Did you mean owner_id?',
      '/colour': 'This field is not known here.',
    });
  });

  it.each([
    ['stauts=open', 'stauts', 'This field is not known here. Did you mean status?'],
    ['created_at[gtee]=2026-11-22', 'created_at[gtee]', 'This field is not known here. Did you mean created_at[gte]?'],
    ['colour=red', 'colour', 'This field is not known here.'],
  ])('is answered with the one that was meant: in a query, %s', async (query, parameter, detail) => {
    expect(told(await surya.api.get(`/v1/leads?${query}`).expect(400))).toEqual({ [parameter]: detail });
  });

  it('is answered with the one that was meant: in a filter, as a tree and as a query', async () => {
    for (const [field, meant] of [
      ['colour', ''],
      ['stage', ' Did you mean stage_id?'],
    ]) {
      const filter = { field, value: 'new' };
      expect(told(await surya.api.post('/v1/leads/search', { filter }).expect(422))).toEqual({
        '/filter/field': `Cannot be filtered by ${field}.${meant}`,
      });
    }
    const input = { resource: 'leads', format: 'csv', filter: { ownerId: 'me' } };
    expect(told(await surya.api.post('/v1/exports', input).expect(422))).toEqual({
      '/filter/ownerId': 'The list has no such filter. Did you mean owner_id?',
    });
  });
});
