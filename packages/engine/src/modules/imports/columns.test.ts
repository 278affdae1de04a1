import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { prefixed, workbook } from './reading/workbook-fixture.ts';

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
  const { body } = await api.post('/v1/imports', { resource: 'leads', ...fields }).expect(202);
  return engine.eventually(async () => {
    const { body: now } = await api.get(`/v1/imports/${body.id}`).expect(200);
    expect(['succeeded', 'failed', 'cancelled']).toContain(now.status);
    return now;
  }, 20_000);
}

async function uploaded(bytes: Buffer, { api }: Caller, more: object = {}): Promise<string> {
  const { body } = await api.post('/v1/files', { name: 'a file', ...more }).expect(201);
  expect((await fetch(body.upload_url, { method: 'PUT', body: new Uint8Array(bytes) })).status).toBe(204);
  return body.id;
}

async function errorsOf({ error_file_id }: Body, { api }: Caller): Promise<string[]> {
  const { body } = await api.get(`/v1/files/${error_file_id}`).expect(200);
  return (await (await fetch(body.download_url)).text()).trimEnd().split('\r\n').slice(1);
}

const field = async (fields: object, { api }: Caller) =>
  (
    await api
      .post('/v1/custom_fields', { resource: 'lead', label: String(Object.values(fields)[0]), ...fields })
      .expect(201)
  ).body.id;

const all = async (path: string, { api }: Caller): Promise<Body[]> => (await api.get(path).expect(200)).body.data;

const eventsOf = async (type: string, org: Caller): Promise<Body[]> =>
  (await all(`/v1/events?limit=100&types=${type}`, org)) as Body[];

const options = [
  { key: 'flat', label: 'Flat roof' },
  { key: 'sloped', label: 'Sloped' },
];

/** An organization with a lead field of every type. */
async function withEveryType(): Promise<TestOrganization> {
  const org = await engine.organization();
  for (const type of ['text', 'number', 'money', 'date', 'boolean', 'user', 'url', 'phone', 'file'])
    await field({ key: `a_${type}`, type }, org);
  for (const type of ['single_choice', 'multi_choice']) await field({ key: `a_${type}`, type, options }, org);
  return org;
}

