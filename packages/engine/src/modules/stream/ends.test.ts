import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { Listener } from '../../kernel/testing/listener.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let another: TestEngine;
let agency: TestOrganization;
let child: TestOrganization;
let branch: TestOrganization;

beforeAll(async () => {
  const postgresUrl = inject('postgresUrl');
  engine = await createTestEngine({ postgresUrl, worker: false });
  // Processes of one installation have one address, which stands in the tokens they make.
  const { public_url } = engine.engine.kernel.config;
  another = await createTestEngine({ postgresUrl, worker: false, beside: engine, config: { public_url } });
});
afterAll(async () => {
  await another.close();
  await engine.close();
});
beforeEach(async () => {
  agency = await engine.organization('Agency');
  child = await engine.organization('Client', agency);
  branch = await engine.organization('Branch', child);
});

const until = (check: () => void) => engine.eventually(async () => check());
const contactDeleted = { type: 'contact.deleted' } as EventSpec;
/** Something happens in an organization, whatever anybody may do there. */
const happen = ({ id }: TestOrganization): Promise<string> =>
  engine.engine.kernel.db.withTenant(systemActor(id), async (tx) =>
    publish(tx, contactDeleted, { subject: { type: 'contact', id: newId() }, data: {} }),
  );

const addressOf = ({ engine: { app } }: TestEngine) => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
const listen = (key: string, acting?: TestOrganization, process = engine) =>
  new Listener(addressOf(process)).open(key, '', acting ? { 'sauda-organization': acting.id } : {});

interface Watched {
  key: string;
  /** Where the stream is of, and the credential is good for. */
  of: TestOrganization;
  acting?: boolean;
}

/**
 * In both processes: the stream tells what happens, ends with the change, and tells nothing that happens after it. Somebody
 * else, to whom nothing was done, hears what happens last.
 */
async function endsWith({ key, of, acting = false }: Watched, change: () => PromiseLike<unknown>): Promise<void> {
  const stranger = await engine.organization('Stranger');
  const open = (process: TestEngine) =>
    Promise.all([listen(key, acting ? of : undefined, process), listen(stranger.key, undefined, process)]);
  const pairs = [await open(engine), await open(another)];
  const before = await happen(of);
  await until(() => {
    for (const [watched] of pairs) expect(watched.ids).toContain(before);
  });
  await change();
  const [after, last] = [await happen(of), await happen(stranger)];
  await until(() => {
    for (const [watched, other] of pairs) {
      expect(other.ids).toContain(last);
      expect(watched.ended).toBe(true);
    }
  });
  for (const [watched, other] of pairs) {
    expect(watched.ids).not.toContain(after);
    expect(other.ended).toBe(false);
    other.drop();
  }
}

const makeKey = async (by: TestOrganization, fields: object = {}): Promise<{ id: string; key: string }> =>
  (await by.api.post('/v1/api_keys', { name: 'Dashboard', ...fields }).expect(201)).body;
const tokenFor = async (user_id: string, key = agency.key, more: object = {}): Promise<string> =>
  (
    await engine
      .as(key)
      .post('/v1/user_tokens', { user_id, ...more })
      .expect(201)
  ).body.token;

