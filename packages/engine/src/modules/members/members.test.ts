import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const priya = { name: 'Priya Nair', role: 'agent' };

describe('users', () => {
  it('refuses a request without a key', async () => {
    const answer = await engine.http.get('/v1/users').expect(401);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      code: 'authentication_required',
      status: 401,
      request_id: expect.stringMatching(/^req_/),
    });
  });

  it('points at every wrong field', async () => {
    const answer = await surya.api
      .post('/v1/users', { name: ' ', email: 'nonsense', role: 'The Boss', version: 7 })
      .expect(422);
    expect(answer.body.code).toBe('validation_failed');
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual([
      '/email',
      '/name',
      '/role',
      '/version',
    ]);
  });

  it('does not find a member of another organization', async () => {
    const other = await engine.organization('Other');
    await other.api.get(`/v1/users/${surya.owner_id}`).expect(404);
    await other.api.patch(`/v1/users/${surya.owner_id}`, { name: 'Mine now' }).expect(404);
  });

  it('adds, changes and lists members; the phone is kept as E.164', async () => {
    const made = await surya.api
      .post('/v1/users', { ...priya, email: 'priya@example.com', phone: '099999 10301' })
      .expect(201);
    expect(made.body).toMatchObject({ object: 'user', phone: '+919999910301', version: 1, record_scope: null });
    expect(made.headers.location).toBe(`/v1/users/${made.body.id}`);
    const changed = await surya.api
      .patch(`/v1/users/${made.body.id}`, { role: 'manager' })
      .set('if-match', String(made.headers.etag))
      .expect(200);
    expect(changed.body).toMatchObject({ role: 'manager', version: 2 });
    const stale = await surya.api
      .patch(`/v1/users/${made.body.id}`, { role: 'agent' })
      .set('if-match', String(made.headers.etag))
      .expect(412);
    expect(stale.body).toMatchObject({ code: 'version_conflict', current_version: 2 });
    const list = await surya.api.get('/v1/users?role=manager').expect(200);
    expect(list.body.data.map((u: { id: string }) => u.id)).toContain(made.body.id);
  });

  it('keeps e-mail addresses unique, whatever their case', async () => {
    await surya.api.post('/v1/users', { ...priya, email: 'same@example.com' }).expect(201);
    const answer = await surya.api.post('/v1/users', { ...priya, email: 'SAME@example.com' }).expect(409);
    expect(answer.body).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/email' }] });
  });

  it('keeps the last owner', async () => {
    const other = await engine.organization('Lone');
    const answer = await other.api.post(`/v1/users/${other.owner_id}/deactivate`).expect(409);
    expect(answer.body.code).toBe('last_owner');
  });

  it('ends a deactivated member’s keys at once', async () => {
    const agent = await surya.member('agent');
    await agent.api.get('/v1/organization').expect(200);
    await surya.api.post(`/v1/users/${agent.id}/deactivate`).expect(200);
    const answer = await agent.api.get('/v1/organization').expect(401);
    expect(answer.body.code).toBe('invalid_api_key');
  });

  it('lets a member who was deactivated act again', async () => {
    const other = await engine.organization('Other');
    const [agent, narrow] = [await surya.member('agent'), await surya.member('agent')];
    const path = `/v1/users/${agent.id}`;
    await engine.http.post(`${path}/activate`).expect(401);
    await narrow.api.post(`${path}/activate`).expect(403);
    await other.api.post(`${path}/activate`).expect(404);
    await surya.api.post(`${path}/deactivate`).expect(200);
    await agent.api.get('/v1/organization').expect(401);
    const { body } = await surya.api.post(`${path}/activate`).expect(200);
    expect(body).toMatchObject({ id: agent.id, status: 'active', role: 'agent', version: 3 });
    await agent.api.get('/v1/organization').expect(200);
    // Once more changes nothing, and tells nobody.
    expect((await surya.api.post(`${path}/activate`).expect(200)).body).toEqual(body);
    const events = (await surya.api.get('/v1/events?types=user.activated&limit=500').expect(200)).body.data;
    expect(events.map(({ subject }: { subject: { id: string } }) => subject.id)).toEqual([agent.id]);
    const noted = await surya.api.get(`/v1/audit_log?object_id=${agent.id}&action=user.activated`).expect(200);
    expect(noted.body.data).toHaveLength(1);
  });

  it('applies a change of role with the next request', async () => {
    const agent = await surya.member('viewer');
    await agent.api.post('/v1/users', { ...priya, email: 'x1@example.com' }).expect(403);
    await surya.api.patch(`/v1/users/${agent.id}`, { role: 'admin' }).expect(200);
    await agent.api.post('/v1/users', { ...priya, email: 'x1@example.com' }).expect(201);
  });
});

describe('teams', () => {
  it('holds members of this organization only', async () => {
    const other = await engine.organization('Other');
    const answer = await surya.api.post('/v1/teams', { name: 'Mixed', user_ids: [other.owner_id] }).expect(422);
    expect(answer.body.errors).toEqual([
      { pointer: '/user_ids', code: 'unknown_user', detail: 'There is no such member.' },
    ]);
  });

  it('replaces its members as a whole', async () => {
    const one = await surya.member('agent');
    const team = await surya.api.post('/v1/teams', { name: 'North', user_ids: [one.id, surya.owner_id] }).expect(201);
    expect(team.body.user_ids).toHaveLength(2);
    const changed = await surya.api.patch(`/v1/teams/${team.body.id}`, { user_ids: [one.id] }).expect(200);
    expect(changed.body.user_ids).toEqual([one.id]);
    await surya.api.delete(`/v1/teams/${team.body.id}`).expect(204);
    await surya.api.get(`/v1/teams/${team.body.id}`).expect(404);
  });
});

describe('idempotency', () => {
  it('does the same request once and answers it alike', async () => {
    const key = 'a-key-1';
    const body = { ...priya, email: 'once@example.com' };
    const first = await surya.api.post('/v1/users', body).set('idempotency-key', key).expect(201);
    const again = await surya.api.post('/v1/users', body).set('idempotency-key', key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const other = await surya.api
      .post('/v1/users', { ...body, name: 'Else' })
      .set('idempotency-key', key)
      .expect(422);
    expect(other.body.code).toBe('idempotency_key_reused');
  });

  it('keeps a refusal, too', async () => {
    const body = { ...priya, email: 'once@example.com' };
    const first = await surya.api.post('/v1/users', body).set('idempotency-key', 'refused').expect(409);
    const again = await surya.api.post('/v1/users', body).set('idempotency-key', 'refused').expect(409);
    expect(again.headers['content-type']).toContain('problem+json');
    expect(again.body).toEqual(first.body);
  });

  it('has one effect under a hundred parallel requests', async () => {
    const body = { ...priya, email: 'parallel@example.com' };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => surya.api.post('/v1/users', body).set('idempotency-key', 'parallel')),
    );
    const statuses = new Set(answers.map((a) => a.status));
    expect([...statuses].every((s) => s === 201 || s === 409)).toBe(true);
    const ids = new Set(answers.filter((a) => a.status === 201).map((a) => a.body.id));
    expect(ids.size).toBe(1);
    for (const a of answers.filter((a) => a.status === 409)) expect(a.body.code).toBe('idempotency_in_progress');
  });
});
