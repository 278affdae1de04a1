import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
  for (const resource of ['contact', 'lead', 'task'])
    await surya.api.post('/v1/custom_fields', { resource, key: 'proof', label: 'Proof', type: 'file' }).expect(201);
});
afterAll(() => engine.close());

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function uploaded(bytes: Buffer): Promise<string> {
  const { id, upload_url } = (
    await surya.api.post('/v1/files', { name: 'proof.pdf', purpose: 'attachment' }).expect(201)
  ).body;
  expect((await fetch(upload_url, { method: 'PUT', body: new Uint8Array(bytes) })).status).toBe(204);
  return id;
}

async function bytesOf(id: string): Promise<Buffer> {
  const { download_url } = (await surya.api.get(`/v1/files/${id}`).expect(200)).body;
  return Buffer.from(await (await fetch(download_url)).arrayBuffer());
}

async function answered(contact_id: string, kind: 'access' | 'erasure') {
  const { id } = (await surya.api.post('/v1/privacy_requests', { contact_id, kind }).expect(201)).body;
  return engine.eventually(async () => {
    const { body } = await surya.api.get(`/v1/privacy_requests/${id}`).expect(200);
    expect(body.status).toBe('completed');
    return body.certificate;
  }, 30_000);
}

interface Part {
  table: string;
  file_id: string;
  rows: number;
}

describe('what a person is given', () => {
  it('has copies of the files their records hold, each once, and of nobody else’s', async () => {
    const [own, ofLead, strange] = [1, 2, 3].map((n) => Buffer.from(`%PDF-1.7 proof ${n} ${'x'.repeat(n * 100)}`)) as [
      Buffer,
      Buffer,
      Buffer,
    ];
    const [first, second, third] = [await uploaded(own), await uploaded(ofLead), await uploaded(strange)];
    const person = { name: 'Meera Pillai', custom: { proof: first } };
    const { id: contact_id } = (await surya.api.post('/v1/contacts', person).expect(201)).body;
    const lead = (await surya.api.post('/v1/leads', { contact_id, custom: { proof: second } }).expect(201)).body;
    await surya.api.post('/v1/tasks', { title: 'Visit', lead_id: lead.id, custom: { proof: first } }).expect(201);
    await surya.api.post('/v1/contacts', { name: 'Ravi', custom: { proof: third } }).expect(201);

    const { attachments, manifest_file_id } = await answered(contact_id, 'access');
    expect(attachments).toMatchObject(
      [
        { id: first, size: own.length, sha256: sum(own) },
        { id: second, size: ofLead.length, sha256: sum(ofLead) },
      ].map((one) => ({ ...one, name: 'proof.pdf', content_type: 'application/pdf' })),
    );
    const [copy, other] = attachments as [{ file_id: string }, { file_id: string }];
    expect(await bytesOf(copy.file_id)).toEqual(own);
    expect(await bytesOf(other.file_id)).toEqual(ofLead);
    expect(JSON.parse((await bytesOf(manifest_file_id)).toString()).attachments).toEqual(attachments);

    // The copy does not depend on the record.
    await surya.api.patch(`/v1/leads/${lead.id}`, { custom: { proof: null } }).expect(200);
    await surya.api.delete(`/v1/files/${second}`).expect(204);
    expect(await bytesOf(other.file_id)).toEqual(ofLead);

    await answered(contact_id, 'erasure');
    for (const id of [first, copy.file_id, other.file_id, manifest_file_id])
      await surya.api.get(`/v1/files/${id}`).expect(404);
    expect(await bytesOf(third)).toEqual(strange);
  });

  it('comes in files of at most a thousand rows, every row once', async () => {
    const { id: contact_id } = (await surya.api.post('/v1/contacts', { name: 'Busy' }).expect(201)).body;
    const items = Array.from({ length: 100 }, (_, i) => ({ title: `Call ${i}`, contact_id }));
    const made: string[] = [];
    for (let i = 0; i < 11; i++) {
      const { body } = await surya.api.post('/v1/tasks/batch', { items }).expect(207);
      made.push(...body.data.map(({ resource }: { resource: { id: string } }) => resource.id));
    }
    const { files } = await answered(contact_id, 'access');
    const partsOf = (table: string): Part[] => files.filter((part: Part) => part.table === table);
    expect(partsOf('tasks').map(({ rows }) => rows)).toEqual([1_000, 100]);
    expect(partsOf('events').map(({ rows }) => rows)).toEqual([1_000, 101]);
    const rows = (await Promise.all(partsOf('tasks').map(({ file_id }) => bytesOf(file_id)))).flatMap((bytes) =>
      JSON.parse(bytes.toString()),
    );
    expect(rows.map(({ id }: { id: string }) => id).sort()).toEqual(made.sort());
    const names = await Promise.all(
      partsOf('tasks').map(async ({ file_id }) => (await surya.api.get(`/v1/files/${file_id}`).expect(200)).body.name),
    );
    expect(names).toEqual(['tasks.json', 'tasks-2.json']);
  });
});
