import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let org: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  org = await engine.organization();
});
afterAll(() => engine.close());

type Caller = Pick<TestOrganization, 'api'>;

async function run(fields: object, { api }: Caller = org): Promise<string> {
  const started = await api.post('/v1/exports', { resource: 'contacts', ...fields }).expect(202);
  const { result } = await engine.eventually(async () => {
    const { body } = await api.get(`/v1/operations/${started.body.id}`).expect(200);
    expect(body.status).toBe('succeeded');
    return body;
  });
  const { body } = await api.get(`/v1/files/${result.file_id}`).expect(200);
  return Buffer.from(await (await fetch(body.download_url)).arrayBuffer()).toString();
}

const linesOf = (text: string): string[] => text.slice(1).trimEnd().split('\r\n');
const field = async (key: string, type: string, fields: object = {}, { api }: Caller = org): Promise<string> =>
  (await api.post('/v1/custom_fields', { resource: 'contact', key, label: key, type, ...fields }).expect(201)).body.id;

describe('refusals', () => {
  it.each([
    ['contacts', 'custom.nothing'],
    ['contacts', 'custom.of_leads'],
    ['contacts', `metadata.${'x'.repeat(41)}`],
    ['contacts', 'metadata.'],
    ['tasks', 'tags'],
    ['tasks', 'metadata.batch'],
    ['audit_log', 'custom.of_leads'],
  ])('%s have no column %s', async (resource, column) => {
    const known = await org.api.get('/v1/custom_fields').expect(200);
    if (known.body.data.length === 0) await field('of_leads', 'text', { resource: 'lead' });
    const { body } = await org.api.post('/v1/exports', { resource, columns: ['id', column] }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/columns/1', code: 'unknown_column' }]);
    expect(body.errors[0].detail).toContain('id, ');
  });

  it('names tags to those who may read tags', async () => {
    const permissions = ['contacts:read', 'exports:write', 'operations:read', 'files:read'];
    const { key } = (await org.api.post('/v1/api_keys', { name: 'Exporter', permissions }).expect(201)).body;
    const api = engine.as(key);
    const { body } = await api.post('/v1/exports', { resource: 'contacts', columns: ['tags'] }).expect(403);
    expect(body.required_permission).toBe('tags:read');
    expect(linesOf(await run({}, { api }))[0]).not.toContain('tags');
  });
});

describe('columns of an organization', () => {
  it('are in a CSV that names none, archived ones too, and are no formulas', async () => {
    const there = await engine.organization();
    await field('note', 'text', {}, there);
    await field('size', 'number', {}, there);
    await field('second_phone', 'phone', {}, there);
    const old = await field('old', 'text', {}, there);
    const custom = { note: '=1+1', size: '-5.5', second_phone: '99999 12345', old: 'kept' };
    const { id } = (await there.api.post('/v1/contacts', { name: 'Asha', custom, metadata: { a: '@x' } })).body;
    for (const name of ['+Hot', 'Fair']) {
      const tag_id = (await there.api.post('/v1/tags', { name }).expect(201)).body.id;
      await there.api.post(`/v1/contacts/${id}/tags`, { tag_id }).expect(200);
    }
    await there.api.patch(`/v1/custom_fields/${old}`, { is_archived: true }).expect(200);
    const [head, row] = linesOf(await run({}, there)) as [string, string];
    const own = ['tags', 'custom.note', 'custom.old', 'custom.second_phone', 'custom.size'];
    expect(head.endsWith(`,"updated_at",${own.map((name) => `"${name}"`).join(',')}`)).toBe(true);
    expect(row.endsWith(`,"'+Hot; Fair","'=1+1","kept","+919999912345","-5.5"`)).toBe(true);
    const columns = ['custom.size', 'metadata.a', 'metadata.b', 'tags'];
    expect(linesOf(await run({ columns }, there))[1]).toBe(`"-5.5","'@x",,"'+Hot; Fair"`);
    const line = JSON.parse(await run({ columns, format: 'jsonl' }, there));
    expect(line).toEqual({ 'custom.size': '-5.5', 'metadata.a': '@x', 'metadata.b': null, tags: '+Hot; Fair' });
  });

  it('of leads, companies and tasks too', async () => {
    const there = await engine.organization();
    const bill = { amount: 1_234, currency: 'KWD' };
    for (const resource of ['lead', 'company', 'task']) await field('bill', 'money', { resource }, there);
    const custom = { bill };
    const lead = { contact: { name: 'A' }, value: { amount: 5_000, currency: 'JPY' }, custom };
    const lead_id = (await there.api.post('/v1/leads', lead).expect(201)).body.id;
    await there.api.post('/v1/companies', { name: 'B', custom }).expect(201);
    const task = { title: 'C', kind: 'call', lead_id, due_at: '2026-12-01T10:00:00Z', custom };
    await there.api.post('/v1/tasks', task).expect(201);
    const text = await run({ resource: 'leads', columns: ['value', 'currency', 'custom.bill'] }, there);
    expect(linesOf(text)[1]).toBe('"5000","JPY","KWD 1.234"');
    for (const resource of ['companies', 'tasks'])
      expect(linesOf(await run({ resource }, there))[1]).toMatch(/,"KWD 1\.234"$/);
  });

  it('stay empty where the role hides them', async () => {
    const there = await engine.organization();
    await field('level', 'text', {}, there);
    const role = {
      ...{ key: 'analyst', name: 'Analyst', record_scope: 'all' },
      permissions: ['contacts:read', 'exports:write', 'files:read', 'operations:read'],
      field_rules: [{ field: 'contact.custom.level', access: 'hidden' }],
    };
    await there.api.post('/v1/roles', role).expect(201);
    const analyst = await there.member('analyst');
    await there.api.post('/v1/contacts', { name: 'Asha', custom: { level: 'gold' } }).expect(201);
    expect(linesOf(await run({ columns: ['name', 'custom.level'] }, analyst))[1]).toBe('"Asha",');
    expect(await run({}, analyst)).not.toContain('gold');
    expect(linesOf(await run({ columns: ['name', 'custom.level'] }, there))[1]).toBe('"Asha","gold"');
  });
});
