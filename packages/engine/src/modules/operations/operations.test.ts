import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { defineOperation, startOperation } from './index.ts';
import { runOperations } from './run.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

/** What the chunks of the test operations do besides noting that they ran. */
let during: (tx: Tx, at: number) => Promise<void> = async () => {};
const steps: string[] = [];

const counting = defineOperation<{ at: number }>({
  kind: 'test.counting',
  permissions: () => ['notes:write'],
  readWith: () => 'notes:read',
  async run({ tx, operation }, { at }) {
    const { name, until } = operation.input as { name: string; until: number };
    await tx.rows(sql`insert into notes (organization_id, id, body, contact_id, actor_type, version, created_at, updated_at)
      select ${tx.organization_id}, gen_random_uuid(), ${`${name} ${at}`}, c.id, 'system', 1, ${tx.now}, ${tx.now} from contacts c
      where c.organization_id = ${tx.organization_id} limit 1`);
    await during(tx, at);
    steps.push(`${name} ${at}`);
    return { state: { at: at + 1 }, done: at + 1, ...(at + 1 === until ? { result: { counted: until } } : {}) };
  },
});

const runOnce = () =>
  (runOperations[0] as (typeof runOperations)[0]).run(engine.engine.kernel, new AbortController().signal);
const runAll = async () => {
  while ((await runOnce()) > 0);
};

async function start(org: TestOrganization, name: string, until = 3): Promise<string> {
  const actor = systemActor(org.id);
  const row = await engine.engine.kernel.db.withTenant(actor, (tx) =>
    startOperation(tx, counting, { input: { name, until }, state: { at: 0 }, total: until }),
  );
  return row.id;
}

const get = async (id: string, org = surya) => (await org.api.get(`/v1/operations/${id}`).expect(200)).body;
const notes = async (prefix: string, org = surya): Promise<string[]> =>
  (await org.api.get('/v1/notes?limit=100').expect(200)).body.data
    .map(({ body }: { body: string }) => body)
    .filter((body: string) => body.startsWith(prefix))
    .sort();

async function organization(name = 'Surya Solar') {
  const org = await engine.organization(name);
  await org.api.post('/v1/contacts', { name: 'Somebody' }).expect(201);
  return org;
}

describe('an operation', () => {
  it('goes on chunk by chunk, ends with its result and says so once', async () => {
    const org = await organization();
    const id = await start(org, 'plain');
    const waiting = await org.api.get(`/v1/operations/${id}`).expect(200);
    expect(waiting.headers['retry-after']).toBe('1');
    expect(waiting.body).toMatchObject({ status: 'pending', progress: { done: 0, total: 3 }, result: null });
    await runAll();
    const answer = await org.api.get(`/v1/operations/${id}`).expect(200);
    expect(answer.headers['retry-after']).toBeUndefined();
    expect(answer.body).toMatchObject({
      status: 'succeeded',
      progress: { done: 3, total: 3 },
      result: { counted: 3 },
      error: null,
    });
    expect(await notes('plain', org)).toEqual(['plain 0', 'plain 1', 'plain 2']);
    await engine.eventually(async () => {
      const { data } = (await org.api.get('/v1/events?limit=100').expect(200)).body;
      expect(data.filter(({ type }: { type: string }) => type === 'operation.completed')).toMatchObject([
        { data: { operation: { id, status: 'succeeded' } } },
      ]);
    });
  });

  it('is refused beside a hundred open ones, until one has ended', async () => {
    const org = await organization();
    const [first = ''] = await Promise.all(Array.from({ length: 100 }, () => start(org, 'crowd')));
    const ask = () => org.api.post('/v1/exports', { resource: 'contacts' }).set('idempotency-key', crypto.randomUUID());
    const { body, headers } = await ask().expect(429);
    expect(body).toMatchObject({ code: 'too_many_operations', retryable: true });
    expect(headers['retry-after']).toBe('30');
    await org.api.post(`/v1/operations/${first}/cancel`).expect(200);
    await ask().expect(202);
  });

  it('repeats nothing that was committed when a chunk fails, and gives up after five attempts', async () => {
    const org = await organization();
    let left = 2;
    during = async (_, at) => {
      if (at === 1 && left-- > 0) throw new Error('cut off');
    };
    const id = await start(org, 'again');
    for (let i = 0; i < 3; i++) {
      await runAll();
      engine.clock.advance(10_000);
    }
    expect(await get(id, org)).toMatchObject({ status: 'succeeded' });
    expect(await notes('again', org)).toEqual(['again 0', 'again 1', 'again 2']);
    during = async (_, at) => {
      if (at === 1) throw new Error('a secret of ours');
    };
    const doomed = await start(org, 'doomed');
    for (let i = 0; i < 6; i++) {
      await runAll();
      engine.clock.advance(60_000);
    }
    const ended = await get(doomed, org);
    expect(ended).toMatchObject({ status: 'failed', error: { code: 'internal_error' }, progress: { done: 1 } });
    expect(JSON.stringify(ended)).not.toContain('secret of ours');
    expect(await notes('doomed', org)).toEqual(['doomed 0']);
    during = async () => {};
  });

  it('fails at once for a refusal', async () => {
    const org = await organization();
    during = async () => {
      throw new AppError('state_conflict', 'Not like this.');
    };
    const id = await start(org, 'refused');
    await runAll();
    during = async () => {};
    expect(await get(id, org)).toMatchObject({
      status: 'failed',
      error: { code: 'state_conflict', status: 409, detail: 'Not like this.' },
    });
  });

  it('is left alone by a second worker that read the same state', async () => {
    const org = await organization();
    let again = true;
    during = async () => {
      if (!again) return;
      again = false;
      engine.clock.advance(61_000);
      const second = runOnce();
      await new Promise((resolve) => setTimeout(resolve, 50));
      void second;
    };
    const id = await start(org, 'twice');
    await runAll();
    during = async () => {};
    await engine.eventually(async () => {
      await runAll();
      expect(await get(id, org)).toMatchObject({ status: 'succeeded' });
    });
    expect(await notes('twice', org)).toEqual(['twice 0', 'twice 1', 'twice 2']);
  });

  it('stops where it is when cancelled', async () => {
    const org = await organization();
    const id = await start(org, 'stopped', 2);
    const { body } = await org.api.post(`/v1/operations/${id}/cancel`).expect(200);
    expect(body.status).toBe('cancelled');
    await runAll();
    expect(await notes('stopped', org)).toEqual([]);
    await org.api.post(`/v1/operations/${id}/cancel`).expect(200);
    const done = await start(org, 'done', 1);
    await runAll();
    expect((await org.api.post(`/v1/operations/${done}/cancel`).expect(409)).body.code).toBe('state_conflict');
  });
});

