import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Batch } from '../../../kernel/jobs/batches.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { Pacer } from './pacer.ts';
import { type Claimed, leaseMs, sendOne } from './send-one.ts';

/** How many sends are in the air at most; those of one number stop at half, so that a silent provider leaves room. */
const atOnce = 40;
const ofOneNumber = atOnce / 2;
const atATime = 10;

/** How soon the queue is looked at again while sends are in the air. */
const lookMs = 50;

const pacers = new WeakMap<Kernel, Pacer>();

/**
 * Sends what is queued. Of each conversation only the oldest message is taken, so that a person reads messages in the
 * order they were written; different conversations go side by side, and none waits for another's answer.
 */
export const sendOutgoing: Batch = {
  name: 'send-messages',
  topic: 'outgoing',
  idle_ms: 500,
  async run(kernel, signal) {
    const pacer = pacers.get(kernel) ?? new Pacer();
    pacers.set(kernel, pacer);
    const flights = new Flights(kernel);
    let taken = 0;
    try {
      do {
        const room = Math.min(atATime, atOnce - flights.count);
        const claimed = room === 0 ? [] : await claim(kernel, [...pacer.resting(), ...flights.busy()], room);
        for (const one of claimed) if (!one.held) flights.start(one, sendOne(kernel, pacer, one));
        taken += claimed.length;
        if (claimed.length < atATime) await flights.landed();
      } while (flights.count > 0 && !signal.aborted);
    } finally {
      await flights.allLanded();
    }
    return taken;
  },
};

/** The sends in the air, by number. */
class Flights {
  readonly #kernel: Kernel;
  readonly #sends = new Map<Promise<void>, string>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  get count(): number {
    return this.#sends.size;
  }

  start({ connection_id, message_id }: Claimed, send: Promise<void>): void {
    // Its claim runs out, and then it counts as uncertain.
    const failed = (err: unknown) =>
      this.#kernel.logger.error({ err, message_id }, 'what became of a message could not be recorded');
    const flight = send.catch(failed).finally(() => this.#sends.delete(flight));
    this.#sends.set(flight, connection_id);
  }

  /** Numbers with as many sends in the air as one may have. */
  busy(): string[] {
    const byNumber = Map.groupBy(this.#sends.values(), (id) => id);
    return [...byNumber].flatMap(([id, sends]) => (sends.length < ofOneNumber ? [] : [id]));
  }

  /** Waits until all have landed, but not longer than until the next look at the queue. */
  async landed(): Promise<void> {
    if (this.count > 0) await Promise.race([this.allLanded(), sleep(lookMs)]);
  }

  async allLanded(): Promise<void> {
    await Promise.all(this.#sends.keys());
  }
}

/** Takes what is due; what is of an organization that stands still is put aside instead. */
async function claim(kernel: Kernel, excluded: string[], limit: number): Promise<(Claimed & { held: boolean })[]> {
  const now = kernel.clock.now();
  const { rows } = await kernel.db.system((db) =>
    sql<Claimed & { held: boolean }>`
      update outgoing_messages o set state = case when due.halted then 'held' else 'sending' end,
        attempts = o.attempts + (not due.halted)::int,
        leased_until = case when not due.halted then ${new Date(now.getTime() + leaseMs)}::timestamptz end
      from (
        select q.organization_id, q.message_id, (select g.halted from organizations g where g.id = q.organization_id) as halted
        from outgoing_messages q
        where q.state = 'queued' and q.run_at <= ${now} and q.connection_id <> all(${excluded}::uuid[])
          and not exists (select from outgoing_messages earlier
            where earlier.organization_id = q.organization_id and earlier.conversation_id = q.conversation_id and earlier.message_id < q.message_id)
        order by q.run_at, q.message_id limit ${sql.lit(limit)} for update of q skip locked
      ) due
      where o.organization_id = due.organization_id and o.message_id = due.message_id
      returning o.organization_id, o.message_id, o.conversation_id, o.connection_id, o.attempts, o.leased_until,
        due.halted as held`.execute(db),
  );
  return rows;
}
