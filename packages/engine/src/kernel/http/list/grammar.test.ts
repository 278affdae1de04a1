import { sql } from 'kysely';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';
import { systemActor } from '../../actor.ts';
import { filter, List, type ListQuery } from '../list.ts';
import type { FilterNode } from './filter-tree.ts';

let engine: TestEngine;
let surya: TestOrganization;
let pipeline: { id: string };

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  for (const [name, city, source] of people) {
    await surya.api.post('/v1/contacts', { name, city, external_id: source }).expect(201);
  }
  const { body } = await surya.api.get('/v1/pipelines').expect(200);
  pipeline = body.data[0];
});
afterAll(() => engine.close());

const people = [
  ['Ananya Iyer', 'Pune', 'a-1'],
  ['Ravi Kumar', 'Nashik', 'b-1'],
  ['Meera 100%', null, 'b-2'],
  [null, 'Pune', 'c_1'],
] as const;

const named = (data: { external_id: string }[]) => data.map(({ external_id }) => external_id).sort();
const list = async (query: string) => named((await surya.api.get(`/v1/contacts?${query}`).expect(200)).body.data);
const search = async (tree: FilterNode) =>
  named((await surya.api.post('/v1/contacts/search', { filter: tree }).expect(200)).body.data);

describe('conditions', () => {
  it.each<[string, FilterNode, string[]]>([
    ['city=Pune', { field: 'city', value: 'Pune' }, ['a-1', 'c_1']],
    ['city[ne]=Pune', { field: 'city', op: 'ne', value: 'Pune' }, ['b-1', 'b-2']],
    ['city[in]=Pune,Nashik', { field: 'city', op: 'in', value: ['Pune', 'Nashik'] }, ['a-1', 'b-1', 'c_1']],
    ['city[nin]=Pune', { field: 'city', op: 'nin', value: ['Pune'] }, ['b-1', 'b-2']],
    ['city[is_null]=true', { field: 'city', op: 'is_null', value: true }, ['b-2']],
    ['city[is_null]=false', { field: 'city', op: 'is_null', value: false }, ['a-1', 'b-1', 'c_1']],
    ['name[contains]=IYER', { field: 'name', op: 'contains', value: 'IYER' }, ['a-1']],
    ['name[contains]=0%25', { field: 'name', op: 'contains', value: '0%' }, ['b-2']],
    ['name[contains]=_', { field: 'name', op: 'contains', value: '_' }, []],
    ['external_id[starts_with]=B-', { field: 'external_id', op: 'starts_with', value: 'B-' }, ['b-1', 'b-2']],
    ['created_at[lt]=2001-01-01T00:00:00Z', { field: 'created_at', op: 'lt', value: '2001-01-01T00:00:00Z' }, []],
    [
      'created_at[gte]=2001-01-01T00:00:00Z&city=Nashik',
      {
        and: [
          { field: 'created_at', op: 'gte', value: '2001-01-01T00:00:00Z' },
          { field: 'city', value: 'Nashik' },
        ],
      },
      ['b-1'],
    ],
  ])('%s finds the same as its tree', async (query, tree, expected) => {
    expect(await list(query)).toEqual(expected);
    expect(await search(tree)).toEqual(expected);
  });

  it('are joined by and, or and not; not also keeps what has no value', async () => {
    const inPune = { field: 'city', value: 'Pune' } as const;
    expect(await search({ not: inPune })).toEqual(['b-1', 'b-2']);
    expect(await search({ or: [inPune, { field: 'name', op: 'starts_with', value: 'ravi' }] })).toEqual([
      'a-1',
      'b-1',
      'c_1',
    ]);
    expect(await search({ and: [inPune, { not: { field: 'name', op: 'is_null', value: true } }] })).toEqual(['a-1']);
  });

  it('are at most twenty in a query', async () => {
    const times = ['created_at', 'updated_at', 'closed_at', 'first_response_at', 'stage_entered_at'];
    const some = times.flatMap((field) =>
      ['gt', 'gte', 'ne', 'nin'].map((op) => `${field}[${op}]=2001-01-01T00:00:00Z`),
    );
    await surya.api.get(`/v1/leads?${some.join('&')}`).expect(200);
    const { body } = await surya.api.get(`/v1/leads?${some.join('&')}&status=open`).expect(400);
    expect(body).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter: 'filter', code: 'too_many' }] });
  });
});

