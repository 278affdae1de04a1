import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
  await define({ key: 'plan', content_types: ['application/pdf', 'image/*'], max_bytes: 2_000 }, surya);
  await define({ key: 'extra' }, surya);
  await define({ resource: 'contact', key: 'proof' }, surya);
});
afterAll(() => engine.close());

type Caller = Pick<TestOrganization, 'api'>;

const pdf = Buffer.from('%PDF-1.7 a site plan');
const png = Buffer.from('89504e470d0a1a0a0000', 'hex');

const define = async (field: object, { api }: Caller) =>
  (await api.post('/v1/custom_fields', { resource: 'lead', label: 'Site plan', type: 'file', ...field }).expect(201))
    .body;

async function announce({ api }: Caller, more: object = {}) {
  return (await api.post('/v1/files', { name: 'plan.pdf', purpose: 'attachment', ...more }).expect(201)).body;
}

const put = async (url: string, bytes: Buffer): Promise<number> =>
  (await fetch(url, { method: 'PUT', body: new Uint8Array(bytes) })).status;

async function uploaded(caller: Caller = surya, bytes = pdf): Promise<string> {
  const { id, upload_url } = await announce(caller);
  expect(await put(upload_url, bytes)).toBe(204);
  return id;
}

async function lead(custom: object, { api }: Caller = surya, more: object = {}): Promise<string> {
  const body = { contact: { name: 'Ananya Iyer' }, custom, ...more };
  return (await api.post('/v1/leads', body).expect(201)).body.id;
}

const fileOf = async (id: string, { api }: Caller = surya) => (await api.get(`/v1/files/${id}`).expect(200)).body;

/** Lets the time of everything that was brought pass, until what nobody uses is gone. */
async function monthLater(unused: string): Promise<void> {
  sweepLater();
  await engine.eventually(() => surya.api.get(`/v1/files/${unused}`).expect(404));
}

function sweepLater(): void {
  engine.clock.advance(31 * 86_400_000);
  engine.engine.kernel.wakeups.wake('expire-files');
}

