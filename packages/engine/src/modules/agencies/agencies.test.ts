import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { eraseDeleted } from './erase-deleted.ts';

let engine: TestEngine;
let agency: TestOrganization;
let other: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  [agency, other] = [await engine.organization('Agency'), await engine.organization('Other')];
});
afterAll(() => engine.close());

const make = async (fields: object = {}, { api } = agency) =>
  (await api.post('/v1/organizations', { name: 'Kulkarni Solar', ...fields }).expect(201)).body;
const withKey = (key: string, path: string) => engine.http.get(path).set('authorization', `Bearer ${key}`);
const postWith = (key: string, path: string, body: object) =>
  engine.http.post(path).set('authorization', `Bearer ${key}`).send(body);
const typesOf = async (events: { body: { data: { type: string; subject: { id: string } }[] } }, id: string) =>
  events.body.data.filter(({ subject }) => subject.id === id).map(({ type }) => type);

describe('refusals', () => {
  it('needs a key with the permission', async () => {
    await engine.http.get('/v1/organizations').expect(401);
    for (const role of ['manager', 'agent', 'viewer']) {
      const member = await agency.member(role);
      await member.api.get('/v1/organizations').expect(403);
      await member.api.post('/v1/organizations', { name: 'Mine' }).expect(403);
    }
    const key = (await agency.api.post('/v1/api_keys', { name: 'R', permissions: ['organizations:read'] })).body.key;
    await withKey(key, '/v1/organizations').expect(200);
    await postWith(key, '/v1/organizations', { name: 'No' }).expect(403);
  });

  it('does not find what is not below: strangers, those above, itself', async () => {
    const child = await make({ create_api_key: true });
    for (const [api, id] of [
      [other.api, child.id],
      [agency.api, other.id],
      [agency.api, agency.id],
      [agency.api, newId()],
    ] as const) {
      const path = `/v1/organizations/${id}`;
      await api.get(path).expect(404);
      await api.patch(path, { name: 'Taken' }).expect(404);
      await api.delete(path).expect(404);
      await api.post(`${path}/suspend`).expect(404);
      await api.post(`${path}/resume`).expect(404);
      await api.put(`${path}/limits`, { users: 0 }).expect(404);
    }
    await withKey(child.api_key.key, `/v1/organizations/${agency.id}`).expect(404);
    await other.api.get(`/v1/organizations/${child.id}/limits`).expect(404);
    expect((await agency.api.get(`/v1/organizations/${child.id}`).expect(200)).body).toMatchObject({
      name: 'Kulkarni Solar',
      status: 'active',
      version: 1,
    });
  });

  it('points at what is wrong', async () => {
    const wrong = { name: '', country: 'in', time_zone: 5, parent_id: other.id };
    const answer = await agency.api.post('/v1/organizations', wrong).expect(422);
    const pointers = answer.body.errors.map((e: { pointer: string }) => e.pointer);
    expect([...new Set(pointers)].sort()).toEqual(['/country', '/name', '/parent_id', '/time_zone']);
    const zone = await agency.api.post('/v1/organizations', { name: 'Zone', time_zone: 'Mars/Olympus' }).expect(422);
    expect(zone.body.errors).toMatchObject([{ pointer: '/time_zone', code: 'invalid_time_zone' }]);
    await agency.api.get('/v1/organizations?recursive=perhaps').expect(400);
  });

  it('takes an external id once for each agency', async () => {
    const first = await make({ external_id: 'A-17' });
    const again = await agency.api.post('/v1/organizations', { name: 'Again', external_id: 'A-17' }).expect(409);
    expect(again.body).toMatchObject({ code: 'already_exists', existing_id: first.id });
    const second = await make({ external_id: 'A-18' });
    await agency.api.patch(`/v1/organizations/${second.id}`, { external_id: 'A-17' }).expect(409);
    await make({ external_id: 'A-17' }, other);
    const found = await agency.api.get('/v1/organizations?external_id=A-17').expect(200);
    expect(found.body.data.map(({ id }: { id: string }) => id)).toEqual([first.id]);
  });
});