const deep = (levels: number): FilterNode =>
  levels === 1 ? { field: 'city', value: 'Pune' } : { not: deep(levels - 1) };

describe('a tree that cannot be used is refused with its place', () => {
  it.each<[string, unknown, string, string]>([
    ['an unknown field', { field: 'organization_id', value: 'x' }, '/filter/field', 'unknown_filter_field'],
    ['a name of the language', { field: 'constructor', value: 'x' }, '/filter/field', 'unknown_filter_field'],
    ['an operator the field has not', { field: 'city', op: 'gt', value: 'x' }, '/filter/op', 'unknown_operator'],
    ['a value of another type', { field: 'created_at', op: 'gt', value: 5 }, '/filter/value', 'invalid'],
    ['no value', { field: 'city' }, '/filter/value', 'invalid'],
    ['one value for a list', { field: 'city', op: 'in', value: 'Pune' }, '/filter/value', 'invalid'],
    ['an unknown operator', { field: 'city', op: 'like', value: 'P' }, '/filter/op', 'invalid'],
    ['nothing', {}, '/filter', 'invalid'],
    ['two things', { field: 'city', value: 'x', not: { field: 'city', value: 'x' } }, '/filter', 'invalid'],
    ['a fault inside', { or: [{ not: { field: 'x', value: 1 } }] }, '/filter/or/0/not/field', 'unknown_filter_field'],
    ['six levels', deep(6), '/filter/not/not/not/not/not', 'too_deep'],
    ['fifty-one conditions', { or: [{ or: Array(50).fill(deep(1)) }, deep(1)] }, '/filter', 'too_many'],
  ])('%s', async (_, tree, pointer, code) => {
    const { body } = await surya.api.post('/v1/contacts/search', { filter: tree }).expect(422);
    expect(body).toMatchObject({ code: 'validation_failed', errors: [{ pointer, code }] });
  });

  it('while five levels and fifty conditions are fine', async () => {
    expect(await search(deep(5))).toEqual(['a-1', 'c_1']);
    expect(await search({ or: Array(50).fill(deep(1)) })).toEqual(['a-1', 'c_1']);
  });
});

describe('a search', () => {
  it('is for those who may read, and answers for their organization only', async () => {
    await engine.http.post('/v1/contacts/search').send({}).expect(401);
    const other = await engine.organization('Other');
    expect((await other.api.post('/v1/contacts/search', {}).expect(200)).body.data).toEqual([]);
    await surya.api.post('/v1/contacts/search', { colour: 'red' }).expect(422);
    await surya.api.post('/v1/contacts/search', { limit: '5' }).expect(422);
  });

  it('is walked by cursors that fit its own tree only', async () => {
    const tree = { field: 'external_id', op: 'starts_with', value: 'b-' };
    const first = await surya.api.post('/v1/contacts/search', { filter: tree, limit: 1 }).expect(200);
    const cursor = first.body.next_cursor;
    const second = await surya.api.post('/v1/contacts/search', { filter: tree, limit: 1, cursor }).expect(200);
    expect(named([...first.body.data, ...second.body.data])).toEqual(['b-1', 'b-2']);
    expect(second.body.next_cursor).toBeNull();
    const other = { field: 'external_id', op: 'starts_with', value: 'c' };
    const { body } = await surya.api.post('/v1/contacts/search', { filter: other, cursor }).expect(400);
    expect(body.code).toBe('cursor_mismatch');
  });
});

describe('the next page', () => {
  it('is named in a Link', async () => {
    const first = await surya.api.get('/v1/contacts?limit=3&sort=created_at').expect(200);
    const [, path] = /^<(.+)>; rel="next"$/.exec(String(first.headers.link)) ?? [];
    const second = await surya.api.get(String(path)).expect(200);
    expect(named(second.body.data)).toEqual(['c_1']);
    expect(second.headers.link).toBeUndefined();
  });
});

