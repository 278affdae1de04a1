import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine } from '../../../testing.ts';
import { openShop, type Shop, somebody } from '../../testing/whatsapp.ts';
import { contract } from '../openapi.ts';

const whatsapp = fakeWhatsApp();
let engine: TestEngine;
let shop: Shop;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter] });
  shop = await openShop(engine, whatsapp);
});
afterAll(() => engine.close());

/** Names as long as they may be, of what takes most room: two that differ at the end only, and one that comes after them. */
const longest = (length: number) => [
  `${'\u0001'.repeat(length - 1)}a`,
  `${'\u0001'.repeat(length - 1)}b`,
  '🌞'.repeat(length),
];

const named = (names: string[], more: (n: number) => object = () => ({})) =>
  names.map((name, n) => ({ name, ...more(n) }));
const email = (n: number) => ({ email: `agent${n}@example.com`, role: 'agent' });
const template = () => ({ language: 'en', category: 'utility', body: { text: 'Namaste.' } });

/** Every list that is sorted by a text: what is made in it. */
const byText: Record<string, object[]> = {
  '/v1/companies': named(longest(200)),
  '/v1/contacts': named(longest(200)),
  '/v1/message_templates': named(
    ['a', 'b', 'c'].map((end) => 'n'.repeat(511) + end),
    template,
  ),
  '/v1/organizations': named(longest(200)),
  '/v1/tags': named(longest(100)),
  '/v1/teams': named(longest(200)),
  '/v1/users': named(longest(200), email),
};

async function walk(path: string, sort: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  for (;;) {
    const { body } = await shop.api.get(`${path}?limit=1&sort=${sort}${cursor}`).expect(200);
    ids.push(...body.data.map(({ id }: { id: string }) => id));
    if (body.next_cursor === null) return ids;
    cursor = `&cursor=${body.next_cursor}`;
  }
}

async function searched(path: string, sort: string): Promise<string[]> {
  const ids: string[] = [];
  let page: { cursor?: string } = {};
  for (;;) {
    const { body } = await shop.api.post(`${path}/search`, { limit: 1, sort, ...page }).expect(200);
    ids.push(...body.data.map(({ id }: { id: string }) => id));
    if (body.next_cursor === null) return ids;
    page = { cursor: body.next_cursor };
  }
}

describe('a walk by the longest names there can be', () => {
  it.each(Object.entries(byText))('of %s sees each object once', async (path, bodies) => {
    const made: string[] = [];
    for (const body of bodies) made.push((await shop.api.post(path, body).expect(201)).body.id);
    for (const sort of ['name', '-name', 'name,-name', '-name,name']) {
      const ids = await walk(path, sort);
      expect(new Set(ids).size, sort).toBe(ids.length);
      const order = sort.startsWith('-') ? made.toReversed() : made;
      expect(ids.filter((id) => made.includes(id))).toEqual(order);
    }
  });

  it.each(['/v1/companies', '/v1/contacts'])('of %s/search goes on as well', async (path) => {
    expect(await searched(path, 'name,-name')).toEqual(await walk(path, 'name,-name'));
  });

  it('goes through a segment, and through a view', async () => {
    const filter = { field: 'name', op: 'is_null', value: false };
    const segment = await shop.api.post('/v1/segments', { name: 'Named', filter }).expect(201);
    const view = await shop.api
      .post('/v1/views', { resource: 'contacts', name: 'N', filter, sort: 'name' })
      .expect(201);
    const all = await walk('/v1/contacts', 'name');
    expect(all).toHaveLength(3);
    expect(await walk(`/v1/segments/${segment.body.id}/contacts`, 'name,-name')).toEqual(all);
    expect(await walk('/v1/contacts', `name&view_id=${view.body.id}`)).toEqual(all);
  });

  it('goes past people whose provider says a longer name than anybody has', async () => {
    await shop.chatWith(somebody({ name: '\u0001'.repeat(1_000) }));
    await shop.chatWith(somebody({ name: '🌞'.repeat(1_000) }));
    const { body } = await shop.api.get('/v1/contacts?source=whatsapp&sort=name').expect(200);
    expect(body.data.map(({ name }: { name: string }) => [...name].length)).toEqual([200, 200]);
    expect(await walk('/v1/contacts', 'name,-name')).toHaveLength(5);
  });

  it('can go on in the log of events wherever it ends', async () => {
    let after = '';
    for (let pages = 0; pages < 5; pages++) {
      const { body } = await shop.api.get(`/v1/events?limit=1${after}`).expect(200);
      after = `&after=${body.next_cursor}`;
    }
    const timeline = `/v1/contacts/${(await walk('/v1/contacts', 'name'))[0]}/timeline`;
    const { body } = await shop.api.get(`${timeline}?limit=1`).expect(200);
    expect(body.data).toHaveLength(1);
  });
});

interface Parameter {
  name: string;
  schema: { enum?: string[]; pattern?: string };
}

/** The keys each list can be sorted by, as the contract says. */
function sortKeys(): [string, string[]][] {
  const { paths } = contract(engine.engine.app) as { paths: Record<string, { get?: { parameters?: Parameter[] } }> };
  return Object.entries(paths).flatMap(([path, { get }]): [string, string[]][] => {
    const { enum: values, pattern } = get?.parameters?.find(({ name }) => name === 'sort')?.schema ?? {};
    const keys = values ?? /\(([a-z_|]+)\)/.exec(pattern ?? '')?.[1]?.split('|');
    return keys ? [[path, keys.filter((key) => !key.startsWith('-'))]] : [];
  });
}

it('these are all lists that are sorted by a text: every other key is a time, a date or a number', () => {
  const short = /(_at|_on|_since|_amount)$|^day$/;
  const others = sortKeys().filter(([, keys]) => keys.some((key) => !short.test(key)));
  expect(others.map(([path]) => path)).toEqual([...Object.keys(byText), '/v1/segments/{segment_id}/contacts'].sort());
});
