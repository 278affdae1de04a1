import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
});
afterAll(() => engine.close());

type Caller = Pick<TestOrganization, 'api'>;
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at freely
type Body = any;

async function run(fields: object, { api }: Caller = surya): Promise<Body> {
  const { body } = await api.post('/v1/imports', { resource: 'contacts', ...fields }).expect(202);
  return engine.eventually(async () => {
    const { body: now } = await api.get(`/v1/imports/${body.id}`).expect(200);
    expect(['succeeded', 'failed', 'cancelled']).toContain(now.status);
    return now;
  }, 20_000);
}

const all = async (path: string, { api }: Caller): Promise<Body[]> => (await api.get(path).expect(200)).body.data;
const errorsOf = ({ sample }: Body): string[] => sample.map(({ error }: Body) => error);

const guessed = async (resource: string, headers: string, row = 'x'): Promise<Body> => {
  const { mapping, unmapped } = await run({ resource, content: `${headers}\n${row}\n`, dry_run: true });
  return { mapping, unmapped };
};

describe('what headers mean', () => {
  it.each([
    ['contacts', 'Company,Name,Phone', { Name: 'name', Phone: 'phone' }, ['Company']],
    ['contacts', 'Company Name,Full Name,Phone', { 'Full Name': 'name', Phone: 'phone' }, ['Company Name']],
    ['leads', 'Company,Customer,Mobile', { Customer: 'name', Mobile: 'phone' }, ['Company']],
    ['contacts', 'Company,Mobile', { Company: 'name', Mobile: 'phone' }, []],
    ['companies', 'Contact Name,Company,City', { Company: 'name', City: 'city' }, ['Contact Name']],
    ['contacts', 'id,name,external_id,phone', { name: 'name', external_id: 'external_id', phone: 'phone' }, ['id']],
    ['contacts', 'ID,Name', { ID: 'external_id', Name: 'name' }, []],
    [
      'contacts',
      'Name,constructor,metadata.batch',
      { Name: 'name', 'metadata.batch': 'metadata.batch' },
      ['constructor'],
    ],
  ])('%s: %s', async (resource, headers, mapping, unmapped) => {
    expect(await guessed(resource, headers, '7')).toEqual({ mapping, unmapped });
  });

  it('is told by their own names before words that mean the same, built-in or not', async () => {
    const org = await engine.organization();
    const field = { resource: 'lead', key: 'budget', label: 'Product', type: 'text' };
    await org.api.post('/v1/custom_fields', field).expect(201);
    const content = 'Product,Amount,value,Name\nSolar,1,2,Asha\n';
    const { mapping, unmapped } = await run({ resource: 'leads', content }, org);
    expect(mapping).toEqual({ Product: 'custom.budget', value: 'value', Name: 'name' });
    expect(unmapped).toEqual(['Amount']);
  });

  it('leaves out what a mapping does not name, and says so', async () => {
    const { unmapped } = await run({ content: 'Name,City,Note\nAsha,Pune,x\n', mapping: { Name: 'name' } });
    expect(unmapped).toEqual(['City', 'Note']);
  });
});

