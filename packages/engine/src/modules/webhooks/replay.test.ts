import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { type Receiver, startReceiver } from '../../kernel/testing/receiver.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

const contactDeleted = { type: 'contact.deleted' } as EventSpec;

let engine: TestEngine;
let surya: TestOrganization;
let receiver: Receiver;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
});
afterAll(() => engine.close());
beforeEach(async () => {
  [surya, receiver] = [await engine.organization(), await startReceiver()];
});
afterEach(() => receiver.close());

const make = async (more: object = {}) =>
  (await surya.api.post('/v1/webhook_endpoints', { url: receiver.url, types: ['contact.*'], ...more }).expect(201))
    .body;
const path = ({ id }: { id: string }) => `/v1/webhook_endpoints/${id}`;
const addContact = async (name = 'Ravi Kumar'): Promise<string> =>
  (await surya.api.post('/v1/contacts', { name }).expect(201)).body.id;
const deliveries = async (endpoint: { id: string }, query = '') =>
  (await surya.api.get(`${path(endpoint)}/deliveries?limit=100${query}`).expect(200)).body.data;
const arrived = (count: number) =>
  engine.eventually(async () => {
    expect(receiver.received).toHaveLength(count);
    return receiver.received;
  });
/** Asks for a replay, and waits for its end. */
async function replay(endpoint: { id: string }, body: object = {}) {
  const { headers } = await surya.api.post(`${path(endpoint)}/replay`, body).expect(202);
  return engine.eventually(async () => {
    const operation = (await surya.api.get(headers.location ?? '').expect(200)).body;
    expect(operation.finished_at).not.toBeNull();
    return operation;
  }, 20_000);
}
const subjects = () => receiver.received.map(({ body }) => body.subject.id);

