import { request } from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let agency: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  agency = await engine.organization('Agency');
});
afterAll(() => engine.close());

async function client(storage_bytes: number | null = null): Promise<{ id: string; api: Api }> {
  const { body } = await agency.api.post('/v1/organizations', { name: 'Client', create_api_key: true }).expect(201);
  await limit(body.id, storage_bytes);
  return { id: body.id, api: engine.as(body.api_key.key) };
}
const limit = (id: string, storage_bytes: number | null) =>
  agency.api.put(`/v1/organizations/${id}/limits`, { storage_bytes }).expect(200);
const stored = async (id: string): Promise<number> =>
  (await agency.api.get(`/v1/organizations/${id}/limits`).expect(200)).body.used.storage_bytes;

const rows = (bytes: number) => `Name\n${'Ananya Iyer\n'.repeat(Math.ceil(bytes / 12))}`.slice(0, bytes);
const announce = async (api: Api) => (await api.post('/v1/files', { name: 'people.csv' }).expect(201)).body;
const put = (url: string, body: string) => fetch(url, { method: 'PUT', body });
async function upload(api: Api, bytes: number): Promise<string> {
  const { id, upload_url } = await announce(api);
  expect((await put(upload_url, rows(bytes))).status).toBe(204);
  return id;
}

/** Without saying how much comes. */
async function stream(url: string, parts: string[]): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'PUT' }, async (answer) => {
      let body = '';
      for await (const part of answer) body += part;
      resolve({ status: answer.statusCode ?? 0, body });
    });
    sent.on('error', reject);
    for (const part of parts) sent.write(part);
    sent.end();
  });
}

const ended = (api: Api, id: string) =>
  engine.eventually(async () => {
    const { body } = await api.get(`/v1/operations/${id}`).expect(200);
    expect(['succeeded', 'failed', 'cancelled']).toContain(body.status);
    return body;
  });

const refusal = (used: number, allowed: number) => ({
  status: 402,
  code: 'plan_limit_reached',
  meter: 'storage_bytes',
  used,
  allowed,
});

describe('bytes of files', () => {
  it('are counted when they come, and free their place when they go', async () => {
    const { id, api } = await client();
    const first = await upload(api, 3_000);
    await upload(api, 2_000_000);
    expect(await stored(id)).toBe(2_003_000);
    await api.delete(`/v1/files/${first}`).expect(204);
    expect(await stored(id)).toBe(2_000_000);
    await api.get(`/v1/files/${first}`).expect(404);
    engine.clock.advance(31 * 86_400_000);
    engine.engine.kernel.wakeups.wake('expire-files');
    await engine.eventually(async () => expect(await stored(id)).toBe(0));
  });

  it('of what an import, its refused rows and an export leave behind count as well', async () => {
    const { id, api } = await client();
    const content = 'Name,Phone\nAnanya Iyer,99999 12345\nNobody,12\n';
    const { body } = await api.post('/v1/imports', { resource: 'contacts', content }).expect(202);
    const { result } = await ended(api, body.id);
    const errors = (await api.get(`/v1/files/${result.error_file_id}`).expect(200)).body;
    expect(await stored(id)).toBe(content.length + errors.size);
    const exporting = await api.post('/v1/exports', { resource: 'contacts' }).expect(202);
    const made = (await ended(api, exporting.body.id)).result;
    const { size } = (await api.get(`/v1/files/${made.file_id}`).expect(200)).body;
    expect(size).toBeGreaterThan(100);
    expect(await stored(id)).toBe(content.length + errors.size + size);
  });

  it('are what the tables hold, whatever became of an upload', async () => {
    const { id, api } = await client();
    const { upload_url } = await announce(api);
    expect((await put(upload_url, '\0 not a list')).status).toBe(422);
    expect(await stored(id)).toBe(0);
    // The second upload of the same file takes the place of the first one.
    expect((await put(upload_url, rows(900))).status).toBe(204);
    expect((await put(upload_url, rows(500))).status).toBe(409);
    expect(await stored(id)).toBe(900);
  });

  it('of an upload whose server was killed count until another one takes their place', async () => {
    const { id, api } = await client();
    const { id: file, upload_url } = await announce(api);
    const sent = request(upload_url, { method: 'PUT' });
    sent.on('error', () => {});
    sent.write(rows(1_500_000));
    await engine.eventually(async () => expect(await stored(id)).toBe(1_048_576));
    // As if it had died there: nobody tidies up, the row stays as it was last committed.
    const orphan = sql`update files set upload = gen_random_uuid() where id = ${file}`;
    await engine.engine.kernel.db.system((db) => orphan.execute(db));
    sent.destroy();
    expect((await put(upload_url, rows(700))).status).toBe(204);
    expect(await stored(id)).toBe(700);
    await api.delete(`/v1/files/${file}`).expect(204);
    expect(await stored(id)).toBe(0);
  });
});

