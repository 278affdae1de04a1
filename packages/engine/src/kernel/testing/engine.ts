import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import supertest from 'supertest';
import { bootstrap } from '../../bootstrap.ts';
import { createEngine, type Engine } from '../../engine.ts';
import type { AnyAdapter } from '../adapters/registry.ts';
import { MovableClock } from '../clock.ts';
import { type Config, readConfig } from '../config.ts';
import type { Dns } from '../dns.ts';
import { newId } from '../ids.ts';
import { cloneDatabase, testKey } from './database.ts';
import { type CollectedLog, collectLog } from './log.ts';

export interface TestOrganization {
  id: string;
  key: string;
  owner_id: string;
  /** Requests with the organization's unrestricted key. */
  api: Api;
  /** A member of a role, with requests in their name. */
  member(role: string, more?: object): Promise<{ id: string; api: Api }>;
}

/** Requests as one caller. A send gets an idempotency key, as the SDK does. */
export type Api = ReturnType<typeof callerOf>;

export interface TestEngine {
  engine: Engine;
  clock: MovableClock;
  log: CollectedLog;
  database_url: string;
  /** Requests without any credential. */
  http: ReturnType<typeof supertest>;
  /** Made by the command line, or by one above it. */
  organization(name?: string, above?: TestOrganization): Promise<TestOrganization>;
  /** Requests with any key. */
  as(key: string): Api;
  /** The engine once more on the same database, as another process would be. */
  another(): Promise<Pick<TestEngine, 'http' | 'close'>>;
  /** Waits until something that happens in the background is so. */
  eventually<T>(check: () => Promise<T>, timeoutMs?: number): Promise<T>;
  close(): Promise<void>;
}

interface TestOptions {
  postgresUrl: string;
  adapters?: readonly AnyAdapter[];
  fetch?: typeof fetch;
  dns?: Dns;
  /** Also run background work. Default true. */
  worker?: boolean;
  /** Settings other than those of tests, where nothing is limited. */
  config?: Partial<Config>;
  /** Use this database instead of one of its own, to be several processes of one installation. */
  beside?: TestEngine;
}

/** The real engine on a database of its own, with a clock that can be moved. Nothing in it is mocked. */
export async function createTestEngine({
  postgresUrl,
  adapters = [],
  fetch,
  dns,
  worker = true,
  config: more = {},
  beside,
}: TestOptions): Promise<TestEngine> {
  const database = beside ? { url: beside.database_url, drop: async () => {} } : await cloneDatabase(postgresUrl);
  const clock = new MovableClock();
  const log = collectLog();
  const config = readConfig(
    {},
    {
      database_url: database.url,
      encryption_key: testKey,
      port: 0,
      database_connections: 8,
      allow_private_addresses: true,
      bad_credentials_per_minute: 1_000_000,
      page_requests_per_minute: 1_000_000,
      rate_limit: 0,
      rate_burst: 0,
      concurrent_requests: 0,
      shutdown_delay: 0,
      ...more,
    },
  );
  const options = {
    logger: log.logger,
    adapters,
    clock,
    ...(fetch ? { fetch } : {}),
    ...(dns ? { dns } : {}),
  };
  const engine = await createEngine({ config, ...options });
  await engine.listen();
  if (worker) await engine.startWorker();
  return {
    engine,
    clock,
    log,
    database_url: database.url,
    http: supertest(engine.app.server),
    organization: (name = 'Surya Solar', above) =>
      above ? makeBelow(engine, name, above) : makeOrganization(engine, name),
    as: (key) => callerOf(engine, key),
    async another() {
      const other = await createEngine({ config: { ...config }, ...options });
      return { http: supertest(other.app.server), close: () => other.close() };
    },
    eventually,
    async close() {
      await engine.close();
      await database.drop();
    },
  };
}

const newOwner = () => ({ name: 'Asha Rao', email: `asha.${newId()}@example.com` });

async function makeOrganization(engine: Engine, name: string): Promise<TestOrganization> {
  const { organization_id, api_key, owner_id } = await bootstrap(engine.kernel, { name, owner: newOwner() });
  return testOrganization(engine, { id: organization_id, key: api_key, owner_id });
}

async function makeBelow(engine: Engine, name: string, { api }: TestOrganization): Promise<TestOrganization> {
  const input = { name, owner: newOwner(), create_api_key: true };
  const { id, api_key } = (await api.post('/v1/organizations', input).expect(201)).body;
  const members = await callerOf(engine, api_key.key).get('/v1/users').expect(200);
  return testOrganization(engine, { id, key: api_key.key, owner_id: members.body.data[0].id });
}

function testOrganization(engine: Engine, named: Pick<TestOrganization, 'id' | 'key' | 'owner_id'>): TestOrganization {
  const api = callerOf(engine, named.key);
  return {
    ...named,
    api,
    async member(role, more = {}) {
      const user = await api
        .post('/v1/users', { name: `A ${role}`, email: `${newId()}@example.com`, role, ...more })
        .expect(201);
      const key = await api.post('/v1/api_keys', { name: role, user_id: user.body.id }).expect(201);
      return { id: user.body.id, api: callerOf(engine, key.body.key) };
    },
  };
}

const longestSettlingMs = 2_000;

/**
 * The feed shows what lies below the oldest transaction of the whole server, and other tests use the same one. So what a
 * test did is given the time to show.
 */
function afterSettling(engine: Engine, path: string, test: supertest.Test): supertest.Test {
  if (!path.startsWith('/v1/events')) return test;
  const end = test.end.bind(test);
  test.end = (done) => {
    void settled(engine).finally(() => end(done));
    return test;
  };
  return test;
}

async function settled({ kernel }: Engine): Promise<void> {
  const until = performance.now() + longestSettlingMs;
  const hidden = sql`select from events where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`;
  while ((await kernel.db.system((db) => hidden.execute(db))).rows.length > 0 && performance.now() < until)
    await sleep(20);
}

function callerOf(engine: Engine, key: string) {
  const agent = supertest(engine.app.server);
  const authorized = (test: supertest.Test) => test.set('authorization', `Bearer ${key}`);
  return {
    key,
    get: (path: string) => afterSettling(engine, path, authorized(agent.get(path))),
    post: (path: string, body?: object) => authorized(agent.post(path)).set('idempotency-key', newId()).send(body),
    patch: (path: string, body: object) => authorized(agent.patch(path)).send(body),
    put: (path: string, body: object) => authorized(agent.put(path)).send(body),
    delete: (path: string) => authorized(agent.delete(path)),
  };
}

async function eventually<T>(check: () => Promise<T>, timeoutMs = 8_000): Promise<T> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(20);
    }
  }
}
