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

const hour = 3_600_000;
const inHours = (hours: number) => new Date(engine.clock.now().getTime() + hours * hour).toISOString();

async function makeLead(owner_id: string | null = null, { api }: { api: Api } = surya) {
  const { body } = await api.post('/v1/leads', { contact: { name: 'Ananya Iyer' }, owner_id }).expect(201);
  return { id: body.id as string, contact_id: body.contact_id as string };
}

async function makeContact(owner_id: string | null = null, { api }: { api: Api } = surya): Promise<string> {
  return (await api.post('/v1/contacts', { name: 'Ravi Kumar', owner_id }).expect(201)).body.id;
}

async function makeTask(fields: object = {}, api: Api = surya.api) {
  return (await api.post('/v1/tasks', { title: 'Call back', ...fields }).expect(201)).body;
}

async function getPage(
  query: string,
  api: Api = surya.api,
): Promise<{ data: { title: string }[]; next_cursor: string | null }> {
  return (await api.get(`/v1/tasks?${query}`).expect(200)).body;
}

const titles = async (query: string, api?: Api) => (await getPage(query, api)).data.map(({ title }) => title);

/** What the log says of one task, oldest first. */
const eventsOf = (id: string) =>
  engine.engine.kernel.db.withTenant(systemActor(surya.id), (tx) =>
    tx.db
      .selectFrom('events')
      .select(['type', 'lead_id', 'contact_id', 'actor_type', 'actor_id', 'data'])
      .where('organization_id', '=', surya.id)
      .where('subject_type', '=', 'task')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute(),
  );
const typesOf = async (id: string) => (await eventsOf(id)).map(({ type }) => type);

describe('refusals', () => {
  it('refuses parameters it does not know', async () => {
    const answer = await surya.api.get('/v1/tasks?state=open').expect(400);
    expect(answer.body).toMatchObject({ code: 'invalid_parameter', errors: [{ parameter: 'state' }] });
    await surya.api.get('/v1/tasks?sort=title').expect(400);
  });

  it('refuses a caller without a key, and a viewer who writes', async () => {
    await engine.http.get('/v1/tasks').expect(401);
    const viewer = await surya.member('viewer');
    const { id } = await makeTask();
    await viewer.api.get(`/v1/tasks/${id}`).expect(200);
    const requests = [
      viewer.api.post('/v1/tasks', { title: 'Call' }),
      viewer.api.patch(`/v1/tasks/${id}`, { title: 'Mine' }),
      viewer.api.delete(`/v1/tasks/${id}`),
      viewer.api.post(`/v1/tasks/${id}/complete`, {}),
      viewer.api.post(`/v1/tasks/${id}/snooze`, { due_at: inHours(1) }),
      viewer.api.post(`/v1/tasks/${id}/cancel`),
      viewer.api.post(`/v1/tasks/${id}/reopen`),
    ];
    for (const request of requests) {
      const answer = await request.expect(403);
      expect(answer.body).toMatchObject({ code: 'insufficient_scope', required_permission: 'tasks:write' });
    }
    expect(await typesOf(id)).toEqual(['task.created']);
  });

  it('does not find a task of another organization', async () => {
    const other = await engine.organization('Neel Interiors');
    const { id } = await makeTask({ due_at: inHours(1) });
    await other.api.get(`/v1/tasks/${id}`).expect(404);
    await other.api.patch(`/v1/tasks/${id}`, { title: 'Mine now' }).expect(404);
    await other.api.delete(`/v1/tasks/${id}`).expect(404);
    await other.api.post(`/v1/tasks/${id}/complete`, {}).expect(404);
    await other.api.post(`/v1/tasks/${id}/snooze`, { due_at: inHours(2) }).expect(404);
    await other.api.post(`/v1/tasks/${id}/cancel`).expect(404);
    await other.api.post(`/v1/tasks/${id}/reopen`).expect(404);
    expect(await typesOf(id)).toEqual(['task.created']);
  });

  it('points at every wrong field', async () => {
    const wrong = { title: ' ', kind: 'fax', due_at: 'tomorrow', status: 'done' };
    const answer = await surya.api.post('/v1/tasks', wrong).expect(422);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort();
    expect(pointers).toEqual(['/due_at', '/kind', '/status', '/title']);
  });

  it.each(['0001-01-01T00:00:00Z', '1999-12-31T23:59:59Z', '2100-01-01T00:00:00Z', '2027-06-30T23:59:60Z'])(
    'refuses the due time %s',
    async (due_at) => {
      const answer = await surya.api.post('/v1/tasks', { title: 'Call', due_at }).expect(422);
      expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/due_at', code: 'out_of_range' })]);
    },
  );

  it('refuses leads, contacts and members of another organization', async () => {
    const other = await engine.organization('Neel Interiors');
    const lead = await makeLead(null, other);
    const { id } = await makeTask();
    const foreign = [
      ['lead_id', lead.id, 'unknown_lead'],
      ['contact_id', lead.contact_id, 'unknown_contact'],
      ['assignee_id', other.owner_id, 'unknown_user'],
    ] as const;
    for (const [field, value, code] of foreign) {
      const created = await surya.api.post('/v1/tasks', { title: 'Call', [field]: value }).expect(422);
      expect(created.body).toMatchObject({ code: 'validation_failed', errors: [{ pointer: `/${field}`, code }] });
      const updated = await surya.api.patch(`/v1/tasks/${id}`, { [field]: value }).expect(422);
      expect(updated.body.errors).toMatchObject([{ pointer: `/${field}`, code }]);
    }
  });

  it('refuses leads and contacts that the caller does not see', async () => {
    const agent = await surya.member('agent');
    const lead = await makeLead(surya.owner_id);
    const onLead = await agent.api.post('/v1/tasks', { title: 'Call', lead_id: lead.id }).expect(422);
    expect(onLead.body.errors).toMatchObject([{ pointer: '/lead_id', code: 'unknown_lead' }]);
    const onContact = await agent.api.post('/v1/tasks', { title: 'Call', contact_id: lead.contact_id }).expect(422);
    expect(onContact.body.errors).toMatchObject([{ pointer: '/contact_id', code: 'unknown_contact' }]);
  });
});

