import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { systemActor } from '../actor.ts';
import { newId } from '../ids.ts';

interface Page {
  data: { id: string; city: string | null; created_at: string }[];
  next_cursor: string | null;
  has_more: boolean;
}

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const ask = async (query: string, org = surya): Promise<Page> =>
  (await org.api.get(`/v1/contacts?${query}`).expect(200)).body;

/** Contacts with one creation time for all. */
async function addContacts(
  count: number,
  created_at: Date,
  city: string | null = null,
  org = surya,
): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await engine.engine.kernel.db.withTenant(systemActor(org.id), (tx) =>
    tx.rows(sql`insert into contacts (organization_id, id, city, created_at, updated_at)
      select ${org.id}, id, ${city}, ${created_at}, ${created_at} from unnest(${ids}::uuid[]) as id`),
  );
  return ids;
}

const remove = (ids: string[], org = surya) =>
  engine.engine.kernel.db.withTenant(systemActor(org.id), (tx) =>
    tx.rows(sql`delete from contacts where organization_id = ${org.id} and id = any(${ids}::uuid[])`),
  );

/** Every page, with something done between two of them. */
async function walk(
  query: string,
  org: TestOrganization,
  between: (page: number) => Promise<unknown> = async () => {},
) {
  const rows: Page['data'] = [];
  let page = await ask(query, org);
  for (let count = 1; ; count++) {
    rows.push(...page.data);
    expect(page.has_more).toBe(page.next_cursor !== null);
    if (page.next_cursor === null) return rows;
    await between(count);
    page = await ask(`${query}&cursor=${page.next_cursor}`, org);
  }
}

describe('a walk through a list', () => {
  it.each(['-created_at', 'created_at'])('by %s finds each row that stays exactly once', async (sort) => {
    const org = await engine.organization();
    const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 10, minutes));
    const staying = (await Promise.all([1, 2, 3].map((minute) => addContacts(30, at(minute), null, org)))).flat();
    const leaving = await addContacts(30, at(2), null, org);
    const rows = await walk(`limit=7&sort=${sort}`, org, async (page) => {
      await addContacts(2, at(page % 5), null, org);
      await remove(leaving.splice(0, 3), org);
    });
    const found = rows.map(({ id }) => id);
    expect(new Set(found).size, 'no row twice').toBe(found.length);
    expect(staying.filter((id) => !found.includes(id))).toEqual([]);
    const order = rows.map(({ created_at, id }) => `${created_at} ${id}`);
    expect(order).toEqual(sort.startsWith('-') ? [...order].sort().reverse() : [...order].sort());
  });

  it('keeps to its filter', async () => {
    const org = await engine.organization();
    const pune = await addContacts(9, new Date(), 'Pune', org);
    await addContacts(9, new Date(), 'Nashik', org);
    const rows = await walk('limit=2&city=Pune', org);
    expect(rows.map(({ id }) => id).sort()).toEqual([...pune].sort());
  });

  it('ends exactly, also when the last page is full', async () => {
    const org = await engine.organization();
    await addContacts(6, new Date(), null, org);
    expect(await ask('limit=6', org)).toMatchObject({ has_more: false, next_cursor: null });
    expect(await walk('limit=3', org)).toHaveLength(6);
    expect(await ask('city=Nowhere', org)).toEqual({ object: 'list', data: [], next_cursor: null, has_more: false });
  });

  it('may change its page size on the way', async () => {
    const org = await engine.organization();
    const ids = await addContacts(10, new Date(), null, org);
    const first = await ask('limit=3', org);
    const rest = await ask(`limit=100&cursor=${first.next_cursor}`, org);
    expect([...first.data, ...rest.data].map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});

describe('a cursor', () => {
  const cursorOf = async (query: string) => {
    await addContacts(3, new Date(), 'Pune');
    return String((await ask(`limit=1&${query}`)).next_cursor);
  };
  const refused = async (query: string) => {
    const answer = await surya.api.get(`/v1/contacts?${query}`).expect(400);
    expect(answer.body).toMatchObject({ code: 'cursor_mismatch', errors: [{ parameter: 'cursor' }] });
  };

  it('fits its own filter and sort only', async () => {
    const cursor = await cursorOf('city=Pune');
    await surya.api.get(`/v1/contacts?city=Pune&cursor=${cursor}`).expect(200);
    await refused(`cursor=${cursor}`);
    await refused(`city=Nashik&cursor=${cursor}`);
    await refused(`city=Pune&source=api&cursor=${cursor}`);
    await refused(`city=Pune&sort=created_at&cursor=${cursor}`);
  });

  it('cannot be altered or invented', async () => {
    const cursor = await cursorOf('city=Pune');
    const [payload = '', signature = ''] = cursor.split('.');
    const other = Buffer.from(JSON.stringify(['2020-01-01T00:00:00.000Z', newId()])).toString('base64url');
    for (const altered of [
      `${other}.${signature}`,
      `${payload}.${signature.slice(0, -1)}`,
      `${payload}.`,
      payload,
      'nonsense',
      '..',
      'e30.e30',
    ]) {
      await refused(`city=Pune&cursor=${altered}`);
    }
  });

  it('is of no use to another organization', async () => {
    const other = await engine.organization('Other');
    const cursor = await cursorOf('city=Pune');
    const { body } = await other.api.get(`/v1/contacts?city=Pune&cursor=${cursor}`).expect(400);
    expect(body.code).toBe('cursor_mismatch');
  });
});

describe('the parameters', () => {
  it.each([
    'limit=0',
    'limit=101',
    'limit=ten',
    'limit=1e400',
    'sort=city',
    'colour=red',
    'city[like]=P',
    'created_at[gte]=yesterday',
    'owner_id=me',
  ])('refuse %s and say which', async (query) => {
    const answer = await surya.api.get(`/v1/contacts?${query}`).expect(400);
    expect(answer.body).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter: query.split('=')[0] }] });
  });

  it('take twenty-five rows a page unless told otherwise', async () => {
    const org = await engine.organization();
    await addContacts(26, new Date(), null, org);
    expect((await ask('', org)).data).toHaveLength(25);
  });
});