describe('the last byte', () => {
  it('is refused, told or not, and nothing of the refused upload is kept', async () => {
    const { id, api } = await client(10_000);
    const first = await upload(api, 6_000);
    const { id: file, upload_url } = await announce(api);
    const told = await put(upload_url, rows(4_001));
    expect(await told.json()).toMatchObject(refusal(6_000, 10_000));
    const untold = await stream(upload_url, [rows(4_000), 'x']);
    expect(JSON.parse(untold.body)).toMatchObject(refusal(6_000, 10_000));
    expect(await stored(id)).toBe(6_000);
    expect((await api.get(`/v1/files/${file}`).expect(200)).body).toMatchObject({ status: 'waiting', size: 0 });
    expect((await put(upload_url, rows(4_000))).status).toBe(204);
    expect((await api.post('/v1/files', { name: 'more.csv' }).expect(402)).body).toMatchObject(refusal(10_000, 10_000));
    expect((await api.post('/v1/exports', { resource: 'contacts' }).expect(402)).body).toMatchObject(
      refusal(10_000, 10_000),
    );
    await api.delete(`/v1/files/${first}`).expect(204);
    await upload(api, 6_000);
  });

  it('ends an upload in its midst, at the chunk that is too many', async () => {
    const { id, api } = await client(1_500_000);
    const { upload_url } = await announce(api);
    const { status } = await stream(upload_url, [rows(1_048_576), rows(1_048_576)]);
    expect(status).toBe(402);
    expect(await stored(id)).toBe(0);
  });

  it('ends an export, which leaves nothing behind', async () => {
    const { id, api } = await client();
    await api.post('/v1/contacts', { name: 'Ananya Iyer' }).expect(201);
    await limit(id, 50);
    const { body } = await api.post('/v1/exports', { resource: 'contacts' }).expect(202);
    const { status, error } = await ended(api, body.id);
    expect([status, error]).toMatchObject(['failed', { status: 402, code: 'plan_limit_reached' }]);
    expect(error.detail).toContain('storage_bytes');
    expect(await stored(id)).toBe(0);
  });

  it('never keeps an import from telling what it refused', async () => {
    const { id, api } = await client();
    const content = 'Name,Phone\nNobody,12\n';
    const { body } = await api.post('/v1/imports', { resource: 'contacts', content }).expect(202);
    await limit(id, 1);
    expect((await ended(api, body.id)).result).toMatchObject({ failed: 1, error_file_id: expect.any(String) });
  });
});

describe('deleting a file', () => {
  it('is for those who may, and waits for the work that reads it', async () => {
    const quiet = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
    try {
      const surya = await quiet.organization();
      const { id, upload_url } = await announce(surya.api);
      await put(upload_url, 'Name\nAnanya Iyer\n');
      await quiet.http.delete(`/v1/files/${id}`).expect(401);
      await (await surya.member('viewer')).api.delete(`/v1/files/${id}`).expect(403);
      await (await quiet.organization('Other')).api.delete(`/v1/files/${id}`).expect(404);
      await surya.api.delete(`/v1/files/${id}`).set('if-match', '"v9"').expect(412);
      const { body } = await surya.api.post('/v1/imports', { resource: 'contacts', file_id: id }).expect(202);
      expect((await surya.api.delete(`/v1/files/${id}`).expect(409)).body.code).toBe('deletion_blocked');
      await surya.api.post(`/v1/operations/${body.id}/cancel`).expect(200);
      await surya.api.delete(`/v1/files/${id}`).expect(204);
    } finally {
      await quiet.close();
    }
  });
});