describe('create', () => {
  it('takes the contact from the lead, and the lead’s owner when no member makes it', async () => {
    const agent = await surya.member('agent');
    const lead = await makeLead(agent.id);
    const answer = await surya.api.post('/v1/tasks', { title: 'Call back', lead_id: lead.id }).expect(201);
    expect(answer.body).toMatchObject({
      object: 'task',
      kind: 'other',
      status: 'open',
      lead_id: lead.id,
      contact_id: lead.contact_id,
      assignee_id: agent.id,
      due_at: null,
      outcome: null,
      completed_at: null,
      version: 1,
      created_by: { type: 'api_key', id: expect.any(String) },
    });
    expect(answer.get('location')).toBe(`/v1/tasks/${answer.body.id}`);
    expect(answer.get('etag')).toBe('"v1"');
  });

  it('gives it to the member who makes it, unless they say otherwise', async () => {
    const [manager, agent] = [await surya.member('admin'), await surya.member('agent')];
    const lead = await makeLead(agent.id);
    const own = await makeTask({ lead_id: lead.id }, manager.api);
    expect(own).toMatchObject({ assignee_id: manager.id, created_by: { type: 'user', id: manager.id } });
    expect(await makeTask({ assignee_id: agent.id }, manager.api)).toMatchObject({ assignee_id: agent.id });
    expect(await makeTask({ lead_id: lead.id, assignee_id: null }, manager.api)).toMatchObject({ assignee_id: null });
  });

  it('may be about another person than the contact of the lead', async () => {
    const [lead, colleague] = [await makeLead(), await makeContact()];
    const task = await makeTask({ lead_id: lead.id, contact_id: colleague });
    expect(task).toMatchObject({ lead_id: lead.id, contact_id: colleague });
  });

  it('tells the timelines of lead and contact', async () => {
    const lead = await makeLead();
    const task = await makeTask({ lead_id: lead.id, due_at: inHours(3) });
    expect(await eventsOf(task.id)).toEqual([
      {
        type: 'task.created',
        lead_id: lead.id,
        contact_id: lead.contact_id,
        actor_type: 'api_key',
        actor_id: task.created_by.id,
        data: { task },
      },
    ]);
  });
});

