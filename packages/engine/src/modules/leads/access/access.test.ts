import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;
let owner: { id: string; api: Api };
let lead: string;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  owner = await surya.member('agent');
  lead = await leadOf(owner.id);
});
afterAll(() => engine.close());

const leadOf = async (owner_id: string | null): Promise<string> =>
  (await surya.api.post('/v1/leads', { contact: { name: 'Ravi' }, owner_id }).expect(201)).body.id;

interface Reason {
  code: string;
  effect: string;
}

async function explain(user: string, id = lead) {
  const { body } = await surya.api.get(`/v1/leads/${id}/access?user_id=${user}`).expect(200);
  const effects = Object.fromEntries(body.reasons.map(({ code, effect }: Reason) => [code, effect]));
  return { ...body, effects };
}

it('is for those who see the lead, about members of the organization', async () => {
  await engine.http.get(`/v1/leads/${lead}/access`).expect(401);
  const agent = await surya.member('agent');
  await agent.api.get(`/v1/leads/${lead}/access`).expect(404);
  const other = await engine.organization('Other');
  await other.api.get(`/v1/leads/${lead}/access?user_id=${other.owner_id}`).expect(404);
  await surya.api.get(`/v1/leads/${lead}/access?user_id=${other.owner_id}`).expect(404);
});

it('explains a key that acts as no member to itself, and one that allows less than the role', async () => {
  const { body } = await surya.api.get(`/v1/leads/${lead}/access`).expect(200);
  expect(body).toMatchObject({ user_id: null, role: null, can_read: true, can_change: true, shared_team_ids: [] });
  const narrow = { name: 'Reader', user_id: owner.id, permissions: ['leads:read'] };
  const { key } = (await surya.api.post('/v1/api_keys', narrow).expect(201)).body;
  const own = await engine.http.get(`/v1/leads/${lead}/access`).set('authorization', `Bearer ${key}`).expect(200);
  expect(own.body).toMatchObject({ user_id: owner.id, role: 'agent', can_read: true, can_change: false });
});

it('explains an owner to themselves', async () => {
  const { body } = await owner.api.get(`/v1/leads/${lead}/access`).expect(200);
  expect(body).toMatchObject({
    user_id: owner.id,
    can_read: true,
    can_change: true,
    role: 'agent',
    record_scope: 'own',
  });
  expect(body.reasons.map(({ code }: Reason) => code)).toEqual(['permission_read', 'permission_write', 'is_owner']);
});

it('says the same as the lead itself, for every role, scope and team', async () => {
  const roles = ['owner', 'admin', 'manager', 'agent', 'viewer'];
  const members = await Promise.all(
    roles.flatMap((role) => [null, 'own', 'team', 'all'].map((record_scope) => surya.member(role, { record_scope }))),
  );
  const mates = members.filter((_, i) => i % 2 === 0).map(({ id }) => id);
  await surya.api.post('/v1/teams', { name: 'North', user_ids: [owner.id, ...mates] }).expect(201);
  for (const id of [lead, await leadOf(null)]) {
    for (const member of members) {
      const { can_read, can_change, reasons } = await explain(member.id, id);
      expect((await member.api.get(`/v1/leads/${id}`)).status === 200, JSON.stringify(reasons)).toBe(can_read);
      const change = await member.api.patch(`/v1/leads/${id}`, { metadata: {} });
      expect(change.status === 200, JSON.stringify(reasons)).toBe(can_change);
      expect(reasons.some(({ effect }: Reason) => effect === 'denies')).toBe(!can_change);
    }
  }
});

it('names what decides', async () => {
  const manager = await surya.member('manager');
  expect((await explain(manager.id)).effects).toMatchObject({ somebody_else_owns_it: 'denies' });
  const team = await surya.api.post('/v1/teams', { name: 'West', user_ids: [owner.id, manager.id] }).expect(201);
  expect(await explain(manager.id)).toMatchObject({
    can_read: true,
    shared_team_ids: [team.body.id],
    effects: { shares_team_with_owner: 'allows' },
  });
  const viewer = await surya.member('viewer');
  expect(await explain(viewer.id)).toMatchObject({
    can_read: true,
    can_change: false,
    effects: { sees_all_records: 'allows', permission_write: 'denies' },
  });
  await surya.api.post(`/v1/users/${viewer.id}/deactivate`).expect(200);
  expect(await explain(viewer.id)).toMatchObject({ can_read: false, effects: { member_deactivated: 'denies' } });
});

it('tells the field rules', async () => {
  const field_rules = [
    { field: 'contact.phones', access: 'hidden' },
    { field: 'lead.value', access: 'read_only' },
    { field: 'company.gstin', access: 'hidden' },
  ];
  const role = { key: 'ruled', name: 'Ruled', record_scope: 'all', permissions: ['leads:read'], field_rules };
  await surya.api.post('/v1/roles', role).expect(201);
  const member = await surya.member('ruled');
  expect(await explain(member.id)).toMatchObject({
    field_rules: field_rules.slice(0, 2),
    effects: { field_hidden: 'limits', field_read_only: 'limits' },
  });
});
