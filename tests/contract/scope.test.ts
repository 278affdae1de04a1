import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, expectProblem } from './answers.ts';
import { beside, commonValues, references } from './factories.ts';
import type { Maker } from './maker.ts';
import { expectRefusedFor, findsById } from './neighbours.ts';
import { idFieldsOf, named, type Operation, operations } from './operations.ts';
import { pointerOf, withValue } from './places.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

/** The records that somebody sees and somebody else does not, and how one gets an owner where that is not in its making. */
const records: Record<string, ((maker: Maker, id: string, owner: string) => Promise<unknown>) | null> = {
  company_id: ({ organization }, id, owner_id) =>
    organization.api.patch(`/v1/companies/${id}`, { owner_id }).expect(200),
  contact_id: ({ organization }, id, owner_id) =>
    organization.api.patch(`/v1/contacts/${id}`, { owner_id }).expect(200),
  lead_id: ({ act }, id, owner_id) => act(`/v1/leads/${id}/assign`, { owner_id }),
  task_id: ({ organization }, id, assignee_id) =>
    organization.api.patch(`/v1/tasks/${id}`, { assignee_id }).expect(200),
  note_id: null,
  conversation_id: ({ act }, id, assignee_id) => act(`/v1/conversations/${id}/assign`, { assignee_id }),
  message_id: null,
  inbound_request_id: null,
};

/** A member who may do everything, with their own records only; in two forms, since a team of one's own changes nothing. */
const scopes = ['own', 'team'] as const;

let world: World;
let surya: Maker;
let colleague: string;
/** The colleague's record of each kind. */
const theirs = new Map<string, string>();
const keys = new Map<string, string>();

beforeAll(async () => {
  world = await createWorld();
  surya = await world.organization('Surya Solar');
  const { api, member } = surya.organization;
  colleague = (await member('agent')).id;
  await api.post('/v1/teams', { name: 'South', user_ids: [colleague] }).expect(201);
  const { body } = await api.get('/v1/roles/options').expect(200);
  for (const scope of scopes) {
    const role = { key: `${scope}_everything`, name: scope, record_scope: scope, permissions: body.permissions };
    await api.post('/v1/roles', role).expect(201);
    const { id, api: own } = await member(role.key);
    await api.post('/v1/teams', { name: `North ${scope}`, user_ids: [id] }).expect(201);
    keys.set(scope, own.key);
  }
  for (const [param, give] of Object.entries(records)) {
    const id = await surya.one(param);
    await give?.(surya, id, colleague);
    theirs.set(param, id);
  }
  await ownEverything();
});
afterAll(() => world.close());

/** What was made along the way belongs to the colleague, too: what is nobody's, a team may see. */
async function ownEverything(): Promise<void> {
  const nobodys = async (path: string): Promise<{ id: string }[]> =>
    (await surya.get(`${path}[is_null]=true&limit=100`)).data;
  for (const { id } of await nobodys('/v1/contacts?owner_id')) await records.contact_id?.(surya, id, colleague);
  for (const { id } of await nobodys('/v1/leads?owner_id')) await records.lead_id?.(surya, id, colleague);
  for (const { id } of await nobodys('/v1/conversations?assignee_id')) {
    await records.conversation_id?.(surya, id, colleague);
  }
}

const recordParams = ({ pathParams }: Operation): string[] => pathParams.filter((param) => param in records);
const key = (scope: string): string => keys.get(scope) ?? '';
const idOf = (param: string): string => theirs.get(param) ?? '';

/** A batch answers for each item. */
function expectEachRefused({ body }: Answer): void {
  const { data } = body as { data: { status: number }[] };
  expect(data.length).toBeGreaterThan(0);
  for (const { status } of data) expect(status).toBeGreaterThanOrEqual(400);
}

function shownIn({ status, text, body }: Answer): string[] {
  const shown = status < 400 ? text : JSON.stringify({ ...(body as object), instance: '' });
  return [...theirs.values()].filter((id) => shown.includes(id));
}

