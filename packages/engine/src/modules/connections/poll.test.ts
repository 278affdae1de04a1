import { fakeLeadSource } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;
let portals: ReturnType<typeof fakeLeadSource>[];

/** A portal of its own for every test, since a fake has one script. */
beforeAll(async () => {
  portals = Array.from({ length: 6 }, () => fakeLeadSource());
  const adapters = portals.map(({ adapter }, i) => ({ ...adapter, id: `portal-${i}` }));
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters });
  surya = await engine.organization();
});
afterAll(() => engine.close());

let used = 0;

/** Connects the next portal after `prepare` had it in hand. */
async function connect(prepare: (portal: ReturnType<typeof fakeLeadSource>) => void) {
  const i = used++;
  const portal = portals[i] ?? fakeLeadSource();
  prepare(portal);
  const input = { adapter: `portal-${i}`, name: `Portal ${i}`, secrets: portal.secrets };
  const { body } = await surya.api.post('/v1/connections', input).expect(201);
  const path = `/v1/connections/${body.id}`;
  return {
    portal,
    path,
    sync: () => surya.api.post(`${path}/sync`).expect(200),
    read: async () => (await surya.api.get(path).expect(200)).body,
    polls: (count: number) => engine.eventually(async () => expect(portal.polls).toHaveLength(count)),
    cursor: async () => {
      const { rows } = await engine.engine.kernel.db.system((db) =>
        sql<{ poll_cursor: unknown }>`select poll_cursor from connections where id = ${body.id}`.execute(db),
      );
      return rows[0]?.poll_cursor;
    },
    leads: async () =>
      (await surya.api.get(`/v1/enquiries?connection_id=${body.id}&sort=received_at`).expect(200)).body.data,
  };
}

const lead = (id: string) => ({
  id,
  name: 'Ravi Kulkarni',
  phone: '+919999900001',
  at: new Date('2026-11-20T08:00:00Z'),
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a portal that is pulled', () => {
  it('is asked at once, page by page, and every lead comes in once', async () => {
    const { portal, sync, polls, leads, cursor, read } = await connect((p) => {
      p.addPage(lead('E-1'), lead('E-2'));
      p.addPage(lead('E-2'), lead('E-3'));
    });
    await polls(1);
    await engine.eventually(async () => expect(await cursor()).toEqual({ after: 1 }));
    await sync();
    await polls(2);
    await engine.eventually(async () => expect(await leads()).toHaveLength(3));
    expect(portal.polls).toEqual([0, 1]);
    expect(await cursor()).toEqual({ after: 2 });
    expect((await read()).polled_at).not.toBeNull();
  });

  it('keeps its place when it fails, and goes on from there', async () => {
    const { portal, sync, polls, leads, cursor } = await connect((p) => {
      p.addPage(lead('F-1'));
      p.script(
        { type: 'fail', kind: 'unavailable' },
        { type: 'answer', status: 200, body: '<html>Maintenance</html>' },
        { type: 'lose' },
        { type: 'fail', kind: 'rate_limited', wait_seconds: 300 },
      );
    });
    for (let failures = 1; failures <= 4; failures++) {
      await polls(failures);
      expect(await cursor()).toBeNull();
      await pause(100);
      await sync();
    }
    await engine.eventually(async () => expect(await leads()).toHaveLength(1));
    expect(portal.polls).toEqual([0, 0, 0, 0, 0]);
    expect(await cursor()).toEqual({ after: 1 });
  });

  it('keeps page and place together, or neither', async () => {
    const { sync, polls, leads, cursor } = await connect((p) => p.script({ type: 'fail', kind: 'unavailable' }));
    await polls(1);
    await engine.engine.kernel.db.system((db) =>
      sql`alter table inbound_requests add constraint no_polls check (method <> 'POLL') not valid`.execute(db),
    );
    portals[used - 1]?.addPage(lead('G-1'));
    await sync();
    await polls(2);
    await pause(200);
    expect(await cursor()).toBeNull();
    await engine.engine.kernel.db.system((db) =>
      sql`alter table inbound_requests drop constraint no_polls`.execute(db),
    );
    await sync();
    await engine.eventually(async () => expect(await leads()).toHaveLength(1));
    expect(await cursor()).toEqual({ after: 1 });
  });

  it('is stopped by a wrong key, tells it once, and begins again with a new one', async () => {
    const { portal, path, read, polls, sync } = await connect((p) => p.script({ type: 'fail', kind: 'auth' }));
    await engine.eventually(async () =>
      expect(await read()).toMatchObject({ state: 'error', last_error: { kind: 'auth' } }),
    );
    await sync();
    await pause(300);
    expect(portal.polls).toHaveLength(1);
    await surya.api.patch(path, { secrets: { api_key: 'a-fresh-key-12' } }).expect(200);
    await polls(2);
    expect(await read()).toMatchObject({ state: 'active', last_error: null });
    const feed = await engine.eventually(async () => {
      const { body } = await surya.api.get('/v1/events?types=connection.failed').expect(200);
      expect(body.data.length).toBeGreaterThan(0);
      return body.data;
    });
    expect(feed).toMatchObject([{ data: { state: 'error', error: { kind: 'auth' } } }]);
  });

  it('is not asked while paused, and at once when resumed', async () => {
    const { portal, path, polls, sync } = await connect(() => {});
    await polls(1);
    await surya.api.patch(path, { state: 'paused' }).expect(200);
    await sync();
    await pause(400);
    expect(portal.polls).toHaveLength(1);
    await surya.api.patch(path, { state: 'active' }).expect(200);
    await polls(2);
  });

  it('takes what is pushed to it, too', async () => {
    const { portal, path, leads } = await connect(() => {});
    const { hook_url } = (await surya.api.get(path).expect(200)).body;
    const { headers, body } = portal.pushRequest(lead('P-1'), lead('P-2'));
    for (let twice = 0; twice < 2; twice++)
      expect((await fetch(hook_url, { method: 'POST', headers, body: Buffer.from(body) })).status).toBe(200);
    await engine.eventually(async () => expect(await leads()).toHaveLength(2));
  });
});
