import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { systemActor } from '../actor.ts';

const postgresUrl = inject('postgresUrl');
const token = 'a token for scrapers in tests only, no other use';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl, config: { metrics_token: token } });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const onDatabase = (statement: string) => engine.engine.kernel.db.system((db) => sql.raw(statement).execute(db));

describe('a process', () => {
  it('lives and is ready', async () => {
    await engine.http.get('/healthz').expect(200, { status: 'ok' });
    await engine.http.get('/readyz').expect(200, { status: 'ready' });
  });

  it('is not ready on a database that is behind, and is as soon as it is not', async () => {
    const other = await createTestEngine({ postgresUrl, worker: false });
    const run = (statement: string) => other.engine.kernel.db.system((db) => sql.raw(statement).execute(db));
    await run('create table kept as select * from kysely_migration');
    await run(`delete from kysely_migration where name like '%rate-buckets'`);
    const { body } = await other.http.get('/readyz').expect(503);
    expect(body).toMatchObject({ code: 'unavailable', detail: 'The database is not up to date: run `sauda migrate`.' });
    await run('drop table kysely_migration');
    await other.http.get('/readyz').expect(503);
    await other.http.get('/healthz').expect(200);
    await run('alter table kept rename to kysely_migration');
    await other.http.get('/readyz').expect(200);
    await other.close();
  });

  it('goes on answering while it is stopping, but asks to come back elsewhere', async () => {
    const other = await createTestEngine({ postgresUrl, worker: false, config: { shutdown_delay: 1 } });
    const url = other.engine.kernel.config.public_url;
    const organization = await other.organization();
    const closing = other.close();
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(503);
    const answer = await fetch(`${url}/v1/users`, { headers: { authorization: `Bearer ${organization.key}` } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('connection')).toBe('close');
    await answer.arrayBuffer();
    await closing;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('finishes what it was doing when it is told to stop', async () => {
    const other = await createTestEngine({ postgresUrl, worker: false });
    const url = other.engine.kernel.config.public_url;
    const organization = await other.organization();
    const { db } = other.engine.kernel;
    const locked = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const lock = db.withTenant(systemActor(organization.id), async (tx) => {
      await tx.rows(sql`select from organizations where id = ${organization.id} for update`);
      locked.resolve();
      await held.promise;
    });
    await locked.promise;
    const waiting = fetch(`${url}/v1/organization`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${organization.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Surya Solar Power' }),
    });
    await other.eventually(async () => {
      const { rows } = await db.system((system) =>
        sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
          system,
        ),
      );
      expect(rows).toHaveLength(1);
    });
    const closing = other.close();
    held.resolve();
    await lock;
    expect((await waiting).status).toBe(200);
    await closing;
  });
});

describe('metrics', () => {
  const scrape = async () =>
    (await engine.http.get('/metrics').set('authorization', `Bearer ${token}`).expect(200)).text;

  it('are for those who know the token', async () => {
    await engine.http.get('/metrics').expect(401);
    const { body } = await engine.http.get('/metrics').set('authorization', `Bearer ${surya.key}`).expect(401);
    expect(body.code).toBe('authentication_required');
    const without = await createTestEngine({ postgresUrl, worker: false, beside: engine });
    await without.http.get('/metrics').expect(404);
    await without.close();
  });

  it('tell how requests fare, by route and status, and never of whom', async () => {
    await surya.api.get('/v1/users').expect(200);
    await surya.api.get('/v1/users/0192f0c1-2345-7000-8000-000000000001').expect(404);
    await surya.api.get('/nowhere/at/all').expect(404);
    const text = await scrape();
    expect(text).toMatch(
      /^sauda_http_request_duration_seconds_count\{method="GET",route="\/v1\/users",status="200"\} \d+$/m,
    );
    expect(text).toContain('route="/v1/users/:user_id",status="404"');
    expect(text).toContain('route="none",status="404"');
    expect(text).not.toContain('/nowhere');
    expect(text).not.toContain(surya.id);
    expect(text).not.toContain('0192f0c1');
    expect(text).toMatch(/^sauda_database_connections\{pool="requests",state="idle"\} \d+$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  it('tell what waits', async () => {
    const other = await createTestEngine({ postgresUrl, worker: false, config: { metrics_token: token } });
    const organization = await other.organization();
    await other.engine.kernel.db.system((db) =>
      sql`insert into job_outbox (organization_id, id, task, payload, run_at, max_attempts)
        values (${organization.id}, gen_random_uuid(), 'test', '{}', now(), 1)`.execute(db),
    );
    await other.engine.kernel.db.system((db) => sql`insert into event_consumers (name) values ('behind')`.execute(db));
    const { text } = await other.http.get('/metrics').set('authorization', `Bearer ${token}`).expect(200);
    const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
    expect(value('sauda_job_outbox')).toBe(1);
    for (const name of [
      'jobs_waiting',
      'jobs_failed',
      'event_failures',
      'inbound_backlog',
      'inbound_failed',
      'send_backlog',
    ]) {
      expect(value(`sauda_${name}`), name).toBe(0);
    }
    expect(value('sauda_event_horizon_lag_seconds')).toBeGreaterThanOrEqual(0);
    expect(value('sauda_event_consumer_lag_seconds\\{consumer="behind"\\}')).toBeGreaterThan(0);
    await other.close();
  });

  it('do without the database when they must', async () => {
    await onDatabase('alter table event_failures rename to gone');
    const other = await createTestEngine({
      postgresUrl,
      worker: false,
      config: { metrics_token: token },
      beside: engine,
    });
    const { text } = await other.http.get('/metrics').set('authorization', `Bearer ${token}`).expect(200);
    await onDatabase('alter table gone rename to event_failures');
    expect(text).toMatch(/^sauda_event_failures NaN$/im);
    expect(text).toMatch(/^sauda_job_outbox 0$/m);
    await other.close();
  });
});
