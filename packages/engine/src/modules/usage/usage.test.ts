import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eraseOrganization } from '../../kernel/db/erase.ts';
import { consumerBatch } from '../../kernel/events/consumers.ts';
import { openShop, somebody } from '../../kernel/testing/whatsapp.ts';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { countUsage } from './count-usage.ts';

const whatsApp = fakeWhatsApp();
let engine: TestEngine;
let agency: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsApp.adapter], worker: false });
  agency = await engine.organization('Agency');
});
afterAll(() => engine.close());

const batch = consumerBatch(countUsage);
const signal = new AbortController().signal;
/** Also what the log does not show yet, because a transaction somewhere on the server is older. */
const readLog = () =>
  engine.eventually(async () => {
    while ((await batch.run(engine.engine.kernel, signal)) > 0);
    const { rows } = await engine.engine.kernel.db.system((db) =>
      sql`select from events e, event_consumers c where c.name = ${countUsage.name} and (e.xid, e.id) > (c.last_xid, c.last_id) limit 1`.execute(
        db,
      ),
    );
    expect(rows).toEqual([]);
  });

/** What a process leaves behind that dies after the commit and before it noted how far it was. */
const forgetCheckpoint = () =>
  engine.engine.kernel.db.system((db) =>
    sql`update event_consumers set last_xid = '0', last_id = '00000000-0000-0000-0000-000000000000' where name = ${countUsage.name}`.execute(
      db,
    ),
  );

interface Usage {
  organization_id: string;
  day: string;
  meter: string;
  category: string | null;
  quantity: number;
}
const usage = async (api: Api, query = ''): Promise<Usage[]> =>
  (await api.get(`/v1/usage?limit=100&${query}`).expect(200)).body.data;
const quantity = (rows: Usage[], id: string, meter: string) =>
  rows.filter((row) => row.organization_id === id && row.meter === meter).reduce((sum, row) => sum + row.quantity, 0);

async function client(maker: Api = agency.api): Promise<{ id: string; api: Api }> {
  const { body } = await maker.post('/v1/organizations', { name: 'Client', create_api_key: true }).expect(201);
  return { id: body.id, api: engine.as(body.api_key.key) };
}
const addContacts = async (api: Api, count: number) => {
  for (let i = 0; i < count; i++) await api.post('/v1/contacts', { name: `Person ${i}` }).expect(201);
};

describe('refusals', () => {
  it('needs a key with the permission, and days that are days', async () => {
    await engine.http.get('/v1/usage').expect(401);
    const member = await agency.member('manager');
    await member.api.get('/v1/usage').expect(403);
    for (const query of ['from=yesterday', 'to=2026-13-01', 'meter=steps', 'granularity=hour', 'organization_id=1'])
      await agency.api.get(`/v1/usage?${query}`).expect(400);
  });

  it('shows nobody what strangers or those above used', async () => {
    const { id, api } = await client();
    await addContacts(api, 1);
    await addContacts(agency.api, 1);
    await readLog();
    const other = await engine.organization('Other');
    for (const query of ['', `organization_id=${id}`]) {
      expect(JSON.stringify(await usage(other.api, query))).not.toContain(id);
    }
    expect(await usage(api, `organization_id=${agency.id}`)).toEqual([]);
    expect(JSON.stringify(await usage(api))).not.toContain(agency.id);
  });
});

describe('usage', () => {
  it('is summed for the caller and everybody below, by day', async () => {
    const root = await engine.organization('Root');
    const child = await client(root.api);
    const grandchild = await client(child.api);
    await addContacts(root.api, 1);
    await addContacts(child.api, 2);
    await addContacts(grandchild.api, 3);
    await readLog();
    const today = engine.clock.now().toISOString().slice(0, 10);
    engine.clock.advance(86_400_000);
    await addContacts(child.api, 4);
    await readLog();
    const all = await usage(root.api, 'meter=contacts_created');
    expect([root, child, grandchild].map(({ id }) => quantity(all, id, 'contacts_created'))).toEqual([1, 6, 3]);
    expect(await usage(root.api, `meter=contacts_created&organization_id=${child.id}&to=${today}`)).toMatchObject([
      { organization_id: child.id, day: today, quantity: 2, category: null },
    ]);
    expect(await usage(root.api, `meter=contacts_created&organization_id=${child.id}`)).toHaveLength(2);
    expect(quantity(await usage(root.api, `organization_id=${root.id}`), root.id, 'users_added')).toBe(1);
  });

  it('counts a member each time they leave and come back', async () => {
    const root = await engine.organization('Seats');
    const { id } = await root.member('agent');
    for (const verb of ['deactivate', 'activate', 'activate', 'deactivate'])
      await root.api.post(`/v1/users/${id}/${verb}`).expect(200);
    await readLog();
    await readLog();
    const all = await usage(root.api, `organization_id=${root.id}`);
    expect([quantity(all, root.id, 'users_added'), quantity(all, root.id, 'users_deactivated')]).toEqual([3, 2]);
  });

  it('counts messages once, however often they are told of, by category', async () => {
    const live = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsApp.adapter] });
    try {
      const shop = await openShop(live, whatsApp);
      const { id } = await shop.chatWith(somebody());
      const message = await shop.reaches((await shop.say(id, 'Namaste')).id, 'accepted');
      for (const status of ['sent', 'delivered', 'read'] as const)
        await shop.receive(whatsApp.status({ message_id: message.provider_id, status, at: live.clock.now() }));
      await live.eventually(async () => {
        const rows = await usage(shop.api);
        expect(quantity(rows, shop.id, 'messages_received')).toBe(1);
        expect(quantity(rows, shop.id, 'messages_sent')).toBe(1);
      });
    } finally {
      await live.close();
    }
  });
});

