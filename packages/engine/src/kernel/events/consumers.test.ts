import { sql } from 'kysely';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { systemActor } from '../actor.ts';
import type { Tx } from '../db/transaction.ts';
import { newId } from '../ids.ts';
import { type Consumer, consumerBatch, defineConsumer, type StoredEvent } from './consumers.ts';
import { defineEvent, publish } from './publish.ts';

let engine: TestEngine;
let surya: TestOrganization;
let other: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  [surya, other] = [await engine.organization(), await engine.organization('Other')];
});
afterAll(() => engine.close());

const within = <T>(work: (tx: Tx) => Promise<T>, { id } = surya) =>
  engine.engine.kernel.db.withTenant(systemActor(id), work);
const run = (consumer: Consumer) => consumerBatch(consumer).run(engine.engine.kernel, AbortSignal.timeout(10_000));
const nameOf = ({ data }: StoredEvent) => String(data.name);

/** A kind of event and a consumer of it that notes what it sees. */
function stage(name: string, handle?: Consumer['handle']) {
  const spec = defineEvent({ type: `${name}.happened`, summary: 'For tests.', data: Type.Object({}) });
  const seen: string[] = [];
  const consumer = defineConsumer({
    name,
    types: [spec.type],
    async handle(tx, events) {
      await handle?.(tx, events);
      seen.push(...events.map(nameOf));
    },
  });
  const tell = (tx: Tx, what: string) =>
    publish(tx, spec, { subject: { type: 'test', id: newId() }, data: { name: what } });
  return { consumer, seen, tell };
}

/** Reads on until so much was seen: a transaction of another database may hold the horizon back for a moment. */
const until = (consumer: Consumer, seen: string[], names: string[]) =>
  engine.eventually(async () => {
    await run(consumer);
    expect(seen).toEqual(names);
  });