describe('doing it again', () => {
  it('one delivery, with its id', async () => {
    const endpoint = await make();
    await addContact();
    const { id } = await engine.eventually(async () => {
      const [delivery] = await deliveries(endpoint, '&status=delivered');
      expect(delivery).toBeDefined();
      return delivery;
    });
    await surya.api.post(`${path(endpoint)}/deliveries/${id}/retry`).expect(200);
    await arrived(2);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('those that were given up, and no others', async () => {
    const endpoint = await make();
    const since = engine.clock.now().toISOString();
    const [good, bad] = [await addContact('Good'), await addContact('Bad')];
    await engine.eventually(async () => expect(await deliveries(endpoint, '&status=delivered')).toHaveLength(2));
    await engine.engine.kernel.db.system((db) =>
      db
        .updateTable('webhook_deliveries')
        .set({ status: 'failed' })
        .where('endpoint_id', '=', endpoint.id)
        .where('event_id', '=', receiver.received.find(({ body }) => body.subject.id === bad)?.body.id)
        .execute(),
    );
    const given = await replay(endpoint, { since, failed_only: true });
    expect(given).toMatchObject({ status: 'succeeded', progress: { done: 1, total: 1 }, result: { queued: 1 } });
    await arrived(3);
    expect(receiver.received.at(-1)?.body.subject.id).toBe(bad);
    expect((await replay(endpoint, { since })).result).toMatchObject({ since, failed_only: false, queued: 2 });
    await arrived(5);
    expect(
      receiver.received
        .slice(3)
        .map(({ body }) => body.subject.id)
        .sort(),
    ).toEqual([good, bad].sort());
  });

  it('a test goes to the tested endpoint only', async () => {
    const other = await startReceiver();
    await make({ url: other.url, types: ['*'] });
    const endpoint = await make();
    const { body } = await surya.api.post(`${path(endpoint)}/test`).expect(201);
    expect(body).toMatchObject({ status: 'pending', event_type: 'endpoint.test' });
    const [request] = await arrived(1);
    expect(request?.body).toMatchObject({ id: body.event_id, type: 'endpoint.test' });
    await addContact();
    await engine.eventually(async () =>
      expect(other.received.map(({ body: { type } }) => type)).toContain('contact.created'),
    );
    expect(other.received.map(({ body: { type } }) => type)).not.toContain('endpoint.test');
    await other.close();
  });

  it('what was missed while it was disabled, once it is enabled', async () => {
    const endpoint = await make();
    await surya.api.patch(path(endpoint), { enabled: false }).expect(200);
    const missed = [await addContact('Missed'), await addContact('Missed, too')];
    await surya.api.post(`${path(endpoint)}/enable`).expect(200);
    const told = await addContact('Told');
    await engine.eventually(async () => expect(subjects()).toContain(told));
    expect(subjects()).toEqual([told]);
    await surya.api.post(`${path(endpoint)}/replay`, {}).expect(202);
    await engine.eventually(async () => expect(subjects()).toEqual(expect.arrayContaining(missed)));
    expect(await deliveries(endpoint)).toHaveLength(3);
  });

  it('also of what was in the log before an older transaction ended', async () => {
    const older = new pg.Client({ connectionString: engine.database_url });
    await older.connect();
    await older.query('begin; select pg_current_xact_id()');
    const since = engine.clock.now().toISOString();
    const id = await addContact();
    const endpoint = await make();
    await surya.api.post(`${path(endpoint)}/replay`, { since }).expect(202);
    // Time enough to look, and to find nothing yet.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(receiver.received).toEqual([]);
    await older.query('commit');
    await older.end();
    await engine.eventually(async () => expect(subjects()).toEqual([id]));
  });

  it('in pieces, when there is much', async () => {
    const many = 1_050;
    const since = engine.clock.now().toISOString();
    await engine.engine.kernel.db.withTenant(systemActor(surya.id), async (tx) => {
      for (let i = 0; i < many; i++)
        publish(tx, contactDeleted, { subject: { type: 'contact', id: newId() }, data: { contact: {} } });
    });
    const endpoint = await make();
    const { kind, result } = await replay(endpoint, { since });
    expect({ kind, result }).toEqual({
      kind: 'webhook_replay',
      result: { webhook_endpoint_id: endpoint.id, since, until: expect.any(String), failed_only: false, queued: many },
    });
    await engine.eventually(async () => expect(new Set(subjects()).size).toBe(many), 20_000);
  }, 30_000);

  it('goes on where another worker was stopped, and queues nothing twice', async () => {
    const first = await createTestEngine({ postgresUrl: inject('postgresUrl') });
    const org = await first.organization();
    const since = first.clock.now().toISOString();
    const add = async (name: string) => (await org.api.post('/v1/contacts', { name }).expect(201)).body.id;
    const early = [await add('Early'), await add('Early, too')];
    // Holds the replay in its middle: what is later than this cannot be read yet.
    const older = new pg.Client({ connectionString: first.database_url });
    await older.connect();
    await older.query('begin; select pg_current_xact_id()');
    const late = await add('Late');
    const endpoint = { url: receiver.url, types: ['contact.*'] };
    const { body } = await org.api.post('/v1/webhook_endpoints', endpoint).expect(201);
    const { headers } = await org.api.post(`${path(body)}/replay`, { since }).expect(202);
    const look = async (api = org.api) => (await api.get(headers.location ?? '').expect(200)).body;
    await first.eventually(async () => {
      expect(await look()).toMatchObject({ status: 'running', progress: { done: 2 } });
      expect(subjects().sort()).toEqual(early.toSorted());
    });
    const second = await createTestEngine({ postgresUrl: inject('postgresUrl'), beside: first });
    await first.engine.close();
    await older.query('commit');
    await older.end();
    await second.eventually(async () =>
      expect(await look(second.as(org.key))).toMatchObject({ status: 'succeeded', result: { queued: 3 } }),
    );
    await second.eventually(async () => expect(subjects()).toContain(late));
    expect(subjects().sort()).toEqual([...early, late].sort());
    await second.close();
    await first.close();
  }, 30_000);

  it('fails when the endpoint is disabled meanwhile, and says why', async () => {
    const endpoint = await make();
    await addContact();
    await arrived(1);
    const older = new pg.Client({ connectionString: engine.database_url });
    await older.connect();
    await older.query('begin; select pg_current_xact_id()');
    const { headers } = await surya.api
      .post(`${path(endpoint)}/replay`, { since: new Date(engine.clock.now().getTime() - 60_000).toISOString() })
      .expect(202);
    // It is in its middle, and waits for the older transaction.
    await arrived(2);
    await surya.api.patch(path(endpoint), { enabled: false }).expect(200);
    await older.query('commit');
    await older.end();
    await engine.eventually(async () => {
      const { body } = await surya.api.get(headers.location ?? '').expect(200);
      expect(body).toMatchObject({ status: 'failed', error: { code: 'state_conflict' } });
    }, 10_000);
  });
});