describe('a stream ends at once, in every process, when', () => {
  it('the key that acts for an organization below is revoked', async () => {
    const { id, key } = await makeKey(agency);
    await endsWith({ key, of: branch, acting: true }, () => agency.api.post(`/v1/api_keys/${id}/revoke`).expect(200));
  });

  it('that key may do less, or only from elsewhere', async () => {
    for (const changes of [{ permissions: ['leads:read', 'stream:read'] }, { allowed_ips: ['192.0.2.1'] }]) {
      const { id, key } = await makeKey(agency);
      const watched = { key, of: child, acting: true };
      await endsWith(watched, () => agency.api.patch(`/v1/api_keys/${id}`, changes).expect(200));
    }
  });

  it('the organization two levels above is suspended', async () => {
    await endsWith({ key: branch.key, of: branch }, () =>
      agency.api.post(`/v1/organizations/${child.id}/suspend`).expect(200),
    );
  });

  it.each(['suspend', 'delete'])('the organization a key acts for is told to %s', async (verb) => {
    const path = `/v1/organizations/${branch.id}`;
    await endsWith({ key: agency.key, of: branch, acting: true }, () =>
      verb === 'suspend' ? agency.api.post(`${path}/suspend`).expect(200) : agency.api.delete(path).expect(204),
    );
  });

  it('the key of an organization above that made the token is revoked', async () => {
    const { id, key } = await makeKey(agency);
    const made = await engine
      .as(key)
      .post('/v1/user_tokens', { user_id: branch.owner_id })
      .set('sauda-organization', branch.id)
      .expect(201);
    await endsWith({ key: made.body.token, of: branch }, () =>
      agency.api.post(`/v1/api_keys/${id}/revoke`).expect(200),
    );
  });

  it('the member’s role is changed, or they get another', async () => {
    const role = { key: 'desk', name: 'Desk', record_scope: 'all', permissions: ['contacts:read', 'stream:read'] };
    const { body } = await agency.api.post('/v1/roles', role).expect(201);
    const [first, second] = [await agency.member('desk'), await agency.member('desk')];
    await endsWith({ key: first.api.key, of: child, acting: true }, () =>
      agency.api.patch(`/v1/roles/${body.id}`, { permissions: ['stream:read'] }).expect(200),
    );
    await agency.api.patch(`/v1/roles/${body.id}`, { permissions: role.permissions }).expect(200);
    await endsWith({ key: second.api.key, of: agency }, () =>
      agency.api.patch(`/v1/users/${second.id}`, { role: 'agent' }).expect(200),
    );
  });

  it('the member is deactivated, or their tokens are revoked', async () => {
    const [first, second] = [await agency.member('admin'), await agency.member('admin')];
    await endsWith({ key: await tokenFor(first.id), of: agency }, () =>
      agency.api.post('/v1/user_tokens/revoke', { user_id: first.id }).expect(204),
    );
    await endsWith({ key: second.api.key, of: child, acting: true }, () =>
      agency.api.post(`/v1/users/${second.id}/deactivate`).expect(200),
    );
  });

  it('its token has expired', async () => {
    const token = await tokenFor(agency.owner_id, agency.key, { ttl_seconds: 60 });
    await endsWith({ key: token, of: agency }, async () => {
      for (const { clock } of [engine, another]) clock.advance(3 * 60_000);
    });
  });
});

it('a stream whose credential ended while it was opened does not begin', async () => {
  const [{ id, key }, last] = [await makeKey(agency), await happen(agency)];
  const holder = new pg.Client(engine.database_url);
  await holder.connect();
  await holder.query('begin; lock table events in access exclusive mode');
  // It looks for its place in the log, with a key that was good a moment ago.
  const opened = new Listener(addressOf(engine)).open(key, `?last_event_id=${last}`);
  await engine.eventually(async () => {
    const waiting = await holder.query(`select from pg_locks where relation = 'events'::regclass and not granted`);
    expect(waiting.rowCount).toBeGreaterThan(0);
  });
  await holder.query('update api_keys set revoked_at = now() where id = $1', [id]);
  await holder.query('commit');
  await holder.end();
  expect((await opened).status).toBe(401);
});

it('a member who joins a team hears of its leads, without connecting anew', async () => {
  const [one, mate] = [await agency.member('manager'), await agency.member('manager')];
  const [listener, boss] = [await listen(one.api.key), await listen(agency.key)];
  const addLead = async (): Promise<string> =>
    (await agency.api.post('/v1/leads', { contact: { name: 'Ravi Kumar' }, owner_id: mate.id }).expect(201)).body.id;
  const before = await addLead();
  await until(() => expect(boss.told.map(({ lead_id }) => lead_id)).toContain(before));
  await agency.api.post('/v1/teams', { name: 'Pune', user_ids: [one.id, mate.id] }).expect(201);
  const seen = await addLead();
  await until(() => expect(listener.told.map(({ lead_id }) => lead_id)).toContain(seen));
  expect(listener.told.filter(({ type }) => type === 'lead.created')).toHaveLength(1);
  for (const one of [listener, boss]) one.drop();
});