describe('list', () => {
  it('filters by status, kind, assignee, lead, contact and due time', async () => {
    const [agent, lead, contact] = [await surya.member('agent'), await makeLead(), await makeContact()];
    const unique = { contact_id: contact };
    await makeTask({ ...unique, title: 'visit', kind: 'visit', assignee_id: agent.id, due_at: inHours(5) });
    await makeTask({ ...unique, title: 'demo', kind: 'demo', lead_id: lead.id, due_at: inHours(9) });
    const done = await makeTask({ ...unique, title: 'done', kind: 'call' });
    await surya.api.post(`/v1/tasks/${done.id}/complete`, {}).expect(200);
    const mine = `contact_id=${contact}`;
    expect(await titles(`${mine}&sort=created_at`)).toEqual(['visit', 'demo', 'done']);
    expect(await titles(`${mine}&status=done`)).toEqual(['done']);
    expect(await titles(`${mine}&kind[in]=visit,call&sort=created_at`)).toEqual(['visit', 'done']);
    expect(await titles(`assignee_id=${agent.id}`)).toEqual(['visit']);
    expect(await titles(`lead_id=${lead.id}`)).toEqual(['demo']);
    expect(await titles(`${mine}&due_at[gt]=${inHours(7)}`)).toEqual(['demo']);
    expect(await titles(`${mine}&due_at[lte]=${inHours(7)}`)).toEqual(['visit']);
  });

  it.each([
    ['due_at', ['first', 'second', 'third', 'never', 'never too']],
    ['-due_at', ['third', 'second', 'first', 'never too', 'never']],
  ])('pages by %s, with tasks that have no due time last', async (sort, expected) => {
    const contact_id = await makeContact();
    const due: [string, number | null][] = [
      ['second', 2],
      ['never', null],
      ['third', 3],
      ['never too', null],
      ['first', 1],
    ];
    for (const [title, hours] of due) await makeTask({ title, contact_id, due_at: hours && inHours(hours) });
    const seen: string[] = [];
    let next: string | null = '';
    for (let page = 0; next !== null && page < 5; page++) {
      const query = `contact_id=${contact_id}&sort=${sort}&limit=1${next && `&cursor=${next}`}`;
      const { data, next_cursor } = await getPage(query);
      seen.push(data[0]?.title ?? 'nothing');
      next = next_cursor;
    }
    expect(next).toBeNull();
    expect(seen).toEqual(expected);
  });
});

describe('visibility', () => {
  it('own: tasks assigned to the member, and those of their leads', async () => {
    const [agent, other] = [await surya.member('agent'), await surya.member('agent')];
    const [mine, theirs] = [await makeLead(agent.id), await makeLead(other.id)];
    const hidden = await makeTask({ title: 'theirs', lead_id: theirs.id });
    await makeTask({ title: 'nobody’s', assignee_id: null });
    await makeTask({ title: 'assigned', assignee_id: agent.id });
    await makeTask({ title: 'on my lead', lead_id: mine.id, assignee_id: other.id });
    expect(await titles('sort=created_at', agent.api)).toEqual(['assigned', 'on my lead']);
    await agent.api.get(`/v1/tasks/${hidden.id}`).expect(404);
    await agent.api.patch(`/v1/tasks/${hidden.id}`, { title: 'Mine' }).expect(404);
    await agent.api.post(`/v1/tasks/${hidden.id}/complete`, {}).expect(404);
    await agent.api.delete(`/v1/tasks/${hidden.id}`).expect(404);
  });

  it('team: also tasks of team mates, and those nobody has', async () => {
    const [manager, mate, stranger] = [
      await surya.member('manager'),
      await surya.member('agent'),
      await surya.member('agent'),
    ];
    await surya.api.post('/v1/teams', { name: 'Tasks', user_ids: [manager.id, mate.id] }).expect(201);
    const contact_id = await makeContact(manager.id);
    const [ofMate, ofStranger] = [await makeLead(mate.id), await makeLead(stranger.id)];
    await makeTask({ title: 'mate’s', contact_id, assignee_id: mate.id });
    await makeTask({ title: 'stranger’s', contact_id, assignee_id: stranger.id });
    await makeTask({ title: 'nobody’s', contact_id, assignee_id: null });
    await makeTask({ title: 'on a mate’s lead', contact_id, lead_id: ofMate.id, assignee_id: stranger.id });
    await makeTask({ title: 'on a stranger’s lead', contact_id, lead_id: ofStranger.id, assignee_id: stranger.id });
    const query = `contact_id=${contact_id}&sort=created_at`;
    expect(await titles(query, manager.api)).toEqual(['mate’s', 'nobody’s', 'on a mate’s lead']);
    expect(await titles(query)).toHaveLength(5);
  });
});

