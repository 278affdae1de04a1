import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
  const proof = { resource: 'lead', key: 'proof', label: 'Proof', type: 'file' };
  await surya.api.post('/v1/custom_fields', proof).expect(201);
});
afterAll(() => engine.close());

const made = async (path: string, fields: object) => (await surya.api.post(path, fields).expect(201)).body;

const hold = (contact_id: string): Promise<{ id: string }> =>
  made('/v1/legal_holds', { contact_id, reason: 'Dispute about invoice 17' });

const release = (id: string) => surya.api.post(`/v1/legal_holds/${id}/release`).expect(200);

/** A person with everything that hangs on a lead. */
async function person() {
  const contact = { name: 'Meera Pillai' };
  const lead = await made('/v1/leads', { contact, enquiry: { message: 'Roof' } });
  const { contact_id, id: lead_id } = lead;
  const note = await made('/v1/notes', { body: 'Likes mornings', lead_id });
  const task = await made('/v1/tasks', { title: 'Visit', lead_id });
  return { contact_id, lead, note, task };
}

async function attachment(): Promise<string> {
  const { id, upload_url } = await made('/v1/files', { name: 'proof.pdf', purpose: 'attachment' });
  const bytes = new Uint8Array(Buffer.from('%PDF-1.7 proof'));
  expect((await fetch(upload_url, { method: 'PUT', body: bytes })).status).toBe(204);
  return id;
}

describe('while a legal hold lasts', () => {
  it('nothing of the person is deleted, and the refusal names the hold', async () => {
    const { contact_id, lead, note, task } = await person();
    const { id } = await hold(contact_id);
    const paths = [`notes/${note.id}`, `tasks/${task.id}`, `leads/${lead.id}`, `contacts/${contact_id}`];
    for (const path of paths) {
      const { body } = await surya.api.delete(`/v1/${path}`).expect(409);
      expect(body, path).toMatchObject({ code: 'legal_hold', legal_hold_id: id, detail: expect.stringContaining(id) });
    }
    for (const path of paths) await surya.api.get(`/v1/${path}`).expect(200);
    await release(id);
    for (const path of paths) await surya.api.delete(`/v1/${path}`).expect(204);
  });

  it('nothing of the person is given to another one', async () => {
    const { contact_id, task } = await person();
    const { id } = await hold(contact_id);
    const stranger = await made('/v1/contacts', { name: 'Ravi' });
    for (const change of [{ contact_id: stranger.id, lead_id: null }, { lead_id: null }]) {
      const { body } = await surya.api.patch(`/v1/tasks/${task.id}`, change).expect(409);
      expect(body).toMatchObject({ code: 'legal_hold', legal_hold_id: id });
    }
    const loose = await made('/v1/tasks', { title: 'Call back' });
    await surya.api.patch(`/v1/tasks/${loose.id}`, { contact_id }).expect(200);
  });

  it('deleting many leaves out what is held, and says why', async () => {
    const [kept, gone] = [await person(), await person()];
    const { id } = await hold(kept.contact_id);
    const ids = [kept.lead.id, gone.lead.id];
    const started = (await surya.api.post('/v1/bulk/leads', { action: 'delete', ids }).expect(202)).body;
    const { result } = await engine.eventually(async () => {
      const { body } = await surya.api.get(`/v1/operations/${started.id}`).expect(200);
      expect(body.status).toBe('succeeded');
      return body;
    }, 20_000);
    expect(result).toMatchObject({ succeeded: 1, failed: 1 });
    await surya.api.get(`/v1/leads/${kept.lead.id}`).expect(200);
    const file = (await surya.api.get(`/v1/files/${result.outcome_file_id}`).expect(200)).body;
    const lines = (await (await fetch(file.download_url)).text()).split('\r\n');
    const line = lines.find((text) => text.includes(kept.lead.id));
    expect(line).toContain('"failed","legal_hold"');
    expect(line).toContain(id);
  });

  it('a file that a record of the person holds is not let go, nor by the end of its field', async () => {
    const { contact_id, lead } = await person();
    const [first, second] = [await attachment(), await attachment()];
    await surya.api.patch(`/v1/leads/${lead.id}`, { custom: { proof: first } }).expect(200);
    const { id } = await hold(contact_id);
    const change = { custom: { proof: second } };
    expect((await surya.api.patch(`/v1/leads/${lead.id}`, change).expect(409)).body.legal_hold_id).toBe(id);
    const [field] = (await surya.api.get('/v1/custom_fields?resource=lead').expect(200)).body.data;
    await surya.api.patch(`/v1/custom_fields/${field.id}`, { is_archived: true }).expect(200);
    expect((await surya.api.delete(`/v1/custom_fields/${field.id}`).expect(409)).body.code).toBe('legal_hold');
    await surya.api.patch(`/v1/custom_fields/${field.id}`, { is_archived: false }).expect(200);
    await release(id);
    await surya.api.patch(`/v1/leads/${lead.id}`, change).expect(200);
  });

  it('a phone can be corrected; the log keeps the one before', async () => {
    const contact = await made('/v1/contacts', { name: 'Meera', phones: ['99999 15001'] });
    await hold(contact.id);
    await surya.api.patch(`/v1/contacts/${contact.id}`, { phones: ['99999 15002'] }).expect(200);
    const story = (await surya.api.get(`/v1/contacts/${contact.id}/timeline`).expect(200)).body.data;
    expect(JSON.stringify(story)).toContain('+919999915001');
  });

  it('others are not kept by it', async () => {
    await hold((await person()).contact_id);
    const { note, task, lead } = await person();
    await surya.api.delete(`/v1/notes/${note.id}`).expect(204);
    await surya.api.delete(`/v1/tasks/${task.id}`).expect(204);
    await surya.api.delete(`/v1/leads/${lead.id}`).expect(204);
  });
});

describe('a contact', () => {
  it('can be deleted when its holds are released and its requests answered; those stay as proof', async () => {
    const { id: contact_id } = await made('/v1/contacts', { name: 'Meera' });
    const held = await hold(contact_id);
    await release(held.id);
    const request = await made('/v1/privacy_requests', { contact_id, kind: 'correction' });
    const { body } = await surya.api.delete(`/v1/contacts/${contact_id}`).expect(409);
    expect(body).toMatchObject({ code: 'deletion_blocked', privacy_request_id: request.id });
    await surya.api.post(`/v1/privacy_requests/${request.id}/complete`).expect(200);
    await surya.api.delete(`/v1/contacts/${contact_id}`).expect(204);
    const proof = (await surya.api.get(`/v1/privacy_requests?contact_id=${contact_id}`).expect(200)).body.data;
    expect(proof).toMatchObject([{ id: request.id, status: 'completed', contact_id }]);
    expect((await surya.api.get(`/v1/legal_holds/${held.id}`).expect(200)).body).toMatchObject({ contact_id });
    await surya.api.post('/v1/legal_holds', { contact_id, reason: 'Late' }).expect(422);
  });

  it('says what still refers to it', async () => {
    const { contact_id } = await person();
    const { body } = await surya.api.delete(`/v1/contacts/${contact_id}`).expect(409);
    expect(body).toMatchObject({ code: 'deletion_blocked', detail: expect.stringContaining('leads') });
  });
});
