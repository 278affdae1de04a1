import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let root: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  root = await engine.organization('Root');
});
afterAll(() => engine.close());

interface Child {
  id: string;
  api: Api;
}

const make = (maker: Api) => maker.post('/v1/organizations', { name: 'Client', create_api_key: true });
async function child(maker: Api, limits?: object): Promise<Child> {
  const { body } = await make(maker).expect(201);
  if (limits) await maker.put(`/v1/organizations/${body.id}/limits`, limits).expect(200);
  return { id: body.id, api: engine.as(body.api_key.key) };
}
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();
const countBelow = async ({ id, api }: Child): Promise<number> =>
  (await api.get(`/v1/organizations/${id}/limits`).expect(200)).body.used.organizations;
const refusal = (used: number, allowed = used) => ({
  code: 'plan_limit_reached',
  meter: 'organizations',
  used,
  allowed,
});

describe('how many organizations stand below one', () => {
  it('is limited at any depth, and frees with one that is deleted', async () => {
    const agency = await child(root.api, { organizations: 2 });
    const first = await child(agency.api);
    const deep = await child(first.api);
    expect(await countBelow(agency)).toBe(2);
    expect((await make(agency.api).expect(402)).body).toMatchObject(refusal(2));
    await agency.api.delete(`/v1/organizations/${deep.id}`).expect(204);
    const second = await child(agency.api);
    // What comes back takes a place again.
    expect((await agency.api.post(`/v1/organizations/${deep.id}/resume`).expect(402)).body).toMatchObject(refusal(2));
    await agency.api.delete(`/v1/organizations/${second.id}`).expect(204);
    await agency.api.post(`/v1/organizations/${deep.id}/resume`).expect(200);
    // Suspended ones keep their place.
    await agency.api.post(`/v1/organizations/${first.id}/suspend`).expect(200);
    await make(agency.api).expect(402);
    await agency.api.post(`/v1/organizations/${first.id}/resume`).expect(200);
    expect(await countBelow(agency)).toBe(2);
  });

  it('leaves nothing of the one that was too many', async () => {
    const agency = await child(root.api, { organizations: 0 });
    await agency.api.post('/v1/organizations', { name: 'Late', external_id: 'late' }).expect(402);
    expect((await agency.api.get('/v1/organizations?recursive=true').expect(200)).body.data).toEqual([]);
  });

  it('counts for everybody above, who learn no more than what is theirs', async () => {
    const agency = await child(root.api, { organizations: 4 });
    const one = await child(agency.api);
    const other = await child(agency.api);
    await child(one.api);
    await child(one.api);
    // Two of four are not theirs: they have none, and could have none.
    expect((await make(other.api).expect(402)).body).toMatchObject(refusal(0));
    expect((await make(one.api).expect(402)).body).toMatchObject(refusal(2));
    expect((await make(agency.api).expect(402)).body).toMatchObject(refusal(4));
  });

  it('is not exceeded by many at once, made in different places', async () => {
    const agency = await child(root.api, { organizations: 5 });
    const [left, right] = [await child(agency.api), await child(agency.api)];
    const makers = [agency, left, right, agency, left, right, agency, left];
    expect(statuses(await Promise.all(makers.map(({ api }) => make(api))))).toEqual([
      201, 201, 201, 402, 402, 402, 402, 402,
    ]);
    expect(await countBelow(agency)).toBe(5);
  });
});

describe('the limits of those below', () => {
  it('never are wider than those above, whoever sets them, however deep', async () => {
    const reseller = await child(root.api, { contacts: 1, users: 1, organizations: 3, api_requests_per_minute: 600 });
    const client = await child(reseller.api, { contacts: 1_000, users: 50, organizations: 100 });
    const deep = await child(client.api);
    for (const { id, api } of [client, deep]) {
      const { effective } = (await api.get(`/v1/organizations/${id}/limits`).expect(200)).body;
      expect(effective).toMatchObject({ contacts: 1, users: 1, organizations: 3, api_requests_per_minute: 600 });
      await api.put(`/v1/organizations/${id}/limits`, { contacts: 9 }).expect(404);
      await api.put(`/v1/organizations/${reseller.id}/limits`, { contacts: 9 }).expect(404);
      await api.post('/v1/contacts', { name: 'First' }).expect(201);
      await api.post('/v1/contacts', { name: 'Second' }).expect(402);
    }
  });

  it('bound the sum: what one may use, times itself and those it may have below', async () => {
    const reseller = await child(root.api, { contacts: 2, organizations: 2 });
    const everybody = [reseller];
    // Each makes as many as it gets, those that were just made as well.
    for (const { api } of everybody)
      for (let made = await make(api); made.status === 201; made = await make(api))
        everybody.push({ id: made.body.id, api: engine.as(made.body.api_key.key) });
    expect(everybody).toHaveLength(3);
    let kept = 0;
    for (const { api } of everybody)
      for (const name of ['One', 'Two', 'Three']) if ((await api.post('/v1/contacts', { name })).status === 201) kept++;
    expect(kept).toBe(2 * everybody.length);
  });
});