describe('change', () => {
  it('changes what is given, clears what is null, and says what changed', async () => {
    const task = await makeTask({ kind: 'call', due_at: inHours(1), assignee_id: surya.owner_id });
    const changes = {
      title: 'Visit the site',
      kind: 'visit',
      assignee_id: null,
      due_at: null,
      outcome: 'Asked for a visit',
    };
    const { body } = await surya.api.patch(`/v1/tasks/${task.id}`, changes).expect(200);
    expect(body).toEqual({ ...task, ...changes, version: 2, updated_at: body.updated_at });
    expect((await surya.api.get(`/v1/tasks/${task.id}`).expect(200)).body).toEqual(body);
    expect((await eventsOf(task.id)).at(-1)).toMatchObject({ type: 'task.updated', data: { task: body, changes } });
  });

  it('lets the contact follow the lead', async () => {
    const [lead, contact_id] = [await makeLead(), await makeContact()];
    const { id } = await makeTask();
    const moved = await surya.api.patch(`/v1/tasks/${id}`, { lead_id: lead.id }).expect(200);
    expect(moved.body).toMatchObject({ lead_id: lead.id, contact_id: lead.contact_id });
    const loose = await surya.api.patch(`/v1/tasks/${id}`, { lead_id: null }).expect(200);
    expect(loose.body).toMatchObject({ lead_id: null, contact_id: lead.contact_id });
    const both = await surya.api.patch(`/v1/tasks/${id}`, { lead_id: lead.id, contact_id }).expect(200);
    expect(both.body).toMatchObject({ lead_id: lead.id, contact_id });
  });

  it('refuses a change based on an old version, whichever operation', async () => {
    const { id } = await makeTask({ due_at: inHours(1) });
    await surya.api.patch(`/v1/tasks/${id}`, { title: 'Call again' }).expect(200);
    const path = `/v1/tasks/${id}`;
    const stale = [
      surya.api.patch(path, { title: 'Late' }),
      surya.api.delete(path),
      surya.api.post(`${path}/complete`, {}),
      surya.api.post(`${path}/snooze`, { due_at: inHours(2) }),
      surya.api.post(`${path}/cancel`),
    ];
    for (const request of stale) {
      const answer = await request.set('if-match', '"v1"').expect(412);
      expect(answer.body).toMatchObject({ code: 'version_conflict', current_version: 2 });
    }
    await surya.api.post(`${path}/cancel`).set('if-match', '"v2"').expect(200);
    await surya.api.post(`${path}/reopen`).set('if-match', '"v2"').expect(412);
    expect(await typesOf(id)).toEqual(['task.created', 'task.updated', 'task.cancelled']);
  });

  it('deletes, and says what was deleted', async () => {
    const lead = await makeLead();
    const task = await makeTask({ lead_id: lead.id });
    await surya.api.delete(`/v1/tasks/${task.id}`).expect(204);
    await surya.api.get(`/v1/tasks/${task.id}`).expect(404);
    expect((await eventsOf(task.id)).at(-1)).toMatchObject({ type: 'task.deleted', lead_id: lead.id, data: { task } });
  });

  it('goes with its lead', async () => {
    const lead = await makeLead();
    const { id } = await makeTask({ lead_id: lead.id });
    await surya.api.delete(`/v1/leads/${lead.id}`).expect(204);
    await surya.api.get(`/v1/tasks/${id}`).expect(404);
  });

  it('goes with its contact', async () => {
    const contact_id = await makeContact();
    const { id } = await makeTask({ contact_id });
    await surya.api.delete(`/v1/contacts/${contact_id}`).expect(204);
    await surya.api.get(`/v1/tasks/${id}`).expect(404);
  });
});
