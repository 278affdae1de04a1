import { sql } from 'kysely';
import type { Kernel } from '../../kernel/kernel.ts';
import type { RequestCounter } from '../../kernel/limits/gate.ts';

const writeMs = 1_000;

/**
 * Requests by organization and day, gathered in memory: a statement for each would cost as much as the request. All of them
 * are written with one statement a second and when the server stops; one that is killed loses what it had not
 * written. While the database does not answer they are kept; when it took them but the answer was lost, they count twice.
 */
export class CountedRequests implements RequestCounter {
  readonly #kernel: Kernel;
  /** By `day organization`. */
  #counts = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  count(organizationId: string): void {
    this.#add(`${this.#kernel.clock.now().toISOString().slice(0, 10)} ${organizationId}`, 1);
    this.#schedule();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#writing;
    await this.#write();
  }

  #add(key: string, count: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  #schedule(): void {
    if (this.#closed || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#writing = this.#write().finally(() => {
        this.#timer = null;
        if (this.#counts.size > 0) this.#schedule();
      });
    }, writeMs);
    this.#timer.unref();
  }

  async #write(): Promise<void> {
    const counts = this.#counts;
    if (counts.size === 0) return;
    this.#counts = new Map();
    try {
      await record(this.#kernel, counts);
    } catch (err) {
      for (const [key, count] of counts) this.#add(key, count);
      this.#kernel.logger.warn({ err }, 'requests could not be counted yet; it is tried again');
    }
  }
}

/** In the order of the key, so that two processes never wait for each other. One that was erased meanwhile counts no more. */
async function record(kernel: Kernel, counts: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...counts].map(([key, quantity]) => {
    const [day, organization_id] = key.split(' ');
    return { day, organization_id, quantity };
  });
  await kernel.db.system((db) =>
    sql`
      insert into usage_days as d (organization_id, day, meter, category, quantity)
      select r.organization_id, r.day, 'api_requests', '', r.quantity
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(organization_id uuid, day date, quantity bigint)
      join organizations o on o.id = r.organization_id
      order by 1, 2
      on conflict (organization_id, day, meter, category) do update set quantity = d.quantity + excluded.quantity`.execute(
      db,
    ),
  );
}
