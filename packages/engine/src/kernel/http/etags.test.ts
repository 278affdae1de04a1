import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;
let path: string;
beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  path = `/v1/contacts/${(await surya.api.post('/v1/contacts', { name: 'Asha Rao' }).expect(201)).body.id}`;
});
afterAll(() => engine.close());

it.each(['"v1"', 'W/"v1"', '"v7", "v1"', '*'])(
  'an object is not sent to who has it: If-None-Match: %s',
  async (tag) => {
    const answer = await surya.api.get(path).set('if-none-match', tag).expect(304);
    expect(answer.text).toBe('');
    expect(answer.headers.etag).toBe('"v1"');
  },
);

it.each(['"v2"', 'v1', '"v1', ''])('it is sent to who has not: If-None-Match: %s', async (tag) => {
  await surya.api.get(path).set('if-none-match', tag).expect(200);
});

it.each(['"v2"', '"abc"', '""', 'W/"v9"'])(
  'nothing changes that is not as the caller knows it: If-Match: %s',
  async (tag) => {
    const { body } = await surya.api.patch(path, { name: 'Other' }).set('if-match', tag).expect(412);
    expect(body).toMatchObject({ code: 'version_conflict', current_version: 1 });
  },
);

it.each(['v1', '1', '"v1'])('what is no tag is said to be none: If-Match: %s', async (tag) => {
  const { body } = await surya.api.patch(path, { name: 'Other' }).set('if-match', tag).expect(400);
  expect(body.errors).toMatchObject([{ parameter: 'If-Match' }]);
});