describe('custom fields', () => {
  it('of every type are read from text, by the headers', async () => {
    const org = await withEveryType();
    const member = await org.member('agent', { email: 'priya@example.com' });
    const file = await uploaded(Buffer.from('%PDF-1.7'), org, { purpose: 'attachment' });
    const cells = {
      name: 'Ananya',
      a_text: 'South face',
      a_number: '"1,250.50"',
      a_money: '"₹ 1,25,000.50"',
      a_date: '2026-11-30',
      a_boolean: 'Yes',
      a_user: 'PRIYA@example.com',
      a_url: 'https://example.com/roof',
      a_phone: '99999 12345',
      a_file: file,
      a_single_choice: 'Flat roof',
      a_multi_choice: 'sloped; FLAT ROOF',
    };
    const content = `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`;
    expect(await run({ content }, org)).toMatchObject({ status: 'succeeded', created: 1, failed: 0 });
    const [lead] = await all('/v1/leads', org);
    expect(lead.custom).toEqual({
      a_text: 'South face',
      a_number: '1250.5',
      a_money: { amount: 12_500_050, currency: 'INR' },
      a_date: '2026-11-30',
      a_boolean: true,
      a_user: member.id,
      a_url: 'https://example.com/roof',
      a_phone: '+919999912345',
      a_file: file,
      a_single_choice: 'flat',
      a_multi_choice: ['sloped', 'flat'],
    });
    const [made] = await eventsOf('lead.created', org);
    expect(made.data.lead.custom).toEqual(lead.custom);
    expect(await all('/v1/leads?custom.a_number[gte]=1250&custom.a_boolean=true', org)).toHaveLength(1);
  });

  it.each([
    ['number', 'many', 'Must be a number'],
    ['money', 'cheap', 'Must be an amount'],
    ['date', '30/11/2026', 'Must be a calendar date'],
    ['date', '2026-02-30', 'Must be a calendar date'],
    ['boolean', 'maybe', 'Must be true or false'],
    ['user', 'nobody@example.com', 'Must be the e-mail or id of a member'],
    ['url', 'example', 'Must be an http'],
    ['phone', '12', 'This is not a phone number'],
    ['file', '0199d7c2-7c1e-7000-8000-000000000001', 'There is no such file'],
    ['file', 'roof.pdf', 'Must be the id of a file'],
    ['single_choice', 'thatched', 'Must be one of: flat, sloped'],
    ['multi_choice', 'flat;thatched', 'Must be one of: flat, sloped'],
  ])('%s: %s is told with its column, and the row beside it is recorded', async (type, value, reason) => {
    const org = await withEveryType();
    const body = await run({ content: `name,custom.a_${type}\nBad,${value}\nGood,\n` }, org);
    expect(body).toMatchObject({ created: 1, failed: 1 });
    expect((await errorsOf(body, org))[0]).toContain(`custom.a_${type}: ${value}: ${reason}`);
  });

  it('that are not there, of another resource or archived are no columns', async () => {
    const org = await engine.organization();
    await field({ resource: 'contact', key: 'roof', type: 'text' }, org);
    const old = await field({ key: 'old', type: 'text' }, org);
    await org.api.patch(`/v1/custom_fields/${old}`, { is_archived: true }).expect(200);
    const mapping = { name: 'name', a: 'custom.roof', b: 'custom.old', c: 'custom.none' };
    const { status, error } = await run({ content: 'name,a,b,c\nA,1,2,3\n', mapping }, org);
    expect(status).toBe('failed');
    expect(error.errors.map(({ pointer }: Body) => pointer)).toEqual(['/mapping/a', '/mapping/b', '/mapping/c']);
    const guessed = await run({ content: 'name,old\nA,2\n' }, org);
    expect(guessed.mapping).toEqual({ name: 'name' });
  });

  it.each([
    ['append', { level: 'gold', note: 'kept' }],
    ['update', { level: 'silver', note: 'kept' }],
  ])('of contacts that are known: %s', async (on_match, expected) => {
    const org = await engine.organization();
    await field({ resource: 'contact', key: 'level', type: 'text' }, org);
    await field({ resource: 'contact', key: 'note', type: 'text' }, org);
    const known = { name: 'Asha', phones: ['99999 30001'], custom: { level: 'gold' } };
    await org.api.post('/v1/contacts', known).expect(201);
    const content = 'name,phone,level,note\nAsha,9999930001,silver,kept\n';
    expect(await run({ resource: 'contacts', content, on_match }, org)).toMatchObject({ updated: 1 });
    expect((await all('/v1/contacts', org))[0].custom).toEqual(expected);
    expect(await run({ resource: 'contacts', content, on_match }, org)).toMatchObject({ updated: 0, skipped: 1 });
  });

  it('of companies, and defaults of all that are new', async () => {
    const org = await engine.organization();
    await field({ resource: 'company', key: 'size', type: 'number' }, org);
    await field({ resource: 'company', key: 'tier', type: 'text', default_value: 'b' }, org);
    await field({ resource: 'contact', key: 'tier', type: 'text', default_value: 'c' }, org);
    await field({ key: 'tier', type: 'text', default_value: 'l' }, org);
    const content = 'name,size\nAgro,5\nagro,6\n';
    expect(await run({ resource: 'companies', content, on_match: 'update' }, org)).toMatchObject({
      created: 1,
      updated: 1,
    });
    expect((await all('/v1/companies', org))[0].custom).toEqual({ size: '6', tier: 'b' });
    await run({ content: 'name\nRavi\n' }, org);
    expect((await all('/v1/leads', org))[0].custom).toEqual({ tier: 'l' });
    expect((await all('/v1/contacts', org))[0].custom).toEqual({ tier: 'c' });
  });

  it.each(['contacts', 'leads', 'companies'])(
    'that are unique: %s with a value that is taken are told',
    async (resource) => {
      const org = await engine.organization();
      const one = { contacts: 'contact', leads: 'lead', companies: 'company' }[resource];
      await field({ resource: one, key: 'code', type: 'text', is_unique: true }, org);
      const content = 'name,external_id,code\nA,a,X-1\nB,b,X-2\nC,c,X-1\nA,a,X-1\n';
      const first = await run({ resource, content, on_match: 'update' }, org);
      expect(first).toMatchObject({ status: 'succeeded', created: 2, updated: 1, failed: 1 });
      expect((await errorsOf(first, org))[0]).toContain('"C","c","X-1","custom.code: another record has this value"');
      const second = await run(
        { resource, content: 'name,external_id,code\nB,b,X-2\nD,d,X-2\n', on_match: 'update' },
        org,
      );
      expect(second).toMatchObject({ status: 'succeeded', created: 0, skipped: 1, failed: 1 });
    },
  );
});

