import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
});
afterAll(() => engine.close());

interface Told {
  id: string;
  type: string;
  subject: { id: string };
}

/** Reads the feed as a client would: from cursor to cursor. */
function reader({ api }: TestOrganization, query = '') {
  const seen: Told[] = [];
  let after: string | null = null;
  return {
    seen,
    /** Reads on until nothing more is there for now. */
    async readOn(limit = 100) {
      for (let more = true; more; ) {
        const from: string = after === null ? '' : `&after=${after}`;
        const { body } = await api.get(`/v1/events?limit=${limit}${query}${from}`).expect(200);
        seen.push(...body.data);
        after = body.next_cursor;
        more = body.has_more;
      }
    },
  };
}

const addContact = async ({ api }: TestOrganization, name: string): Promise<string> =>
  (await api.post('/v1/contacts', { name }).expect(201)).body.id;

describe('the event feed', () => {
  it('is for those who may read all of it', async () => {
    const surya = await engine.organization();
    await engine.http.get('/v1/events').expect(401);
    for (const role of ['agent', 'manager', 'viewer']) {
      const { api } = await surya.member(role);
      expect((await api.get('/v1/events').expect(403)).body.required_permission).toBe('events:read');
    }
    const answer = await surya.api.get('/v1/events?after=nonsense').expect(400);
    expect(answer.body.code).toBe('cursor_mismatch');
  });

  it('goes on from a cursor, which stays good when there is nothing new', async () => {
    const surya = await engine.organization();
    const first = await surya.api.get('/v1/events').expect(200);
    const place = first.body.next_cursor;
    const idle = await surya.api.get(`/v1/events?after=${place}`).expect(200);
    expect(idle.body).toMatchObject({ data: [], has_more: false, next_cursor: place });
    const id = await addContact(surya, 'Ravi');
    await engine.eventually(async () => {
      const { body } = await surya.api.get(`/v1/events?after=${place}`).expect(200);
      expect(body.data).toMatchObject([{ type: 'contact.created', subject: { type: 'contact', id }, contact_id: id }]);
    });
  });

  it('gives only the types asked for', async () => {
    const surya = await engine.organization();
    const id = await addContact(surya, 'Ravi');
    await surya.api.post('/v1/leads', { contact_id: id }).expect(201);
    await surya.api.post('/v1/notes', { contact_id: id, body: 'Call back' }).expect(201);
    await engine.eventually(async () => {
      const some = reader(surya, '&types=note.created,contact.created');
      await some.readOn(1);
      expect(some.seen.map(({ type }) => type)).toEqual(['contact.created', 'note.created']);
    });
    const family = reader(surya, '&types=lead.*,note.created');
    await family.readOn(1);
    expect(family.seen.map(({ type }) => type)).toEqual(['lead.created', 'note.created']);
  });

  it('refuses a type there is not, and says which was probably meant', async () => {
    const surya = await engine.organization();
    const { body } = await surya.api.get('/v1/events?types=lead.won,note.creatd').expect(400);
    expect(body).toMatchObject({
      code: 'invalid_parameter',
      errors: [{ parameter: 'types', code: 'unknown_event_type' }],
    });
    expect(body.errors[0].detail).toBe('There is no such event; see the event catalogue. Did you mean note.created?');
  });

  it('looks for a rare type in stretches: an empty page may have more behind it', async () => {
    const surya = await engine.organization();
    await engine.engine.kernel.db.withTenant(systemActor(surya.id), (tx) =>
      tx.rows(sql`
        insert into events (organization_id, id, type, subject_type, subject_id, actor_type, data, occurred_at, recorded_at)
        select ${surya.id}, id, 'usual.thing', 'thing', id, 'system', '{}', ${tx.now}, ${tx.now}
        from (select gen_random_uuid() as id from generate_series(1, 11000)) new`),
    );
    await surya.api.post('/v1/notes', { contact_id: await addContact(surya, 'Ravi'), body: 'Call back' }).expect(201);
    const first = await surya.api.get('/v1/events?types=note.created').expect(200);
    expect(first.body).toMatchObject({ data: [], has_more: true });
    expect(first.headers.link).toContain('after=');
    await engine.eventually(async () => {
      const rare = reader(surya, '&types=note.created');
      await rare.readOn(2);
      expect(rare.seen.map(({ type }) => type)).toEqual(['note.created']);
    });
  });

  it('shows everything exactly once while many write, and one of them is slow', async () => {
    const surya = await engine.organization();
    const other = await engine.organization('Other');
    const feed = reader(surya);
    await feed.readOn();
    const before = feed.seen.length;
    const slow = await slowWriter(surya);
    let writing = true;
    const reading = (async () => {
      while (writing) await feed.readOn(7);
    })();
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      const ids: string[] = [];
      for (let i = 0; i < 15; i++) {
        ids.push(await addContact(surya, `Contact ${writer}.${i}`));
        await addContact(other, `Stranger ${writer}.${i}`);
      }
      return ids;
    });
    const made = (await Promise.all(writers)).flat();
    // What was committed behind the slow one waits for it: it will come first.
    expect(feed.seen).toHaveLength(before);
    await slow.commit();
    await engine.eventually(async () => expect(feed.seen.length).toBeGreaterThanOrEqual(before + made.length + 1));
    writing = false;
    await reading;
    const subjects = feed.seen.slice(before).map(({ subject }) => subject.id);
    expect(subjects).toHaveLength(made.length + 1);
    expect(new Set(subjects)).toEqual(new Set([slow.id, ...made]));
    expect(subjects[0]).toBe(slow.id);
    expect(new Set(feed.seen.map(({ id }) => id)).size).toBe(feed.seen.length);
  });
});

/** A transaction that has written its event and takes its time to commit. */
async function slowWriter({ id: organizationId }: TestOrganization) {
  const id = '01a20187-3de4-7000-a288-8db708b6e98b';
  let written = () => {};
  let commit = () => {};
  const isWritten = new Promise<void>((resolve) => {
    written = resolve;
  });
  const mayCommit = new Promise<void>((resolve) => {
    commit = resolve;
  });
  const done = engine.engine.kernel.db.withTenant(systemActor(organizationId), async (tx) => {
    await tx.rows(sql`
      insert into events (organization_id, id, type, subject_type, subject_id, actor_type, data, occurred_at, recorded_at)
      values (${organizationId}, ${id}, 'slow.write', 'slow', ${id}, 'system', '{}', ${tx.now}, ${tx.now})`);
    written();
    await mayCommit;
  });
  await isWritten;
  return {
    id,
    async commit() {
      commit();
      await done;
    },
  };
}
