import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { csvLine, unguarded } from '../../kernel/csv.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
});
afterAll(() => engine.close());

async function run(fields: object, { api }: Pick<TestOrganization, 'api'> = surya): Promise<string> {
  const started = await api.post('/v1/exports', { resource: 'contacts', ...fields }).expect(202);
  const { result } = await engine.eventually(async () => {
    const { body } = await api.get(`/v1/operations/${started.body.id}`).expect(200);
    expect(body.status).toBe('succeeded');
    return body;
  });
  const { body } = await api.get(`/v1/files/${result.file_id}`).expect(200);
  return Buffer.from(await (await fetch(body.download_url)).arrayBuffer()).toString();
}

describe('refusals', () => {
  it('needs a key, the permission to export and to read, and hides the file from others', async () => {
    await engine.http.post('/v1/exports').expect(401);
    const agent = await surya.member('agent');
    await agent.api.post('/v1/exports', { resource: 'contacts' }).expect(403);
    const key = await surya.api.post('/v1/api_keys', { name: 'Exporter', permissions: ['exports:write'] }).expect(201);
    const answer = await engine.http
      .post('/v1/exports')
      .set('authorization', `Bearer ${key.body.key}`)
      .set('idempotency-key', 'e')
      .send({ resource: 'leads' })
      .expect(403);
    expect(answer.body.required_permission).toBe('leads:read');
    await engine.http
      .post('/v1/exports')
      .set('authorization', `Bearer ${surya.key}`)
      .send({ resource: 'leads' })
      .expect(400);
  });

  it.each([
    [{ filter: { colour: 'red' } }, '/filter/colour'],
    [{ filter: { owner_id: 'me' } }, '/filter/owner_id'],
    [{ filter: { limit: 3 } }, '/filter/limit'],
    [{ filter: {}, search: {} }, '/search'],
    [{ search: { filter: { field: 'colour', value: 'red' } } }, '/search/filter/field'],
    [{ resource: 'audit_log', search: { view_id: '0199d7c2-7c1e-7000-8000-000000000001' } }, '/search/view_id'],
    [{ columns: ['id', 'secret'] }, '/columns/1'],
  ])('points at %j', async (fields, pointer) => {
    const { body } = await surya.api.post('/v1/exports', { resource: 'contacts', ...fields }).expect(422);
    expect(body.errors).toMatchObject([{ pointer }]);
  });
});

