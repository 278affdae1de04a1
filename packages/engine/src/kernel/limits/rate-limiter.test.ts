import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { type Actor, systemActor } from '../actor.ts';
import { expireRateBuckets } from '../jobs/expire.ts';
import { collectLog } from '../testing/log.ts';
import { RateLimiter, type RequestLimits } from './rate-limiter.ts';

const postgresUrl = inject('postgresUrl');
/** So slow that nothing worth a unit comes back during a test. */
const slow = { rate_limit: 6, rate_burst: 0 };

let first: TestEngine;
let second: TestEngine;

beforeAll(async () => {
  first = await createTestEngine({ postgresUrl, worker: false, config: slow });
  second = await createTestEngine({ postgresUrl, worker: false, config: slow, beside: first });
});
afterAll(async () => {
  await second.close();
  await first.close();
});

const list = (engine: TestEngine, { key }: { key: string }) =>
  engine.http.get('/v1/users').set('authorization', `Bearer ${key}`);

/** Waits until all processes know what was taken, as far as it matters for a limit. */
const settled = (organization: TestOrganization, tokens: number) =>
  first.eventually(async () => {
    const { rows } = await first.engine.kernel.db.system((db) =>
      sql<{ tokens: number }>`select tokens from rate_buckets where bucket = ${organization.id}`.execute(db),
    );
    expect(rows[0]?.tokens).toBeLessThan(tokens);
  });