describe('rows with an id of ours', () => {
  const unknown = '0199d7c2-7c1e-7000-8000-000000000001';

  it.each(['contacts', 'leads', 'companies'])('are about %s one sees, and about no others', async (resource) => {
    const org = await engine.organization();
    const other = await engine.organization();
    const name = 'Theirs';
    const body = resource === 'leads' ? { contact: { name } } : { name };
    const theirs = (await other.api.post(`/v1/${resource}`, body).expect(201)).body.id;
    const content = `id,name,city\n${theirs},Asha,Pune\n${unknown},Ravi,Pune\n7,Meera,Pune\n`;
    const mapping = { id: 'id', name: 'name', city: 'city' };
    const tried = await run({ resource, content, mapping, dry_run: true }, org);
    expect(tried).toMatchObject({ created: 0, updated: 0, failed: 3 });
    const noRecord = (id: string) =>
      `id: there is no record ${id}; leave the column out, or map ids of your own to external_id`;
    expect(errorsOf(tried)).toEqual([theirs, unknown, '7'].map(noRecord));
    expect(await run({ resource, content, mapping, on_match: 'update' }, org)).toMatchObject({ created: 0, failed: 3 });
    expect(await all(`/v1/${resource}`, org)).toEqual([]);
    expect((await all(`/v1/${resource}`, other))[0].version).toBe(1);
  });

  it.each(['contacts', 'leads'])('are not about %s of others that one does not see', async (resource) => {
    const org = await engine.organization();
    const contact = { name: 'Hidden', phones: ['99999 51001'] };
    const body = resource === 'leads' ? { contact } : contact;
    const { id } = (await org.api.post(`/v1/${resource}`, body).expect(201)).body;
    const manager = await org.member('manager', { record_scope: 'own' });
    const tried = await run({ resource, content: `id,name\n${id},Mine\n`, dry_run: true }, manager);
    expect(errorsOf(tried)).toEqual([
      `id: there is no record ${id}; leave the column out, or map ids of your own to external_id`,
    ]);
    expect(await run({ resource, content: `id,name\n${id},Mine\n`, on_match: 'update' }, manager)).toMatchObject({
      failed: 1,
    });
    expect((await org.api.get(`/v1/${resource}/${id}`).expect(200)).body.version).toBe(1);
  });

  it('keep the external id, follow on_match, and do not take the external id of another', async () => {
    const org = await engine.organization();
    const make = async (fields: object) => (await org.api.post('/v1/contacts', fields).expect(201)).body.id;
    const id = await make({ name: 'Asha', external_id: 'crm-1' });
    const other = await make({ name: 'Ravi', external_id: 'crm-2' });
    const row = (fields: string, on_match: string) =>
      run({ content: `id,name,city,external_id\n${fields}\n`, on_match }, org);
    const read = async () => (await org.api.get(`/v1/contacts/${id}`).expect(200)).body;
    expect(await row(`${id},Asha R,Pune,`, 'skip')).toMatchObject({ skipped: 1 });
    expect(await row(`${id},Asha R,Pune,`, 'append')).toMatchObject({ updated: 1 });
    expect(await read()).toMatchObject({ name: 'Asha', city: 'Pune', external_id: 'crm-1' });
    expect(await row(`${id},Asha R,,crm-1`, 'update')).toMatchObject({ updated: 1 });
    expect(await read()).toMatchObject({ name: 'Asha R', city: 'Pune', external_id: 'crm-1' });
    expect(await row(`${id},Asha R,,crm-2`, 'update')).toMatchObject({ failed: 1, updated: 0 });
    expect((await org.api.get(`/v1/contacts/${other}`).expect(200)).body).toMatchObject({ name: 'Ravi', version: 1 });
  });

  it('rename companies, and need no name', async () => {
    const org = await engine.organization();
    const { id } = (await org.api.post('/v1/companies', { name: 'Agro' }).expect(201)).body;
    const content = `id,name,city\n${id},Kulkarni Agro,\n${id},,Satara\n`;
    expect(await run({ resource: 'companies', content, on_match: 'update' }, org)).toMatchObject({
      updated: 2,
      failed: 0,
    });
    expect(await all('/v1/companies', org)).toMatchObject([{ id, name: 'Kulkarni Agro', city: 'Satara' }]);
  });

  it('are about leads wherever they stand, and about the contact of the lead', async () => {
    const org = await engine.organization();
    const lead = (await org.api.post('/v1/leads', { contact: { name: 'Asha' } }).expect(201)).body;
    await org.api.post(`/v1/leads/${lead.id}/lose`, { reason: 'Bought elsewhere' }).expect(200);
    const content = `id,title,name,phone\n${lead.id},Rooftop,Asha Rao,99999 52001\n`;
    expect(await run({ resource: 'leads', content, on_match: 'update' }, org)).toMatchObject({
      updated: 1,
      created: 0,
    });
    expect(await all('/v1/leads', org)).toMatchObject([
      { id: lead.id, title: 'Rooftop', status: 'lost', contact: { name: 'Asha Rao', phone: '+919999952001' } },
    ]);
    expect(await all('/v1/contacts', org)).toHaveLength(1);
  });
});
