import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { systemActor } from '../actor.ts';
import { createPool } from '../db/pool.ts';
import type { Tx } from '../db/transaction.ts';
import { defineJob, dispatchJobs, enqueue, type Job, startJobs } from './jobs.ts';
import { tellLiving } from './living.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const within = <T>(work: (tx: Tx) => Promise<T>) => engine.engine.kernel.db.withTenant(systemActor(surya.id), work);
const dispatch = () => dispatchJobs.run(engine.engine.kernel, AbortSignal.timeout(10_000));
const inMinutes = (minutes: number) =>
  new Date(Math.floor(engine.clock.now().getTime() / 1_000) * 1_000 + minutes * 60_000);

const jobNamed = (name: string) => defineJob<string>({ name, max_attempts: 1, run: async () => {} });

/** The jobs of a name in the queue. */
const queued = async (name: string) => {
  const { rows } = await engine.engine.kernel.db.system((db) =>
    sql<{ payload: string; run_at: Date; key: string | null; organization_id: string; max_attempts: number }>`
      select j.payload->>'payload' as payload, j.payload->>'organization_id' as organization_id, j.run_at, j.key, j.max_attempts
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = ${name} order by j.id`.execute(db),
  );
  return rows;
};

describe('enqueue', () => {
  it('goes with the commit, and with the rollback', async () => {
    const job = jobNamed('committed');
    await within(async (tx) => enqueue(tx, job, 'kept'));
    const failed = within(async (tx) => {
      enqueue(tx, job, 'undone');
      throw new Error('after all');
    });
    await expect(failed).rejects.toThrow('after all');
    await dispatch();
    expect(await queued('committed')).toMatchObject([{ payload: 'kept', organization_id: surya.id, key: null }]);
  });

  it.each([
    ['in one transaction', false],
    ['in two, dispatched together', true],
  ])('replaces an earlier job of the same key %s, whichever is due first', async (_title, apart) => {
    const job = jobNamed(`replaced ${apart}`);
    const [later, sooner] = [
      (tx: Tx) => enqueue(tx, job, 'first', { key: 'one', run_at: inMinutes(120) }),
      (tx: Tx) => enqueue(tx, job, 'second', { key: 'one', run_at: inMinutes(60) }),
    ];
    const both = async (tx: Tx) => {
      later(tx);
      sooner(tx);
    };
    if (apart) for (const add of [later, sooner]) await within(async (tx) => add(tx));
    else await within(both);
    await dispatch();
    expect(await queued(job.name)).toMatchObject([{ payload: 'second', run_at: inMinutes(60) }]);
  });

  it('replaces one that waits in the queue already', async () => {
    const job = jobNamed('waiting');
    for (const [payload, minutes] of [
      ['first', 10],
      ['second', 90],
    ] as const) {
      await within(async (tx) => enqueue(tx, job, payload, { key: 'two', run_at: inMinutes(minutes) }));
      await dispatch();
    }
    expect(await queued('waiting')).toMatchObject([{ payload: 'second', run_at: inMinutes(90) }]);
  });

  it('gives a job as many attempts as it declares', async () => {
    const [once, often] = [1, 25].map((max_attempts) => ({ ...jobNamed(`attempts ${max_attempts}`), max_attempts }));
    for (const job of [once, often]) if (job) await within(async (tx) => enqueue(tx, job, 'try'));
    await dispatch();
    expect(await queued('attempts 1')).toMatchObject([{ max_attempts: 1 }]);
    expect(await queued('attempts 25')).toMatchObject([{ max_attempts: 25 }]);
  });

  it('keeps keys of two organizations apart, and jobs without a key', async () => {
    const other = await engine.organization('Other');
    const job = jobNamed('apart');
    for (const id of [surya.id, other.id]) {
      await engine.engine.kernel.db.withTenant(systemActor(id), async (tx) => {
        enqueue(tx, job, 'keyed', { key: 'three', run_at: inMinutes(5) });
        enqueue(tx, job, 'free');
      });
    }
    await dispatch();
    expect((await queued('apart')).map(({ payload }) => payload).sort()).toEqual(['free', 'free', 'keyed', 'keyed']);
  });
});