describe('custom fields that are required', () => {
  it.each(['contacts', 'leads', 'companies'])('are asked of new %s, not of known ones', async (resource) => {
    const org = await engine.organization();
    for (const kind of ['contact', 'lead', 'company']) {
      await field({ resource: kind, key: 'area', type: 'text', is_required: true }, org);
      await field({ resource: kind, key: 'tier', type: 'text', is_required: true, default_value: 'b' }, org);
    }
    const first = await run(
      { resource, content: 'name,external_id,area\nA,a,Pune\nB,b,\nA,a,\n', on_match: 'update' },
      org,
    );
    expect(first).toMatchObject({ status: 'succeeded', created: 1, failed: 1 });
    expect(await errorsOf(first, org)).toEqual(['"B","b",,"custom.area: this field is required"']);
    expect((await all(`/v1/${resource}`, org)).map(({ custom }) => custom)).toEqual([{ area: 'Pune', tier: 'b' }]);
    const second = await run(
      { resource, content: 'name,external_id,city\nA,a,Nashik\nC,c,Pune\n', on_match: 'update' },
      org,
    );
    expect(second).toMatchObject({ status: 'succeeded', created: 0, failed: 1 });
    expect((await errorsOf(second, org))[0]).toContain(`custom.area: this field is required`);
  });
});

describe('a workbook', () => {
  it('gives dates and numbers as they are shown', async () => {
    const org = await engine.organization();
    await field({ key: 'visit_on', type: 'date' }, org);
    await field({ key: 'seen_on', type: 'date' }, org);
    await field({ key: 'size', type: 'number' }, org);
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const head = ['Name', 'Phone', 'Expected close', 'Visit on', 'Seen on', 'Size', 'Value'].map(text).join('');
    const cells =
      text('Ananya') +
      '<c><v>9.9999800010000000E+9</v></c><c s="1"><v>46356</v></c><c s="1"><v>46357</v></c><c s="2"><v>46358.75</v></c>' +
      '<c><v>5.5999999999999996</v></c><c><v>125000.5</v></c>';
    const wrong = `${text('Bad')}<c/><c/><c s="1"><v>-5</v></c>`;
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>';
    const bytes = workbook(`<row>${head}</row><row>${cells}</row><row>${wrong}</row>`, { styles });
    const mapping = {
      ...{ Name: 'name', Phone: 'phone', 'Expected close': 'expected_close_on', 'Visit on': 'custom.visit_on' },
      ...{ 'Seen on': 'custom.seen_on', Size: 'custom.size', Value: 'value' },
    };
    const body = await run({ file_id: await uploaded(bytes, org), mapping }, org);
    expect(body).toMatchObject({ status: 'succeeded', created: 1, failed: 1 });
    expect((await errorsOf(body, org))[0]).toContain('custom.visit_on: -5: Must be a calendar date');
    const [lead] = await all('/v1/leads', org);
    expect(lead).toMatchObject({
      expected_close_on: '2026-11-30',
      custom: { visit_on: '2026-12-01', seen_on: '2026-12-02', size: '5.6' },
      value: { amount: 12_500_050 },
      contact: { phone: '+919999980001' },
    });
  });
});

describe('a workbook with a prefix before all names', () => {
  it('has rows all the same', async () => {
    const org = await engine.organization();
    const text = (value: string) => `<x:c t="inlineStr"><x:is><x:t>${value}</x:t></x:is></x:c>`;
    const rows = `<x:row>${text('Name')}</x:row><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row>`;
    const strings = '<x:si><x:t>山田</x:t><x:rPh sb="0" eb="1"><x:t>ヤマダ</x:t></x:rPh></x:si>';
    const file_id = await uploaded(prefixed(rows, strings), org);
    expect(await run({ resource: 'contacts', file_id }, org)).toMatchObject({ status: 'succeeded', created: 1 });
    expect(await all('/v1/contacts', org)).toMatchObject([{ name: '山田' }]);
  });
});