describe('an organization below', () => {
  it('begins like the one above, with a pipeline, an owner and a key of its own', async () => {
    const parent = await engine.organization('Dubai Agency');
    await parent.api.patch('/v1/organization', { country: 'AE', currency: 'AED', time_zone: 'Asia/Dubai' }).expect(200);
    const owner = { name: 'Meera Pillai', email: 'meera@example.com' };
    const child = await make({ create_api_key: true, currency: 'USD', owner }, parent);
    expect(child).toMatchObject({ parent_id: parent.id, country: 'AE', currency: 'USD', time_zone: 'Asia/Dubai' });
    const { key } = child.api_key;
    expect((await withKey(key, '/v1/organization').expect(200)).body).toMatchObject({ id: child.id, currency: 'USD' });
    expect((await withKey(key, '/v1/users').expect(200)).body.data).toMatchObject([{ ...owner, role: 'owner' }]);
    expect((await withKey(key, '/v1/pipelines').expect(200)).body.data).toMatchObject([{ is_default: true }]);
    await postWith(key, '/v1/leads', { contact: { phones: ['+919999930001'] } }).expect(201);
    expect(JSON.stringify(child)).not.toContain('data_key');
    expect(await make({}, parent)).not.toHaveProperty('api_key');
  });

  it('gives its first key no more than the caller may do', async () => {
    const permissions = ['organizations:write', 'leads:read'];
    const maker = (await agency.api.post('/v1/api_keys', { name: 'Maker', permissions }).expect(201)).body;
    const child = (await postWith(maker.key, '/v1/organizations', { name: 'Small', create_api_key: true }).expect(201))
      .body;
    expect(child.api_key.permissions.sort()).toEqual(permissions.toSorted());
    await withKey(child.api_key.key, '/v1/contacts').expect(403);
  });

  it('is told of in both logs, without its secrets', async () => {
    const parent = await engine.organization('Logs');
    const child = await make({ create_api_key: true }, parent);
    await parent.api.patch(`/v1/organizations/${child.id}`, { name: 'Renamed' }).expect(200);
    await parent.api.post(`/v1/organizations/${child.id}/suspend`).expect(200);
    await parent.api.post(`/v1/organizations/${child.id}/resume`).expect(200);
    const above = await parent.api.get('/v1/events?limit=500').expect(200);
    expect(await typesOf(above, child.id)).toEqual([
      'organization.created',
      'organization.suspended',
      'organization.resumed',
    ]);
    const own = await withKey(child.api_key.key, '/v1/events?limit=500').expect(200);
    expect(await typesOf(own, child.id)).toEqual([
      'organization.created',
      'organization.updated',
      'organization.suspended',
      'organization.resumed',
    ]);
    for (const { text } of [above, own]) expect(text).not.toMatch(/data_key|sk_live_/);
  });

  it('is changed by version, moves between states, and only so', async () => {
    const child = await make();
    const path = `/v1/organizations/${child.id}`;
    await agency.api.patch(path, { name: 'Stale' }).set('if-match', '"v7"').expect(412);
    const changed = await agency.api.patch(path, { name: 'New name' }).set('if-match', '"v1"').expect(200);
    expect(changed.body).toMatchObject({ name: 'New name', version: 2 });
    const suspended = await agency.api.post(`${path}/suspend`).expect(200);
    expect(suspended.body.status).toBe('suspended');
    expect((await agency.api.post(`${path}/suspend`).expect(200)).body.version).toBe(suspended.body.version);
    expect((await agency.api.post(`${path}/resume`).expect(200)).body).toMatchObject({ status: 'active' });
    await agency.api.delete(path).set('if-match', '"v1"').expect(412);
    await agency.api.delete(path).expect(204);
    expect((await agency.api.post(`${path}/suspend`).expect(409)).body.code).toBe('state_conflict');
  });

  it('stands at most five levels deep', async () => {
    let above = (await engine.organization('Root')).key;
    for (let level = 2; level <= 5; level++) {
      const made = await postWith(above, '/v1/organizations', { name: `Level ${level}`, create_api_key: true });
      expect(made.status).toBe(201);
      above = made.body.api_key.key;
    }
    const sixth = await postWith(above, '/v1/organizations', { name: 'Level 6' }).expect(409);
    expect(sixth.body.code).toBe('state_conflict');
  });

  it('is listed by who made it, or by everybody above', async () => {
    const root = await engine.organization('Tree');
    const child = await make({ name: 'Child', create_api_key: true }, root);
    const grandchild = (await postWith(child.api_key.key, '/v1/organizations', { name: 'Grandchild' }).expect(201))
      .body;
    const names = async (query: string) =>
      (await root.api.get(`/v1/organizations${query}`).expect(200)).body.data.map((o: { name: string }) => o.name);
    expect(await names('')).toEqual(['Child']);
    expect(await names('?recursive=true&sort=name')).toEqual(['Child', 'Grandchild']);
    await root.api.get(`/v1/organizations/${grandchild.id}`).expect(200);
    const page = (await root.api.get('/v1/organizations?recursive=true&limit=1').expect(200)).body;
    const rest = await root.api.get(`/v1/organizations?recursive=true&limit=1&cursor=${page.next_cursor}`).expect(200);
    expect([...page.data, ...rest.body.data]).toHaveLength(2);
    // A cursor of one organization is nothing in another.
    await other.api.get(`/v1/organizations?recursive=true&limit=1&cursor=${page.next_cursor}`).expect(400);
    expect((await other.api.get('/v1/organizations?recursive=true&limit=100').expect(200)).text).not.toContain(
      child.id,
    );
  });

  it('stays invisible to the role of tenants, as does what it is limited to', async () => {
    const child = await make();
    await agency.api.put(`/v1/organizations/${child.id}/limits`, { users: 3 }).expect(200);
    const { kernel } = engine.engine;
    await kernel.db.withTenant(systemActor(agency.id), async (tx) => {
      for (const table of ['organizations', 'organization_limits', 'meter_totals', 'meter_deltas', 'pipelines'])
        expect(await tx.rows(sql`select from ${sql.table(table)} where organization_id = ${child.id}`), table).toEqual(
          [],
        );
    });
    const set = (id: string) =>
      kernel.db.withTenant(systemActor(id), (tx) =>
        tx.rows(sql`select app.set_limits(${child.id}, '{"users": 99}', now()) as done`),
      );
    for (const id of [child.id, other.id]) expect(await set(id)).toEqual([{ done: null }]);
    const raise = kernel.db.withTenant(systemActor(child.id), (tx) =>
      tx.rows(sql`update organization_limits set users = 99`),
    );
    await expect(raise).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a deleted organization', () => {
  it('has dead keys at once, is hidden, and can be resumed', async () => {
    const child = await make({ create_api_key: true, external_id: 'gone-1' });
    const { key } = child.api_key;
    await withKey(key, '/v1/organization').expect(200);
    await agency.api.delete(`/v1/organizations/${child.id}`).expect(204);
    await withKey(key, '/v1/organization').expect(401);
    const listed = await agency.api.get('/v1/organizations?limit=100').expect(200);
    expect(listed.text).not.toContain(child.id);
    const deleted = (await agency.api.get('/v1/organizations?status=deleted').expect(200)).body.data[0];
    const days = (Date.parse(deleted.erased_after) - Date.parse(deleted.deleted_at)) / 86_400_000;
    expect([deleted.id, days]).toEqual([child.id, 30]);
    await agency.api.post(`/v1/organizations/${child.id}/resume`).expect(200);
    await withKey(key, '/v1/organization').expect(401);
  });

  it('has nobody below it', async () => {
    const child = await make({ create_api_key: true });
    const below = (await postWith(child.api_key.key, '/v1/organizations', { name: 'Below' }).expect(201)).body;
    const blocked = await agency.api.delete(`/v1/organizations/${child.id}`).expect(409);
    expect(blocked.body.code).toBe('deletion_blocked');
    await withKey(child.api_key.key, '/v1/organization').expect(200);
    await agency.api.delete(`/v1/organizations/${below.id}`).expect(204);
    await agency.api.delete(`/v1/organizations/${child.id}`).expect(204);
    expect((await agency.api.post(`/v1/organizations/${below.id}/resume`).expect(409)).body.code).toBe(
      'state_conflict',
    );
    await agency.api.post(`/v1/organizations/${child.id}/resume`).expect(200);
    await agency.api.post(`/v1/organizations/${below.id}/resume`).expect(200);
  });

  it('is erased when the grace period is over, and nobody else', async () => {
    const child = await make({ create_api_key: true });
    const contact = { name: 'Ravi', phones: ['+919999930002'] };
    await postWith(child.api_key.key, '/v1/leads', { contact, enquiry: { message: 'Hello' } }).expect(201);
    await agency.api.delete(`/v1/organizations/${child.id}`).expect(204);
    const { kernel } = engine.engine;
    const erase = () => eraseDeleted.run(kernel, new AbortController().signal);
    expect(await erase()).toBe(0);
    const rowsOf = async (id: string) => {
      const { rows } = await kernel.db.system((db) =>
        sql<{ name: string }>`select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
          and a.attname = 'organization_id' where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db),
      );
      const counts = rows.map(async ({ name }) => {
        const found = await kernel.db.system((db) =>
          sql`select from ${sql.table(name)} where organization_id = ${id}`.execute(db),
        );
        return [name, found.rows.length] as const;
      });
      return Object.fromEntries((await Promise.all(counts)).filter(([, count]) => count > 0));
    };
    /** Requests are counted in memory and written each second, maybe only now. */
    const keptBy = async (id: string) => ({ ...(await rowsOf(id)), usage_days: 'any' });
    const before = await keptBy(agency.id);
    expect(Object.keys(await rowsOf(child.id))).toContain('enquiries');
    engine.clock.advance(31 * 86_400_000);
    while ((await erase()) > 0);
    expect(await rowsOf(child.id)).toEqual({});
    expect(await keptBy(agency.id)).toEqual(before);
    await agency.api.get(`/v1/organizations/${child.id}`).expect(404);
  });

  it('is not erased while a legal hold lasts in it; resumed, the hold can be released', async () => {
    const { id } = await make();
    const acting = { 'sauda-organization': id };
    const post = (path: string, body?: object) => agency.api.post(path, body).set(acting);
    const contact = (await post('/v1/contacts', { name: 'Meera' }).expect(201)).body;
    const hold = (await post('/v1/legal_holds', { contact_id: contact.id, reason: 'Dispute' }).expect(201)).body;
    const deleteAndWait = async () => {
      await agency.api.delete(`/v1/organizations/${id}`).expect(204);
      engine.clock.advance(31 * 86_400_000);
      while ((await eraseDeleted.run(engine.engine.kernel, new AbortController().signal)) > 0);
    };
    await deleteAndWait();
    await agency.api.post(`/v1/organizations/${id}/resume`).expect(200);
    await agency.api.get(`/v1/contacts/${contact.id}`).set(acting).expect(200);
    await post(`/v1/legal_holds/${hold.id}/release`).expect(200);
    await deleteAndWait();
    await agency.api.get(`/v1/organizations/${id}`).expect(404);
  });
});
