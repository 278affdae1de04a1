import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

const dayMs = 86_400_000;
let engine: TestEngine;
let agency: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  agency = await engine.organization('Agency');
});
afterAll(() => engine.close());

async function client(maker: Api = agency.api, { as } = engine): Promise<{ id: string; api: Api }> {
  const { body } = await maker.post('/v1/organizations', { name: 'Client', create_api_key: true }).expect(201);
  return { id: body.id, api: as(body.api_key.key) };
}

async function upload(api: Api, bytes: number): Promise<string> {
  const { body } = await api.post('/v1/files', { name: 'people.csv' }).expect(201);
  const text = `Name\n${'Ananya Iyer\n'.repeat(Math.ceil(bytes / 12))}`.slice(0, bytes);
  expect((await fetch(body.upload_url, { method: 'PUT', body: text })).status).toBe(204);
  return body.id;
}

/** A day from today, in UTC. */
const day = (offset = 0, { clock } = engine) =>
  new Date(clock.now().getTime() + offset * dayMs).toISOString().slice(0, 10);

/** What an organization had, by day, as somebody above sees it. */
const level = async (id: string, meter = 'storage_bytes', { api }: Pick<TestOrganization, 'api'> = agency) => {
  engine.engine.kernel.wakeups.wake('meters');
  const path = `/v1/usage?meter=${meter}&organization_id=${id}&sort=day&limit=100`;
  const { data } = (await api.get(path).expect(200)).body;
  return Object.fromEntries(data.map((row: { day: string; quantity: number }) => [row.day, row.quantity]));
};

/** A night passes; the worker sees the new day. */
const nextDay = () => {
  engine.clock.advance(dayMs);
  engine.engine.kernel.wakeups.wake('carry-meters');
};

describe('bytes stored', () => {
  it('are those of the day, not all that came', async () => {
    const { id, api } = await client();
    const first = await upload(api, 3_000);
    await upload(api, 500);
    await engine.eventually(async () => expect(await level(id)).toEqual({ [day()]: 3_500 }));
    await api.delete(`/v1/files/${first}`).expect(204);
    await upload(api, 200);
    await engine.eventually(async () => expect(await level(id)).toEqual({ [day()]: 700 }));
  });

  it('stand on every day until there is nothing, and what was stays', async () => {
    const { id, api } = await client();
    const file = await upload(api, 1_000);
    await engine.eventually(async () => expect(await level(id)).toEqual({ [day()]: 1_000 }));
    nextDay();
    await engine.eventually(async () => expect(await level(id)).toEqual({ [day(-1)]: 1_000, [day()]: 1_000 }));
    await upload(api, 600);
    await engine.eventually(async () => expect(await level(id)).toEqual({ [day(-1)]: 1_000, [day()]: 1_600 }));
    await api.delete(`/v1/files/${file}`).expect(204);
    nextDay();
    await engine.eventually(async () => expect((await level(id))[day()]).toBe(600));
  });

  it('end with a nothing', async () => {
    const { id, api } = await client();
    const file = await upload(api, 1_000);
    await engine.eventually(async () => expect(await level(id)).toEqual({ [day()]: 1_000 }));
    nextDay();
    const days = { [day(-1)]: 1_000 };
    await engine.eventually(async () => expect(await level(id)).toEqual({ ...days, [day()]: 1_000 }));
    await api.delete(`/v1/files/${file}`).expect(204);
    await engine.eventually(async () => expect(await level(id)).toEqual({ ...days, [day()]: 0 }));
    const other = await client();
    await upload(other.api, 10);
    await engine.eventually(async () => expect(await level(other.id)).toEqual({ [day()]: 10 }));
    nextDay();
    await engine.eventually(async () => expect(await level(other.id)).toEqual({ [day(-1)]: 10, [day()]: 10 }));
    expect(await level(id)).toEqual({ ...days, [day(-1)]: 0 });
  });

  it('are seen by those above, and by nobody else', async () => {
    const { id, api } = await client();
    const below = await client(api);
    await upload(below.api, 400);
    await engine.eventually(async () => expect(await level(below.id)).toEqual({ [day()]: 400 }));
    expect(await level(id)).toEqual({});
    const stranger = await engine.organization('Other');
    expect(await level(below.id, 'storage_bytes', stranger)).toEqual({});
    expect(await level(below.id, 'storage_bytes', below)).toEqual({ [day()]: 400 });
  });
});

describe('contacts', () => {
  it('are a level as well', async () => {
    const { id, api } = await client();
    const people = [];
    for (const name of ['Ananya Iyer', 'Ravi Kulkarni', 'Meera Nair'])
      people.push((await api.post('/v1/contacts', { name }).expect(201)).body.id);
    await engine.eventually(async () => expect(await level(id, 'contacts')).toEqual({ [day()]: 3 }));
    await api.delete(`/v1/contacts/${people[0]}`).expect(204);
    await engine.eventually(async () => expect(await level(id, 'contacts')).toEqual({ [day()]: 2 }));
  });
});

describe('days without a worker', () => {
  it('have what was there before them, and the first one with it has what became of it', async () => {
    const first = await createTestEngine({ postgresUrl: inject('postgresUrl') });
    const root = await first.organization('Agency');
    const { id, api } = await client(root.api, first);
    await upload(api, 900);
    await first.eventually(async () =>
      expect(await level(id, 'storage_bytes', root)).toEqual({ [day(0, first)]: 900 }),
    );
    const second = await createTestEngine({ postgresUrl: inject('postgresUrl'), beside: first, worker: false });
    const late = second.as(api.key);
    await first.engine.close();
    second.clock.advance(3 * dayMs);
    await upload(late, 100);
    await second.engine.startWorker();
    const agencyNow = { api: second.as(root.key) };
    const days = [-3, -2, -1].map((offset) => [day(offset, second), 900]);
    await second.eventually(async () =>
      expect(await level(id, 'storage_bytes', agencyNow)).toEqual({
        ...Object.fromEntries(days),
        [day(0, second)]: 1_000,
      }),
    );
    await second.close();
    await first.close();
  });
});
