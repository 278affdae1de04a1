import { fakeLeadSource, fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openShop, type Shop, somebody } from '../../kernel/testing/whatsapp.ts';
import { createTestEngine, type TestEngine } from '../../testing.ts';

const whatsapp = fakeWhatsApp();
const portal = fakeLeadSource();
let engine: TestEngine;
let shop: Shop;

beforeAll(async () => {
  engine = await createTestEngine({
    postgresUrl: inject('postgresUrl'),
    adapters: [whatsapp.adapter, portal.adapter],
  });
});
afterAll(() => engine.close());
beforeEach(async () => {
  shop = await openShop(engine, whatsapp);
});

const system = <R>(query: ReturnType<typeof sql<R>>) =>
  engine.engine.kernel.db.system(async (db) => (await query.execute(db)).rows);
const pathOf = ({ id }: { id: string }) => `/v1/connections/${id}`;
const input = (number_id: string) => ({
  adapter: 'fake-whatsapp',
  name: 'Second',
  config: { number_id },
  secrets: { ...whatsapp.secrets },
});

describe('adapters', () => {
  it('are listed with the schemas a connect form is drawn from', async () => {
    await engine.http.get('/v1/adapters').expect(401);
    const { body } = await shop.api.get('/v1/adapters').expect(200);
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual(['fake-leads', 'fake-whatsapp']);
    const one = await shop.api.get('/v1/adapters/fake-whatsapp').expect(200);
    expect(one.body).toMatchObject({
      object: 'adapter',
      kind: 'whatsapp',
      capabilities: { callback_id: true },
      config_schema: { required: ['number_id'] },
      secrets_schema: { properties: { api_key: { minLength: 8 } } },
    });
    await shop.api.get('/v1/adapters/nobody').expect(404);
  });
});

