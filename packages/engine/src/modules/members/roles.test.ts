import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

let roles = 0;
const input = (more: object = {}) => ({
  key: `role_${++roles}`,
  name: `Role ${roles}`,
  record_scope: 'all',
  permissions: ['contacts:read', 'users:read', 'users:write'],
  ...more,
});
const makeRole = async (more: object = {}, { api } = surya) =>
  (await api.post('/v1/roles', input(more)).expect(201)).body;

describe('refusals', () => {
  it('lets nobody without the permission make, change or delete roles', async () => {
    const role = await makeRole();
    const { api } = await surya.member('manager');
    await engine.http.post('/v1/roles').send(input()).expect(401);
    await api.post('/v1/roles', input()).expect(403);
    await api.patch(`/v1/roles/${role.id}`, { name: 'Mine' }).expect(403);
    await api.delete(`/v1/roles/${role.id}`).expect(403);
  });

  it('does not find a role of another organization, nor gives it to a member', async () => {
    const other = await engine.organization('Other');
    const role = await makeRole();
    await other.api.get(`/v1/roles/${role.id}`).expect(404);
    await other.api.patch(`/v1/roles/${role.id}`, { name: 'Mine' }).expect(404);
    await other.api.delete(`/v1/roles/${role.id}`).expect(404);
    const member = { name: 'Priya Nair', email: 'priya@example.com', role: role.key };
    const answer = await other.api.post('/v1/users', member).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/role', code: 'unknown_role' }]);
  });

  it.each([
    ['an unknown permission', { permissions: ['leads:steal'] }, '/permissions/0'],
    ['an unknown field', { field_rules: [{ field: 'lead.nothing', access: 'hidden' }] }, '/field_rules/0/field'],
    ['an unknown access', { field_rules: [{ field: 'lead.value', access: 'blurred' }] }, '/field_rules/0/access'],
    [
      'two rules for a field',
      { field_rules: ['hidden', 'read_only'].map((access) => ({ field: 'lead.value', access })) },
      '/field_rules/1/field',
    ],
    [
      'everything together with a hidden field',
      { permissions: ['*'], field_rules: [{ field: 'lead.value', access: 'hidden' }] },
      '/permissions',
    ],
    ['a key that is none', { key: 'Not a key' }, '/key'],
  ])('points at %s', async (_title, more, pointer) => {
    const answer = await surya.api.post('/v1/roles', input(more)).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('keeps keys and names apart, also from the built-in roles', async () => {
    const role = await makeRole();
    for (const same of [{ key: role.key }, { name: role.name.toUpperCase() }, { key: 'owner' }]) {
      const answer = await surya.api.post('/v1/roles', input(same)).expect(409);
      expect(answer.body.code).toBe('already_exists');
    }
  });

  it('keeps the built-in roles as they are', async () => {
    const { body } = await surya.api.get('/v1/roles').expect(200);
    const owner = body.data.find(({ key }: { key: string }) => key === 'owner');
    expect(owner).toMatchObject({ built_in: true, permissions: ['*'], record_scope: 'all', field_rules: [] });
    await surya.api.get(`/v1/roles/${owner.id}`).expect(200);
    for (const answer of [
      await surya.api.patch(`/v1/roles/${owner.id}`, { record_scope: 'own' }).expect(409),
      await surya.api.delete(`/v1/roles/${owner.id}`).expect(409),
    ]) {
      expect(answer.body.code).toBe('built_in_role');
    }
  });
});

describe('a role', () => {
  it('is made, listed, changed and deleted', async () => {
    const role = await makeRole({ field_rules: [{ field: 'contact.phones', access: 'hidden' }] });
    expect(role).toMatchObject({ object: 'role', built_in: false, version: 1 });
    const list = await surya.api.get('/v1/roles').expect(200);
    expect(list.body.data).toContainEqual(role);
    const changed = await surya.api.patch(`/v1/roles/${role.id}`, { record_scope: 'team' }).expect(200);
    expect(changed.body).toMatchObject({ record_scope: 'team', version: 2, field_rules: role.field_rules });
    await surya.api.patch(`/v1/roles/${role.id}`, { name: 'Late' }).set('if-match', '"v1"').expect(412);
    await surya.api.delete(`/v1/roles/${role.id}`).expect(204);
    await surya.api.get(`/v1/roles/${role.id}`).expect(404);
  });

  it('cannot go while somebody has it', async () => {
    const role = await makeRole();
    const member = await surya.member(role.key);
    expect((await surya.api.delete(`/v1/roles/${role.id}`).expect(409)).body.code).toBe('deletion_blocked');
    const ids = async (filter: string) =>
      (await surya.api.get(`/v1/users?limit=100&${filter}`).expect(200)).body.data.map(({ id }: { id: string }) => id);
    expect(await ids(`role=${role.key}`)).toEqual([member.id]);
    expect(await ids(`role[ne]=${role.key}`)).not.toContain(member.id);
    await surya.api.patch(`/v1/users/${member.id}`, { role: 'agent' }).expect(200);
    await surya.api.delete(`/v1/roles/${role.id}`).expect(204);
  });

  it('counts at once when it is changed, for everybody who has it', async () => {
    const role = await makeRole({ permissions: ['contacts:read'] });
    const [one, two] = [await surya.member(role.key), await surya.member(role.key)];
    for (const { api } of [one, two]) {
      await api.get('/v1/contacts').expect(200);
      await api.get('/v1/leads').expect(403);
    }
    await surya.api.patch(`/v1/roles/${role.id}`, { permissions: ['leads:read'] }).expect(200);
    for (const { api } of [one, two]) {
      await api.get('/v1/contacts').expect(403);
      await api.get('/v1/leads').expect(200);
    }
  });

  it('counts for a member who gets it at the moment it is changed', async () => {
    for (let i = 0; i < 10; i++) {
      const role = await makeRole({ permissions: ['contacts:read', 'leads:read'] });
      const member = await surya.member('viewer');
      const { data: keys } = (await surya.api.get(`/v1/api_keys?user_id=${member.id}`).expect(200)).body;
      await Promise.all([
        surya.api.patch(`/v1/users/${member.id}`, { role: role.key }).expect(200),
        surya.api.patch(`/v1/roles/${role.id}`, { permissions: ['leads:read'] }).expect(200),
        surya.api.patch(`/v1/api_keys/${keys[0].id}`, { name: 'Renamed' }).expect(200),
        ...Array.from({ length: 4 }, () => member.api.get('/v1/leads').expect(200)),
      ]);
      await member.api.get('/v1/contacts').expect(403);
    }
  });

  it('gives what the role gives, unless the member says otherwise', async () => {
    const role = await makeRole({ record_scope: 'all', permissions: ['contacts:read'] });
    await surya.api.post('/v1/contacts', { name: 'Somebody' }).expect(201);
    const wide = await surya.member(role.key);
    const narrow = await surya.member(role.key, { record_scope: 'own' });
    expect((await wide.api.get('/v1/contacts').expect(200)).body.data).not.toEqual([]);
    expect((await narrow.api.get('/v1/contacts').expect(200)).body.data).toEqual([]);
  });
});

describe('nobody can give more than they have', () => {
  const refusedBy = async (request: Promise<{ status: number; body: { code: string } }>) => {
    const { status, body } = await request;
    expect(body).toMatchObject({ status: 403, code: 'insufficient_scope' });
    expect(status).toBe(403);
  };

  it('neither permissions', async () => {
    const role = await makeRole();
    const { api, id } = await surya.member(role.key);
    await refusedBy(api.post('/v1/roles', input({ permissions: ['leads:write'] })));
    await refusedBy(api.post('/v1/roles', input({ permissions: ['*'] })));
    await refusedBy(api.patch(`/v1/roles/${role.id}`, { permissions: ['*'] }));
    await refusedBy(api.patch(`/v1/users/${id}`, { role: 'owner' }));
    await refusedBy(api.post('/v1/users', { name: 'More', email: 'more@example.com', role: 'agent' }));
    await api.post('/v1/users', { name: 'Same', email: 'same@example.com', role: role.key }).expect(201);
    await api.post('/v1/roles', input({ permissions: ['contacts:read'] })).expect(201);
  });

  it('nor a wider view', async () => {
    const role = await makeRole({ record_scope: 'team' });
    const { api, id } = await surya.member(role.key);
    await refusedBy(api.post('/v1/roles', input({ permissions: ['contacts:read'] })));
    await refusedBy(api.patch(`/v1/users/${id}`, { record_scope: 'all' }));
    const team = await surya.api.post('/v1/teams', { name: 'North', user_ids: [] }).expect(201);
    await refusedBy(api.patch(`/v1/teams/${team.body.id}`, { user_ids: [id] }));
    await refusedBy(api.post('/v1/teams', { name: 'Mine', user_ids: [id] }));
  });

  it('nor sight of what is hidden from them', async () => {
    const rules = [{ field: 'contact.phones', access: 'hidden' }];
    const permissions = ['contacts:read', 'users:write', 'api_keys:write'];
    const role = await makeRole({ permissions, field_rules: rules });
    const { api, id } = await surya.member(role.key);
    await refusedBy(api.post('/v1/roles', input({ permissions: ['contacts:read'] })));
    await refusedBy(
      api.post('/v1/roles', input({ permissions, field_rules: [{ field: 'contact.phones', access: 'read_only' }] })),
    );
    await refusedBy(api.patch(`/v1/roles/${role.id}`, { field_rules: [] }));
    await api.post('/v1/roles', input({ permissions, field_rules: rules })).expect(201);
    const key = await api.post('/v1/api_keys', { name: 'Nobody’s' }).expect(403);
    expect(key.body).toMatchObject({ code: 'insufficient_scope', required_field: 'contact.phones' });
    expect(key.body.errors).toMatchObject([{ pointer: '/user_id', code: 'not_allowed' }]);
    await api.post('/v1/api_keys', { name: 'Mine', user_id: id }).expect(201);
  });

  it('nor act on those who may do more', async () => {
    const role = await makeRole();
    const { api } = await surya.member(role.key);
    const owner = `/v1/users/${surya.owner_id}`;
    await refusedBy(api.patch(owner, { email: 'taken@example.com' }));
    await refusedBy(api.patch(owner, { role: role.key }));
    const second = await surya.member('admin');
    await refusedBy(api.post(`/v1/users/${second.id}/deactivate`));
    await surya.api.post(`/v1/users/${second.id}/deactivate`).expect(200);
    await refusedBy(api.post(`/v1/users/${second.id}/activate`));
  });
});

it('lists what a role can allow and hide', async () => {
  const { body } = await surya.api.get('/v1/roles/options').expect(200);
  expect(body.permissions).toEqual(expect.arrayContaining(['leads:read', 'audit:read']));
  expect(body.fields).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'contact.phones' })]));
});
