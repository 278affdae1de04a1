import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

let engine: TestEngine;
let agency: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  agency = await engine.organization('Agency');
});
afterAll(() => engine.close());

interface Client {
  id: string;
  api: Api;
  left_out: Left[];
}
interface Left {
  path: string;
  code: string;
  detail: string;
}
/** What a list of a resource answers, as far as these tests look. */
interface Thing {
  id: string;
  name: string;
  key: string;
  [field: string]: unknown;
}

async function client(fields: object = {}): Promise<Client> {
  const input = { name: 'Client', create_api_key: true, ...fields };
  const { body } = await agency.api.post('/v1/organizations', input).expect(201);
  return { id: body.id, api: engine.as(body.api_key.key), left_out: body.left_out };
}
const from = (source: Client) => client({ template_organization_id: source.id });

const all = async ({ api }: Client, path: string): Promise<Thing[]> =>
  (await api.get(path).expect(200)).body.data.filter((one: { built_in?: boolean }) => !one.built_in);
const fields = (of: Client) => all(of, '/v1/custom_fields?limit=100');
const tags = (of: Client) => all(of, '/v1/tags?limit=100');
const roles = (of: Client) => all(of, '/v1/roles');
const views = (of: Client) => all(of, '/v1/views?limit=100');
const stages = async (of: Client): Promise<Thing[]> =>
  (await all(of, '/v1/pipelines')).flatMap((pipeline) => pipeline.stages as Thing[]);