describe('a file', () => {
  it('has what a search or a saved view finds', async () => {
    const org = await engine.organization();
    for (const [name, city] of Object.entries({ Asha: 'Pune', Ravi: 'Satara', Meera: 'Nashik' }))
      await org.api.post('/v1/contacts', { name, city }).expect(201);
    const filter = { or: ['Pune', 'Satara'].map((value) => ({ field: 'city', value })) };
    const view = { resource: 'contacts', name: 'South', filter };
    const { id: view_id } = (await org.api.post('/v1/views', view).expect(201)).body;
    const namesIn = async (selection: object) =>
      (await run({ columns: ['name'], format: 'jsonl', ...selection }, org))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).name);
    expect(await namesIn({ search: { filter } })).toEqual(['Asha', 'Ravi']);
    expect(await namesIn({ filter: { view_id } })).toEqual(['Asha', 'Ravi']);
    expect(await namesIn({ search: { view_id, q: 'ravi' } })).toEqual(['Ravi']);
  });

  it('has what the filter finds, in every column, safe to open', async () => {
    const org = await engine.organization();
    await org.api
      .post('/v1/contacts', { name: '=HYPERLINK("http://x")', phones: ['99999 12345'], city: 'Pune' })
      .expect(201);
    await org.api.post('/v1/contacts', { name: 'Else', city: 'Nashik' }).expect(201);
    const text = await run({ filter: { 'city[in]': 'Pune,Satara' }, columns: ['name', 'phone', 'city'] }, org);
    expect(text).toBe('\uFEFF"name","phone","city"\r\n"\'=HYPERLINK(""http://x"")","+919999912345","Pune"\r\n');
    const all = await run({ format: 'jsonl' }, org);
    const rows = all
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toMatchObject([{ object: 'contact', phones: ['+919999912345'] }, { name: 'Else' }]);
    expect(all).not.toContain(org.id);
  });

  it('has what the one who asks sees', async () => {
    const manager = await surya.member('manager', { record_scope: 'own' });
    await surya.api
      .post('/v1/leads', { contact: { name: 'Theirs' }, owner_id: manager.id, value: { amount: 123_405 } })
      .expect(201);
    await surya.api.post('/v1/leads', { contact: { name: 'Others' } }).expect(201);
    const text = await run({ resource: 'leads', columns: ['contact_name', 'value', 'currency'] }, manager);
    expect(text.split('\r\n').slice(1)).toEqual(['"Theirs","1234.05","INR"', '']);
  });

  it('leaves empty what the role hides, refuses to look for it, and is told in the audit log', async () => {
    const org = await engine.organization();
    const role = {
      key: 'analyst',
      name: 'Analyst',
      record_scope: 'all',
      permissions: ['contacts:read', 'exports:write', 'files:read', 'operations:read'],
      field_rules: [{ field: 'contact.phones', access: 'hidden' }],
    };
    await org.api.post('/v1/roles', role).expect(201);
    const analyst = await org.member('analyst');
    await org.api.post('/v1/contacts', { name: 'Ananya Iyer', phones: ['99999 12345'], city: 'Pune' }).expect(201);
    const text = await run({ columns: ['name', 'phone', 'other_phones', 'city'] }, analyst);
    expect(text.split('\r\n')[1]).toBe('"Ananya Iyer",,,"Pune"');
    expect(await run({ format: 'jsonl' }, analyst)).not.toContain('99999');
    const looking = { resource: 'contacts', filter: { phone: '+919999912345' } };
    const refused = await analyst.api.post('/v1/exports', looking).expect(403);
    expect(refused.body).toMatchObject({ code: 'field_not_permitted', errors: [{ pointer: '/filter/phone' }] });
    const filter = { not: { field: 'phone', value: '+919999912345' } };
    const tree = await analyst.api.post('/v1/exports', { resource: 'contacts', search: { filter } }).expect(403);
    expect(tree.body.code).toBe('field_not_permitted');
    const whole = await org.api.post('/v1/exports', { resource: 'contacts' }).expect(202);
    const { result } = await engine.eventually(async () => {
      const { body } = await org.api.get(`/v1/operations/${whole.body.id}`).expect(200);
      expect(body.status).toBe('succeeded');
      return body;
    });
    await analyst.api.get(`/v1/files/${result.file_id}`).expect(404);
    const told = (await org.api.get('/v1/audit_log?limit=100').expect(200)).body.data.filter(
      ({ target }: { target: { id: string } }) => target.id === whole.body.id,
    );
    expect(told.map(({ action }: { action: string }) => action).sort()).toEqual(['export.completed', 'export.created']);
  });

  it('has the audit log, for those who may read it, and from a time on', async () => {
    const org = await engine.organization();
    const exporter = { name: 'Exporter', permissions: ['exports:write', 'contacts:read'] };
    const { key } = (await org.api.post('/v1/api_keys', exporter).expect(201)).body;
    const refused = await engine.as(key).post('/v1/exports', { resource: 'audit_log' }).expect(403);
    expect(refused.body.required_permission).toBe('audit:read');
    await org.api.patch(`/v1/users/${org.owner_id}`, { name: '=Asha' }).expect(200);
    const columns = ['action', 'object_type', 'object_id', 'actor_type', 'before', 'after', 'request_id'];
    const text = await run({ resource: 'audit_log', columns }, org);
    const [head, ...lines] = text.trimEnd().split('\r\n');
    expect(head).toBe(`\uFEFF${columns.map((name) => `"${name}"`).join(',')}`);
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      '"user.created"',
      '"api_key.created"',
      '"api_key.created"',
      '"user.updated"',
    ]);
    expect(lines[3]).toContain(`"user.updated","user","${org.owner_id}","api_key","{""name"":""Asha Rao""}"`);
    const filter = { action: 'user.updated', 'occurred_at[gte]': '2026-01-01T00:00:00Z' };
    const only = (await run({ resource: 'audit_log', format: 'jsonl', filter }, org)).trimEnd().split('\n');
    expect(only.map((line) => JSON.parse(line))).toMatchObject([
      { object: 'audit_entry', target: { type: 'user', id: org.owner_id }, after: { name: '=Asha' } },
    ]);
  });

  it('holds more than one chunk, each row once', async () => {
    const org = await engine.organization();
    const content = `name\n${Array.from({ length: 2_500 }, (_, i) => `Person ${i}`).join('\n')}`;
    const { body } = await org.api.post('/v1/imports', { resource: 'contacts', content }).expect(202);
    await engine.eventually(async () => {
      expect((await org.api.get(`/v1/imports/${body.id}`).expect(200)).body).toMatchObject({
        status: 'succeeded',
        created: 2_500,
      });
    }, 30_000);
    const lines = (await run({ columns: ['name'] }, org)).trimEnd().split('\r\n').slice(1);
    expect(new Set(lines).size).toBe(2_500);
    expect(lines).toHaveLength(2_500);
  });
});

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\rx',
    ' =1',
    '"=1',
    "'=1",
    '＝1',
    '＠x',
    '-2+3',
    '+91 99999 12345',
    '\u00A0=1',
  ])('that could be a formula is not: %j', (text) => {
    const [, cell = ''] = /^"(.*)"\r\n$/s.exec(csvLine([text])) ?? [];
    expect(cell.startsWith("'")).toBe(true);
    expect(unguarded(cell.replaceAll('""', '"'))).toBe(text);
  });

  it.each(['Asha', '1-2', 'a=b', '₹ 5', ''])('that cannot is left alone: %j', (text) => {
    expect(csvLine([text])).toBe(text === '' ? '\r\n' : `"${text}"\r\n`);
  });

  it('is exempt by its type, not by its looks', () => {
    expect(csvLine([-5.5, '+919999912345'], ['number', 'phone'])).toBe('"-5.5","+919999912345"\r\n');
    expect(csvLine(['-5+5', '+91=1'], ['number', 'phone'])).toBe('"\'-5+5","\'+91=1"\r\n');
    expect(csvLine(['-5.5'])).toBe('"\'-5.5"\r\n');
  });
});
