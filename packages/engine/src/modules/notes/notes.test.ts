import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

type Api = TestOrganization['api'];

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

async function makeLead(owner_id: string | null = null, { api }: { api: Api } = surya) {
  const { body } = await api.post('/v1/leads', { contact: { name: 'Ananya Iyer' }, owner_id }).expect(201);
  return { id: body.id as string, contact_id: body.contact_id as string };
}

async function makeContact(owner_id: string | null = null, { api }: { api: Api } = surya): Promise<string> {
  return (await api.post('/v1/contacts', { name: 'Ravi Kumar', owner_id }).expect(201)).body.id;
}

async function makeNote(fields: object, api: Api = surya.api) {
  return (await api.post('/v1/notes', { body: 'Prefers a visit on Saturday', ...fields }).expect(201)).body;
}

const bodies = async (query: string, api: Api = surya.api): Promise<string[]> =>
  (await api.get(`/v1/notes?sort=created_at&${query}`).expect(200)).body.data.map(({ body }: { body: string }) => body);

/** What the log says of one note, oldest first. */
const eventsOf = (id: string) =>
  engine.engine.kernel.db.withTenant(systemActor(surya.id), (tx) =>
    tx.db
      .selectFrom('events')
      .select(['type', 'lead_id', 'contact_id', 'actor_type', 'actor_id', 'data'])
      .where('organization_id', '=', surya.id)
      .where('subject_type', '=', 'note')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute(),
  );

