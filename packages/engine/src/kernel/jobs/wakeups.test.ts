import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { Logger } from '../logger.ts';
import { Wakeups } from './wakeups.ts';

const open: Wakeups[] = [];
const logger = { warn: () => {} } as unknown as Logger;

function wakeups(url = inject('postgresUrl')): Wakeups {
  const made = new Wakeups(url, logger);
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const heard = (one: Wakeups, topic: string) => new Promise<void>((resolve) => one.on(topic, resolve));

describe('a wake-up', () => {
  it('reaches another process, also from one that never listened', async () => {
    const worker = wakeups();
    await worker.connect();
    const woken = heard(worker, 'test-other');
    wakeups().wake('test-other');
    await woken;
  });

  it('reaches this process without any connection', async () => {
    const alone = wakeups('postgres://nobody@127.0.0.1:1/nothing');
    const woken = heard(alone, 'test-here');
    alone.wake('test-here');
    await woken;
  });

  it('ends with the process, also while it still connects', async () => {
    const connections = new Set<Server>();
    const silent = createServer((socket) => {
      connections.add(silent);
      socket.resume();
      socket.on('close', () => connections.delete(silent));
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const late = wakeups(`postgres://nobody@127.0.0.1:${port}/nothing`);
    late.wake('test-late');
    await expect.poll(() => connections.size).toBe(1);
    await late.close();
    await expect.poll(() => connections.size).toBe(0);
    silent.close();
  });
});