describe('requests', () => {
  const ask = (process: Pick<TestEngine, 'http'>, key: string, organization?: string) => {
    const asked = process.http.get('/v1/contacts').set('authorization', `Bearer ${key}`);
    return organization ? asked.set('sauda-organization', organization) : asked;
  };

  it('are counted for the organization they are for, by day, over all processes, and written when one stops', async () => {
    const parent = await engine.organization('Counting');
    const { id } = (await parent.api.post('/v1/organizations', { name: 'Client' }).expect(201)).body;
    const [one, two] = [await engine.another(), await engine.another()];
    const today = engine.clock.now().toISOString().slice(0, 10);
    for (let i = 0; i < 3; i++) await ask(one, parent.key, id).expect(200);
    await ask(two, parent.key, id).expect(200);
    await two.http.get('/v1/contacts').expect(401);
    engine.clock.advance(86_400_000);
    // What was let in counts, whatever becomes of it.
    await two.http
      .get('/v1/contacts?limit=0')
      .set('authorization', `Bearer ${parent.key}`)
      .set('sauda-organization', id)
      .expect(400);
    await Promise.all([one.close(), two.close()]);
    const rows = (await usage(parent.api, 'meter=api_requests')).filter((row) => row.organization_id === id);
    expect(rows.map(({ day, quantity }) => [day === today, quantity])).toEqual([
      [false, 1],
      [true, 4],
    ]);
  });

  it('are written within seconds while it runs', async () => {
    const { id, api } = await client();
    await addContacts(api, 2);
    await engine.eventually(async () => {
      expect(quantity(await usage(agency.api, 'meter=api_requests'), id, 'api_requests')).toBeGreaterThanOrEqual(2);
    });
  });

  it('of an organization that was erased meanwhile hold up nobody else’s', async () => {
    const other = await engine.another();
    const parent = await engine.organization('Erased');
    await ask(other, parent.key).expect(200);
    const gone = await engine.organization('Gone');
    await ask(other, gone.key).expect(200);
    await eraseOrganization(engine.engine.kernel, gone.id, signal);
    await other.close();
    const rows = await usage(parent.api, 'meter=api_requests');
    expect(quantity(rows, parent.id, 'api_requests')).toBeGreaterThanOrEqual(1);
  });
});

describe('a crash', () => {
  it('between the commit and the checkpoint counts nothing twice', async () => {
    const { id, api } = await client();
    await addContacts(api, 5);
    await readLog();
    await forgetCheckpoint();
    await readLog();
    await forgetCheckpoint();
    await addContacts(api, 2);
    await readLog();
    expect(quantity(await usage(api), id, 'contacts_created')).toBe(7);
  });

  it('amid the transaction loses nothing', async () => {
    const { id, api } = await client();
    await addContacts(api, 3);
    const { kernel } = engine.engine;
    const dying = consumerBatch({
      ...countUsage,
      async handle(tx, events) {
        await countUsage.handle(tx, events);
        const pid = await pidOf(tx);
        await kernel.db.system((db) => sql`select pg_terminate_backend(${pid})`.execute(db));
        await tx.rows(sql`select 1`);
      },
    });
    // Five attempts die; then the events are put aside, as those of a handler that always fails.
    await dying.run(kernel, signal);
    expect(await usage(api)).toEqual([]);
    await forgetCheckpoint();
    await readLog();
    expect(quantity(await usage(api), id, 'contacts_created')).toBe(3);
  });

  it('of one of two that read at once counts once', async () => {
    const { id, api } = await client();
    await addContacts(api, 20);
    await Promise.all(Array.from({ length: 4 }, () => readLog()));
    await forgetCheckpoint();
    await Promise.all(Array.from({ length: 4 }, () => readLog()));
    expect(quantity(await usage(api), id, 'contacts_created')).toBe(20);
  });
});

async function pidOf(tx: Parameters<typeof countUsage.handle>[0]): Promise<number> {
  const [row] = await tx.rows(sql<{ pid: number }>`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
}