describe('refusals', () => {
  it('refuses parameters it does not know', async () => {
    const answer = await surya.api.get('/v1/notes?text=visit').expect(400);
    expect(answer.body).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter: 'text' }] });
  });

  it('refuses a caller without a key, and a viewer who writes', async () => {
    await engine.http.get('/v1/notes').expect(401);
    const [viewer, contact_id] = [await surya.member('viewer'), await makeContact()];
    const { id } = await makeNote({ contact_id });
    await viewer.api.get(`/v1/notes/${id}`).expect(200);
    const requests = [
      viewer.api.post('/v1/notes', { body: 'Seen', contact_id }),
      viewer.api.patch(`/v1/notes/${id}`, { pinned: true }),
      viewer.api.delete(`/v1/notes/${id}`),
    ];
    for (const request of requests) {
      const answer = await request.expect(403);
      expect(answer.body).toMatchObject({ code: 'insufficient_scope', required_permission: 'notes:write' });
    }
  });

  it('does not find a note of another organization', async () => {
    const other = await engine.organization('Neel Interiors');
    const { id } = await makeNote({ contact_id: await makeContact() });
    await other.api.get(`/v1/notes/${id}`).expect(404);
    await other.api.patch(`/v1/notes/${id}`, { pinned: true }).expect(404);
    await other.api.delete(`/v1/notes/${id}`).expect(404);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('points at every wrong field', async () => {
    const wrong = { body: 'x'.repeat(10_001), pinned: 'yes', lead_id: 'none', author_id: surya.owner_id };
    const answer = await surya.api.post('/v1/notes', wrong).expect(422);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort();
    expect(pointers).toEqual(['/author_id', '/body', '/lead_id', '/pinned']);
    await surya.api.post('/v1/notes', { body: ' \n', contact_id: await makeContact() }).expect(422);
  });

  it('refuses a note on nobody', async () => {
    for (const nobody of [{}, { lead_id: null, contact_id: null }]) {
      const answer = await surya.api.post('/v1/notes', { body: 'Whose?', ...nobody }).expect(422);
      expect(answer.body.errors).toMatchObject([{ pointer: '/contact_id', code: 'required' }]);
    }
  });

  it('refuses a contact that is not the contact of the lead', async () => {
    const fields = { lead_id: (await makeLead()).id, contact_id: await makeContact() };
    const answer = await surya.api.post('/v1/notes', { body: 'Whose?', ...fields }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/contact_id', code: 'not_of_lead' }]);
  });

  it('refuses leads and contacts of another organization, and those the caller does not see', async () => {
    const other = await engine.organization('Neel Interiors');
    const agent = await surya.member('agent');
    const cases = [
      [surya.api, await makeLead(null, other)],
      [agent.api, await makeLead(surya.owner_id)],
    ] as const;
    for (const [api, lead] of cases) {
      const onLead = await api.post('/v1/notes', { body: 'Hello', lead_id: lead.id }).expect(422);
      expect(onLead.body.errors).toMatchObject([{ pointer: '/lead_id', code: 'unknown_lead' }]);
      const onContact = await api.post('/v1/notes', { body: 'Hello', contact_id: lead.contact_id }).expect(422);
      expect(onContact.body.errors).toMatchObject([{ pointer: '/contact_id', code: 'unknown_contact' }]);
    }
  });
});

describe('create', () => {
  it('keeps a note on a lead as one on its contact, too, and tells both timelines', async () => {
    const [agent, lead] = [await surya.member('admin'), await makeLead()];
    const answer = await agent.api.post('/v1/notes', { body: 'Line one\nline two', lead_id: lead.id }).expect(201);
    const note = answer.body;
    expect(note).toMatchObject({
      object: 'note',
      body: 'Line one\nline two',
      lead_id: lead.id,
      contact_id: lead.contact_id,
      pinned: false,
      author_id: agent.id,
      created_by: { type: 'user', id: agent.id },
      version: 1,
    });
    expect(answer.get('location')).toBe(`/v1/notes/${note.id}`);
    expect(await eventsOf(note.id)).toEqual([
      {
        type: 'note.created',
        lead_id: lead.id,
        contact_id: lead.contact_id,
        actor_type: 'user',
        actor_id: agent.id,
        data: { note },
      },
    ]);
  });

  it('takes the contact of the lead when both are named', async () => {
    const lead = await makeLead();
    const note = await makeNote({ lead_id: lead.id, contact_id: lead.contact_id });
    expect(note).toMatchObject({ lead_id: lead.id, contact_id: lead.contact_id });
  });

  it('knows no author when a key without a member writes', async () => {
    const note = await makeNote({ contact_id: await makeContact(), pinned: true });
    expect(note).toMatchObject({ lead_id: null, author_id: null, pinned: true, created_by: { type: 'api_key' } });
  });
});

describe('list', () => {
  it('filters by lead, contact, author, pinned and time', async () => {
    const [author, lead] = [await surya.member('admin'), await makeLead()];
    const { contact_id } = lead;
    const first = await makeNote({ body: 'on the lead', lead_id: lead.id, pinned: true }, author.api);
    engine.clock.advance(1_000);
    await makeNote({ body: 'on the contact', contact_id });
    expect(await bodies(`contact_id=${contact_id}`)).toEqual(['on the lead', 'on the contact']);
    expect(await bodies(`lead_id=${lead.id}`)).toEqual(['on the lead']);
    expect(await bodies(`author_id=${author.id}`)).toEqual(['on the lead']);
    expect(await bodies(`contact_id=${contact_id}&author_id[is_null]=true`)).toEqual(['on the contact']);
    expect(await bodies(`contact_id=${contact_id}&pinned=true`)).toEqual(['on the lead']);
    expect(await bodies(`contact_id=${contact_id}&created_at[gt]=${first.created_at}`)).toEqual(['on the contact']);
  });

  it('gives the newest first, in pages', async () => {
    const contact_id = await makeContact();
    for (const body of ['1', '2', '3']) {
      await makeNote({ body, contact_id });
      engine.clock.advance(1_000);
    }
    const first = (await surya.api.get(`/v1/notes?contact_id=${contact_id}&limit=2`).expect(200)).body;
    expect(first).toMatchObject({ data: [{ body: '3' }, { body: '2' }], has_more: true });
    const rest = (
      await surya.api.get(`/v1/notes?contact_id=${contact_id}&limit=2&cursor=${first.next_cursor}`).expect(200)
    ).body;
    expect(rest).toMatchObject({ data: [{ body: '1' }], has_more: false, next_cursor: null });
  });
});

describe('visibility', () => {
  it('own: notes on the member’s contacts and leads', async () => {
    const [agent, other] = [await surya.member('agent'), await surya.member('agent')];
    await makeNote({ body: 'on my lead', lead_id: (await makeLead(agent.id)).id });
    await makeNote({ body: 'on my contact', contact_id: await makeContact(agent.id) });
    await makeNote({ body: 'on nobody’s', contact_id: await makeContact() });
    const hidden = await makeNote({ body: 'on theirs', lead_id: (await makeLead(other.id)).id });
    expect(await bodies('limit=100', agent.api)).toEqual(['on my lead', 'on my contact']);
    await agent.api.get(`/v1/notes/${hidden.id}`).expect(404);
    await agent.api.patch(`/v1/notes/${hidden.id}`, { pinned: true }).expect(404);
    await agent.api.delete(`/v1/notes/${hidden.id}`).expect(404);
  });

  it('shows notes on a lead whose contact belongs to somebody else', async () => {
    const agent = await surya.member('agent');
    const contact_id = await makeContact(surya.owner_id);
    const lead = await surya.api.post('/v1/leads', { contact_id, owner_id: agent.id }).expect(201);
    const { id } = await makeNote({ lead_id: lead.body.id });
    await agent.api.get(`/v1/notes/${id}`).expect(200);
  });

  it('team: also those of team mates and of nobody', async () => {
    const [manager, mate, stranger] = [
      await surya.member('manager'),
      await surya.member('agent'),
      await surya.member('agent'),
    ];
    await surya.api.post('/v1/teams', { name: 'Notes', user_ids: [manager.id, mate.id] }).expect(201);
    const author = await surya.member('admin');
    for (const owner of [mate.id, null, stranger.id]) {
      await makeNote({ body: `of ${owner}`, contact_id: await makeContact(owner) }, author.api);
    }
    expect(await bodies(`author_id=${author.id}`, manager.api)).toEqual([`of ${mate.id}`, 'of null']);
    expect(await bodies(`author_id=${author.id}`)).toHaveLength(3);
  });
});

describe('change', () => {
  it('is for the author, and for those who see all records', async () => {
    const [author, manager, admin] = [
      await surya.member('agent'),
      await surya.member('manager'),
      await surya.member('admin'),
    ];
    await surya.api.post('/v1/teams', { name: 'Authors', user_ids: [author.id, manager.id] }).expect(201);
    const lead = await makeLead(author.id);
    const { id } = await makeNote({ lead_id: lead.id }, author.api);
    await manager.api.get(`/v1/notes/${id}`).expect(200);
    const refused = [manager.api.patch(`/v1/notes/${id}`, { body: 'Mine' }), manager.api.delete(`/v1/notes/${id}`)];
    for (const request of refused) expect((await request.expect(403)).body.code).toBe('not_author');
    await author.api.patch(`/v1/notes/${id}`, { body: 'Corrected' }).expect(200);
    const pinned = await admin.api.patch(`/v1/notes/${id}`, { pinned: true }).expect(200);
    expect(pinned.body).toMatchObject({ body: 'Corrected', pinned: true, author_id: author.id, version: 3 });
    const events = await eventsOf(id);
    expect(events.map(({ type, actor_id }) => [type, actor_id])).toEqual([
      ['note.created', author.id],
      ['note.updated', author.id],
      ['note.updated', admin.id],
    ]);
    expect(events.at(-1)).toMatchObject({ lead_id: lead.id, data: { note: pinned.body, changes: { pinned: true } } });
  });

  it('does not let an agent change what a key wrote', async () => {
    const agent = await surya.member('agent');
    const { id } = await makeNote({ contact_id: await makeContact(agent.id) });
    expect((await agent.api.patch(`/v1/notes/${id}`, { pinned: true }).expect(403)).body.code).toBe('not_author');
  });

  it('refuses a change based on an old version', async () => {
    const { id } = await makeNote({ contact_id: await makeContact() });
    await surya.api.patch(`/v1/notes/${id}`, { pinned: true }).set('if-match', '"v1"').expect(200);
    const stale = [surya.api.patch(`/v1/notes/${id}`, { body: 'Late' }), surya.api.delete(`/v1/notes/${id}`)];
    for (const request of stale) {
      const answer = await request.set('if-match', '"v1"').expect(412);
      expect(answer.body).toMatchObject({ code: 'version_conflict', current_version: 2 });
    }
  });

  it('deletes, and says what was deleted', async () => {
    const lead = await makeLead();
    const note = await makeNote({ lead_id: lead.id });
    await surya.api.delete(`/v1/notes/${note.id}`).expect(204);
    await surya.api.get(`/v1/notes/${note.id}`).expect(404);
    const deleted = { type: 'note.deleted', lead_id: lead.id, contact_id: lead.contact_id, data: { note } };
    expect((await eventsOf(note.id)).at(-1)).toMatchObject(deleted);
  });

  it('goes with its lead, and with its contact', async () => {
    const [lead, contact_id] = [await makeLead(), await makeContact()];
    const [onLead, onContact] = [await makeNote({ lead_id: lead.id }), await makeNote({ contact_id })];
    await surya.api.delete(`/v1/leads/${lead.id}`).expect(204);
    await surya.api.delete(`/v1/contacts/${contact_id}`).expect(204);
    await surya.api.get(`/v1/notes/${onLead.id}`).expect(404);
    await surya.api.get(`/v1/notes/${onContact.id}`).expect(404);
  });
});