describe('refusals', () => {
  it.each([
    [{ type: 'text', content_types: ['image/png'] }, '/content_types'],
    [{ type: 'text', max_bytes: 10 }, '/max_bytes'],
    [{ type: 'file', content_types: ['png'] }, '/content_types/0'],
    [{ type: 'file', max_bytes: 0 }, '/max_bytes'],
    [{ type: 'file', is_unique: true }, '/is_unique'],
    [{ type: 'file', default_value: '0199d7c2-7c1e-7000-8000-000000000001' }, '/default_value'],
  ])('of the definition %j point at the fault', async (wrong, pointer) => {
    const body = { resource: 'lead', key: 'wrong', label: 'Wrong', ...wrong };
    const answer = await surya.api.post('/v1/custom_fields', body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['no id', async () => 'plan.pdf', 'invalid'],
    ['an unknown file', async () => surya.id, 'unknown_file'],
    ['a file without bytes', async () => (await announce(surya)).id, 'file_not_ready'],
    ['a type the field does not take', () => uploaded(surya, Buffer.from('plain text')), 'content_type'],
    ['more bytes than the field takes', () => uploaded(surya, Buffer.concat([pdf, Buffer.alloc(2_000)])), 'too_large'],
    ['a file of another organization', async () => uploaded(await engine.organization('Other')), 'unknown_file'],
    [
      'a file for an import',
      async () => {
        const { id, upload_url } = await announce(surya, { purpose: 'work' });
        expect(await put(upload_url, Buffer.from('name\nA\n'))).toBe(204);
        return id;
      },
      'unknown_file',
    ],
  ])('of a value: %s', async (_, value, code) => {
    const body = { contact: { name: 'A' }, custom: { plan: await value() } };
    const answer = await surya.api.post('/v1/leads', body).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/custom/plan', code }]);
  });

  it('of bytes: pages, programs and archives are not let in, and an attachment is not imported', async () => {
    for (const bytes of ['<html>', '#!/bin/sh', 'PK\x03\x04 of nothing', '\x7FELF\x00']) {
      expect(await put((await announce(surya)).upload_url, Buffer.from(bytes, 'latin1'))).toBe(422);
    }
    const file_id = await uploaded(surya, Buffer.from('name\nA\n'));
    const answer = await surya.api.post('/v1/imports', { resource: 'contacts', file_id }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/file_id', code: 'unknown_file' }]);
  });

  it('of a member: a file they do not see cannot be taken by naming it', async () => {
    const agent = await surya.member('agent');
    const theirs = await uploaded();
    const body = { contact: { name: 'A' }, custom: { plan: theirs } };
    const answer = await agent.api.post('/v1/leads', body).expect(422);
    expect(answer.body.errors[0].code).toBe('unknown_file');
  });
});

describe('a file in a record', () => {
  it('is its id, found by filters, expanded with a link that gives the bytes', async () => {
    const file = await uploaded(surya, png);
    const id = await lead({ plan: file });
    const find = async (query: string) =>
      (await surya.api.get(`/v1/leads?${query}&limit=100`).expect(200)).body.data.map((one: { id: string }) => one.id);
    expect(await find(`custom.plan=${file}`)).toEqual([id]);
    expect(await find(`custom.plan[in]=${file},${surya.id}`)).toEqual([id]);
    expect(await find('custom.plan[is_null]=false')).toContain(id);
    expect(await find('custom.plan[is_null]=true')).not.toContain(id);
    const { body } = await surya.api.get(`/v1/leads/${id}?expand=files`).expect(200);
    expect(body.custom).toEqual({ plan: file });
    expect(body.files).toMatchObject([{ id: file, object: 'file', content_type: 'image/png', is_used: true }]);
    const answer = await fetch(body.files[0].download_url);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    const trimmed = await surya.api.get(`/v1/leads?custom.plan=${file}&fields=title&expand=files`).expect(200);
    expect(trimmed.body.data[0].files).toHaveLength(1);
    engine.clock.advance(16 * 60_000);
    expect((await fetch(body.files[0].download_url)).status).toBe(404);
  });

  it('is seen by those who see the record, and by nobody else', async () => {
    const [asha, ravi] = await Promise.all([surya.member('agent'), surya.member('agent')]);
    const file = await uploaded();
    const id = await lead({ plan: file }, surya, { owner_id: asha.id });
    expect((await fileOf(file, asha)).download_url).toContain(file);
    expect((await asha.api.get(`/v1/leads/${id}?expand=files`).expect(200)).body.files).toHaveLength(1);
    await ravi.api.get(`/v1/files/${file}`).expect(404);
    const other = await engine.organization('Other');
    await other.api.get(`/v1/files/${file}`).expect(404);
    const own = await uploaded(ravi);
    await asha.api.get(`/v1/files/${own}`).expect(404);
    await asha.api.patch(`/v1/leads/${id}`, { custom: { plan: file, extra: file } }).expect(200);
  });

  it('stays as long as one holds it, and goes when its time is over and nobody does', async () => {
    const [kept, left] = [await uploaded(), await uploaded()];
    const [first, second] = [await lead({ plan: kept, extra: left }), await lead({ plan: kept })];
    await monthLater(await uploaded());
    expect(await fileOf(kept)).toMatchObject({ is_used: true });
    await surya.api.patch(`/v1/leads/${first}`, { custom: { plan: null } }).expect(200);
    expect(await fileOf(kept), 'the second holds it').toMatchObject({ is_used: true });
    await surya.api.delete(`/v1/leads/${first}`).expect(204);
    await monthLater(left);
    expect(await fileOf(kept)).toMatchObject({ is_used: true });
    await surya.api.patch(`/v1/leads/${second}`, { custom: { plan: await uploaded() } }).expect(200);
    await monthLater(kept);
  });

  it('of which several let go at once is not used', async () => {
    const file = await uploaded();
    const leads = await Promise.all(Array.from({ length: 6 }, () => lead({ plan: file })));
    await Promise.all(leads.map((id) => surya.api.patch(`/v1/leads/${id}`, { custom: { plan: null } }).expect(200)));
    expect(await fileOf(file)).toMatchObject({ is_used: false });
  });

  it('is erased with its person, unless a record of somebody else holds it', async () => {
    const org = await engine.organization();
    await define({ resource: 'contact', key: 'proof' }, org);
    await define({ key: 'plan' }, org);
    const [own, shared, ofLead] = [await uploaded(org), await uploaded(org), await uploaded(org)];
    const contact = (
      await org.api.post('/v1/contacts', { name: 'Meera', phones: ['99999 41001'], custom: { proof: own } }).expect(201)
    ).body.id;
    await org.api.post('/v1/leads', { contact_id: contact, custom: { plan: ofLead } }).expect(201);
    const second = (await org.api.post('/v1/leads', { contact_id: contact, custom: { plan: shared } }).expect(201)).body
      .id;
    const others = await lead({ plan: shared }, org);
    const { id } = (await org.api.post('/v1/privacy_requests', { contact_id: contact, kind: 'erasure' }).expect(201))
      .body;
    await engine.eventually(
      async () => expect((await org.api.get(`/v1/privacy_requests/${id}`)).body.status).toBe('completed'),
      20_000,
    );
    for (const gone of [own, ofLead]) await org.api.get(`/v1/files/${gone}`).expect(404);
    expect(await fileOf(shared, org)).toMatchObject({ is_used: true });
    expect((await org.api.get(`/v1/leads/${second}`).expect(200)).body.custom).toEqual({});
    expect((await org.api.get(`/v1/leads/${others}`).expect(200)).body.custom).toEqual({ plan: shared });
  });
});

describe('the limit of stored bytes', () => {
  it('refuses what is beyond it, and lets in again when something went', async () => {
    const agency = await engine.organization('Agency');
    const client = { name: 'Client', create_api_key: true };
    const { id, api_key } = (await agency.api.post('/v1/organizations', client).expect(201)).body;
    const api = engine.as(api_key.key);
    const own = { id, api } as unknown as TestOrganization;
    await agency.api.put(`/v1/organizations/${id}/limits`, { storage_bytes: 1_000 }).expect(200);
    await uploaded(own, Buffer.concat([pdf, Buffer.alloc(800)]));
    expect(await put((await announce(own)).upload_url, Buffer.concat([pdf, Buffer.alloc(300)]))).toBe(402);
    await uploaded(own, Buffer.concat([pdf, Buffer.alloc(100)]));
    await uploaded(own, Buffer.alloc(1_000 - (820 + 120), 'a'));
    const refused = await api.post('/v1/files', { name: 'more.pdf', purpose: 'attachment' }).expect(402);
    expect(refused.body).toMatchObject({ code: 'plan_limit_reached', meter: 'storage_bytes', used: 1_000 });
    sweepLater();
    await engine.eventually(() => api.post('/v1/files', { name: 'more.pdf' }).expect(201));
  });
});
