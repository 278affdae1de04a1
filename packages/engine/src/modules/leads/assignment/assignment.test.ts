import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../../testing.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
});
afterAll(() => engine.close());

const newLead = async ({ api }: TestOrganization) =>
  (await api.post('/v1/leads', { contact: { name: 'Ravi' } }).expect(201)).body;
const ownerOfNext = async (org: TestOrganization): Promise<string | null> => (await newLead(org)).owner_id;

async function inTurn(org: TestOrganization, count: number): Promise<(string | null)[]> {
  const owners: (string | null)[] = [];
  for (let i = 0; i < count; i++) owners.push(await ownerOfNext(org));
  return owners;
}

/** An organization with a default rule over so many agents, in order. */
async function salesTeam(size: number) {
  const org = await engine.organization();
  const user_ids: string[] = [];
  for (let i = 0; i < size; i++) user_ids.push((await org.member('agent')).id);
  const rule = (await org.api.post('/v1/assignment_rules', { name: 'Sales', user_ids }).expect(201)).body;
  return { org, rule, user_ids };
}

describe('rules', () => {
  it('are hidden from other organizations and changed by managers, not agents', async () => {
    const { org, rule } = await salesTeam(1);
    const other = await engine.organization('Other');
    await engine.http.get('/v1/assignment_rules').expect(401);
    await other.api.get(`/v1/assignment_rules/${rule.id}`).expect(404);
    await other.api.patch(`/v1/assignment_rules/${rule.id}`, { user_ids: [] }).expect(404);
    await other.api.delete(`/v1/assignment_rules/${rule.id}`).expect(404);
    const agent = await org.member('agent');
    await agent.api.patch(`/v1/assignment_rules/${rule.id}`, { name: 'Mine' }).expect(403);
    const manager = await org.member('manager');
    await manager.api.patch(`/v1/assignment_rules/${rule.id}`, { name: 'Field sales' }).expect(200);
  });

  it('name members of this organization, each once, and have a name of their own', async () => {
    const { org, user_ids } = await salesTeam(1);
    const other = await engine.organization('Other');
    const make = (body: object) => org.api.post('/v1/assignment_rules', { name: 'Second', ...body });
    const strange = await make({ user_ids: [other.owner_id] }).expect(422);
    expect(strange.body.errors).toMatchObject([{ pointer: '/user_ids', code: 'unknown_user' }]);
    await make({ user_ids: [user_ids[0], user_ids[0]] }).expect(422);
    const taken = await make({ name: 'SALES', user_ids }).expect(409);
    expect(taken.body.errors).toMatchObject([{ pointer: '/name' }]);
  });

  it('have one default among them', async () => {
    const { org, rule, user_ids } = await salesTeam(1);
    expect(rule.is_default).toBe(true);
    const second = (await org.api.post('/v1/assignment_rules', { name: 'Second', user_ids }).expect(201)).body;
    expect(second.is_default).toBe(false);
    await org.api.patch(`/v1/assignment_rules/${second.id}`, { is_default: true }).expect(200);
    const { body } = await org.api.get('/v1/assignment_rules').expect(200);
    expect(body.data.filter((r: { is_default: boolean }) => r.is_default)).toMatchObject([{ id: second.id }]);
  });

  it('keep the order their members are given in', async () => {
    const { org, rule, user_ids } = await salesTeam(3);
    expect(rule.user_ids).toEqual(user_ids);
    const turned = [...user_ids].reverse();
    const changed = await org.api.patch(`/v1/assignment_rules/${rule.id}`, { user_ids: turned }).expect(200);
    expect(changed.body).toMatchObject({ user_ids: turned, version: 2 });
  });
});

describe('turns', () => {
  it('go strictly round, one lead after the other', async () => {
    const { org, user_ids } = await salesTeam(3);
    expect(await inTurn(org, 7)).toEqual([...user_ids, ...user_ids, user_ids[0]]);
  });

  it('are even when leads come all at once', async () => {
    const { org, user_ids } = await salesTeam(4);
    const owners = await Promise.all(Array.from({ length: 42 }, () => ownerOfNext(org)));
    const counts = user_ids.map((id) => owners.filter((owner) => owner === id).length);
    expect(counts.reduce((sum, count) => sum + count)).toBe(42);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it('skip members who are gone', async () => {
    const { org, user_ids } = await salesTeam(3);
    await inTurn(org, 3);
    await org.api.post(`/v1/users/${user_ids[1]}/deactivate`).expect(200);
    const owners = await inTurn(org, 4);
    expect(owners).not.toContain(user_ids[1]);
    expect(new Set(owners)).toEqual(new Set([user_ids[0], user_ids[2]]));
  });

  it('are nobody’s without a rule, without members, or when all are gone', async () => {
    const org = await engine.organization('No rules');
    expect(await ownerOfNext(org)).toBeNull();
    const { org: team, rule, user_ids } = await salesTeam(1);
    await team.api.post(`/v1/users/${user_ids[0]}/deactivate`).expect(200);
    expect(await ownerOfNext(team)).toBeNull();
    await team.api.patch(`/v1/assignment_rules/${rule.id}`, { user_ids: [] }).expect(200);
    expect(await ownerOfNext(team)).toBeNull();
  });

  it('are not taken by leads that name an owner, nor by repeat enquiries', async () => {
    const { org, user_ids } = await salesTeam(2);
    const contact = { phones: ['+919999940001'] };
    const [first, second] = user_ids;
    expect((await org.api.post('/v1/leads', { contact }).expect(201)).body.owner_id).toBe(first);
    await org.api.post('/v1/leads', { contact }).expect(200);
    const named = await org.api.post('/v1/leads', { contact: {}, owner_id: org.owner_id }).expect(201);
    expect(named.body.owner_id).toBe(org.owner_id);
    expect((await org.api.post('/v1/leads', { contact: {}, owner_id: null }).expect(201)).body.owner_id).toBeNull();
    expect(await ownerOfNext(org)).toBe(second);
  });

  it('give a new contact to the one who got the lead, and leave a known owner', async () => {
    const { org, user_ids } = await salesTeam(2);
    const fresh = await newLead(org);
    const known = (await org.api.post('/v1/contacts', { phones: ['+919999940002'], owner_id: org.owner_id })).body;
    await org.api.post('/v1/leads', { contact: { phones: ['+919999940002'] } }).expect(201);
    const ownerOf = async (id: string) => (await org.api.get(`/v1/contacts/${id}`).expect(200)).body.owner_id;
    expect(await ownerOf(fresh.contact_id)).toBe(user_ids[0]);
    expect(await ownerOf(known.id)).toBe(org.owner_id);
  });

  it('are told as a rule’s decision, a person’s as theirs', async () => {
    const { org, user_ids } = await salesTeam(1);
    const deciders = async (lead: { id: string }) => {
      const { body } = await org.api.get(`/v1/leads/${lead.id}/timeline`).expect(200);
      return body.data.flatMap((e: { type: string; data: { by: string } }) =>
        e.type === 'lead.assigned' ? [e.data.by] : [],
      );
    };
    expect(await deciders(await newLead(org))).toEqual(['rule']);
    const named = await org.api.post('/v1/leads', { contact: {}, owner_id: user_ids[0] }).expect(201);
    expect(await deciders(named.body)).toEqual(['person']);
  });
});
