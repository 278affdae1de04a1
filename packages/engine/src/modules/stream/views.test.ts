import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { systemActor, type Viewer } from '../../kernel/actor.ts';
import { allIsBehind, Listener } from '../../kernel/testing/listener.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { viewOf } from './view.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
});
afterAll(() => engine.close());
beforeEach(async () => {
  surya = await engine.organization();
});

const makeKey = async (permissions: string[], more: object = {}): Promise<string> =>
  (await surya.api.post('/v1/api_keys', { name: 'Dashboard', permissions, ...more }).expect(201)).body.key;
const until = (check: () => void) => engine.eventually(async () => check());
let people = 0;
const addLead = async (owner_id = surya.owner_id): Promise<string> => {
  const contact = { name: 'Ananya Iyer', phones: [`+91 99999 4${String(people++).padStart(4, '0')}`] };
  return (await surya.api.post('/v1/leads', { contact, owner_id }).expect(201)).body.id;
};

/** Opens a stream for each key, one after the other; then work is done, and the last of all the company is made. */
async function heard(keys: string[], work: () => Promise<unknown>): Promise<Listener[]> {
  await allIsBehind(engine);
  const listeners: Listener[] = [];
  for (const key of keys) listeners.push(await new Listener(engine.engine.kernel.config.public_url).open(key));
  const boss = await new Listener(engine.engine.kernel.config.public_url).open(surya.key);
  await work();
  const { id } = (await surya.api.post('/v1/companies', { name: 'Kulkarni Agro Works' }).expect(201)).body;
  await until(() => expect(boss.told.map(({ subject }) => subject.id)).toContain(id));
  for (const listener of [...listeners, boss]) listener.drop();
  return listeners;
}

/** What each of them hears, whichever comes first. */
async function bothWays(keys: [string, string], work: () => Promise<unknown>): Promise<[Listener, Listener][]> {
  const [first, second] = (await heard(keys, work)) as [Listener, Listener];
  const [later, earlier] = (await heard(keys.toReversed(), work)) as [Listener, Listener];
  return [
    [first, second],
    [earlier, later],
  ];
}

describe('each hears what their own credential shows, whoever came first', () => {
  it('a key for leads only, and one for contacts too', async () => {
    const narrow = await makeKey(['stream:read', 'leads:read']);
    const wide = await makeKey(['stream:read', 'leads:read', 'contacts:read']);
    for (const [one, other] of await bothWays([narrow, wide], () => addLead())) {
      expect(one.types).toContain('lead.created');
      expect(one.types.filter((type) => type.startsWith('contact') || type.startsWith('company'))).toEqual([]);
      expect(other.types).toEqual(expect.arrayContaining(['contact.created', 'lead.created', 'company.created']));
    }
  });

  it('two keys of one member, of whom only one may read contacts', async () => {
    const { id } = await surya.member('agent');
    const narrow = await makeKey(['stream:read', 'leads:read'], { user_id: id });
    const wide = await makeKey(['stream:read', 'leads:read', 'contacts:read'], { user_id: id });
    const ofMember = () => addLead(id);
    for (const [one, other] of await bothWays([narrow, wide], ofMember)) {
      expect(one.types).toContain('lead.created');
      expect(one.types.filter((type) => type.startsWith('contact'))).toEqual([]);
      expect(other.types).toEqual(expect.arrayContaining(['contact.created', 'lead.created']));
    }
  });

  it('two members of whom one sees no phones', async () => {
    const permissions = ['stream:read', 'contacts:read', 'leads:read'];
    const role = { record_scope: 'all', permissions };
    const field_rules = [{ field: 'contact.phones', access: 'hidden' }];
    await surya.api.post('/v1/roles', { key: 'ruled', name: 'Ruled', ...role, field_rules }).expect(201);
    await surya.api.post('/v1/roles', { key: 'open', name: 'Open', ...role }).expect(201);
    const [ruled, open] = [await surya.member('ruled'), await surya.member('open')];
    const phones = ({ told }: Listener) =>
      told.filter(({ type }) => type === 'contact.created').map(({ data }) => Object(data.contact).phones);
    for (const [one, other] of await bothWays([ruled.api.key, open.api.key], () => addLead())) {
      expect(new Set(phones(one))).toEqual(new Set([null]));
      expect(phones(other).length).toBeGreaterThan(0);
      expect(phones(other)).not.toContain(null);
    }
  });

  it('a member’s own leads, those of the team, and all', async () => {
    const [own, mate] = [await surya.member('agent'), await surya.member('manager')];
    await surya.api.post('/v1/teams', { name: 'Pune', user_ids: [own.id, mate.id] }).expect(201);
    const keys = [own.api.key, mate.api.key, surya.key];
    const leads = async () => [await addLead(own.id), await addLead(mate.id), await addLead()];
    for (const order of [keys, keys.toReversed()]) {
      let made: string[] = [];
      const listeners = await heard(order, async () => {
        made = await leads();
      });
      const seen = listeners.map(({ told }) =>
        told.filter(({ type }) => type === 'lead.created').map((e) => e.lead_id),
      );
      expect(order === keys ? seen : seen.toReversed()).toEqual([made.slice(0, 1), made.slice(0, 2), made]);
    }
  });
});