describe('the turns', () => {
  it('go round the organizations, however much one of them asks for', async () => {
    const [busy, calm] = [await organization('Busy'), await organization('Calm')];
    for (let i = 0; i < 4; i++) await start(busy, `busy${i}`, 1);
    engine.clock.advance(1_000);
    await start(calm, 'calm', 1);
    engine.clock.advance(1_000);
    steps.length = 0;
    during = async () => void (await new Promise((resolve) => setTimeout(resolve, 5)));
    await runAll();
    during = async () => {};
    expect(steps.indexOf('calm 0')).toBeLessThanOrEqual(1);
    expect(steps).toHaveLength(5);
  });
});

describe('the one who asked', () => {
  it('must still be there: a revoked key ends the operation', async () => {
    const org = await organization();
    const key = await org.api
      .post('/v1/api_keys', { name: 'Loader', permissions: ['imports:write', 'contacts:write', 'imports:read'] })
      .expect(201);
    const started = await engine.http
      .post('/v1/imports')
      .set('authorization', `Bearer ${key.body.key}`)
      .set('idempotency-key', 'revoked-later')
      .send({ resource: 'contacts', content: 'name\nNever\n' })
      .expect(202);
    await org.api.post(`/v1/api_keys/${key.body.id}/revoke`).expect(200);
    await runAll();
    expect(await get(started.body.id, org)).toMatchObject({ status: 'failed', error: { code: 'credential_ended' } });
    expect((await org.api.get('/v1/contacts').expect(200)).body.data).toHaveLength(1);
  });

  const begin = (token: string, key: string, acting?: string) =>
    engine.http
      .post('/v1/imports')
      .set({ authorization: `Bearer ${token}`, 'idempotency-key': key })
      .set(acting ? { 'sauda-organization': acting } : {})
      .send({ resource: 'contacts', content: 'name\nBrought\n' })
      .expect(202);
  const loader = { name: 'Loader', permissions: ['imports:write', 'contacts:write', 'imports:read'] };
  const names = async (org: TestOrganization) =>
    (await org.api.get('/v1/contacts').expect(200)).body.data.map(({ name }: { name: string }) => name);

  it('may have rolled the key meanwhile', async () => {
    const org = await organization();
    const key = (await org.api.post('/v1/api_keys', loader).expect(201)).body;
    const started = await begin(key.key, 'rolled');
    await org.api.post(`/v1/api_keys/${key.id}/roll`, {}).expect(200);
    await runAll();
    expect(await get(started.body.id, org)).toMatchObject({ status: 'succeeded', result: { created: 1 } });
  });

  it('with a token: the member counts, not the minutes of the token', async () => {
    const org = await organization();
    const manager = await org.member('manager');
    const { token } = (await org.api.post('/v1/user_tokens', { user_id: manager.id, ttl_seconds: 60 }).expect(201))
      .body;
    const started = await begin(token, 'late');
    engine.clock.advance(3_600_000);
    await runAll();
    expect(await get(started.body.id, org)).toMatchObject({ status: 'succeeded', result: { created: 1 } });
  });

  it.each([
    ['left', (org: TestOrganization, id: string) => org.api.post(`/v1/users/${id}/deactivate`).expect(200)],
    [
      'had their tokens revoked',
      (org: TestOrganization, id: string) => org.api.post('/v1/user_tokens/revoke', { user_id: id }).expect(204),
    ],
  ])('with a token of a member who %s: the operation ends', async (_, end) => {
    const org = await organization();
    const manager = await org.member('manager');
    const { token } = (await org.api.post('/v1/user_tokens', { user_id: manager.id }).expect(201)).body;
    const started = await begin(token, 'ended');
    await end(org, manager.id);
    await runAll();
    expect(await get(started.body.id, org)).toMatchObject({ status: 'failed', error: { code: 'credential_ended' } });
    expect(await names(org)).toEqual(['Somebody']);
  });

  it('with a token whose key was revoked: the operation ends', async () => {
    const org = await organization();
    const manager = await org.member('manager');
    const { id, key } = (await org.api.post('/v1/api_keys', { name: 'Shop' }).expect(201)).body;
    const { token } = (await engine.as(key).post('/v1/user_tokens', { user_id: manager.id }).expect(201)).body;
    const started = await begin(token, 'minted');
    await org.api.post(`/v1/api_keys/${id}/revoke`).expect(200);
    await runAll();
    expect(await get(started.body.id, org)).toMatchObject({ status: 'failed', error: { code: 'credential_ended' } });
  });

  it('may do only what the role still allows', async () => {
    const org = await organization();
    const manager = await org.member('manager');
    const { token } = (await org.api.post('/v1/user_tokens', { user_id: manager.id }).expect(201)).body;
    const started = await begin(token, 'demoted');
    await org.api.patch(`/v1/users/${manager.id}`, { role: 'agent' }).expect(200);
    await runAll();
    expect(await get(started.body.id, org)).toMatchObject({ status: 'failed', error: { code: 'insufficient_scope' } });
  });

  it.each([
    ['export', 'read', { path: '/v1/exports', body: { resource: 'contacts' } }],
    ['import', 'write', { path: '/v1/imports', body: { resource: 'contacts', content: 'name\nNever\n' } }],
    ['bulk', 'write', { path: '/v1/bulk/contacts', body: { action: 'assign', owner_id: null, filter: {} } }],
  ])('must still be allowed to do to the records what is done to them: %s', async (kind, need, { path, body }) => {
    const org = await organization();
    const own = ['exports:write', 'imports:write', 'imports:read', 'bulk:write'];
    const role = { key: 'clerk', name: 'Clerk', record_scope: 'all' };
    const permissions = [...own, 'contacts:read', 'contacts:write'];
    const { id } = (await org.api.post('/v1/roles', { ...role, permissions }).expect(201)).body;
    const clerk = await org.member('clerk');
    const started = (await clerk.api.post(path, body).expect(202)).body;
    await org.api.patch(`/v1/roles/${id}`, { permissions: own }).expect(200);
    await runAll();
    expect(await get(started.operation_id ?? started.id, org)).toMatchObject({
      kind,
      status: 'failed',
      error: { code: 'insufficient_scope', detail: expect.stringContaining(`contacts:${need}`) },
    });
  });

  it('may act for an organization below their own; while that is suspended the operation waits', async () => {
    const org = await organization('Parent');
    const below = (await org.api.post('/v1/organizations', { name: 'Below' }).expect(201)).body;
    const started = await begin(org.key, 'acting', below.id);
    await runAll();
    const there = await org.api
      .get(`/v1/operations/${started.body.id}`)
      .set('sauda-organization', below.id)
      .expect(200);
    expect(there.body).toMatchObject({ status: 'succeeded', result: { created: 1 } });
    const later = await begin(org.key, 'suspended', below.id);
    await org.api.post(`/v1/organizations/${below.id}/suspend`).expect(200);
    await runAll();
    await org.api.post(`/v1/organizations/${below.id}/resume`).expect(200);
    const look = async () =>
      (await org.api.get(`/v1/operations/${later.body.id}`).set('sauda-organization', below.id).expect(200)).body;
    expect(await look()).toMatchObject({ status: 'pending', progress: { done: 0 } });
    await runAll();
    expect(await look()).toMatchObject({ status: 'succeeded', result: { created: 1 } });
  });

  it('is shown their own, unless they see everything', async () => {
    const org = await organization();
    const id = await start(org, 'ours', 1);
    const agent = await org.member('agent');
    await agent.api.get(`/v1/operations/${id}`).expect(404);
    expect((await agent.api.get('/v1/operations').expect(200)).body.data).toEqual([]);
    await runAll();
  });
});