describe('dispatch', () => {
  it('moves each job once, also when two processes do it at the same time', async () => {
    const job = jobNamed('moved');
    await within(async (tx) => {
      for (let i = 0; i < 50; i++) enqueue(tx, job, `job ${i}`, { run_at: inMinutes(5) });
    });
    const counts = await Promise.all([dispatch(), dispatch(), dispatch()]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(50);
    expect(await queued('moved')).toHaveLength(50);
    expect(await dispatch()).toBe(0);
  });
});

const jobPool = () =>
  createPool({ url: engine.database_url, connections: 3, name: 'test', pipeline: false, onError: () => {} });

describe('a job of a worker that is dead', () => {
  const take = (name: string, worker: string) =>
    engine.engine.kernel.db.system((db) =>
      sql`update graphile_worker._private_jobs j set locked_by = ${worker}, locked_at = now() - interval '50 seconds'
        from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = ${name}`.execute(db),
    );

  const idsOf = async (name: string) => {
    const { rows } = await engine.engine.kernel.db.system((db) =>
      sql<{ id: string }>`select id from graphile_worker.jobs where task_identifier = ${name}`.execute(db),
    );
    return rows.map(({ id }) => id);
  };

  it('is run by another one, and that of a living one is left to it', async () => {
    const { kernel } = engine.engine;
    const runs: string[] = [];
    const [orphaned, held] = ['orphaned', 'held'].map((name) =>
      defineJob<string>({ name, max_attempts: 3, run: async ({ payload }) => void runs.push(payload) }),
    ) as [Job<string>, Job<string>];
    await within(async (tx) => {
      enqueue(tx, orphaned, 'again');
      enqueue(tx, held, 'twice');
    });
    await dispatch();
    await take('orphaned', 'a dead worker');
    await take('held', 'a living worker');
    await tellLiving(kernel, 'a living worker', await idsOf('held'));
    const pool = jobPool();
    const runner = await startJobs(pool, [orphaned, held] as Job[], kernel, 1);
    await engine.eventually(async () => expect(runs).toEqual(['again']));
    await tellLiving(kernel, null, []);
    await runner.stop();
    await pool.end();
    expect(runs).toEqual(['again']);
  });

  it('is run by another one also if its own lives and never heard of it', async () => {
    const job = jobNamed('lost');
    await within(async (tx) => enqueue(tx, job, 'lost'));
    await dispatch();
    await take('lost', 'a deaf worker');
    const { kernel } = engine.engine;
    const held = async () =>
      (
        await kernel.db.system((db) =>
          sql`select from graphile_worker.jobs where locked_by = 'a deaf worker'`.execute(db),
        )
      ).rows.length;
    await tellLiving(kernel, 'a deaf worker', await idsOf('lost'));
    expect(await held()).toBe(1);
    await tellLiving(kernel, 'a deaf worker', []);
    expect(await held()).toBe(0);
  });

  it('is not run beside the worker that does it, however long that takes', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let runs = 0;
    const long = defineJob<string>({
      name: 'long',
      max_attempts: 3,
      run: async () => {
        runs++;
        await promise;
      },
    });
    await within(async (tx) => enqueue(tx, long, 'once'));
    await dispatch();
    const [pool, other] = [jobPool(), jobPool()];
    const [runner, second] = [pool, other].map((one) => startJobs(one, [long] as Job[], engine.engine.kernel, 1));
    await engine.eventually(async () => expect(runs).toBe(1));
    await engine.engine.kernel.db.system((db) =>
      sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 hour' where locked_by is not null`.execute(
        db,
      ),
    );
    await tellLiving(engine.engine.kernel, null, []);
    await new Promise((later) => setTimeout(later, 1_500));
    resolve();
    for (const running of await Promise.all([runner, second])) await running?.stop();
    await Promise.all([pool.end(), other.end()]);
    expect(runs).toBe(1);
  });

  it('is left alone as long as it may just be slow', async () => {
    const job = jobNamed('slow');
    await within(async (tx) => enqueue(tx, job, 'slow'));
    await dispatch();
    await take('slow', 'a slow worker');
    await engine.engine.kernel.db.system((db) =>
      sql`update graphile_worker._private_jobs set locked_at = now() - interval '40 seconds' where locked_by = 'a slow worker'`.execute(
        db,
      ),
    );
    await tellLiving(engine.engine.kernel, null, []);
    const { rows } = await engine.engine.kernel.db.system((db) =>
      sql`select from graphile_worker.jobs where locked_by = 'a slow worker'`.execute(db),
    );
    expect(rows).toHaveLength(1);
  });
});

describe('a job', () => {
  it('runs with its payload in its organization', async () => {
    const runs: object[] = [];
    const job = defineJob<{ lead_id: string }>({
      name: 'running',
      max_attempts: 1,
      run: async ({ payload, organization_id, signal }) =>
        void runs.push({ payload, organization_id, aborted: signal.aborted }),
    });
    await within(async (tx) => {
      enqueue(tx, job, { lead_id: 'now' });
      enqueue(tx, job, { lead_id: 'later' }, { run_at: inMinutes(60) });
    });
    await dispatch();
    const pool = jobPool();
    const runner = await startJobs(pool, [job as Job], engine.engine.kernel, 1);
    await engine.eventually(async () => expect(runs).toHaveLength(1));
    await runner.stop();
    await pool.end();
    expect(runs).toEqual([{ payload: { lead_id: 'now' }, organization_id: surya.id, aborted: false }]);
  });
});