describe('the order of the log', () => {
  it('waits for a transaction that began earlier and commits later', async () => {
    const { consumer, seen, tell } = stage('order');
    const [writing, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const early = within(async (tx) => {
      await tx.rows(sql`select pg_current_xact_id()`);
      tell(tx, 'began first');
      writing.resolve();
      await gate.promise;
    });
    await writing.promise;
    await within(async (tx) => tell(tx, 'committed first'));
    for (let i = 0; i < 3; i++) await run(consumer);
    expect(seen).toEqual([]);
    gate.resolve();
    await early;
    await until(consumer, seen, ['began first', 'committed first']);
  });

  it('is kept within a transaction and between them', async () => {
    const { consumer, seen, tell } = stage('sequence');
    for (const part of ['a', 'b', 'c']) {
      await within(async (tx) => {
        for (const i of [1, 2, 3]) tell(tx, part + i);
      });
    }
    await until(consumer, seen, ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3']);
  });

  it('loses nothing of many writers at once', async () => {
    const { consumer, seen, tell } = stage('writers');
    const reading = new AbortController();
    const reader = (async () => {
      while (!reading.signal.aborted) await run(consumer);
    })();
    const names = Array.from({ length: 60 }, (_, i) => `w${i}`);
    await Promise.all(
      names.map((name, i) =>
        within(
          async (tx) => {
            await tx.rows(sql`select pg_current_xact_id(), pg_sleep(${(i % 7) / 100})`);
            tell(tx, name);
          },
          i % 2 ? surya : other,
        ),
      ),
    );
    await engine.eventually(async () => expect(seen).toHaveLength(names.length));
    reading.abort();
    await reader;
    expect([...seen].sort()).toEqual([...names].sort());
  });
});

describe('a checkpoint', () => {
  it('is kept: what was handled is not handled again, nor what a rollback took back', async () => {
    const { consumer, seen, tell } = stage('checkpoint');
    await within(async (tx) => tell(tx, 'one'));
    await until(consumer, seen, ['one']);
    const undone = within(async (tx) => {
      tell(tx, 'undone');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await within(async (tx) => tell(tx, 'two'));
    await until({ ...consumer }, seen, ['one', 'two']);
    await run(consumer);
    expect(seen).toEqual(['one', 'two']);
  });

  it('is each consumer’s own', async () => {
    const { consumer, seen, tell } = stage('first');
    const late: string[] = [];
    await within(async (tx) => tell(tx, 'one'));
    await until(consumer, seen, ['one']);
    const second: Consumer = {
      name: 'second',
      types: consumer.types,
      handle: async (_tx, events) => void late.push(...events.map(nameOf)),
    };
    await until(second, late, ['one']);
    expect(seen).toEqual(['one']);
  });

  it('stays where it was when another process took over: at least once', async () => {
    let slow = true;
    const { consumer, seen, tell } = stage('overtaken', async () => {
      if (!slow) return;
      slow = false;
      expect(await run(consumer), 'one process reads at a time').toBe(0);
      engine.clock.advance(11_000);
      await run(consumer);
    });
    await within(async (tx) => tell(tx, 'one'));
    await until(consumer, seen, ['one', 'one']);
    await within(async (tx) => tell(tx, 'two'));
    await until(consumer, seen, ['one', 'one', 'two']);
  });
});

describe('a lease', () => {
  const heldUntil = async () => {
    const { rows } = await engine.engine.kernel.db.system((db) =>
      sql<{ until: Date }>`select leased_until as until from event_consumers where name = 'slow'`.execute(db),
    );
    return rows[0]?.until ?? new Date(0);
  };

  it('is renewed while its holder works', async () => {
    const { consumer, seen, tell } = stage('slow', async () => {
      const taken = await heldUntil();
      expect(taken.getTime() - engine.clock.now().getTime()).toBeLessThanOrEqual(10_000);
      engine.clock.advance(9_000);
      await engine.eventually(async () => expect((await heldUntil()).getTime()).toBeGreaterThan(taken.getTime()));
      engine.clock.advance(9_000);
      expect(await run(consumer)).toBe(0);
    });
    await within(async (tx) => tell(tx, 'one'));
    await until(consumer, seen, ['one']);
  });
});

describe('a failure', () => {
  it('of one organization does not hold up the others, and is kept', async () => {
    let attempts = 0;
    const { consumer, seen, tell } = stage('failing', async (tx) => {
      if (tx.organization_id !== surya.id) return;
      attempts++;
      await tx.rows(sql`update organizations set name = 'Half done' where id = ${surya.id}`);
      throw new Error('the consumer has a fault');
    });
    const names = async ({ id }: TestOrganization) =>
      within(async (tx) => tx.rows(sql<{ name: string }>`select name from organizations`), { ...surya, id });
    await within(async (tx) => tell(tx, 'ours'));
    await within(async (tx) => tell(tx, 'theirs'), other);
    await until(consumer, seen, ['theirs']);
    expect(attempts).toBe(5);
    expect(await names(surya)).toEqual([{ name: 'Surya Solar' }]);
    const failures = await within(async (tx) =>
      tx.rows(sql`select f.consumer, f.error, e.data->>'name' as event from event_failures f
        join events e on e.organization_id = f.organization_id and e.id = any(f.event_ids)`),
    );
    expect(failures).toEqual([{ consumer: 'failing', error: expect.stringContaining('has a fault'), event: 'ours' }]);
    await run(consumer);
    expect(attempts, 'it goes on behind what failed').toBe(5);
  });

  it('that passes is repeated and leaves nothing', async () => {
    let attempts = 0;
    const { consumer, seen, tell } = stage('passing', async () => {
      if (++attempts < 3) throw new Error('not yet');
    });
    await within(async (tx) => tell(tx, 'one'));
    await until(consumer, seen, ['one']);
    expect(attempts).toBe(3);
    const failures = await within(async (tx) => tx.rows(sql`select from event_failures where consumer = 'passing'`));
    expect(failures).toEqual([]);
  });
});
