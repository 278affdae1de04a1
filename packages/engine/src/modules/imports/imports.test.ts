import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { takeRecords } from './reading/records.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
});
afterAll(() => engine.close());

type Api = TestOrganization['api'];

async function begin(fields: object, api: Api = surya.api): Promise<string> {
  const { body, headers } = await api.post('/v1/imports', { resource: 'contacts', ...fields }).expect(202);
  expect(headers.location).toBe(`/v1/operations/${body.operation_id}`);
  return body.id;
}

const ended = (id: string, api: Api = surya.api) =>
  engine.eventually(async () => {
    const { body } = await api.get(`/v1/imports/${id}`).expect(200);
    expect(['succeeded', 'failed', 'cancelled']).toContain(body.status);
    return body;
  }, 20_000);

const run = async (fields: object, api: Api = surya.api) => ended(await begin(fields, api), api);

async function uploaded(bytes: Buffer, name = 'people.csv', api: Api = surya.api): Promise<string> {
  const { body } = await api.post('/v1/files', { name }).expect(201);
  expect((await fetch(body.upload_url, { method: 'PUT', body: new Uint8Array(bytes) })).status).toBe(204);
  return body.id;
}

async function download(id: string, api: Api = surya.api): Promise<string> {
  const { body } = await api.get(`/v1/files/${id}`).expect(200);
  const answer = await fetch(body.download_url);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  return Buffer.from(await answer.arrayBuffer()).toString();
}

const contacts = async (query: string, org: TestOrganization = surya) =>
  (await org.api.get(`/v1/contacts?${query}`).expect(200)).body.data;

