import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Database } from '../db/transaction.ts';
import type { Logger } from '../logger.ts';
import { Bucket, type Rate } from './bucket.ts';

/** What one organization may ask for. */
export interface RequestLimits {
  /** Units a minute, all keys of the organization together. 0: no limit. */
  per_minute: number;
  /** Units a second for each key or member. 0: no limit. */
  burst: number;
}

export interface RateLimiterOptions {
  db: Pick<Database, 'system'>;
  logger: Logger;
  /** For organizations of which nothing else is known. */
  usual: RequestLimits;
  /** What an organization has instead; asked in the background, never by a waiting request. */
  limitsOf: (organizationId: string) => Promise<Partial<RequestLimits> | null>;
}

/** What became of a request: the headers of its answer, and how many seconds it has to wait if it is refused. */
export interface Verdict {
  headers: Record<string, string>;
  wait_seconds: number | null;
  /** Of the limit a minute, where that is what refuses. */
  standing: { used: number; allowed: number } | null;
}

const settleMs = 250;
/** Of a bucket: so much may be taken before it is settled at once. */
const unsettledShare = 0.1;
const forgetMs = 120_000;
const free: Verdict = { headers: {}, wait_seconds: null, standing: null };

interface Policy {
  name: 'default' | 'burst';
  window: number;
  bucket: Bucket;
}

/**
 * Rate limits that all processes share without a question to the database per request. Each process decides from its own
 * copy of a bucket and settles in the background: it subtracts what it took from the shared row and learns what is left,
 * all buckets in one statement, every 250 ms and at once after a tenth of a bucket. Shared rows go into debt, so the rate
 * over time is exact; at one moment each further process may give at most what it takes between two settlements: a tenth of
 * the quota and what arrives during one statement. While the database does not answer, each process holds the limit by itself.
 */
export class RateLimiter {
  readonly #options: RateLimiterOptions;
  readonly #buckets = new Map<string, Bucket>();
  readonly #limits = new Map<string, RequestLimits>();
  #timer: NodeJS.Timeout | null = null;
  #settling: Promise<unknown> | null = null;
  #closed = false;

  constructor(options: RateLimiterOptions) {
    this.#options = options;
  }

  take(actor: Actor, weight: number): Verdict {
    const limits = this.#limits.get(actor.organization_id) ?? this.#options.usual;
    const now = performance.now();
    const policies = this.#policies(actor, limits, now);
    if (policies.length === 0) return free;
    const waits = policies.map(({ bucket }) => bucket.wait(Math.min(weight, bucket.rate.capacity), now));
    const wait = Math.max(...waits);
    if (wait > 0) {
      const standing = waits[0] === wait ? standingOf(policies[0], now) : null;
      return { headers: headersOf(policies, now), wait_seconds: Math.max(1, Math.ceil(wait)), standing };
    }
    for (const { bucket } of policies) bucket.take(Math.min(weight, bucket.rate.capacity), now);
    this.#schedule(policies.some(({ bucket }) => isUrgent(bucket)) ? 0 : settleMs);
    return { headers: headersOf(policies, now), wait_seconds: null, standing: null };
  }