describe('count=estimate', () => {
  it('is exact for small organizations, with the filter, and only of what the caller sees', async () => {
    const count = async (query: string, api = surya.api) =>
      (await api.get(`/v1/contacts?count=estimate&limit=1${query}`).expect(200)).body.estimated_count;
    expect(await count('')).toBe(4);
    expect(await count('&city=Pune')).toBe(2);
    expect(await count('&city=Delhi')).toBe(0);
    const agent = await surya.member('agent');
    expect(await count('', agent.api)).toBe(0);
    const other = await engine.organization('Other');
    expect(await count('', other.api)).toBe(0);
    expect((await surya.api.get('/v1/contacts').expect(200)).body).not.toHaveProperty('estimated_count');
  });

  it('comes near for large ones', async () => {
    const org = await engine.organization('Large');
    await engine.engine.kernel.db.withTenant(systemActor(org.id), (tx) =>
      tx.rows(sql`insert into contacts (organization_id, id, city, created_at, updated_at)
        select ${org.id}, gen_random_uuid(), case when n % 4 = 0 then 'Pune' else 'Nashik' end, ${tx.now}, ${tx.now}
        from generate_series(1, 6000) n`),
    );
    await engine.engine.kernel.db.system((db) => sql`analyze contacts`.execute(db));
    const { body } = await org.api.get('/v1/contacts?count=estimate&limit=1&city=Pune').expect(200);
    expect(body.estimated_count).toBeGreaterThan(1_000);
    expect(body.estimated_count).toBeLessThan(2_000);
  });
});

describe('fields', () => {
  it('trims lists, searches and single objects', async () => {
    const { body } = await surya.api.get('/v1/contacts?fields=name,city&limit=1&sort=created_at').expect(200);
    const [contact] = body.data;
    expect(contact).toEqual({ id: contact.id, object: 'contact', name: 'Ananya Iyer', city: 'Pune' });
    expect(body.has_more).toBe(true);
    const one = await surya.api.get(`/v1/contacts/${contact.id}?fields=phones`).expect(200);
    expect(one.body).toEqual({ id: contact.id, object: 'contact', phones: [] });
    expect(one.headers.etag).toBe('"v1"');
    const found = await surya.api.post('/v1/contacts/search', { fields: ['id'], limit: 1 }).expect(200);
    expect(Object.keys(found.body.data[0])).toEqual(['id', 'object']);
  });

  it('refuses what the object has not', async () => {
    const { body } = await surya.api.get('/v1/contacts?fields=name,organization_id').expect(400);
    expect(body).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter: 'fields/1' }] });
    await surya.api.post('/v1/contacts/search', { fields: ['organization_id'] }).expect(422);
  });
});