describe('refusals', () => {
  it('lets members look, administrators change, and strangers nothing', async () => {
    const agent = await shop.member('agent');
    await agent.api.get('/v1/connections').expect(200);
    expect((await agent.api.post('/v1/connections', input('number-9')).expect(403)).body.required_permission).toBe(
      'connections:write',
    );
    for (const action of ['rotate_hook_secret', 'sync', 'test'])
      await agent.api.post(`${pathOf(shop.number)}/${action}`).expect(403);
    const other = await openShop(engine, whatsapp, 'Other');
    await other.api.get(pathOf(shop.number)).expect(404);
    await other.api.patch(pathOf(shop.number), { name: 'Mine now' }).expect(404);
    await other.api.delete(pathOf(shop.number)).expect(404);
    for (const action of ['rotate_hook_secret', 'sync', 'test'])
      await other.api.post(`${pathOf(shop.number)}/${action}`).expect(404);
  });

  it('names every setting that does not fit the adapter', async () => {
    const answer = await shop.api
      .post('/v1/connections', { ...input('x'), config: { colour: 'red' }, secrets: { api_key: 'short' } })
      .expect(422);
    expect(
      answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`).toSorted(),
    ).toEqual([
      '/config/colour unknown_field',
      '/config/number_id required',
      '/secrets/api_key invalid',
      '/secrets/webhook_secret required',
    ]);
    expect(JSON.stringify(answer.body)).not.toContain('short"');
    const unknown = await shop.api.post('/v1/connections', { adapter: 'nobody', name: 'X' }).expect(422);
    expect(unknown.body.errors).toMatchObject([{ pointer: '/adapter', code: 'unknown_adapter' }]);
  });

  it('connects a number once in an organization, and once in each of several', async () => {
    const again = await shop.api.post('/v1/connections', input('number-1')).expect(409);
    expect(again.body).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/config' }] });
    await openShop(engine, whatsapp, 'Other');
  });

  it('removes a connection only while nothing came through it', async () => {
    const second = await shop.connect('number-2');
    await shop.api.delete(pathOf(second)).expect(204);
    await shop.api.get(pathOf(second)).expect(404);
    await shop.chatWith(somebody());
    expect((await shop.api.delete(pathOf(shop.number)).expect(409)).body.code).toBe('deletion_blocked');
  });
});

describe('settings', () => {
  it('get the adapter’s defaults, are merged key by key, and leave the secrets that are not given', async () => {
    const { body } = await shop.api
      .patch(pathOf(shop.number), {
        config: { base_url: 'https://whatsapp2.example.test' },
        intake: { create_leads: false },
      })
      .expect(200);
    expect(body).toMatchObject({
      config: { number_id: 'number-1', base_url: 'https://whatsapp2.example.test' },
      intake: { create_leads: false, pipeline_id: null, assignment_rule_id: null },
      secret_names: ['api_key', 'webhook_secret'],
      version: 2,
    });
    expect((await shop.deliver(whatsapp.messageRequest())).status).toBe(200);
    const refused = await shop.api.patch(pathOf(shop.number), { config: { colour: 'red' } }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/config/colour', code: 'unknown_field' }]);
  });

  it('can be tested against the provider; what is wrong is said without the secret', async () => {
    const test = () => shop.api.post(`${pathOf(shop.number)}/test`).expect(200);
    expect((await test()).body).toMatchObject({ ok: true, error: null });
    whatsapp.trouble('auth');
    const answer = await test();
    whatsapp.trouble(null);
    expect(answer.body).toMatchObject({ ok: false, error: { kind: 'auth' } });
  });

  it('pause a number: it still hears, and says nothing', async () => {
    const { id } = await shop.chatWith(somebody());
    await shop.api.patch(pathOf(shop.number), { state: 'paused' }).expect(200);
    await shop.chatWith(somebody());
    const refused = await shop.api.post(`/v1/conversations/${id}/messages`, { type: 'text', text: 'Hi' }).expect(409);
    expect(refused.body.code).toBe('connection_not_active');
    await shop.api.patch(pathOf(shop.number), { state: 'active' }).expect(200);
    await shop.reaches((await shop.say(id, 'Here again')).id, 'accepted');
  });
});

describe('secrets', () => {
  const told = { api_key: 'plainly-visible-key-93', webhook_secret: 'plainly-visible-hook-17' };
  const leaks = (text: string) => Object.values(told).filter((secret) => text.includes(secret));

  /** Everything the database holds, as text. */
  async function everything(): Promise<string> {
    const tables = await system(sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    const dumps = await Promise.all(
      tables.map(({ name }) => system(sql<{ text: string }>`select t::text from ${sql.raw(name)} as t`)),
    );
    return JSON.stringify(dumps);
  }

  it('never come back: not in answers, events, logs, idempotency records or anywhere in the database', async () => {
    const made = await shop.api.post('/v1/connections', { ...input('number-3'), secrets: told }).expect(201);
    const changed = await shop.api.patch(pathOf(made.body), { name: 'Renamed', secrets: told }).expect(200);
    const wrong = await shop.api.post('/v1/connections', { ...input('number-3'), secrets: told }).expect(409);
    const rotated = await shop.api.post(`${pathOf(made.body)}/rotate_hook_secret`).expect(200);
    const tested = await shop.api.post(`${pathOf(made.body)}/test`).expect(200);
    const list = await shop.api.get('/v1/connections').expect(200);
    for (const { text } of [made, changed, wrong, rotated, tested, list]) expect(leaks(text)).toEqual([]);
    expect(made.body).not.toHaveProperty('secrets');
    const all = await everything();
    expect(all).toContain('number-3');
    expect(leaks(all)).toEqual([]);
    expect(leaks(engine.log.lines.join('\n'))).toEqual([]);
  });

  it('of the hook address stand neither in the log nor in idempotency records', async () => {
    const { body } = await shop.api.post(`${pathOf(shop.number)}/rotate_hook_secret`).expect(200);
    await shop.deliver(whatsapp.messageRequest(), body);
    const secret = body.hook_url.split('/').at(-1);
    expect(engine.log.lines.some((line) => line.includes(`/hooks/${shop.number.id}`))).toBe(true);
    expect(engine.log.lines.filter((line) => line.includes(secret))).toEqual([]);
    expect(await everything()).not.toContain(secret);
  });

  it('are sealed differently in every row and open in no other', async () => {
    const second = await shop.connect('number-2');
    const rows = await system(
      sql<{ secrets: object }>`select secrets from connections where organization_id = ${shop.id}`,
    );
    expect(new Set(rows.map(({ secrets }) => JSON.stringify(secrets))).size).toBe(2);
    await system(sql`update connections set secrets = (select secrets from connections where id = ${shop.number.id})
      where id = ${second.id}`);
    const answer = await shop.api.patch(pathOf(second), { name: 'Swapped' });
    expect(answer.status).toBe(500);
    expect(leaks(answer.text)).toEqual([]);
  });
});

describe('the hook address', () => {
  it('changes when it is rotated; the old one is gone at once', async () => {
    const { body } = await shop.api.post(`${pathOf(shop.number)}/rotate_hook_secret`).expect(200);
    expect(body.hook_url).not.toBe(shop.number.hook_url);
    expect((await shop.deliver(whatsapp.messageRequest())).status).toBe(404);
    expect((await shop.deliver(whatsapp.messageRequest(), body)).status).toBe(200);
    expect(await shop.eventsOf(shop.number.id)).toEqual(['connection.created', 'connection.updated']);
  });
});