  /** Tells the others what was taken, and takes nothing into account any more. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#settling;
    await this.#settle();
  }

  #policies(actor: Actor, { per_minute, burst }: RequestLimits, now: number): Policy[] {
    const { organization_id, id } = actor;
    const policies: Policy[] = [];
    if (per_minute > 0) {
      const rate = { capacity: per_minute, per_second: per_minute / 60 };
      policies.push({ name: 'default', window: 60, bucket: this.#bucket(organization_id, organization_id, rate, now) });
    }
    if (burst > 0 && id !== null) {
      const rate = { capacity: burst, per_second: burst };
      policies.push({ name: 'burst', window: 1, bucket: this.#bucket(organization_id, id, rate, now) });
    }
    return policies;
  }

  #bucket(organizationId: string, id: string, rate: Rate, now: number): Bucket {
    const key = `${organizationId} ${id}`;
    let bucket = this.#buckets.get(key);
    if (bucket) bucket.adjust(rate, now);
    else {
      bucket = new Bucket(organizationId, id, rate, now);
      this.#buckets.set(key, bucket);
      // What others took before this process first heard of the bucket is learnt as soon as possible.
      this.#schedule(0);
    }
    return bucket;
  }

  /** A settlement that is due at once replaces one that can wait. */
  #schedule(delay: number): void {
    if (this.#closed || this.#settling || (this.#timer && delay > 0)) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#settling = this.#settle().then((settled) => {
        this.#settling = null;
        const open = [...this.#buckets.values()].filter(({ spent }) => spent > 0);
        if (open.length > 0) this.#schedule(!settled || !open.some(isUrgent) ? settleMs : 0);
      });
    }, delay);
    this.#timer.unref();
  }

  /** False when the database did not take it; then it is tried again with the next. */
  async #settle(): Promise<boolean> {
    const due = [...this.#buckets.values()].filter(({ spent }) => spent > 0).sort(byKey);
    this.#forget(performance.now());
    if (due.length === 0) return true;
    const taken = due.map((bucket) => bucket.spent);
    for (const bucket of due) bucket.spent = 0;
    try {
      await this.#learnLimits(new Set(due.map(({ organization_id }) => organization_id)));
      const shared = await this.#write(due, taken);
      const now = performance.now();
      for (const bucket of due) bucket.settle(shared.get(`${bucket.organization_id} ${bucket.id}`) ?? 0, now);
      return true;
    } catch (error) {
      due.forEach((bucket, i) => {
        bucket.spent += taken[i] ?? 0;
      });
      this.#options.logger.warn({ err: error }, 'rate limits could not be settled; this process goes on by itself');
      return false;
    }
  }

  async #learnLimits(organizations: Set<string>): Promise<void> {
    const { limitsOf, usual } = this.#options;
    for (const organization of organizations) {
      const own = await limitsOf(organization);
      if (own === null) this.#limits.delete(organization);
      else this.#limits.set(organization, { ...usual, ...own });
    }
  }

  /** In the order of the keys, so that two processes never wait for each other. */
  async #write(due: Bucket[], taken: number[]): Promise<Map<string, number>> {
    const { rows } = await this.#options.db.system((db) =>
      sql<{ organization_id: string; bucket: string; tokens: number }>`
        insert into rate_buckets as b (organization_id, bucket, tokens, capacity, per_second, settled_at)
        select o, k, capacity - taken, capacity, per_second, now()
        from unnest(${due.map((b) => b.organization_id)}::uuid[], ${due.map((b) => b.id)}::uuid[], ${taken}::float8[],
          ${due.map((b) => b.rate.capacity)}::float8[], ${due.map((b) => b.rate.per_second)}::float8[])
          as asked (o, k, taken, capacity, per_second)
        order by o, k
        on conflict (organization_id, bucket) do update set
          tokens = greatest(-excluded.capacity, least(excluded.capacity, b.tokens + excluded.capacity - b.capacity
              + greatest(0, extract(epoch from now() - b.settled_at)) * excluded.per_second)
            - (excluded.capacity - excluded.tokens)),
          capacity = excluded.capacity, per_second = excluded.per_second, settled_at = greatest(b.settled_at, now())
        returning organization_id, bucket, tokens`.execute(db),
    );
    return new Map(rows.map((row) => [`${row.organization_id} ${row.bucket}`, row.tokens]));
  }

  /** An unused bucket is full again long since. */
  #forget(now: number): void {
    for (const [key, { used_at, spent, organization_id }] of this.#buckets) {
      if (spent > 0 || now - used_at < forgetMs) continue;
      this.#buckets.delete(key);
      this.#limits.delete(organization_id);
    }
  }
}

function standingOf(policy: Policy | undefined, now: number): Verdict['standing'] {
  if (policy?.name !== 'default') return null;
  const allowed = policy.bucket.rate.capacity;
  return { used: allowed - Math.max(0, Math.floor(policy.bucket.left(now))), allowed };
}

const isUrgent = ({ spent, rate }: Bucket) => spent >= rate.capacity * unsettledShare;

const byKey = (a: Bucket, b: Bucket) =>
  a.organization_id < b.organization_id || (a.organization_id === b.organization_id && a.id < b.id) ? -1 : 1;

/** As draft-ietf-httpapi-ratelimit-headers says: what is left, and when all of it is back. */
function headersOf(policies: Policy[], now: number): Record<string, string> {
  const left = ({ name, bucket }: Policy) => {
    const tokens = bucket.left(now);
    const { capacity, per_second } = bucket.rate;
    return `"${name}";r=${Math.max(0, Math.floor(tokens))};t=${Math.ceil((capacity - tokens) / per_second)}`;
  };
  return {
    'ratelimit-policy': policies
      .map(({ name, window, bucket }) => `"${name}";q=${bucket.rate.capacity};w=${window}`)
      .join(', '),
    ratelimit: policies.map(left).join(', '),
  };
}
