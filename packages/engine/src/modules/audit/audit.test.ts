import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { audit } from './audit.ts';

const fake = fakeWhatsApp();
let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [fake.adapter] });
  surya = await engine.organization();
});
afterAll(() => engine.close());

interface Entry {
  id: string;
  action: string;
  seq: number | null;
  target: { type: string; id: string };
}

const entriesOf = async ({ api }: TestOrganization, query = ''): Promise<Entry[]> =>
  (await api.get(`/v1/audit_log?limit=100${query}`).expect(200)).body.data;

const verify = async ({ api }: TestOrganization, query = '') =>
  (await api.get(`/v1/audit_log/verify${query}`).expect(200)).body;

/** An organization whose log has some entries, all sealed. */
async function sealed(): Promise<TestOrganization> {
  const organization = await engine.organization();
  for (let i = 0; i < 8; i++) await organization.member('agent');
  await engine.eventually(async () => {
    expect((await entriesOf(organization)).filter(({ seq }) => seq === null)).toEqual([]);
  });
  return organization;
}

/** As somebody who got at the database itself. */
async function asSuperuser(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: engine.database_url });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

describe('refusals', () => {
  it('is for those with the permission', async () => {
    await engine.http.get('/v1/audit_log').expect(401);
    for (const role of ['manager', 'agent', 'viewer']) {
      const { api } = await surya.member(role);
      for (const path of ['/v1/audit_log', '/v1/audit_log/verify']) {
        expect((await api.get(path).expect(403)).body.required_permission).toBe('audit:read');
      }
    }
  });

  it('shows nothing of another organization', async () => {
    const other = await engine.organization('Other');
    const [entry] = await entriesOf(surya);
    expect((await entriesOf(other)).map(({ id }) => id)).not.toContain(entry?.id);
    expect(await entriesOf(other, `&object_id=${surya.owner_id}`)).toEqual([]);
  });

  it('cannot be written over by the role all requests run as', async () => {
    const attempts = [
      `update audit_log set action = 'nothing'`,
      'delete from audit_log',
      'truncate audit_log',
      `update audit_heads set seq = 0`,
      `insert into audit_log (organization_id, id, occurred_at, action, object_type, object_id, actor_type, seq, hash)
       values ('${surya.id}', gen_random_uuid(), now(), 'a', 'b', gen_random_uuid(), 'c', 999, 'x')`,
      'select app.seal_audit(1)',
    ];
    for (const attempt of attempts) {
      const tried = engine.engine.kernel.db.withTenant(systemActor(surya.id), (tx) =>
        tx.rows({ compile: () => ({ sql: attempt, parameters: [] }) } as never),
      );
      await expect(tried, attempt).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('an entry', () => {
  it('tells who did what to what, by which key and request, and what changed', async () => {
    const admin = await surya.member('admin');
    const answer = await admin.api
      .patch(`/v1/users/${surya.owner_id}`, { name: 'Asha Rao-Iyer' })
      .set('user-agent', 'dashboard/1.0')
      .expect(200);
    const [entry] = await entriesOf(surya, `&object_id=${surya.owner_id}`);
    expect(entry).toMatchObject({
      object: 'audit_entry',
      action: 'user.updated',
      target: { type: 'user', id: surya.owner_id },
      actor: { type: 'user', id: admin.id, organization_id: surya.id },
      user_id: admin.id,
      key_id: expect.any(String),
      before: { name: 'Asha Rao' },
      after: { name: 'Asha Rao-Iyer' },
      request: {
        id: answer.headers['request-id'],
        ip: expect.stringMatching(/127\.0\.0\.1/),
        user_agent: 'dashboard/1.0',
      },
    });
  });

  it('says whose key it was when the organization above did it', async () => {
    const child = (await surya.api.post('/v1/organizations', { name: 'Child', create_api_key: true }).expect(201)).body;
    const user = { name: 'Meera Nair', email: 'meera@example.com', role: 'agent' };
    await surya.api.post('/v1/users', user).set('sauda-organization', child.id).expect(201);
    const own = engine.as(child.api_key.key);
    await own.post('/v1/users', { ...user, email: 'own@example.com' }).expect(201);
    const { body } = await own.get('/v1/audit_log?sort=occurred_at').expect(200);
    const told = body.data.map(({ action, actor }: { action: string; actor: object }) => [action, actor]);
    const above = { type: 'api_key', id: expect.any(String), organization_id: surya.id };
    expect(told).toEqual([
      ['organization.created', above],
      ['api_key.created', above],
      ['user.created', above],
      ['user.created', { type: 'api_key', id: child.api_key.id, organization_id: child.id }],
    ]);
    await engine.eventually(async () =>
      expect((await own.get('/v1/audit_log/verify').expect(200)).body).toMatchObject({ ok: true, checked: 4 }),
    );
  });

  it('is there for keys, members, teams, roles, connections and the organization, and for no refusal', async () => {
    const organization = await engine.organization();
    const { api } = organization;
    const role = { key: 'helper', name: 'Helper', record_scope: 'all', permissions: ['leads:read'] };
    const { id: roleId } = (await api.post('/v1/roles', role).expect(201)).body;
    await api.patch(`/v1/roles/${roleId}`, { permissions: ['leads:read', 'contacts:read'] }).expect(200);
    await api.delete(`/v1/roles/${roleId}`).expect(204);
    const member = await organization.member('agent');
    await api.post(`/v1/users/${member.id}/deactivate`).expect(200);
    const team = (await api.post('/v1/teams', { name: 'North', user_ids: [member.id] }).expect(201)).body;
    await api.patch(`/v1/teams/${team.id}`, { user_ids: [] }).expect(200);
    await api.delete(`/v1/teams/${team.id}`).expect(204);
    const key = (await api.post('/v1/api_keys', { name: 'Website' }).expect(201)).body;
    await api.post(`/v1/api_keys/${key.id}/revoke`).expect(200);
    await api.patch('/v1/organization', { name: 'Surya Solar Works' }).expect(200);
    const input = { adapter: 'fake-whatsapp', name: 'Sales', config: fake.config, secrets: fake.secrets };
    const connection = (await api.post('/v1/connections', input).expect(201)).body;
    await api.patch(`/v1/connections/${connection.id}`, { secrets: fake.secrets }).expect(200);
    await api.post(`/v1/connections/${connection.id}/rotate_hook_secret`).expect(200);
    await api.delete(`/v1/connections/${connection.id}`).expect(204);
    await api.post('/v1/roles', { ...role, key: 'owner' }).expect(409);
    const entries = await entriesOf(organization);
    expect(entries.map(({ action }) => action).reverse()).toEqual([
      'user.created',
      'api_key.created',
      'role.created',
      'role.updated',
      'role.deleted',
      'user.created',
      'api_key.created',
      'user.deactivated',
      'team.created',
      'team.updated',
      'team.deleted',
      'api_key.created',
      'api_key.revoked',
      'organization.updated',
      'connection.created',
      'connection.updated',
      'connection.hook_secret_rotated',
      'connection.deleted',
    ]);
    const all = JSON.stringify(entries);
    for (const secret of [key.key, ...Object.values(fake.secrets)]) expect(all).not.toContain(secret);
    expect(entries.find(({ action }) => action === 'connection.updated')).toMatchObject({
      before: { secrets: '[masked]' },
      after: { secrets: '[masked]' },
    });
  });

  it('is there for who may act and where things go: organizations below, tokens, issuers, endpoints, domains, fields', async () => {
    const agency = await engine.organization('Neel Agency');
    const { api } = agency;
    const client = (await api.post('/v1/organizations', { name: 'Client' }).expect(201)).body;
    const at = `/v1/organizations/${client.id}`;
    await api.patch(at, { name: 'Kulkarni Solar' }).expect(200);
    await api.put(`${at}/limits`, { users: 3 }).expect(200);
    await api.post(`${at}/suspend`).expect(200);
    await api.post(`${at}/resume`).expect(200);
    const blueprint = (await api.post('/v1/blueprints', { source_organization_id: agency.id }).expect(201)).body;
    await api.post(`/v1/blueprints/${blueprint.id}/push`, { organization_ids: [client.id] }).expect(200);
    const { token } = (await api.post('/v1/user_tokens', { user_id: agency.owner_id }).expect(201)).body;
    await api.post('/v1/user_tokens/revoke', { user_id: agency.owner_id }).expect(204);
    const issuer = { name: 'Our login', issuer: 'https://login.example.com', audience: 'neel' };
    const issuerId = (await api.post('/v1/trusted_issuers', issuer).expect(201)).body.id;
    await api.patch(`/v1/trusted_issuers/${issuerId}`, { member_claim: 'email' }).expect(200);
    await api.delete(`/v1/trusted_issuers/${issuerId}`).expect(204);
    const receiver = { url: 'https://receiver.example/webhooks', types: ['task.due'] };
    const endpoint = (await api.post('/v1/webhook_endpoints', receiver).expect(201)).body;
    await api.patch(`/v1/webhook_endpoints/${endpoint.id}`, { types: ['lead.*'] }).expect(200);
    const rolled = (await api.post(`/v1/webhook_endpoints/${endpoint.id}/roll_secret`).expect(200)).body;
    await api.delete(`/v1/webhook_endpoints/${endpoint.id}`).expect(204);
    const domain = (await api.post('/v1/domains', { host: 'crm.neel.example' }).expect(201)).body;
    await api.delete(`/v1/domains/${domain.id}`).expect(204);
    await api.put('/v1/organization/branding', { name: 'Neel' }).expect(200);
    await api.delete('/v1/organization/branding').expect(204);
    const link = (await api.post('/v1/connect_links', { adapters: ['fake-whatsapp'] }).expect(201)).body;
    const field = { resource: 'lead', key: 'size_kw', label: 'Size', type: 'number' };
    const { id: fieldId } = (await api.post('/v1/custom_fields', field).expect(201)).body;
    await api.patch(`/v1/custom_fields/${fieldId}`, { is_archived: true }).expect(200);
    await api.delete(`/v1/custom_fields/${fieldId}`).expect(204);
    await api.delete(at).expect(204);

    const entries = await entriesOf(agency);
    expect(entries.map(({ action }) => action).reverse()).toEqual([
      'user.created',
      'api_key.created',
      'organization.created',
      'organization.updated',
      'organization.limits_changed',
      'organization.suspended',
      'organization.resumed',
      'blueprint.created',
      'blueprint.pushed',
      'user_token.created',
      'user.tokens_revoked',
      'trusted_issuer.created',
      'trusted_issuer.updated',
      'trusted_issuer.deleted',
      'webhook_endpoint.created',
      'webhook_endpoint.updated',
      'webhook_endpoint.secret_rolled',
      'webhook_endpoint.deleted',
      'domain.created',
      'domain.deleted',
      'branding.changed',
      'branding.changed',
      'connect_link.created',
      'custom_field.created',
      'custom_field.updated',
      'custom_field.deleted',
      'organization.deleted',
    ]);
    const found = (action: string) => entries.find((entry) => entry.action === action);
    expect(found('organization.updated')).toMatchObject({
      target: { type: 'organization', id: client.id },
      before: { name: 'Client' },
      after: { name: 'Kulkarni Solar' },
    });
    expect(found('organization.limits_changed')).toMatchObject({ before: { users: null }, after: { users: 3 } });
    expect(found('user_token.created')).toMatchObject({ after: { user_id: agency.owner_id, permissions: ['*'] } });
    expect(found('webhook_endpoint.secret_rolled')).toMatchObject({
      before: { secret: '[masked]', previous_secret: '[masked]' },
      after: { secret: '[masked]', previous_secret: '[masked]' },
    });
    const all = JSON.stringify(entries);
    const tokenOfLink = new URL(link.url).pathname.split('/').at(-1);
    for (const secret of [token, endpoint.secret, rolled.secret, tokenOfLink]) expect(all).not.toContain(secret);
    const kept = await engine.engine.kernel.db.system((db) =>
      sql<{ action: string; actor_organization_id: string }>`select action, actor_organization_id from audit_log
        where organization_id = ${client.id} order by id`.execute(db),
    );
    expect(kept.rows.map(({ action }) => action)).toEqual([
      'organization.created',
      'organization.updated',
      'organization.limits_changed',
      'organization.suspended',
      'organization.resumed',
      'blueprint.installed',
      'organization.deleted',
    ]);
    expect(new Set(kept.rows.map((row) => row.actor_organization_id))).toEqual(new Set([agency.id]));
  });

  it('is found by action, object and actor', async () => {
    const member = await surya.member('agent');
    expect(await entriesOf(surya, `&object_id=${member.id}&action=user.created`)).toHaveLength(1);
    expect(await entriesOf(surya, `&object_type=user&object_id=${member.id}&actor_id=${member.id}`)).toEqual([]);
  });
});

describe('the chain', () => {
  it('holds as it was written, whoever wrote at once', async () => {
    const organization = await engine.organization();
    await Promise.all(Array.from({ length: 30 }, () => organization.member('agent')));
    await engine.eventually(async () => {
      const { head } = await verify(organization);
      expect(head.seq).toBe(62);
    });
    expect(await verify(organization)).toMatchObject({
      ok: true,
      broken: null,
      checked: 62,
      checked_to: 62,
      has_more: false,
    });
    const first = await verify(organization, '?limit=40');
    expect(first).toMatchObject({ ok: true, checked_to: 40, has_more: true });
    expect(await verify(organization, '?limit=40&after=40')).toMatchObject({ ok: true, checked: 22, has_more: false });
  });

  it.each([
    ['what was done', `action = 'nothing.happened'`],
    ['who did it', 'actor_id = gen_random_uuid()'],
    ['when', `occurred_at = occurred_at - interval '1 day'`],
    ['what changed', `after = '{"role": "agent"}'`],
    ['from where', `ip = '10.0.0.1'`],
  ])('names the entry in which somebody altered %s', async (_title, set) => {
    const organization = await sealed();
    const entry = (await entriesOf(organization)).find(({ seq }) => seq === 5) as Entry;
    await asSuperuser(`update audit_log set ${set} where id = $1`, [entry.id]);
    const answer = await verify(organization);
    expect(answer).toMatchObject({ ok: false, broken: { seq: 5, id: entry.id, reason: 'altered' } });
    expect(await verify(organization, '?after=5')).toMatchObject({ ok: true });
  });

  it('holds entries from before they said whose the actor is, by the hash they had', async () => {
    const organization = await engine.organization();
    const { kernel } = engine.engine;
    await kernel.db.withTenant(systemActor(organization.id), async (tx) =>
      audit(tx, {
        action: 'user.updated',
        object: { type: 'user', id: organization.owner_id },
        before: { name: 'A' },
        after: { name: 'B' },
      }),
    );
    await engine.eventually(async () => {
      const { rows } = await kernel.db.system((db) =>
        sql<{ same: boolean }>`
          select a.hash = sha256(b.hash || convert_to(jsonb_build_array(a.organization_id, a.id,
            floor(extract(epoch from a.occurred_at) * 1000)::bigint, a.action, a.object_type, a.object_id, a.actor_type, a.actor_id,
            a.user_id, a.key_id, a.before, a.after, a.request_id, a.ip, a.user_agent, a.seq)::text, 'UTF8')) as same
          from audit_log a join audit_log b on b.organization_id = a.organization_id and b.seq = a.seq - 1
          where a.organization_id = ${organization.id} and a.action = 'user.updated'`.execute(db),
      );
      expect(rows).toEqual([{ same: true }]);
    });
    expect(await verify(organization)).toMatchObject({ ok: true });
  });

  it('names the next entry when the altered one got a new hash', async () => {
    const organization = await sealed();
    await asSuperuser(
      `update audit_log a set action = 'x', hash = sha256(
         (select b.hash from audit_log b where b.organization_id = a.organization_id and b.seq = 4)
         || app.audit_bytes(row(a.organization_id, a.id, a.occurred_at, 'x', a.object_type, a.object_id, a.actor_type, a.actor_id,
           a.user_id, a.key_id, a.before, a.after, a.request_id, a.ip, a.user_agent, a.seq, a.hash, a.actor_organization_id)::audit_log))
       where organization_id = $1 and seq = 5`,
      [organization.id],
    );
    expect((await verify(organization)).broken).toMatchObject({ seq: 6, reason: 'altered' });
  });

  it.each([
    [1, 'the first'],
    [5, 'one amid'],
    [18, 'the last'],
  ])('names number %i as missing when %s is deleted', async (seq) => {
    const organization = await sealed();
    await asSuperuser('delete from audit_log where organization_id = $1 and seq = $2', [organization.id, seq]);
    expect(await verify(organization)).toMatchObject({ ok: false, broken: { seq, id: null, reason: 'missing' } });
  });
});
