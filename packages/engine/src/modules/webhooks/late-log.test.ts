import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Receiver, startReceiver } from '../../kernel/testing/receiver.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

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
  (
    await surya.api
      .post('/v1/webhook_endpoints', { url: receiver.url, types: ['contact.created'], ...more })
      .expect(201)
  ).body;
const path = ({ id }: { id: string }) => `/v1/webhook_endpoints/${id}`;
const disable = (endpoint: { id: string }) => surya.api.patch(path(endpoint), { enabled: false }).expect(200);
const enable = (endpoint: { id: string }) => surya.api.post(`${path(endpoint)}/enable`).expect(200);
/** Each contact has a moment of its own. */
const addContact = async (name: string): Promise<string> => {
  engine.clock.advance(1_000);
  const { id } = (await surya.api.post('/v1/contacts', { name }).expect(201)).body;
  engine.clock.advance(1_000);
  return id;
};
const deliveries = async (endpoint: { id: string }): Promise<{ event_type: string; status: string }[]> =>
  (await surya.api.get(`${path(endpoint)}/deliveries?limit=100`).expect(200)).body.data;
const subjects = (at = receiver) => at.received.map(({ body }) => body.subject.id).sort();
const told = (ids: string[], at = receiver) =>
  engine.eventually(async () => expect(subjects(at)).toEqual(ids.toSorted()));

/** Does something while nobody can read what is written to the log: an older transaction is still open. */
async function unread<T>(work: () => Promise<T>): Promise<T> {
  const older = new pg.Client({ connectionString: engine.database_url });
  await older.connect();
  await older.query('begin; select pg_current_xact_id()');
  const result = await work();
  await older.query('commit');
  await older.end();
  return result;
}

describe('what happened while an endpoint was enabled, and is read after it was disabled', () => {
  it('waits for it, and is delivered when it is enabled; what happened later is not, until it is replayed', async () => {
    const endpoint = await make();
    const watch = await startReceiver();
    await make({ url: watch.url });
    const [before, after] = await unread(async () => {
      const ids = [await addContact('Before')];
      await disable(endpoint);
      return [...ids, await addContact('After')];
    });
    await told([before, after] as string[], watch);
    expect(await deliveries(endpoint)).toMatchObject([{ status: 'pending' }]);
    await enable(endpoint);
    await told([before] as string[]);
    await surya.api.post(`${path(endpoint)}/replay`, {}).expect(202);
    await told([before, after] as string[]);
    await watch.close();
  });

  it('is delivered also when it is enabled again, or twice, before the log is read', async () => {
    const endpoint = await make();
    const ids = await unread(async () => {
      const first = await addContact('First');
      await disable(endpoint);
      await enable(endpoint);
      const second = await addContact('Second');
      await disable(endpoint);
      const missed = await addContact('Missed');
      await enable(endpoint);
      return { first, second, missed, third: await addContact('Third') };
    });
    await told([ids.first, ids.second, ids.third]);
    await surya.api.post(`${path(endpoint)}/replay`, {}).expect(202);
    await engine.eventually(async () => expect(subjects()).toContain(ids.missed));
  });

  it('waits for one that was disabled because it is gone', async () => {
    receiver.answer(410);
    const endpoint = await make();
    const [before] = await unread(async () => {
      const ids = [await addContact('Before')];
      await surya.api.post(`${path(endpoint)}/test`).expect(201);
      await engine.eventually(async () =>
        expect((await surya.api.get(path(endpoint))).body).toMatchObject({ enabled: false, disabled_reason: 'gone' }),
      );
      return ids;
    });
    await engine.eventually(async () =>
      expect(await deliveries(endpoint)).toContainEqual(
        expect.objectContaining({ event_type: 'contact.created', status: 'pending' }),
      ),
    );
    receiver.answer(204);
    receiver.received.length = 0;
    await enable(endpoint);
    await told([before] as string[]);
  });

  it('is nothing of the time before it was made, nor of the time it was not enabled yet', async () => {
    const endpoint = await unread(async () => {
      await addContact('Before it was there');
      const made = await make({ enabled: false });
      await addContact('Before it was enabled');
      await enable(made);
      return made;
    });
    const id = await addContact('Told');
    await told([id]);
    expect(await deliveries(endpoint)).toHaveLength(1);
  });
});
