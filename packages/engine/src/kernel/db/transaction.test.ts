import { sql } from 'kysely';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { systemActor } from '../actor.ts';
import { defineEvent, publish } from '../events/publish.ts';
import { newId } from '../ids.ts';
import { defineJob, enqueue } from '../jobs/jobs.ts';
import { newRow } from './rows.ts';
import type { Tx } from './transaction.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const happened = defineEvent({ type: 'test.happened', summary: 'For tests.', data: Type.Object({}) });
const job = defineJob<string>({ name: 'test.job', max_attempts: 1, run: async () => {} });

const within = <T>(work: (tx: Tx) => Promise<T>, organization = surya.id) =>
  engine.engine.kernel.db.withTenant(systemActor(organization), work);
const addContact = (tx: Tx, name: string, more: object = {}) =>
  tx.defer(tx.db.insertInto('contacts').values({ ...newRow(tx, newId()), name, metadata: '{}', ...more }));

/** A row, an event and a job of one name. */
function leave(tx: Tx, name: string): void {
  addContact(tx, name);
  publish(tx, happened, { subject: { type: 'test', id: newId() }, data: { name } });
  enqueue(tx, job, name);
}

/** What is left of these names: rows, events, jobs. */
const left = (...names: string[]) =>
  within(async (tx) => {
    const [row] = await tx.rows(sql<{ rows: string[]; events: string[]; jobs: string[] }>`select
      array(select name from contacts where name = any(${names}) order by 1) as rows,
      array(select data->>'name' from events where type = 'test.happened' and data->>'name' = any(${names}) order by 1) as events,
      array(select payload->>'payload' from job_outbox where payload->>'payload' = any(${names}) order by 1) as jobs`);
    return row;
  });
const all = (...names: string[]) => ({ rows: names, events: names, jobs: names });

describe('a transaction', () => {
  it('leaves everything or nothing', async () => {
    await within(async (tx) => leave(tx, 'kept'));
    const failed = within(async (tx) => {
      leave(tx, 'undone');
      throw new Error('after all');
    });
    await expect(failed).rejects.toThrow('after all');
    expect(await left('kept', 'undone')).toEqual(all('kept'));
  });

  it('tells the reason of a deferred statement, not what came of it', async () => {
    const unknown = (tx: Tx) => addContact(tx, 'lost', { company_id: newId() });
    const reason = { code: 'validation_failed', extras: { errors: [{ code: 'unknown_company' }] } };
    await expect(within(async (tx) => unknown(tx))).rejects.toMatchObject(reason);
    const later = within(async (tx) => {
      unknown(tx);
      leave(tx, 'lost');
      await tx.rows(sql`select 1`);
    });
    await expect(later).rejects.toMatchObject(reason);
    expect(await left('lost')).toEqual(all());
  });

  it('cannot go on after a failure that was caught', async () => {
    const caught = within(async (tx) => {
      leave(tx, 'caught');
      await tx.rows(sql`select 1 / 0`).catch(() => {});
    });
    await expect(caught).rejects.toThrow();
    expect(await left('caught')).toEqual(all());
  });

  it('is run again when it is the victim of a deadlock, and writes once', async () => {
    const [a, b] = [newId(), newId()];
    await within(async (tx) => {
      addContact(tx, 'a', { id: a });
      addContact(tx, 'b', { id: b });
    });
    const both = Promise.withResolvers<void>();
    let holding = 0;
    let runs = 0;
    const lock = (first: string, second: string, name: string) =>
      within(async (tx) => {
        runs++;
        await tx.rows(sql`select from contacts where id = ${first} for update`);
        if (++holding === 2) both.resolve();
        await both.promise;
        await tx.rows(sql`select from contacts where id = ${second} for update`);
        leave(tx, name);
      });
    await Promise.all([lock(a, b, 'left hand'), lock(b, a, 'right hand')]);
    expect(runs).toBeGreaterThan(2);
    expect(await left('left hand', 'right hand')).toEqual(all('left hand', 'right hand'));
  });

  it('is not run for ever', async () => {
    let runs = 0;
    const losing = within(async (tx) => {
      runs++;
      await tx.rows(sql`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`);
    });
    await expect(losing).rejects.toMatchObject({ code: '40001' });
    expect(runs).toBe(3);
  });

  it('that only reads finds out about its refusal even when it asks nothing', async () => {
    const nothing = { member: null, token_generation: null, minted_by: null, issuer: null, expires_at: null };
    const credential = { ...nothing, organization_id: surya.id, key: { id: newId(), version: 1 } };
    const reading = engine.engine.kernel.db.readTenant({ ...systemActor(surya.id), credential }, async () => 'seen');
    await expect(reading).rejects.toMatchObject({ code: 'invalid_api_key' });
  });

  it('has one time for all it writes', async () => {
    const times = await within(async (tx) => {
      leave(tx, 'timed');
      return tx.rows(sql<{ same: boolean }>`select created_at = ${tx.now} as same from contacts where name = 'timed'`);
    });
    expect(times).toEqual([{ same: true }]);
  });
});