describe('tags', () => {
  it.each(['contacts', 'leads', 'companies'])(
    'of %s are found or made by name, each once and with its event',
    async (resource) => {
      const org = await engine.organization();
      const hot = (await org.api.post('/v1/tags', { name: 'Hot' }).expect(201)).body.id;
      const content = 'name,external_id,tags\nA,a,HOT; Roof ;hot\nB,b,roof\nC,c,\nA,a,Solar\n';
      expect(await run({ resource, content }, org)).toMatchObject({ created: 3, updated: 1, failed: 0 });
      const tags = await all('/v1/tags', org);
      expect(tags.map(({ name }) => name)).toEqual(['Hot', 'Roof', 'Solar']);
      const [, roof, solar] = tags.map(({ id }) => id);
      const records = await all(`/v1/${resource}?limit=100`, org);
      const of = (id: string) => records.find((record) => record.external_id === id);
      expect(of('a').tags.toSorted()).toEqual([hot, roof, solar].toSorted());
      expect([of('b').tags, of('c').tags]).toEqual([[roof], []]);
      expect(await eventsOf('tag.created', org)).toHaveLength(3);
      const added = await eventsOf('tag.added', org);
      expect(added.filter(({ subject }) => subject.id === of('a').id)).toHaveLength(3);
      const { version } = of('b');
      const again = await run({ resource, content: 'name,external_id,tags\nB,b,Hot\nC,c,\n' }, org);
      expect(again).toMatchObject({ updated: 1, skipped: 1 });
      expect((await org.api.get(`/v1/${resource}/${of('b').id}`).expect(200)).body).toMatchObject({
        version: version + 1,
        tags: [roof, hot],
      });
    },
  );

  it('that are missing are not made by those who may not, nor in a dry run, nor for rows that fail', async () => {
    const org = await engine.organization();
    await org.api.post('/v1/tags', { name: 'Hot' }).expect(201);
    const permissions = ['imports:read', 'imports:write', 'contacts:read', 'contacts:write', 'files:read'];
    await org.api.post('/v1/roles', { key: 'clerk', name: 'Clerk', record_scope: 'all', permissions }).expect(201);
    const clerk = await org.member('clerk');
    const content = 'name,tags\nA,Hot\nB,Cold\n';
    const body = await run({ resource: 'contacts', content }, clerk);
    expect(body).toMatchObject({ created: 1, failed: 1 });
    expect((await errorsOf(body, clerk))[0]).toContain('tags: there is no tag Cold');
    expect(await run({ resource: 'contacts', content, dry_run: true }, org)).toMatchObject({ created: 2 });
    await run({ resource: 'contacts', content: 'name,phone,tags\nC,12,Warm\n' }, org);
    const long = await run({ resource: 'contacts', content: `name,tags\nD,${'x'.repeat(101)}\n` }, org);
    expect((await errorsOf(long, org))[0]).toContain('tags: a name has at most 100 characters');
    expect(await all('/v1/tags', org)).toHaveLength(1);
  });
});

describe('assignment', () => {
  it('by a rule gives new leads that have no owner to its members in turn, with their contacts', async () => {
    const org = await engine.organization();
    const [asha, ravi, other] = [await org.member('agent'), await org.member('agent'), await org.member('agent')];
    const rule = { name: 'Sales', user_ids: [asha.id, ravi.id] };
    const assignment_rule_id = (await org.api.post('/v1/assignment_rules', rule).expect(201)).body.id;
    await org.api.post('/v1/leads', { contact: { phones: ['99999 60001'] }, owner_id: other.id }).expect(201);
    const email = (await org.api.get(`/v1/users/${other.id}`).expect(200)).body.email;
    const rows = Array.from({ length: 10 }, (_, i) => `P${i},999996100${i},`);
    const content = `name,phone,owner\n${rows.join('\n')}\nNamed,9999962000,${email}\nKnown,9999960001,\n`;
    const body = await run({ content, defaults: { assignment_rule_id } }, org);
    expect(body).toMatchObject({ created: 11, failed: 0 });
    const leads = await all('/v1/leads?limit=100', org);
    const owned = (id: string) => leads.filter(({ owner_id }) => owner_id === id);
    expect([owned(asha.id).length, owned(ravi.id).length, owned(other.id).length]).toEqual([5, 5, 2]);
    const contacts = await all('/v1/contacts?limit=100', org);
    for (const lead of [...owned(asha.id), ...owned(ravi.id)])
      expect(contacts.find(({ id }) => id === lead.contact_id).owner_id).toBe(lead.owner_id);
    const byRule = (await eventsOf('lead.assigned', org)).filter(({ data }) => data.by === 'rule');
    expect(byRule).toHaveLength(10);
    const dry = await run({ content: 'name\nX\n', dry_run: true, defaults: { assignment_rule_id } }, org);
    expect(dry).toMatchObject({ created: 1 });
  });

  it.each([
    [{ resource: 'contacts' }, {}, 'invalid'],
    [{}, { owner_id: true }, 'one_of'],
    [{}, { assignment_rule_id: '0199d7c2-7c1e-7000-8000-000000000001' }, 'unknown_assignment_rule'],
  ])('by a rule is refused: %j %j', async (more, defaults, code) => {
    const rule = { name: code, user_ids: [surya.owner_id] };
    const assignment_rule_id = (await surya.api.post('/v1/assignment_rules', rule).expect(201)).body.id;
    const owner = 'owner_id' in defaults ? { owner_id: surya.owner_id } : {};
    const body = {
      ...{ resource: 'leads', content: 'name\nA\n', ...more },
      defaults: { assignment_rule_id, ...defaults, ...owner },
    };
    const answer = await surya.api.post('/v1/imports', body).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/defaults/assignment_rule_id', code }]);
  });

  it('to the e-mail of nobody is told', async () => {
    const org = await engine.organization();
    const body = await run({ content: 'name,owner\nA,nobody@example.com\n' }, org);
    expect(body).toMatchObject({ created: 0, failed: 1 });
    expect((await errorsOf(body, org))[0]).toContain('owner: no active member has the e-mail nobody@example.com');
  });
});