describe('refusals', () => {
  const content = 'name,phone\nAnanya Iyer,99999 12345\n';

  it('needs a key and both permissions, and hides from other organizations', async () => {
    await engine.http.post('/v1/imports').expect(401);
    const agent = await surya.member('agent');
    await agent.api.post('/v1/imports', { resource: 'contacts', content }).expect(403);
    const id = await begin({ content: 'name\nOnly\n' });
    const other = await engine.organization('Other');
    await other.api.get(`/v1/imports/${id}`).expect(404);
    await other.api.get(`/v1/operations/${id}`).expect(404);
    await other.api.post(`/v1/operations/${id}/cancel`).expect(404);
    await ended(id);
  });

  it('takes one source, which must exist and be text or a workbook', async () => {
    const refused = async (fields: object, code: string, status = 422) => {
      const { body } = await surya.api.post('/v1/imports', { resource: 'contacts', ...fields }).expect(status);
      expect(body.errors[0]?.code ?? body.code).toBe(code);
    };
    await refused({}, 'one_of');
    await refused({ content, file_id: surya.id }, 'one_of');
    await refused({ file_id: surya.id }, 'unknown_file');
    await refused({ content: '%PDF-1.7 pretending' }, 'unreadable_file');
    await refused({ content, defaults: { owner_id: surya.id } }, 'unknown_user');
    const { body } = await surya.api.post('/v1/files', { name: 'empty.csv' }).expect(201);
    await refused({ file_id: body.id }, 'file_not_ready', 409);
    expect(
      (await fetch(body.upload_url, { method: 'PUT', body: new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex')) }))
        .status,
    ).toBe(422);
    expect((await fetch(`${body.upload_url.slice(0, -2)}xx`, { method: 'PUT', body: 'a,b' })).status).toBe(404);
    engine.clock.advance(16 * 60_000);
    expect((await fetch(body.upload_url, { method: 'PUT', body: 'a,b' })).status).toBe(404);
  });

  it('fails as a whole when the mapping names what is not there', async () => {
    const { status, error } = await run({ content, mapping: { Phone: 'phone', name: 'nickname' } });
    expect({ status, code: error.code }).toEqual({ status: 'failed', code: 'validation_failed' });
    const faults = error.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
    expect(faults.sort()).toEqual(['/mapping/Phone unknown_column', '/mapping/name unknown_field']);
  });
});

describe('contacts', () => {
  it('come with what the headers say, each with its event; wrong rows are told and kept', async () => {
    const org = await engine.organization();
    const content = [
      'Full Name;Mobile No.;Email ID;City;Tier',
      'Meera Pillai;+91 99999 20001;MEERA@example.com;Kochi;gold',
      'No Number;12;;Pune;',
      ';;;;',
      '"Ravi ""R"" Kumar";99999-20002;ravi@example;Pune;=1+1',
      'Meera P;099999 20001;;Kollam;',
    ].join('\r\n');
    const body = await run({ content }, org.api);
    expect(body).toMatchObject({ status: 'succeeded', created: 1, updated: 1, skipped: 0, failed: 2 });
    expect(body.mapping).toEqual({ 'Full Name': 'name', 'Mobile No.': 'phone', 'Email ID': 'email', City: 'city' });
    const [meera] = await contacts('phone=%2B919999920001', org);
    expect(meera).toMatchObject({
      name: 'Meera Pillai',
      emails: ['meera@example.com'],
      city: 'Kochi',
      phones: ['+919999920001'],
    });
    const { data } = (await org.api.get('/v1/events?limit=100').expect(200)).body;
    const made = data.filter(({ type }: { type: string }) => type === 'contact.created');
    expect(made).toMatchObject([{ data: { contact: { id: meera.id, phones: ['+919999920001'] } } }]);
    const lines = (await download(body.error_file_id, org.api)).slice(1).trimEnd().split('\r\n');
    expect(lines[0]).toBe('"Full Name","Mobile No.","Email ID","City","Tier","error"');
    expect(lines[1]).toContain('phone: 12 cannot be read');
    expect(lines.at(-1)).toContain('"\'=1+1","email: ravi@example is not');
  });

  it.each([
    ['append', { name: 'Asha', city: 'Pune', state: 'MH' }],
    ['update', { name: 'Asha Rao', city: 'Pune', state: 'MH' }],
    ['skip', { name: 'Asha', city: null, state: null }],
  ])('that are known: %s', async (on_match, expected) => {
    const org = await engine.organization();
    await org.api.post('/v1/contacts', { name: 'Asha', phones: ['99999 30001'] }).expect(201);
    const content = 'name,phone,city,state\nAsha Rao,99999 30001,Pune,\nAsha Rao,9999930001,,MH\n';
    const body = await run({ content, on_match }, org.api);
    const two = on_match === 'skip' ? { skipped: 2, updated: 0 } : { updated: 2, skipped: 0 };
    expect(body).toMatchObject({ created: 0, failed: 0, ...two });
    expect(await contacts('', org)).toMatchObject([expected]);
    const again = await run({ content, on_match }, org.api);
    expect(again, 'nothing new the second time').toMatchObject({ skipped: 2, updated: 0 });
  });

  it('changes nothing in a dry run, and says what would happen', async () => {
    const org = await engine.organization();
    const content = 'name,phone\nA,99999 40001\nB,99999 40001\nC,call me\n';
    const body = await run({ content, dry_run: true }, org.api);
    expect(body).toMatchObject({ created: 1, updated: 1, failed: 1 });
    expect(body.sample.map(({ row, outcome }: { row: number; outcome: string }) => [row, outcome])).toEqual([
      [2, 'created'],
      [3, 'updated'],
      [4, 'failed'],
    ]);
    expect(await contacts('', org)).toEqual([]);
  });

  it('of members who see only their own: they own what they bring, and do not touch what they do not see', async () => {
    const org = await engine.organization();
    await org.api.post('/v1/contacts', { name: 'Hidden', phones: ['99999 50001'] }).expect(201);
    const manager = await org.member('manager', { record_scope: 'own' });
    const body = await run({ content: 'name,phone\nX,9999950001\nMine,9999950002\n', on_match: 'update' }, manager.api);
    expect(body).toMatchObject({ created: 1, failed: 1 });
    expect(await contacts('', org)).toMatchObject([
      { name: 'Mine', owner_id: manager.id },
      { name: 'Hidden', version: 1 },
    ]);
  });

  it.each([
    ['UTF-16 with tabs', Buffer.from('\uFEFFname\tphone\nज़ोया\t99999 60001\n', 'utf16le'), 'ज़ोया'],
    ['Windows-1252 with bars', Buffer.from('name|phone\nRenée|99999 60001\n', 'latin1'), 'Renée'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFname,phone\nज़ोया,99999 60001\n'), 'ज़ोया'],
  ])('are read from %s', async (_, bytes, name) => {
    const org = await engine.organization();
    const body = await run({ file_id: await uploaded(bytes, 'people.csv', org.api) }, org.api);
    expect(body).toMatchObject({ status: 'succeeded', created: 1, failed: 0 });
    expect(await contacts('phone=%2B919999960001', org)).toMatchObject([{ name }]);
  });

  it('of one bad value does not take the rows beside it along', async () => {
    const org = await engine.organization();
    const rows = Array.from(
      { length: 9 },
      (_, i) => `Person ${i},99999 7000${i},${i === 4 ? 'x'.repeat(101) : 'Pune'}`,
    );
    const body = await run({ content: `name,phone,city\n${rows.join('\n')}` }, org.api);
    expect(body).toMatchObject({ created: 8, failed: 1 });
  });
});

describe('what is allowed', () => {
  it('is as many contacts as the plan has; those known are brought up to date', async () => {
    const agency = await engine.organization('Agency');
    const fields = { name: 'Client', create_api_key: true };
    const { id, api_key } = (await agency.api.post('/v1/organizations', fields).expect(201)).body;
    const api = engine.as(api_key.key);
    await api.post('/v1/contacts', { name: 'Known', phones: ['+919999977001'] }).expect(201);
    await agency.api.put(`/v1/organizations/${id}/limits`, { contacts: 3 }).expect(200);
    const content =
      'name,phone,city\nA,9999977002,\nB,9999977003,\nC,9999977004,\nKnown,9999977001,Pune\nD,9999977005,\n';
    const ended = await run({ content }, api);
    expect(ended).toMatchObject({ status: 'succeeded', created: 2, updated: 1, failed: 2 });
    expect(await download(ended.error_file_id, api)).toContain('"C","9999977004",,"The plan allows 3 contacts."');
    expect((await api.get('/v1/contacts').expect(200)).body.data).toHaveLength(3);
    const leads = await run({ resource: 'leads', content: 'name,phone\nE,9999977006\nKnown,9999977001\n' }, api);
    expect(leads).toMatchObject({ status: 'succeeded', created: 1, failed: 1 });
  });

  it.each(['hidden', 'read_only'])('is no column for a field that is %s to the role', async (access) => {
    const org = await engine.organization();
    const role = {
      key: 'clerk',
      name: 'Clerk',
      record_scope: 'all',
      permissions: ['imports:read', 'imports:write', 'contacts:read', 'contacts:write'],
      field_rules: [{ field: 'contact.phones', access }],
    };
    await org.api.post('/v1/roles', role).expect(201);
    const clerk = await org.member('clerk');
    const refused = await run({ content: 'name,phone\nA,9999978001\n' }, clerk.api);
    expect(refused).toMatchObject({
      status: 'failed',
      created: 0,
      error: { errors: [{ pointer: '/mapping/phone', code: 'field_not_permitted' }] },
    });
    expect(await run({ content: 'name,city\nA,Pune\n' }, clerk.api)).toMatchObject({ status: 'succeeded', created: 1 });
    const theirs = await begin({ content: 'name,phone\nB,9999978002\n', dry_run: true }, org.api);
    await ended(theirs, org.api);
    await clerk.api.get(`/v1/imports/${theirs}`).expect(access === 'hidden' ? 404 : 200);
  });
});

describe('a reader', () => {
  it('goes on at any record, also where another process began', async () => {
    const { kernel } = engine.engine;
    const lines = Array.from({ length: 40 }, (_, i) => `Person ${i},"City\n${i}"`);
    const id = await uploaded(Buffer.from(lines.join('\n')));
    const { size } = (await surya.api.get(`/v1/files/${id}`).expect(200)).body;
    const file = { organization_id: surya.id, id, type: 'csv' as const, size };
    const names = async (process: string, position: number, count: number) =>
      (await takeRecords(kernel, process, file, position, count)).map(([name]) => name);
    const expected = lines.map((_, i) => `Person ${i}`);
    expect(await names('first', 0, 15)).toEqual(expected.slice(0, 15));
    expect(await names('first', 15, 15)).toEqual(expected.slice(15, 30));
    expect(await names('second', 15, 15), 'what the first did was rolled back').toEqual(expected.slice(15, 30));
    expect(await names('first', 15, 15), 'the same again').toEqual(expected.slice(15, 30));
    expect(await names('second', 30, 15)).toEqual(expected.slice(30));
  });
});

describe('leads and companies', () => {
  it('leads find their contact, stage and owner, and a second row is the same lead', async () => {
    const org = await engine.organization();
    const owner = await org.member('agent', { email: 'priya@example.com' });
    const content = [
      'name,phone,stage,value,owner,product',
      'Ananya,99999 80001,,"1,25,000.50",PRIYA@example.com,5 kW solar',
      'Ananya,99999 80001,,,,',
      'Lost soul,99999 80002,Nowhere,,,',
      'Bought,99999 80003,Won,,,',
    ].join('\n');
    const body = await run({ resource: 'leads', content }, org.api);
    expect(body).toMatchObject({ status: 'succeeded', created: 1, failed: 2 });
    const { data } = (await org.api.get('/v1/leads').expect(200)).body;
    expect(data).toMatchObject([
      {
        title: '5 kW solar',
        owner_id: owner.id,
        value: { amount: 12_500_050, currency: 'INR' },
        contact: { phone: '+919999980001' },
      },
    ]);
    const history = (await org.api.get(`/v1/leads/${data[0].id}/stage_history`).expect(200)).body.data;
    expect(history).toMatchObject([{ stage_id: data[0].stage_id, left_at: null }]);
    const types = (await org.api.get('/v1/events?limit=100').expect(200)).body.data.map(
      ({ type }: { type: string }) => type,
    );
    expect(types).toEqual(
      expect.arrayContaining(['contact.created', 'lead.created', 'lead.assigned', 'operation.completed']),
    );
  });

  it('companies are known by their name', async () => {
    const org = await engine.organization();
    const content = 'Company,GST No,City\nKulkarni Agro,27ABCDE1234F1Z5,Satara\nKULKARNI AGRO,,Pune\nBad,27,\n';
    expect(await run({ resource: 'companies', content }, org.api)).toMatchObject({ created: 1, failed: 1 });
    expect((await org.api.get('/v1/companies').expect(200)).body.data).toMatchObject([
      { name: 'Kulkarni Agro', city: 'Satara' },
    ]);
  });
});
