import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const inHours = (hours: number) => new Date(engine.clock.now().getTime() + hours * 3_600_000).toISOString();

async function makeTask(fields: object = {}) {
  return (await surya.api.post('/v1/tasks', { title: 'Call back', ...fields }).expect(201)).body;
}

/** What the log says of one task, oldest first. */
const eventsOf = (id: string) =>
  engine.engine.kernel.db.withTenant(systemActor(surya.id), (tx) =>
    tx.db
      .selectFrom('events')
      .select(['type', 'data'])
      .where('organization_id', '=', surya.id)
      .where('subject_type', '=', 'task')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute(),
  );
const typesOf = async (id: string) => (await eventsOf(id)).map(({ type }) => type);

/** Does something while nobody else can change the task. */
const whileLocked = <T>(id: string, work: () => Promise<T>) =>
  engine.engine.kernel.db.withTenant(systemActor(surya.id), async (tx) => {
    await tx.rows(sql`select from tasks where organization_id = ${surya.id} and id = ${id} for update`);
    return work();
  });

async function waitingForLocks(): Promise<number> {
  const { rows } = await engine.engine.kernel.db.system((db) =>
    sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db),
  );
  return rows.length;
}

describe('complete, cancel, reopen', () => {
  it('completes once, and stays as it is when completed again', async () => {
    const { id } = await makeTask();
    const path = `/v1/tasks/${id}/complete`;
    const first = await surya.api.post(path, { outcome: 'Wants a quotation' }).expect(200);
    expect(first.body).toMatchObject({ status: 'done', outcome: 'Wants a quotation', version: 2 });
    expect(Date.parse(first.body.completed_at)).toBe(Date.parse(first.body.updated_at));
    const again = await surya.api.post(path, { outcome: 'Something else' }).expect(200);
    expect(again.body).toEqual(first.body);
    expect(again.get('etag')).toBe('"v2"');
    expect(await typesOf(id)).toEqual(['task.created', 'task.completed']);
  });

  it('keeps the outcome it has when it is completed without one', async () => {
    const { id } = await makeTask();
    await surya.api.patch(`/v1/tasks/${id}`, { outcome: 'No answer yet' }).expect(200);
    const { body } = await surya.api.post(`/v1/tasks/${id}/complete`, {}).expect(200);
    expect(body).toMatchObject({ status: 'done', outcome: 'No answer yet' });
  });

  it('is completed by one of two who do so at the same time', async () => {
    const { id } = await makeTask();
    const complete = async () => surya.api.post(`/v1/tasks/${id}/complete`, {}).expect(200);
    const both = await whileLocked(id, async () => {
      const requests = [complete(), complete()];
      await engine.eventually(async () => expect(await waitingForLocks()).toBe(2));
      return requests;
    });
    for (const request of both) expect((await request).body).toMatchObject({ status: 'done', version: 2 });
    expect(await typesOf(id)).toEqual(['task.created', 'task.completed']);
  });

  it('does not complete what was cancelled, nor cancel what is done', async () => {
    const [cancelled, done] = [await makeTask(), await makeTask()];
    await surya.api.post(`/v1/tasks/${cancelled.id}/cancel`).expect(200);
    await surya.api.post(`/v1/tasks/${done.id}/complete`, {}).expect(200);
    const first = await surya.api.post(`/v1/tasks/${cancelled.id}/complete`, {}).expect(409);
    expect(first.body).toMatchObject({ code: 'state_conflict', state: 'cancelled' });
    const second = await surya.api.post(`/v1/tasks/${done.id}/cancel`).expect(409);
    expect(second.body).toMatchObject({ code: 'state_conflict', state: 'done' });
  });

  it('cancels once', async () => {
    const { id } = await makeTask();
    const first = await surya.api.post(`/v1/tasks/${id}/cancel`).expect(200);
    expect(first.body).toMatchObject({ status: 'cancelled', completed_at: null });
    expect((await surya.api.post(`/v1/tasks/${id}/cancel`).expect(200)).body).toEqual(first.body);
    expect(await typesOf(id)).toEqual(['task.created', 'task.cancelled']);
  });

  it('reopens what is closed, without its outcome; an open task stays as it is', async () => {
    const { id } = await makeTask();
    await surya.api.post(`/v1/tasks/${id}/complete`, { outcome: 'No answer' }).expect(200);
    const opened = await surya.api.post(`/v1/tasks/${id}/reopen`).expect(200);
    expect(opened.body).toMatchObject({ status: 'open', outcome: null, completed_at: null, version: 3 });
    expect((await surya.api.post(`/v1/tasks/${id}/reopen`).expect(200)).body).toEqual(opened.body);
    await surya.api.post(`/v1/tasks/${id}/cancel`).expect(200);
    await surya.api.post(`/v1/tasks/${id}/reopen`).expect(200);
    expect(await typesOf(id)).toEqual([
      'task.created',
      'task.completed',
      'task.reopened',
      'task.cancelled',
      'task.reopened',
    ]);
  });
});

describe('snooze', () => {
  it('moves the due time of an open task', async () => {
    const { id } = await makeTask({ due_at: inHours(-1) });
    const due_at = inHours(24);
    const { body } = await surya.api.post(`/v1/tasks/${id}/snooze`, { due_at }).expect(200);
    expect(body).toMatchObject({ due_at, status: 'open', version: 2 });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: 'task.updated', data: { changes: { due_at } } });
  });

  it('needs a time in the future', async () => {
    const { id } = await makeTask();
    for (const due_at of [inHours(-1), engine.clock.now().toISOString()]) {
      const answer = await surya.api.post(`/v1/tasks/${id}/snooze`, { due_at }).expect(422);
      expect(answer.body.errors).toEqual([
        { pointer: '/due_at', code: 'not_in_future', detail: 'Must be later than now.' },
      ]);
    }
    const without = await surya.api.post(`/v1/tasks/${id}/snooze`, {}).expect(422);
    expect(without.body.errors).toMatchObject([{ pointer: '/due_at', code: 'required' }]);
  });

  it('needs an open task', async () => {
    const { id } = await makeTask();
    await surya.api.post(`/v1/tasks/${id}/complete`, {}).expect(200);
    const answer = await surya.api.post(`/v1/tasks/${id}/snooze`, { due_at: inHours(1) }).expect(409);
    expect(answer.body).toMatchObject({ code: 'state_conflict', state: 'done' });
  });
});