const named = (things: Thing[], name: string): Thing => {
  const found = things.find((thing) => thing.name === name || thing.key === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};
const names = (things: Thing[]) => things.map(({ name }) => name).sort();

/** Without what each organization has for itself. */
const shape = (things: Thing[]) =>
  things
    .map(({ id, created_at, updated_at, version, ...rest }) => rest)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const roof = {
  resource: 'lead',
  key: 'roof',
  label: 'Roof',
  type: 'single_choice',
  options: [
    { key: 'flat', label: 'Flat' },
    { key: 'sloped', label: 'Sloped' },
  ],
  default_value: 'flat',
};
const bill = {
  resource: 'lead',
  key: 'bill',
  label: 'Bill',
  type: 'money',
  default_value: { amount: 5, currency: 'INR' },
};
const surveyor = {
  key: 'surveyor',
  name: 'Surveyor',
  record_scope: 'own',
  permissions: ['leads:read', 'contacts:read'],
  field_rules: [{ field: 'contact.phones', access: 'hidden' }],
};

async function template(): Promise<Client> {
  const made = await client({ name: 'Template' });
  const { api } = made;
  for (const field of [roof, bill]) await api.post('/v1/custom_fields', field).expect(201);
  for (const name of ['Hot', 'constructor']) await api.post('/v1/tags', { name, color: '#ff0000' }).expect(201);
  await api.post('/v1/roles', surveyor).expect(201);
  const [hot, first] = [named(await tags(made), 'Hot'), named(await stages(made), 'New')];
  const filter = {
    and: [
      { field: 'stage_id', op: 'in', value: [first.id] },
      { not: { field: 'tag_id', value: hot.id } },
      { field: 'custom.roof', value: 'flat' },
    ],
  };
  await api
    .post('/v1/views', { resource: 'leads', name: 'New/flat', filter, sort: '-created_at', columns: ['title'] })
    .expect(201);
  return made;
}

const push = async (source: Client, ...targets: Client[]) => {
  const { body } = await agency.api.post('/v1/blueprints', { source_organization_id: source.id }).expect(201);
  const input = { organization_ids: targets.map(({ id }) => id) };
  return (await agency.api.post(`/v1/blueprints/${body.id}/push`, input).expect(200)).body.results;
};

/** Changes or deletes one object of an organization. */
const patch = ({ api }: Client, path: string, { id }: Thing, change: object) =>
  api.patch(`${path}/${id}`, change).expect(200);
const remove = ({ api }: Client, path: string, { id }: Thing) => api.delete(`${path}/${id}`).expect(204);
async function removeField(of: Client, key: string): Promise<void> {
  const field = named(await fields(of), key);
  await patch(of, '/v1/custom_fields', field, { is_archived: true });
  await remove(of, '/v1/custom_fields', field);
}

describe('a template', () => {
  it('gives its fields, tags, roles and views to a new organization, under new ids', async () => {
    const source = await template();
    const child = await from(source);
    expect(child.left_out).toEqual([]);
    for (const of of [fields, tags, roles]) {
      const [mine, theirs] = [await of(child), await of(source)];
      expect(theirs.length).toBeGreaterThan(0);
      expect(shape(mine)).toEqual(shape(theirs));
      expect(mine.map(({ id }) => id).filter((id) => theirs.some((one) => one.id === id))).toEqual([]);
    }
    const [view] = await views(child);
    expect(view).toMatchObject({ name: 'New/flat', sort: '-created_at', columns: ['title'], user_id: null });
  });

  it('gives views that name the copies of stages and tags, and find with them', async () => {
    const child = await from(await template());
    const [view, hot, first] = [
      named(await views(child), 'New/flat'),
      named(await tags(child), 'Hot'),
      named(await stages(child), 'New'),
    ];
    expect(view.filter).toEqual({
      and: [
        { field: 'stage_id', op: 'in', value: [first.id] },
        { not: { field: 'tag_id', value: hot.id } },
        { field: 'custom.roof', value: 'flat' },
      ],
    });
    const lead = async (phone: string) =>
      (await child.api.post('/v1/leads', { contact: { phones: [phone] } }).expect(201)).body.id;
    const [wanted, tagged] = [await lead('+919999971001'), await lead('+919999971002')];
    await child.api.post(`/v1/leads/${tagged}/tags`, { tag_id: hot.id }).expect(200);
    const { body } = await child.api.post('/v1/leads/search', { filter: view.filter }).expect(200);
    expect(body.data.map(({ id }: Thing) => id)).toEqual([wanted]);
  });

  it('leaves out views that name members or records, and says why; views of one member stay where they are', async () => {
    const source = await template();
    const { body: owner } = await source.api
      .post('/v1/users', { name: 'Asha', email: 'asha@example.com', role: 'agent' })
      .expect(201);
    const filter = {
      or: [
        { field: 'owner_id', op: 'in', value: [owner.id] },
        { field: 'status', value: 'won' },
      ],
    };
    await source.api.post('/v1/views', { resource: 'leads', name: 'Of Asha', filter }).expect(201);
    const unowned = { field: 'owner_id', op: 'is_null', value: true };
    await source.api.post('/v1/views', { resource: 'leads', name: 'Of nobody', filter: unowned }).expect(201);
    const child = await from(source);
    const left = { path: '/views/leads.Of Asha', code: 'state_conflict', detail: expect.stringContaining('owner_id') };
    expect(child.left_out).toEqual([left]);
    expect(names(await views(child))).toEqual(['New/flat', 'Of nobody']);
    const { body } = await agency.api.post('/v1/blueprints', { source_organization_id: source.id }).expect(201);
    expect(body.left_out).toEqual([left]);
    expect(Object.keys(body.document.views).sort()).toEqual(['leads.New/flat', 'leads.Of nobody']);

    // That the template cannot pass a view on any more does not take it from those who have it.
    await patch(source, '/v1/views', named(await views(source), 'Of nobody'), { filter });
    const own = { field: 'owner_id', value: owner.id };
    await patch(source, '/v1/views', named(await views(source), 'New/flat'), { filter: own });
    expect(await push(source, child)).toMatchObject([{ applied: [], conflicts: [], left_out: [] }]);
    expect(names(await views(child))).toEqual(['New/flat', 'Of nobody']);
  });
});

describe('pushing a new version', () => {
  it('brings what was added and changed, and again nothing', async () => {
    const source = await template();
    const child = await from(source);
    await source.api.post('/v1/tags', { name: 'Cold' }).expect(201);
    await patch(source, '/v1/tags', named(await tags(source), 'Hot'), { color: '#00ff00' });
    await patch(source, '/v1/roles', named(await roles(source), 'surveyor'), {
      permissions: ['leads:read', 'tasks:read'],
      field_rules: [{ field: 'contact.phones', access: 'read_only' }],
    });
    const options = [{ key: 'tin', label: 'Tin' }, ...roof.options];
    await patch(source, '/v1/custom_fields', named(await fields(source), 'roof'), { options, label: 'Kind of roof' });
    await patch(source, '/v1/views', named(await views(source), 'New/flat'), { filter: null, columns: ['value'] });
    const [result] = await push(source, child);
    expect(result).toMatchObject({ kept: [], conflicts: [], left_out: [] });
    expect(result.applied).toEqual(
      expect.arrayContaining(['/tags/Cold', '/tags/Hot', '/roles/surveyor', '/custom_fields/lead.roof']),
    );
    for (const of of [fields, tags, roles, views]) expect(shape(await of(child))).toEqual(shape(await of(source)));
    const before = await Promise.all([fields(child), tags(child), roles(child), views(child)]);
    expect(await push(source, child)).toMatchObject([{ applied: [], kept: [], conflicts: [], left_out: [] }]);
    expect(await Promise.all([fields(child), tags(child), roles(child), views(child)])).toEqual(before);
  });

  it('keeps what the organization changed, and brings the rest of the same object', async () => {
    const source = await template();
    const child = await from(source);
    await patch(child, '/v1/tags', named(await tags(child), 'Hot'), { color: '#0000ff' });
    await patch(child, '/v1/roles', named(await roles(child), 'surveyor'), {
      permissions: ['leads:read', 'contacts:read', 'notes:read'],
    });
    const glass = [...roof.options, { key: 'glass', label: 'Glass' }];
    await patch(child, '/v1/custom_fields', named(await fields(child), 'roof'), { options: glass });
    const own = { field: 'status', value: 'open' };
    await patch(child, '/v1/views', named(await views(child), 'New/flat'), { filter: own });
    await child.api.post('/v1/tags', { name: 'Ours' }).expect(201);

    await patch(source, '/v1/roles', named(await roles(source), 'surveyor'), {
      permissions: ['leads:read', 'tasks:read'],
      name: 'Site surveyor',
    });
    const tin = [...roof.options, { key: 'tin', label: 'Tin' }];
    await patch(source, '/v1/custom_fields', named(await fields(source), 'roof'), { options: tin });
    await patch(source, '/v1/views', named(await views(source), 'New/flat'), { filter: null, columns: ['value'] });
    await patch(source, '/v1/custom_fields', named(await fields(source), 'bill'), {
      default_value: { amount: 9, currency: 'USD' },
    });
    const [result] = await push(source, child);
    expect(result.kept).toEqual(expect.arrayContaining(['/tags/Hot', '/tags/Ours']));
    expect(result.conflicts).toEqual(['/views/leads.New~1flat/filter']);
    expect(result.left_out).toEqual([]);

    expect(named(await tags(child), 'Hot').color).toBe('#0000ff');
    const role = named(await roles(child), 'surveyor');
    expect(role.name).toBe('Site surveyor');
    expect((role.permissions as string[]).sort()).toEqual(['leads:read', 'notes:read', 'tasks:read']);
    const options = named(await fields(child), 'roof').options as Thing[];
    expect(options.map(({ key }) => key)).toEqual(['flat', 'sloped', 'glass', 'tin']);
    expect(named(await fields(child), 'bill').default_value).toEqual({ amount: 9, currency: 'USD' });
    expect(named(await views(child), 'New/flat')).toMatchObject({ filter: own, columns: ['value'] });
  });

  it('does not bring back what the organization deleted', async () => {
    const source = await template();
    const child = await from(source);
    await remove(child, '/v1/tags', named(await tags(child), 'Hot'));
    await remove(child, '/v1/roles', named(await roles(child), 'surveyor'));
    await remove(child, '/v1/views', named(await views(child), 'New/flat'));
    await removeField(child, 'bill');
    await patch(source, '/v1/tags', named(await tags(source), 'Hot'), { color: '#00ff00' });
    const [result] = await push(source, child);
    expect(result.applied).toEqual([]);
    expect(result.conflicts).toEqual(['/tags/Hot']);
    expect([...result.kept].sort()).toEqual(['/custom_fields/lead.bill', '/roles/surveyor', '/views/leads.New~1flat']);
    expect(names(await tags(child))).toEqual(['constructor']);
    expect([await roles(child), await views(child)]).toEqual([[], []]);
    expect((await fields(child)).map(({ key }) => key)).toEqual(['roof']);
  });

  it('takes away what the template deleted', async () => {
    const source = await template();
    const child = await from(source);
    for (const name of ['Hot', 'constructor']) await remove(source, '/v1/tags', named(await tags(source), name));
    await remove(source, '/v1/roles', named(await roles(source), 'surveyor'));
    await remove(source, '/v1/views', named(await views(source), 'New/flat'));
    await removeField(source, 'bill');
    const [result] = await push(source, child);
    expect([...result.applied].sort()).toEqual([
      '/custom_fields/lead.bill',
      '/roles/surveyor',
      '/tags/Hot',
      '/tags/constructor',
      '/views/leads.New~1flat',
    ]);
    expect([await tags(child), await roles(child), await views(child)]).toEqual([[], [], []]);
    expect((await fields(child)).map(({ key }) => key)).toEqual(['roof']);
  });

  it('leaves what is in use, says why, and takes it away once it is not', async () => {
    const source = await template();
    const child = await from(source);
    const input = { contact: { phones: ['+919999971003'] }, custom: { bill: { amount: 7 } } };
    const { body: lead } = await child.api.post('/v1/leads', input).expect(201);
    await child.api.post(`/v1/leads/${lead.id}/tags`, { tag_id: named(await tags(child), 'Hot').id }).expect(200);
    await child.api.post(`/v1/leads/${lead.id}/move`, { stage_id: named(await stages(child), 'Contacted').id });
    const { body: user } = await child.api
      .post('/v1/users', { name: 'Ravi', email: 'ravi@example.com', role: 'surveyor' })
      .expect(201);

    await remove(source, '/v1/tags', named(await tags(source), 'Hot'));
    await remove(source, '/v1/roles', named(await roles(source), 'surveyor'));
    await removeField(source, 'bill');
    await remove(source, '/v1/stages', named(await stages(source), 'Contacted'));
    const [result] = await push(source, child);
    const paths = ['/custom_fields/lead.bill', '/pipelines/Sales/stages/Contacted', '/roles/surveyor', '/tags/Hot'];
    expect([...result.conflicts].sort()).toEqual(paths);
    expect(result.left_out.map(({ path, code }: Left) => `${path} ${code}`).sort()).toEqual(
      paths.map((path) => `${path} deletion_blocked`),
    );
    expect(result.applied).not.toEqual(expect.arrayContaining(['/tags/Hot']));
    expect(names(await tags(child))).toContain('Hot');
    expect((await child.api.get(`/v1/leads/${lead.id}`).expect(200)).body).toMatchObject({
      custom: { bill: { amount: 7 } },
      tags: [expect.any(String)],
    });

    await child.api.patch(`/v1/users/${user.id}`, { role: 'agent' }).expect(200);
    await child.api.delete(`/v1/leads/${lead.id}/tags/${named(await tags(child), 'Hot').id}`).expect(204);
    await child.api.patch(`/v1/leads/${lead.id}`, { custom: { bill: null } }).expect(200);
    expect((await push(source, child))[0].conflicts).toEqual(['/pipelines/Sales/stages/Contacted']);
    expect([names(await tags(child)), await roles(child)]).toEqual([['constructor'], []]);
    expect((await fields(child)).map(({ key }) => key)).toEqual(['roof']);
  });

  it('tells what is missing for a view, and brings it when it is there', async () => {
    const source = await template();
    const child = await from(source);
    await removeField(child, 'roof');
    const archived = { resource: 'leads', name: 'Flat', filter: { field: 'custom.roof', value: 'flat' } };
    await source.api.post('/v1/views', archived).expect(201);
    const [first] = await push(source, child);
    expect(first.left_out).toMatchObject([{ path: '/views/leads.Flat', code: 'unknown_filter_field' }]);
    expect(names(await views(child))).toEqual(['New/flat']);
    await engine.eventually(() => child.api.post('/v1/custom_fields', roof).expect(201));
    const [second] = await push(source, child);
    expect(second).toMatchObject({ applied: expect.arrayContaining(['/views/leads.Flat']), left_out: [] });
  });

  it('follows a tag that was only spelt anew, and stops at what has the name already', async () => {
    const source = await template();
    const child = await from(source);
    await child.api.post('/v1/tags', { name: 'COLD' }).expect(201);
    await patch(source, '/v1/tags', named(await tags(source), 'Hot'), { name: 'HOT' });
    await source.api.post('/v1/tags', { name: 'Cold' }).expect(201);
    const [result] = await push(source, child);
    expect(result.left_out).toMatchObject([{ path: '/tags/Cold', code: 'already_exists' }]);
    expect(names(await tags(child))).toEqual(['COLD', 'HOT', 'constructor']);
  });

  it('says nothing about settings that blueprints did not hold when it was made', async () => {
    const source = await template();
    const child = await from(source);
    const { body } = await agency.api.post('/v1/blueprints', { source_organization_id: source.id }).expect(201);
    await engine.engine.kernel.db.system((db) =>
      sql`update blueprints set document = document - 'tags' - 'views' where id = ${body.id}`.execute(db),
    );
    await agency.api.post(`/v1/blueprints/${body.id}/push`, { organization_ids: [child.id] }).expect(200);
    expect([names(await tags(child)), names(await views(child))]).toEqual([['Hot', 'constructor'], ['New/flat']]);
    await remove(source, '/v1/tags', named(await tags(source), 'constructor'));
    expect((await push(source, child))[0].applied).toEqual(['/tags/constructor']);
  });

  it('holds the limits of the organization', async () => {
    const source = await template();
    const child = await client();
    for (let i = 0; i < 99; i++) {
      const field = { resource: 'lead', key: `own_${i}`, label: 'Own', type: 'text' };
      await child.api.post('/v1/custom_fields', field).expect(201);
    }
    const [result] = await push(source, child);
    expect(result.left_out).toMatchObject([
      { path: '/custom_fields/lead.roof', code: 'too_many_custom_fields' },
      { path: '/views/leads.New~1flat', code: 'unknown_filter_field' },
    ]);
    expect(await fields(child)).toHaveLength(100);
  });

  it('by a key that may less brings no role beyond it', async () => {
    const source = await template();
    const permissions = ['organizations:read', 'organizations:write', 'leads:read'];
    const { body: key } = await agency.api.post('/v1/api_keys', { name: 'Provisioning', permissions }).expect(201);
    const restricted = engine.as(key.key);
    const child = await client();
    const { body: blueprint } = await restricted
      .post('/v1/blueprints', { source_organization_id: source.id })
      .expect(201);
    const { body } = await restricted
      .post(`/v1/blueprints/${blueprint.id}/push`, { organization_ids: [child.id] })
      .expect(200);
    expect(body.results[0].left_out).toMatchObject([{ path: '/roles/surveyor', code: 'insufficient_scope' }]);
    expect([await roles(child), names(await tags(child))]).toEqual([[], ['Hot', 'constructor']]);
    expect((await push(source, child))[0].applied).toEqual(['/roles/surveyor']);
  });
});
