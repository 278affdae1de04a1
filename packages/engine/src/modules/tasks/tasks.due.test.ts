import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { announceDue } from './tasks.jobs.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const soon = (milliseconds: number) => new Date(engine.clock.now().getTime() + milliseconds).toISOString();

async function makeTask(fields: object) {
  return (await surya.api.post('/v1/tasks', { title: 'Call back', ...fields }).expect(201)).body;
}

const act = async (id: string, action: string, body: object = {}) =>
  (await surya.api.post(`/v1/tasks/${id}/${action}`, body).expect(200)).body;

const announcements = (id: string) =>
  engine.engine.kernel.db.withTenant(systemActor(surya.id), (tx) =>
    tx.db
      .selectFrom('events')
      .select(['lead_id', 'contact_id', 'actor_type', 'data', 'occurred_at'])
      .where('organization_id', '=', surya.id)
      .where('subject_id', '=', id)
      .where('type', '=', 'task.due')
      .execute(),
  );

const announced = (id: string, times = 1) =>
  engine.eventually(async () => {
    const found = await announcements(id);
    expect(found).toHaveLength(times);
    return found;
  });

/** Runs the job as the queue would, late or twice. */
const runJob = (task_id: string, due_at: string) =>
  announceDue.run({
    payload: { task_id, due_at },
    organization_id: surya.id,
    kernel: engine.engine.kernel,
    signal: AbortSignal.timeout(5_000),
  });

describe('task.due', () => {
  it('is published at the due time, on the timelines, and changes no version', async () => {
    const { body: lead } = await surya.api.post('/v1/leads', { contact: { name: 'Ananya Iyer' } }).expect(201);
    const task = await makeTask({ lead_id: lead.id, due_at: soon(400) });
    const [event] = await announced(task.id);
    expect(event).toMatchObject({
      lead_id: lead.id,
      contact_id: lead.contact_id,
      actor_type: 'system',
      data: { task },
    });
    expect(event?.occurred_at.getTime()).toBeGreaterThanOrEqual(Date.parse(task.due_at));
    expect((await surya.api.get(`/v1/tasks/${task.id}`).expect(200)).body).toEqual(task);
  });

  it('is published once, also when the job runs again', async () => {
    const task = await makeTask({ due_at: soon(100) });
    await announced(task.id);
    await runJob(task.id, task.due_at);
    expect(await announcements(task.id)).toHaveLength(1);
  });

  it('is not published at a time the task was moved away from', async () => {
    const task = await makeTask({ due_at: soon(86_400_000) });
    await act(task.id, 'snooze', { due_at: soon(90_000_000) });
    await runJob(task.id, task.due_at);
    expect(await announcements(task.id)).toEqual([]);
  });

  it('is not published for a task that was done, cancelled or deleted meanwhile', async () => {
    const due_at = soon(86_400_000);
    const tasks = [await makeTask({ due_at }), await makeTask({ due_at }), await makeTask({ due_at })];
    const [done, cancelled, deleted] = tasks.map(({ id }) => id);
    await act(done, 'complete');
    await act(cancelled, 'cancel');
    await surya.api.delete(`/v1/tasks/${deleted}`).expect(204);
    for (const { id } of tasks) {
      await runJob(id, due_at);
      expect(await announcements(id)).toEqual([]);
    }
  });

  it('is published anew at each due time a task is moved to', async () => {
    const task = await makeTask({ due_at: soon(86_400_000) });
    const early = await act(task.id, 'snooze', { due_at: soon(1_000) });
    const [first] = await announced(task.id);
    expect(first?.data).toEqual({ task: early });
    const late = await act(task.id, 'snooze', { due_at: soon(1_000) });
    expect((await announced(task.id, 2)).map(({ data }) => data)).toContainEqual({ task: late });
    await runJob(task.id, task.due_at);
    expect(await announcements(task.id)).toHaveLength(2);
  });

  it('is published at the earlier time when a task is moved before its jobs were looked at', async () => {
    const idle = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
    const { api } = await idle.organization();
    const { body: task } = await api.post('/v1/tasks', { title: 'Call', due_at: soon(86_400_000) }).expect(201);
    await api.patch(`/v1/tasks/${task.id}`, { due_at: soon(0) }).expect(200);
    await idle.engine.startWorker();
    await idle.eventually(async () => {
      const { rows } = await idle.engine.kernel.db.system((db) =>
        sql`select from events where subject_id = ${task.id} and type = 'task.due'`.execute(db),
      );
      expect(rows).toHaveLength(1);
    });
    await idle.close();
  });

  it('is not repeated by a change that leaves the due time alone', async () => {
    const task = await makeTask({ due_at: soon(0) });
    await announced(task.id);
    await surya.api.patch(`/v1/tasks/${task.id}`, { title: 'Call again', due_at: task.due_at }).expect(200);
    await runJob(task.id, task.due_at);
    expect(await announcements(task.id)).toHaveLength(1);
  });

  it('is made up for when a closed task is reopened after its time', async () => {
    const task = await makeTask({ due_at: soon(86_400_000) });
    await act(task.id, 'complete');
    await surya.api.patch(`/v1/tasks/${task.id}`, { due_at: soon(-1_000) }).expect(200);
    await runJob(task.id, task.due_at);
    expect(await announcements(task.id)).toEqual([]);
    await act(task.id, 'reopen');
    await announced(task.id);
  });
});
