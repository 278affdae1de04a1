import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine } from '../../testing.ts';
import { type Batch, startBatch } from './batches.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
});
afterAll(() => engine.close());

const batch = (more: Partial<Batch> & Pick<Batch, 'run'>): Batch => ({
  name: 'test',
  topic: 'test',
  idle_ms: 60_000,
  ...more,
});
const runs = (count: () => number, expected: number) => engine.eventually(async () => expect(count()).toBe(expected));

it('goes on at once while there is work, then waits for a wake-up', async () => {
  let left = 3;
  let calls = 0;
  const run = async () => {
    calls++;
    return left > 0 ? left-- : 0;
  };
  const running = startBatch(batch({ run }), engine.engine.kernel);
  await runs(() => calls, 4);
  left = 1;
  engine.engine.kernel.wakeups.wake('elsewhere');
  engine.engine.kernel.wakeups.wake('test');
  await runs(() => calls, 6);
  await running.stop();
});

it('rests after a little work, and not after as much as it can take', async () => {
  let taken = 5;
  let calls = 0;
  const run = async () => {
    calls++;
    await new Promise(setImmediate);
    return taken;
  };
  const running = startBatch(batch({ run, rest_ms: 60_000, full: 5 }), engine.engine.kernel);
  await engine.eventually(async () => expect(calls).toBeGreaterThan(3));
  taken = 4;
  await new Promise((resolve) => setTimeout(resolve, 20));
  const before = calls;
  engine.engine.kernel.wakeups.wake('test');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(calls).toBe(before);
  await running.stop();
});

it('looks by itself now and then', async () => {
  let calls = 0;
  const run = async () => {
    calls++;
    return 0;
  };
  const running = startBatch(batch({ idle_ms: 10, run }), engine.engine.kernel);
  await engine.eventually(async () => expect(calls).toBeGreaterThan(2));
  await running.stop();
});

it('is not ended by a failure, and says so', async () => {
  let calls = 0;
  const fail = async () => {
    if (++calls < 3) throw new Error('the batch has a fault');
    return 0;
  };
  const running = startBatch(batch({ name: 'faulty', run: fail }), engine.engine.kernel);
  await runs(() => calls, 3);
  await running.stop();
  expect(engine.log.lines.filter((line) => line.includes('faulty'))).toHaveLength(2);
});

it('waits for what runs when stopped, and tells it', async () => {
  const begun = Promise.withResolvers<void>();
  let ended = false;
  const run: Batch['run'] = async (_kernel, signal) => {
    begun.resolve();
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    ended = true;
    return 1;
  };
  const running = startBatch(batch({ run }), engine.engine.kernel);
  await begun.promise;
  await running.stop();
  expect(ended).toBe(true);
});