describe('what somebody asked for', () => {
  it('is an enquiry of their lead, once however often the file is brought', async () => {
    const org = await engine.organization();
    const content = [
      'name,phone,source,enquiry',
      'Ananya,9999963001,fair,5 kW for a school',
      'Ananya,9999963001,fair,And a pump',
      'Ananya,9999963001,fair,And a pump',
      'Silent,9999963002,fair,',
    ].join('\n');
    expect(await run({ content }, org)).toMatchObject({ created: 2, failed: 0 });
    const enquiries = await all('/v1/enquiries?limit=100', org);
    expect(enquiries.map(({ message }) => message).toSorted()).toEqual(['5 kW for a school', 'And a pump']);
    expect(enquiries[0]).toMatchObject({ kind: 'import', source: 'fair' });
    const [lead] = (await all('/v1/leads', org)).filter(({ contact }) => contact.name === 'Ananya');
    expect(enquiries.every(({ lead_id }) => lead_id === lead.id)).toBe(true);
    expect(await eventsOf('enquiry.received', org)).toHaveLength(2);
    expect(await run({ content }, org)).toMatchObject({ created: 0, updated: 0, skipped: 4 });
    expect(await all('/v1/enquiries?limit=100', org)).toHaveLength(2);
    expect(await run({ content: 'name,phone,enquiry\nA,9999963001,A third thing\n' }, org)).toMatchObject({
      updated: 1,
    });
  });
});

describe('many rows', () => {
  it('go on where another worker was stopped: nobody and no tag twice', async () => {
    const first = await createTestEngine({ postgresUrl: inject('postgresUrl') });
    try {
      const org = await first.organization();
      await field({ key: 'code', type: 'text', is_unique: true }, org);
      const rule = { name: 'Sales', user_ids: [org.owner_id] };
      const assignment_rule_id = (await org.api.post('/v1/assignment_rules', rule).expect(201)).body.id;
      const rows = Array.from({ length: 4_500 }, (_, i) => `P${i},X-${i},Tag ${i % 7},Asks ${i}`);
      const file_id = await uploaded(Buffer.from(`name,code,tags,message\n${rows.join('\n')}\n`), org);
      const body = { resource: 'leads', file_id, defaults: { assignment_rule_id } };
      const { id } = (await org.api.post('/v1/imports', body).expect(202)).body;
      const status = async () => (await org.api.get(`/v1/imports/${id}`).expect(200)).body;
      await first.eventually(async () => expect((await status()).created).toBeGreaterThan(0), 20_000);
      const second = await createTestEngine({ postgresUrl: inject('postgresUrl'), beside: first });
      await first.engine.close();
      const api = second.as(org.key);
      const before = (await api.get(`/v1/imports/${id}`).expect(200)).body;
      expect(before.created % 1_000 === 999 || before.created === 4_500).toBe(true);
      const ended = await second.eventually(async () => {
        const { body: now } = await api.get(`/v1/imports/${id}`).expect(200);
        expect(now.status).toBe('succeeded');
        return now;
      }, 60_000);
      expect(ended).toMatchObject({ created: 4_500, updated: 0, failed: 0 });
      expect((await api.get('/v1/tags').expect(200)).body.data).toHaveLength(7);
      const { body: page } = await api.get('/v1/leads?count=estimate&limit=1').expect(200);
      expect(page.data[0].owner_id).toBe(org.owner_id);
      const again = (await api.post('/v1/imports', { ...body, dry_run: true }).expect(202)).body.id;
      await second.eventually(async () => {
        const { body: now } = await api.get(`/v1/imports/${again}`).expect(200);
        expect(now).toMatchObject({ status: 'succeeded', created: 0, failed: 4_500 });
      }, 60_000);
      await second.engine.close();
    } finally {
      await first.close();
    }
  }, 120_000);
});
