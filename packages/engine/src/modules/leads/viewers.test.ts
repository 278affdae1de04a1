import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;
let one: { id: string; api: Api };
let two: { id: string; api: Api };

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  const options = (await surya.api.get('/v1/roles/options').expect(200)).body;
  const role = { key: 'seller', name: 'Seller', record_scope: 'own', permissions: options.permissions };
  await surya.api.post('/v1/roles', role).expect(201);
  one = await surya.member('seller');
  two = await surya.member('seller');
});
afterAll(() => engine.close());

const contactOf = async (owner_id: string | null): Promise<string> =>
  (await surya.api.post('/v1/contacts', { name: 'Ravi Kulkarni', owner_id }).expect(201)).body.id;
const leadFor = async (contact_id: string, owner_id: string | null): Promise<string> =>
  (await surya.api.post('/v1/leads', { contact_id, owner_id, title: 'Rooftop' }).expect(201)).body.id;
const assign = (lead: string, owner_id: string | null) =>
  surya.api.post(`/v1/leads/${lead}/assign`, { owner_id }).expect(200);

async function sees({ api }: { api: Api }, contact: string): Promise<boolean> {
  const { status } = await api.get(`/v1/contacts/${contact}`);
  const listed = (await api.get('/v1/contacts?limit=100').expect(200)).body.data.some(
    ({ id }: { id: string }) => id === contact,
  );
  expect(listed).toBe(status === 200);
  return listed;
}

describe('a contact is seen by its owner and by the owners of its leads', () => {
  it('from the moment they own one until they own none', async () => {
    const contact = await contactOf(two.id);
    expect([await sees(one, contact), await sees(two, contact)]).toEqual([false, true]);
    const lead = await leadFor(contact, one.id);
    const second = await leadFor(contact, one.id);
    expect(await sees(one, contact)).toBe(true);
    await assign(lead, two.id);
    expect(await sees(one, contact)).toBe(true);
    await surya.api.delete(`/v1/leads/${second}`).expect(204);
    expect([await sees(one, contact), await sees(two, contact)]).toEqual([false, true]);
    await surya.api.patch(`/v1/contacts/${contact}`, { owner_id: one.id }).expect(200);
    expect([await sees(one, contact), await sees(two, contact)]).toEqual([true, true]);
    await assign(lead, null);
    expect([await sees(one, contact), await sees(two, contact)]).toEqual([true, false]);
  });

  it('also when leads of one contact change hands at the same moment', async () => {
    for (let i = 0; i < 15; i++) {
      const contact = await contactOf(null);
      const leads = await Promise.all([1, 2, 3].map(() => leadFor(contact, one.id)));
      await Promise.all(leads.map((lead) => assign(lead, two.id)));
      expect([await sees(one, contact), await sees(two, contact)]).toEqual([false, true]);
    }
  });

  it('also when one lead goes while another comes', async () => {
    for (let i = 0; i < 15; i++) {
      const contact = await contactOf(null);
      const lead = await leadFor(contact, one.id);
      await Promise.all([assign(lead, two.id), leadFor(contact, one.id)]);
      expect([await sees(one, contact), await sees(two, contact)]).toEqual([true, true]);
    }
  });

  it('in the order of their making, page after page', async () => {
    const other = await surya.member('seller');
    const made: string[] = [];
    for (let i = 0; i < 7; i++) {
      const contact = await contactOf(i % 2 ? other.id : null);
      if (i % 2 === 0) await leadFor(contact, other.id);
      made.unshift(contact);
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await other.api.get(`/v1/contacts?limit=3${cursor && `&cursor=${cursor}`}`).expect(200);
      seen.push(...body.data.map(({ id }: { id: string }) => id));
      cursor = body.next_cursor;
    } while (cursor);
    expect(seen).toEqual(made);
    expect((await other.api.get(`/v1/contacts?owner_id=${other.id}`).expect(200)).body.data).toHaveLength(3);
  });
});

describe('of a contact they share', () => {
  it('nobody reads the notes, tasks and events of another’s lead', async () => {
    const contact = await contactOf(null);
    const [mine, theirs] = [await leadFor(contact, one.id), await leadFor(contact, two.id)];
    const note = await surya.api.post('/v1/notes', { lead_id: theirs, body: 'Wants 20 percent off' }).expect(201);
    const task = await two.api.post('/v1/tasks', { contact_id: contact, title: 'Visit alone' }).expect(201);
    const own = await surya.api.post('/v1/notes', { lead_id: mine, body: 'Prefers Saturdays' }).expect(201);
    await one.api.get(`/v1/notes/${note.body.id}`).expect(404);
    await one.api.get(`/v1/notes/${own.body.id}`).expect(200);
    for (const path of [
      `/v1/notes?contact_id=${contact}`,
      `/v1/contacts/${contact}/timeline`,
      `/v1/leads/${mine}/timeline`,
      '/v1/events?limit=500',
    ]) {
      const { text } = await one.api.get(path).expect(200);
      expect(
        [note, task].some(({ body }) => text.includes(body.id)),
        path,
      ).toBe(false);
      expect(text, path).toContain(own.body.id);
    }
  });
});

describe('the event feed of a member', () => {
  it('goes on over what they do not see, and ends where the log does', async () => {
    const lead = await leadFor(await contactOf(null), one.id);
    for (let i = 0; i < 5; i++) await contactOf(two.id);
    const last = await leadFor(await contactOf(null), one.id);
    const seen: string[] = [];
    let after = '';
    for (let more = true; more; ) {
      const { body } = await one.api.get(`/v1/events?limit=1&types=lead.created${after}`).expect(200);
      seen.push(...body.data.map(({ subject }: { subject: { id: string } }) => subject.id));
      after = `&after=${body.next_cursor}`;
      more = body.has_more;
    }
    expect(seen).toEqual(expect.arrayContaining([lead, last]));
    const idle = await one.api.get(`/v1/events?limit=1&types=lead.created${after}`).expect(200);
    expect(idle.body).toMatchObject({ data: [], has_more: false });
  });

  it('tells them of a lead that was theirs and is deleted, and nobody else', async () => {
    const lead = await leadFor(await contactOf(null), one.id);
    await surya.api.delete(`/v1/leads/${lead}`).expect(204);
    const deletions = async ({ api }: { api: Api }) =>
      (await api.get('/v1/events?limit=500&types=lead.deleted').expect(200)).text.includes(lead);
    expect([await deletions(one), await deletions(two)]).toEqual([true, false]);
  });

  it('is only of what a role may read, also for those who see all records', async () => {
    const role = { key: 'listener', name: 'Listener', record_scope: 'all', permissions: ['events:read', 'leads:read'] };
    await surya.api.post('/v1/roles', role).expect(201);
    const { api } = await surya.member('listener');
    const { body } = await api.get('/v1/events?limit=500').expect(200);
    const subjects = new Set(body.data.map(({ subject }: { subject: { type: string } }) => subject.type));
    expect([...subjects]).toEqual(['lead']);
  });
});