describe('a nested part', () => {
  const failing = async (tx: Tx, name: string) => {
    leave(tx, name);
    throw new Error(name);
  };

  it('is undone alone, events and jobs too', async () => {
    await within(async (tx) => {
      leave(tx, 'before');
      await expect(tx.nested(() => failing(tx, 'within'))).rejects.toThrow('within');
      await tx.nested(async () => leave(tx, 'second try'));
      leave(tx, 'later');
    });
    expect(await left('before', 'within', 'second try', 'later')).toEqual(all('before', 'later', 'second try'));
  });

  it('is undone with the part around it', async () => {
    await within(async (tx) => {
      const outer = tx.nested(async () => {
        leave(tx, 'outer');
        await tx.nested(async () => leave(tx, 'inner, done'));
        await tx.nested(() => failing(tx, 'inner, failed')).catch(() => {});
        leave(tx, 'outer, later');
        throw new Error('outer');
      });
      await expect(outer).rejects.toThrow('outer');
      leave(tx, 'around');
    });
    expect(await left('outer', 'inner, done', 'inner, failed', 'outer, later', 'around')).toEqual(all('around'));
  });

  it('tells the reason of its deferred statement, and the rest goes on', async () => {
    await within(async (tx) => {
      const nested = tx.nested(async () => addContact(tx, 'nested', { company_id: newId() }));
      await expect(nested).rejects.toMatchObject({ constraint: 'contacts_company' });
      leave(tx, 'went on');
    });
    expect(await left('nested', 'went on')).toEqual(all('went on'));
  });

  it('does not survive the whole', async () => {
    const whole = within(async (tx) => {
      await tx.nested(async () => leave(tx, 'released'));
      throw new Error('whole');
    });
    await expect(whole).rejects.toThrow('whole');
    expect(await left('released')).toEqual(all());
  });
});

describe('time', () => {
  it('is short for what a caller waits for, longer for background work, and set for the transaction only', async () => {
    const settings = sql<{ statement: string; lock: string; idle: string }>`select
      current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle`;
    const read = (tx: Tx) => tx.rows(settings);
    expect(await within(read)).toEqual([{ statement: '1min', lock: '2s', idle: '10s' }]);
    const { rows } = await engine.engine.kernel.db.system((db) =>
      sql<{
        id: string;
        version: number;
      }>`select id, version from api_keys where organization_id = ${surya.id}`.execute(db),
    );
    const [key] = rows;
    if (!key) throw new Error('No key.');
    const nothing = { member: null, token_generation: null, minted_by: null, issuer: null, expires_at: null };
    const credential = { ...nothing, organization_id: surya.id, key };
    const caller = { ...systemActor(surya.id), credential };
    const asked = await engine.engine.kernel.db.withTenant(caller, read);
    expect(asked).toEqual([{ statement: '5s', lock: '2s', idle: '10s' }]);
    const outside = await engine.engine.kernel.db.system((db) => settings.execute(db));
    expect(outside.rows).toEqual([{ statement: '0', lock: '0', idle: '0' }]);
  });

  it('that runs out makes the request one to repeat, and leaves the connection fit for the next', async () => {
    const slow = within(async (tx) => {
      tx.defer(sql`set local statement_timeout = '50ms'`);
      await tx.rows(sql`select pg_sleep(5)`);
    });
    await expect(slow).rejects.toMatchObject({ code: 'unavailable', extras: { headers: { 'retry-after': '1' } } });
    await within(async (tx) => leave(tx, 'after'));
    expect(await left('after')).toEqual(all('after'));
  });

  it('spent waiting for a lock ends as well', async () => {
    const { kernel } = engine.engine;
    const held = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const lock = sql`select from organizations where id = ${surya.id} for update`;
    const holder = within(async (tx) => {
      await tx.rows(lock);
      locked.resolve();
      await held.promise;
    });
    await locked.promise;
    const waiting = kernel.db.withTenant(systemActor(surya.id), (tx) => tx.rows(lock));
    await expect(waiting).rejects.toMatchObject({ code: 'unavailable' });
    held.resolve();
    await holder;
  });
});