describe.each(scopes)('a member who sees %s records', (scope) => {
  const byId = operations.flatMap((operation) =>
    recordParams(operation).map((param) => [`${operation.id}: ${param}`, operation, param] as const),
  );

  it.each(byId)('does not reach a colleague’s by id: %s', async (_, operation, param) => {
    const { params = {}, body } = await requestWithoutFreshRecords(operation);
    const before = await surya.state();
    const answer = await world.call(operation, { key: key(scope), params: { ...params, [param]: idOf(param) }, body });
    expect(expectProblem(operation, answer).code).toBe('not_found');
    expect(shownIn(answer)).toEqual([]);
    expect(await surya.state()).toBe(before);
  });

  const lists = operations.filter(
    ({ id, method, pathParams }) =>
      (method === 'GET' || id.endsWith('.search')) && pathParams.every((param) => !(param in records)),
  );

  it.each(named(lists))('does not find one in a list: %s', async (_, operation) => {
    const { params, body = {}, query: asked } = await requestWithoutFreshRecords(operation);
    const most = operation.query.find(({ name }) => name === 'limit')?.schema.maximum;
    const query = [asked, most === undefined ? '' : `limit=${String(most)}`].filter(Boolean).join('&');
    const answer = await world.call(operation, { key: key(scope), params, query, ...(operation.body ? { body } : {}) });
    expect([200, 404], answer.text).toContain(answer.status);
    expect(shownIn(answer)).toEqual([]);
  });

  const filters = operations.flatMap((operation) =>
    operation.query
      .filter(findsById)
      .filter((parameter) => paramNamed(parameter.name) in records)
      .map((parameter) => [`${operation.id}: ${parameter.name}`, operation, parameter.name] as const),
  );

  it.each(filters)('does not find one by a filter: %s', async (_, operation, name) => {
    const { params = {} } = await requestWithoutFreshRecords(operation);
    const query = `${encodeURIComponent(name)}=${idOf(paramNamed(name))}`;
    const answer = await world.call(operation, { key: key(scope), params, query });
    if (answer.status >= 400) expectProblem(operation, answer);
    else expect(answer.body).toMatchObject({ data: [] });
    expect(shownIn(answer)).toEqual([]);
  });

  const bodies = operations.flatMap((operation) =>
    operation.body === null
      ? []
      : idFieldsOf(operation.body)
          // A bulk request about ids that are not seen begins, and finds nothing.
          .filter(({ name }) => name !== 'ids' && (references[name] ?? name) in records)
          .map((field) => [`${operation.id}: ${pointerOf(field.path)}`, operation, field] as const),
  );

  it.each(bodies)('does not link to one: %s', async (_, operation, { name, path, list }) => {
    const { params = {}, body } = await validRequest(operation, surya);
    await ownEverything();
    const id = idOf(references[name] ?? name);
    const before = await surya.state();
    const linked = withValue({ ...(body as object), ...beside(operation.id, path) }, path, list ? [id] : id);
    const answer = await world.call(operation, { key: key(scope), params, body: linked });
    if (operation.id.endsWith('.batch')) expectEachRefused(answer);
    else expectRefusedFor(expectProblem(operation, answer), path);
    expect(await surya.state()).toBe(before);
  });

  const conditions = operations
    .filter(({ id }) => id.endsWith('.search'))
    .flatMap((search) => {
      const list = operations.find(({ id }) => id === search.id.replace('.search', '.list'));
      const fields = (list?.query ?? []).filter(findsById).filter(({ name }) => paramNamed(name) in records);
      return fields.map(({ name }) => [`${search.id}: ${name}`, search, name] as const);
    });

  it.each(conditions)('does not find one by a condition of a tree: %s', async (_, search, name) => {
    const [field, op = 'eq'] = name.split(/[[\]]/);
    const id = idOf(paramNamed(name));
    const filter = { and: [{ field, op, value: op === 'in' ? [id] : id }] };
    const answer = await world.call(search, { key: key(scope), body: { filter, count: 'estimate' } });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({ data: [], estimated_count: 0 });
  });

  const previews = operations.filter(({ id }) => id.startsWith('bulk.preview'));
  it.each(named(previews))('counts none for a bulk request: %s', async (_, preview) => {
    const resource = preview.id.replace('bulk.preview', '').toLowerCase();
    const bodies = [{ ids: [idOf(`${resource.slice(0, -1)}_id`)] }, { filter: {} }];
    for (const body of bodies) {
      const answer = await world.call(preview, { key: key(scope), body });
      expect(answer.body, answer.text).toMatchObject({ count: 0 });
    }
  });

  it('counts none of them on the board', async () => {
    const { data } = await surya.get('/v1/pipelines');
    for (const { id } of data) {
      const own = await fetch(`${world.url}/v1/pipelines/${id}/board`, {
        headers: { authorization: `Bearer ${key(scope)}` },
      });
      const { columns } = (await own.json()) as { columns: { lead_count: number; leads: unknown[] }[] };
      for (const column of columns) expect(column).toMatchObject({ lead_count: 0, leads: [] });
    }
  });

  it('hears nothing of them in the log, from its beginning to its end', async () => {
    const operation = operations.find(({ id }) => id === 'events.list') as Operation;
    let after = '';
    for (let more = true; more; ) {
      const answer = await world.call(operation, { key: key(scope), query: `limit=50${after}` });
      const page = answer.body as { data: { subject: { id: string } }[]; next_cursor: string; has_more: boolean };
      expect(shownIn(answer)).toEqual([]);
      after = `&after=${page.next_cursor}`;
      more = page.has_more;
    }
  });
});

/** Valid values for everything in the path that is not a record. */
async function requestWithoutFreshRecords(operation: Operation) {
  const needsBody = recordParams(operation).length > 0 && operation.body;
  const { body, query = '' } =
    needsBody || operation.id.startsWith('search.') ? await validRequest(operation, surya) : {};
  if (body) await ownEverything();
  const entries: [string, string][] = [];
  for (const param of operation.pathParams) {
    if (!(param in records)) entries.push([param, commonValues[param] ?? (await surya.one(param))]);
  }
  return { params: Object.fromEntries(entries), body, query };
}

const paramNamed = (name: string): string => {
  const plain = name.replace(/\[.*\]$/, '');
  return references[plain] ?? plain;
};