describe('expand', () => {
  let last = 919_999_900_000;

  async function lead() {
    const phone = `+${++last}`;
    const owner = await surya.member('agent');
    const company = await surya.api.post('/v1/companies', { name: 'Kulkarni Agro Works' }).expect(201);
    const contact = { name: 'Priya Nair', phones: [phone], company_id: company.body.id };
    const made = await surya.api.post('/v1/leads', { contact, owner_id: owner.id, title: 'Pump' }).expect(201);
    return { owner, phone, company: company.body, lead: made.body };
  }

  it('puts in what the object refers to, down to the second level', async () => {
    const { owner, phone, company, lead: made } = await lead();
    const paths = 'contact.company,owner,pipeline,stage,company';
    const { body } = await surya.api.get(`/v1/leads/${made.id}?expand=${paths}`).expect(200);
    expect(body).toMatchObject({
      owner: { id: owner.id, object: 'user', role: 'agent' },
      contact: {
        object: 'contact',
        id: made.contact_id,
        name: 'Priya Nair',
        phone,
        company: { id: company.id, object: 'company' },
      },
      pipeline: { id: pipeline.id, object: 'pipeline' },
      stage: { id: made.stage_id, object: 'stage' },
      company: null,
    });
    expect(JSON.stringify(body)).not.toContain(surya.id);
    const list = await surya.api.get(`/v1/leads?expand=owner&fields=title&id=x`).expect(400);
    expect(list.body.errors).toMatchObject([{ parameter: 'id' }]);
    const trimmed = await surya.api.get(`/v1/leads?expand=owner&fields=title&owner_id=${owner.id}`).expect(200);
    expect(trimmed.body.data).toMatchObject([{ title: 'Pump', owner: { id: owner.id } }]);
    expect(Object.keys(trimmed.body.data[0]).sort()).toEqual(['id', 'object', 'owner', 'title']);
  });

  it('leaves null what the caller does not see', async () => {
    const { lead: made } = await lead();
    const agent = await surya.member('agent');
    const task = { title: 'Call', lead_id: made.id, assignee_id: agent.id };
    const { body } = await surya.api.post('/v1/tasks', task).expect(201);
    const own = await surya.api.get(`/v1/tasks/${body.id}?expand=lead,contact,assignee`).expect(200);
    expect(own.body).toMatchObject({
      lead: { id: made.id },
      contact: { name: 'Priya Nair' },
      assignee: { id: agent.id },
    });
    const theirs = await agent.api.get(`/v1/tasks/${body.id}?expand=lead.owner,contact,assignee`).expect(200);
    expect(theirs.body).toMatchObject({ lead: null, contact: null, assignee: { id: agent.id } });
  });

  it('is refused without the permission, for unknown paths and for too many', async () => {
    const { body: key } = await surya.api
      .post('/v1/api_keys', { name: 'Leads', permissions: ['leads:read'] })
      .expect(201);
    const ask = (path: string) => engine.http.get(path).set('authorization', `Bearer ${key.key}`);
    await ask('/v1/leads').expect(200);
    await lead();
    const { body } = await ask('/v1/leads?expand=contact').expect(403);
    expect(body).toMatchObject({ code: 'insufficient_scope', required_permission: 'contacts:read' });
    for (const paths of [
      'organization',
      'contact.company.owner',
      'owner,contact,company,pipeline,stage,contact.owner',
    ]) {
      await surya.api.get(`/v1/leads?expand=${paths}`).expect(400);
    }
    await surya.api.post('/v1/leads/search', { expand: ['organization'] }).expect(422);
  });
});

describe('fields of an organization’s own', () => {
  const own = new List({
    id: sql`contacts.id`,
    sorts: { created_at: { column: sql`contacts.created_at`, type: 'timestamptz', key: 'created_at' } },
    defaultSort: 'created_at',
    dynamic: {
      prefix: 'custom.',
      documented: Type.Object({}),
      resolve: async () => ({ 'custom.area': filter.decimal(sql`(contacts.metadata ->> 'area')::numeric`) }),
    },
  });
  const page = (query: ListQuery) =>
    engine.engine.kernel.db.readTenant(systemActor(surya.id), (tx) =>
      own.page(
        engine.engine.kernel,
        tx.db.selectFrom('contacts').selectAll('contacts').where('organization_id', '=', tx.organization_id),
        query,
        tx,
      ),
    );

  it('are compared by their type, in queries and in trees', async () => {
    for (const area of ['9', '10', '200'])
      await surya.api.post('/v1/contacts', { name: area, metadata: { area } }).expect(201);
    const names = async (query: ListQuery) => (await page(query)).data.map(({ name }) => name);
    expect(await names({ 'custom.area[gt]': '9.5' })).toEqual(['10', '200']);
    expect(await names({ filter: { field: 'custom.area', op: 'in', value: [9, 200] } })).toEqual(['9', '200']);
    expect(await names({ 'custom.area[in]': '9,10' })).toEqual(['9', '10']);
  });

  it('are refused when the organization has none of that name, or with a value of another type', async () => {
    const parameter = (name: string) => ({ extras: { errors: [{ parameter: name }] } });
    await expect(page({ 'custom.colour': 'red' })).rejects.toMatchObject(parameter('custom.colour'));
    await expect(page({ 'custom.area': 'large' })).rejects.toMatchObject(parameter('custom.area'));
    await expect(page({ 'custom.area[contains]': '1' })).rejects.toMatchObject(parameter('custom.area[contains]'));
  });
});