describe('an organization that asks too fast', () => {
  it('is told so in the words of the catalogue, and when to come again', async () => {
    const organization = await first.organization();
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await list(first, organization)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
    const refused = await list(first, organization).expect(429);
    expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(refused.body).toMatchObject({ code: 'rate_limited', status: 429, retryable: true, limit: 'rate' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(10);
    expect(refused.headers['ratelimit-policy']).toBe('"default";q=6;w=60');
    expect(refused.headers.ratelimit).toMatch(/^"default";r=0;t=(5\d|60)$/);
  });

  it('sees beforehand what is left, on errors too', async () => {
    const organization = await first.organization();
    const found = await list(first, organization).expect(200);
    expect(found.headers.ratelimit).toMatch(/^"default";r=5;t=10$/);
    const missing = await first.http
      .get('/v1/users/0192f0c1-2345-7000-8000-000000000001')
      .set('authorization', `Bearer ${organization.key}`)
      .expect(404);
    expect(missing.headers.ratelimit).toMatch(/^"default";r=4;t=20$/);
  });

  it('does not slow others down', async () => {
    const [loud, quiet] = [await first.organization(), await first.organization()];
    for (let i = 0; i < 8; i++) await list(first, loud);
    await list(first, loud).expect(429);
    await list(first, quiet).expect(200);
  });

  it('is not let in by another process either', async () => {
    const organization = await first.organization();
    for (let i = 0; i < 6; i++) await list(first, organization).expect(200);
    await settled(organization, 1);
    // A process that has not heard of the organization lets one in, and learns from it.
    await list(second, organization).expect(200);
    await first.eventually(async () => void (await list(second, organization).expect(429)));
    await list(first, organization).expect(429);
  });

  it('shares one limit between processes that take from it in turn', async () => {
    const organization = await first.organization();
    for (const engine of [first, second]) {
      await list(engine, organization).expect(200);
      await settled(organization, engine === first ? 5.9 : 4.9);
    }
    const left = async (engine: TestEngine) => (await list(engine, organization)).headers.ratelimit;
    expect(await left(second)).toMatch(/r=3;/);
    await settled(organization, 3.9);
    await list(first, organization);
    await settled(organization, 2.9);
    await first.eventually(async () => {
      // The next question of the first process answers with what both took.
      expect(await left(first)).toMatch(/r=[01];/);
    });
  });

  it('an unauthenticated request costs nobody anything', async () => {
    const answer = await first.http.get('/v1/users').expect(401);
    expect(answer.headers).not.toHaveProperty('ratelimit');
  });
});

describe('a key that asks too fast', () => {
  it('is refused by itself, and is let in again a moment later', async () => {
    const engine = await createTestEngine({
      postgresUrl,
      worker: false,
      config: { rate_limit: 600, rate_burst: 2 },
      beside: first,
    });
    const organization = await engine.organization();
    const { body: other } = await engine.http
      .post('/v1/api_keys')
      .set('authorization', `Bearer ${organization.key}`)
      .send({ name: 'Other', permissions: ['*'] })
      .expect(201);
    const burst = await Promise.all(Array.from({ length: 12 }, () => list(engine, organization)));
    const refused = burst.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused[0]?.headers.ratelimit).toMatch(/^"default";r=\d+;t=\d+, "burst";r=0;t=1$/);
    await list(engine, other).expect(200);
    await engine.eventually(async () => void (await list(engine, organization).expect(200)));
    await engine.close();
  });

  it('may not have more requests open than allowed', async () => {
    const engine = await createTestEngine({
      postgresUrl,
      worker: false,
      config: { concurrent_requests: 2 },
      beside: first,
    });
    const organization = await engine.organization();
    const answers = await Promise.all(Array.from({ length: 20 }, () => list(engine, organization)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.body).toMatchObject({ code: 'rate_limited', limit: 'concurrency' });
    expect(refused[0]?.headers['retry-after']).toBe('1');
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2);
    for (let i = 0; i < 5; i++) await list(engine, organization).expect(200);
    await engine.close();
  });
});

describe('the limiter', () => {
  const usual: RequestLimits = { per_minute: 60, burst: 0 };
  const organization = '0192f0c1-2345-7000-8000-0000000000aa';
  const actor: Actor = systemActor(organization);

  const limiterOf = (limitsOf: (id: string) => Promise<Partial<RequestLimits> | null> = async () => null) => {
    const log = collectLog();
    const limiter = new RateLimiter({ db: first.engine.kernel.db, logger: log.logger, usual, limitsOf });
    return { limiter, log };
  };

  it('takes the weight of a route, and never asks for more than the bucket can hold', async () => {
    const { limiter } = limiterOf();
    const left = (weight: number, id: string) =>
      limiter.take({ ...actor, organization_id: id }, weight).headers.ratelimit;
    expect(left(10, '0192f0c1-2345-7000-8000-0000000000ab')).toMatch(/r=50;/);
    expect(left(1_000, '0192f0c1-2345-7000-8000-0000000000ac')).toMatch(/r=0;/);
    await limiter.close();
  });

  it('gives an organization the limits of its own as soon as it knows them', async () => {
    const { limiter } = limiterOf(async (id) => (id === organization ? { per_minute: 6_000 } : null));
    expect(limiter.take(actor, 1).headers['ratelimit-policy']).toBe('"default";q=60;w=60');
    await first.eventually(async () => {
      expect(limiter.take(actor, 1).headers['ratelimit-policy']).toBe('"default";q=6000;w=60');
    });
    expect(limiter.take(actor, 1).headers.ratelimit).toMatch(/r=59\d\d;/);
    await limiter.close();
  });

  it('holds the limit by itself while the database does not answer, and settles afterwards', async () => {
    const { log } = limiterOf();
    const id = '0192f0c1-2345-7000-8000-0000000000ad';
    let down = true;
    const limiter = new RateLimiter({
      db: {
        system: (work) => (down ? Promise.reject(new Error('down')) : first.engine.kernel.db.system(work)),
      },
      logger: log.logger,
      usual: { per_minute: 6, burst: 0 },
      limitsOf: async () => null,
    });
    const take = () => limiter.take({ ...actor, organization_id: id }, 1);
    const verdicts = Array.from({ length: 8 }, take);
    expect(verdicts.filter(({ wait_seconds }) => wait_seconds === null)).toHaveLength(6);
    await first.eventually(async () => expect(log.lines.join()).toContain('this process goes on by itself'));
    expect(take().wait_seconds).not.toBeNull();
    down = false;
    await limiter.close();
    const { rows } = await first.engine.kernel.db.system((db) =>
      sql<{ tokens: number }>`select tokens from rate_buckets where bucket = ${id}`.execute(db),
    );
    expect(rows[0]?.tokens).toBeLessThan(0.5);
  });

  it('forgets what nobody has used for a day', async () => {
    const { kernel } = first.engine;
    await kernel.db.system((db) => sql`update rate_buckets set settled_at = now() - interval '25 hours'`.execute(db));
    expect(await expireRateBuckets.run(kernel, new AbortController().signal)).toBeGreaterThan(0);
  });
});
