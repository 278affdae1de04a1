import { setImmediate as turn } from 'node:timers/promises';
import type { InboundRequest } from '@sauda/adapter-kit';
import { systemActor } from '../../../kernel/actor.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { storeInbound } from './store.ts';

interface Waiting {
  connection_id: string;
  request: InboundRequest;
  kept(): void;
  failed(error: unknown): void;
}

/** What is waiting of an organization while others of it are being committed. Present only while somebody works on it. */
const queues = new WeakMap<Kernel, Map<string, Waiting[]>>();

/** One commit takes so many at most, in number and in bytes. */
const mostRequests = 100;
const mostBytes = 8 * 1024 * 1024;

/**
 * Keeps a request; answers when it is committed. Requests of one organization that arrive while others are being committed
 * share the next commit, so that a burst costs a few commits and not one each.
 */
export function keepInbound(
  kernel: Kernel,
  organizationId: string,
  connection_id: string,
  request: InboundRequest,
): Promise<void> {
  const ours = queues.get(kernel) ?? new Map<string, Waiting[]>();
  queues.set(kernel, ours);
  return new Promise((kept, failed) => {
    const waiting = { connection_id, request, kept, failed };
    const queue = ours.get(organizationId);
    if (queue) {
      queue.push(waiting);
      return;
    }
    const fresh = [waiting];
    ours.set(organizationId, fresh);
    void keepAll(kernel, organizationId, fresh, () => ours.delete(organizationId));
  });
}

async function keepAll(kernel: Kernel, organizationId: string, queue: Waiting[], done: () => void): Promise<void> {
  // Those that arrived in the same turn of the event loop come along.
  await turn();
  while (queue.length > 0) await keepGroup(kernel, organizationId, take(queue));
  // Not a moment later: whoever comes now begins a queue of their own.
  done();
}

function take(queue: Waiting[]): Waiting[] {
  let bytes = 0;
  const end = queue.findIndex(({ request }, i) => {
    bytes += request.body.length;
    return i > 0 && (i >= mostRequests || bytes > mostBytes);
  });
  return queue.splice(0, end === -1 ? queue.length : end);
}

/** When a group fails, each of it is kept alone, so that one never takes others along. */
async function keepGroup(kernel: Kernel, organizationId: string, group: Waiting[]): Promise<void> {
  try {
    await kernel.db.withTenant(systemActor(organizationId), async (tx) => {
      for (const { connection_id, request } of group) storeInbound(tx, connection_id, request);
    });
    for (const { kept } of group) kept();
  } catch (error) {
    const [first, ...others] = group;
    if (others.length === 0) first?.failed(error);
    else for (const one of group) await keepGroup(kernel, organizationId, [one]);
  }
}