describe('members who see only their own records', () => {
  const typesOf = (listener: Listener) => listener.told.map(({ type }) => type);

  it('hear of what all share, of their own long work, and of views that are theirs', async () => {
    const [asha, ravi] = [await surya.member('agent'), await surya.member('agent')];
    const all = [
      'bulk:write',
      'leads:read',
      'leads:write',
      'views:read',
      'views:write',
      'tags:read',
      'operations:read',
    ];
    const role = {
      key: 'clerk',
      name: 'Clerk',
      record_scope: 'all',
      permissions: [...all, 'stream:read', 'operations:write'],
    };
    await surya.api.post('/v1/roles', role).expect(201);
    const [meera, zoya] = [await surya.member('clerk'), await surya.member('clerk')];
    const members = [asha, ravi, meera, zoya];
    const listeners = await heard(
      members.map(({ api }) => api.key),
      async () => {
        await surya.api.post('/v1/tags', { name: 'Hot' }).expect(201);
        for (const { api } of [asha, meera]) {
          const { body } = await api.post('/v1/bulk/leads', { action: 'lose', filter: {} }).expect(202);
          await api.post(`/v1/operations/${body.id}/cancel`).expect(200);
          const view = { resource: 'leads', name: 'Mine', is_shared: false };
          await api.post('/v1/views', view).expect(201);
        }
      },
    );
    const [tag, operation, view] = ['tag.created', 'operation.completed', 'view.created'];
    const heardBy = listeners.map((one) => typesOf(one).filter((type) => [tag, operation, view].includes(type)));
    expect(heardBy).toEqual([
      [tag, operation, view],
      [tag],
      // Who sees all records sees all work on them, and no view of others.
      [tag, operation, operation, view],
      [tag, operation, operation],
    ]);
  });
});

describe('a view', () => {
  const viewer: Viewer = { ...systemActor('surya'), permissions: new Set(['leads:read', 'tasks:read']) };

  it('is one for all who see the same', () => {
    const same = { ...viewer, permissions: new Set(['tasks:read', 'leads:read']) };
    expect(viewOf(same)).toBe(viewOf(viewer));
  });

  it('is another with another permission, scope, member or rule', () => {
    const own: Viewer = { ...viewer, record_scope: 'own', user_id: 'ravi' };
    const others: Viewer[] = [
      { ...viewer, permissions: new Set(['leads:read']) },
      own,
      { ...own, user_id: 'meera' },
      { ...viewer, record_scope: 'team', user_id: 'ravi' },
      { ...viewer, field_rules: new Map([['contact.phones', 'hidden']]) },
      { ...viewer, field_rules: new Map([['contact.phones', 'read_only']]) },
    ];
    expect(new Set([viewer, ...others].map(viewOf)).size).toBe(others.length + 1);
  });
});
