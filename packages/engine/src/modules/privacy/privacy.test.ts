import { fakeLeadSource, fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openShop } from '../../kernel/testing/whatsapp.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

const whatsApp = fakeWhatsApp();
const portal = fakeLeadSource({ now: () => engine.clock.now() });
let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  whatsApp.otherwise(() => ({ type: 'accept' }));
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [portal.adapter, whatsApp.adapter] });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const contact = async (fields: object = {}, { api }: TestOrganization = surya): Promise<string> =>
  (await api.post('/v1/contacts', { name: 'Meera Pillai', ...fields }).expect(201)).body.id;

const ask = async (fields: object, { api }: TestOrganization = surya) =>
  (await api.post('/v1/privacy_requests', fields).expect(201)).body;

const reaches = (id: string, status: string, { api }: TestOrganization = surya) =>
  engine.eventually(async () => {
    const { body } = await api.get(`/v1/privacy_requests/${id}`).expect(200);
    expect(body.status).toBe(status);
    return body;
  }, 20_000);

/** Every place of the whole database where a text stands: text, JSON and raw bytes of every table there is. */
async function placesOf(word: string): Promise<string[]> {
  const { db } = engine.engine.kernel;
  return db.system(async (system) => {
    const { rows } = await sql<{ place: string; schema: string; relation: string; attribute: string; kind: string }>`
      select n.nspname || '.' || c.relname || '.' || a.attname as place, n.nspname as schema, c.relname as relation,
        a.attname as attribute, t.typname as kind
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
      where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and t.typname in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'bytea', '_text')`.execute(system);
    expect(rows.length).toBeGreaterThan(100);
    const found: string[] = [];
    for (const { place, schema, relation, attribute, kind } of rows) {
      const column = sql.ref(attribute);
      const text = kind === 'bytea' ? sql`encode(${column}, 'escape')` : sql`${column}::text`;
      const hits =
        await sql`select from ${sql.table(`${schema}.${relation}`)} where ${text} ilike ${`%${word}%`} limit 1`.execute(
          system,
        );
      if (hits.rows.length > 0) found.push(place);
    }
    return found;
  });
}

/** A delivery of an event about the contact to which the receiver answered with what it knows of them. */
async function delivered({ api, id }: TestOrganization, contactId: string, answer: string): Promise<void> {
  const endpoint = { url: 'https://receiver.example/webhooks', types: ['contact.created'] };
  const made = (await api.post('/v1/webhook_endpoints', endpoint).expect(201)).body;
  await engine.engine.kernel.db.system((system) =>
    sql`insert into webhook_deliveries (organization_id, id, endpoint_id, event_xid, event_id, event_type, status, response_status,
        response_body, created_at)
      select organization_id, gen_random_uuid(), ${made.id}, xid, id, type, 'delivered', 200, ${answer}, recorded_at from events
      where organization_id = ${id} and contact_id = ${contactId} and type = 'contact.created' limit 1`.execute(system),
  );
}

/** Filters that name a person: some that stay, one that looks for somebody else by now, one that was deleted. */
async function saveFilters({ api }: TestOrganization, { phone, name }: { phone: string; name: string }): Promise<void> {
  const filter = {
    and: [
      { field: 'phone', value: `+91${phone}` },
      { field: 'name', value: name },
    ],
  };
  const harmless = { field: 'city', value: 'Pune' };
  const description = `Those around ${name}`;
  await api.post('/v1/segments', { name: `Around ${name}`, description, filter }).expect(201);
  await api.post('/v1/views', { resource: 'contacts', name: `Only ${name}`, filter }).expect(201);
  const changed = (await api.post('/v1/views', { resource: 'contacts', name: 'Pune', filter }).expect(201)).body;
  await api.patch(`/v1/views/${changed.id}`, { filter: harmless }).expect(200);
  const gone = (await api.post('/v1/segments', { name: 'Gone', filter }).expect(201)).body;
  await api.delete(`/v1/segments/${gone.id}`).expect(204);
  await api.post('/v1/segments', { name: 'Pune', filter: harmless }).expect(201);
}

describe('refusals', () => {
  it('needs a key and the permission, and hides from other organizations', async () => {
    await engine.http.get('/v1/privacy_requests').expect(401);
    const manager = await surya.member('manager');
    await manager.api.get('/v1/privacy_requests').expect(403);
    const contact_id = await contact();
    await manager.api.post('/v1/privacy_requests', { contact_id, kind: 'access' }).expect(403);
    await manager.api.post('/v1/legal_holds', { contact_id, reason: 'Mine' }).expect(403);
    const { id } = await ask({ contact_id, kind: 'correction' });
    const other = await engine.organization('Other');
    await other.api.get(`/v1/privacy_requests/${id}`).expect(404);
    const answer = await other.api.post('/v1/privacy_requests', { contact_id, kind: 'erasure' }).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/contact_id', code: 'unknown_contact' }]);
    await surya.api.post('/v1/privacy_requests', { contact_id, kind: 'access', due_on: '2020-01-01' }).expect(422);
  });

  it('a correction is completed by people, once', async () => {
    const { id, status, due_on } = await ask({ contact_id: await contact(), kind: 'correction', note: 'Wrong city' });
    expect({ status, days: (Date.parse(due_on) - Date.now()) / 86_400_000 }).toMatchObject({ status: 'open' });
    expect((await surya.api.post(`/v1/privacy_requests/${id}/complete`).expect(200)).body.status).toBe('completed');
    expect((await surya.api.post(`/v1/privacy_requests/${id}/complete`).expect(409)).body.code).toBe('state_conflict');
  });
});

describe('access', () => {
  it('gives every row about the person, with sums that fit', async () => {
    const org = await engine.organization();
    const lead = (
      await org.api
        .post('/v1/leads', { contact: { name: 'Meera', phones: ['99999 11001'] }, enquiry: { message: 'Roof' } })
        .expect(201)
    ).body;
    await org.api.post('/v1/leads', { contact: { name: 'Stranger', phones: ['99999 11002'] } }).expect(201);
    await org.api.post('/v1/notes', { body: 'Likes mornings', lead_id: lead.id }).expect(201);
    const { id } = await ask({ contact_id: lead.contact_id, kind: 'access' }, org);
    const { certificate } = await reaches(id, 'completed', org);
    const tables = certificate.files.map(({ table }: { table: string }) => table);
    expect(tables).toEqual(
      expect.arrayContaining([
        'contacts',
        'channel_identities',
        'leads',
        'enquiries',
        'notes',
        'events',
        'stage_history',
      ]),
    );
    const { createHash } = await import('node:crypto');
    for (const { file_id, sha256, rows } of certificate.files) {
      const file = (await org.api.get(`/v1/files/${file_id}`).expect(200)).body;
      const bytes = Buffer.from(await (await fetch(file.download_url)).arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(JSON.parse(bytes.toString())).toHaveLength(rows);
      expect(bytes.toString()).not.toContain('Stranger');
    }
  });
});

describe('erasure', () => {
  it('waits while a legal hold lasts, and goes on with its release', async () => {
    const contact_id = await contact({ phones: ['99999 12001'] });
    const hold = (await surya.api.post('/v1/legal_holds', { contact_id, reason: 'Dispute' }).expect(201)).body;
    const { id } = await ask({ contact_id, kind: 'erasure' });
    await reaches(id, 'on_hold');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await surya.api.get(`/v1/contacts/${contact_id}`).expect(200)).body.name).toBe('Meera Pillai');
    await surya.api.post(`/v1/legal_holds/${hold.id}/release`).expect(200);
    const { certificate } = await reaches(id, 'completed');
    expect(certificate.rows).toMatchObject({ contacts: 1, channel_identities: 1 });
    expect((await surya.api.get(`/v1/contacts/${contact_id}`).expect(200)).body).toMatchObject({
      name: null,
      emails: [],
    });
  });

  it('S-24: nothing of the person is found anywhere afterwards, and of others all', async () => {
    const org = await openShop(engine, whatsApp);
    const { api } = org;
    const [phone, name, said, email] = ['9123409876', 'Kanaripakshi', 'canarysong', 'kanari.pakshi@example.com'];
    const source = { adapter: 'fake-leads', name: 'Portal', secrets: portal.secrets };
    const { hook_url } = (await api.post('/v1/connections', source).expect(201)).body;
    const leads = [
      { id: 'C-1', name, phone: `+91${phone}`, email, message: said },
      { id: 'C-2', name: 'Bystander', phone: '+919999913001', message: 'Bystander speaks' },
    ];
    for (const told of leads) {
      const { headers, body } = portal.pushRequest(told);
      const sent = engine.http.post(new URL(hook_url).pathname).set(headers);
      await sent.send(Buffer.from(body).toString()).expect(200);
    }
    const lead = await engine.eventually(async () => {
      const { data } = (await api.get('/v1/leads').expect(200)).body;
      expect(data).toHaveLength(2);
      return data.find(({ contact: { phone: of } }: { contact: { phone: string } }) => of === `+91${phone}`);
    });
    const { contact_id } = lead;
    const from = { phone: `+91${phone}`, user_id: null, parent_user_id: null, name, username: null };
    await org.receive(whatsApp.message({ from, at: engine.clock.now(), content: { type: 'text', text: said } }));
    expect((await api.get(`/v1/conversations?contact_id=${contact_id}`)).body.data).toHaveLength(1);
    await api.post('/v1/notes', { body: `${name} ${said}`, lead_id: lead.id }).expect(201);
    await api.post('/v1/tasks', { title: `Call ${name}`, contact_id }).expect(201);
    await api.patch(`/v1/leads/${lead.id}`, { title: `${name} ${said}`, metadata: { [said]: name } }).expect(200);
    await api.patch(`/v1/contacts/${contact_id}`, { name, city: said }).expect(200);
    await api.post(`/v1/leads/${lead.id}/lose`, { reason: said }).expect(200);
    await api
      .post('/v1/consents', {
        contact_id,
        purpose: 'marketing',
        status: 'granted',
        source: 'paper',
        evidence: { [said]: name },
      })
      .expect(201);
    const content = `name,phone,city\n${name},${phone.slice(0, 5)} ${phone.slice(5)},Kochi\n${name},call ${said},\n`;
    for (const dry_run of [true, false]) {
      const started = await api.post('/v1/imports', { resource: 'contacts', content, dry_run }).expect(202);
      await engine.eventually(async () =>
        expect((await api.get(`/v1/imports/${started.body.id}`)).body.status).toBe('succeeded'),
      );
    }
    const exported = await api
      .post('/v1/exports', { resource: 'contacts', filter: { phone: `+91${phone}` } })
      .expect(202);
    await engine.eventually(async () =>
      expect((await api.get(`/v1/operations/${exported.body.id}`)).body.status).toBe('succeeded'),
    );
    for (const resource of ['contact', 'lead', 'task']) {
      await api.post('/v1/custom_fields', { resource, key: 'remark', label: 'Remark', type: 'text' }).expect(201);
    }
    const custom = { remark: `${said} ${name} ${phone} ${email}` };
    await api.patch(`/v1/contacts/${contact_id}`, { custom }).expect(200);
    await api.patch(`/v1/leads/${lead.id}`, { custom }).expect(200);
    await api.post('/v1/tasks', { title: 'Visit', contact_id, custom }).expect(201);
    const tag = (await api.post('/v1/tags', { name: 'Fussy' }).expect(201)).body;
    await api.post(`/v1/contacts/${contact_id}/tags`, { tag_id: tag.id }).expect(200);
    await delivered(org, contact_id, custom.remark);
    await saveFilters(org, { phone, name });
    const access = await ask({ contact_id, kind: 'access', note: `Asked by ${name}` }, org);
    await reaches(access.id, 'completed', org);
    for (const word of [phone, name, said, email])
      expect((await placesOf(word)).length, `places of ${word} before`).toBeGreaterThan(2);

    const { id } = await ask({ contact_id, kind: 'erasure', note: `${name} wrote` }, org);
    const { certificate } = await reaches(id, 'completed', org);
    expect(certificate.rows).toMatchObject({ contacts: 1, leads: 1, notes: 1, messages: 1, tasks: 2, consents: 1 });
    for (const word of [phone, name, said, email]) expect(await placesOf(word), `places of ${word}`).toEqual([]);
    expect((await placesOf('Bystander speaks')).length).toBeGreaterThan(1);
    for (const path of ['views', 'segments'])
      expect((await api.get(`/v1/${path}`).expect(200)).body.data).toMatchObject([{ name: 'Pune' }]);
    expect(certificate.rows).toMatchObject({ views: 1, segments: 1 });
    expect(certificate.rows).toMatchObject({ webhook_deliveries: 1, tag_links: 1, audit_log: expect.any(Number) });
    expect(certificate.rows.audit_log).toBeGreaterThan(0);
    await engine.eventually(async () => {
      const log = (await api.get('/v1/audit_log?limit=100').expect(200)).body.data;
      expect(log.map(({ action }: { action: string }) => action)).toContain('audit_entry.masked');
      expect(log.filter(({ seq }: { seq: number | null }) => seq === null)).toEqual([]);
    });
    expect((await api.get('/v1/audit_log/verify').expect(200)).body).toMatchObject({ ok: true, broken: null });
    const tamper = (set: ReturnType<typeof sql>) =>
      engine.engine.kernel.db.system((system) =>
        sql`update audit_log a set before = ${set} where organization_id = ${org.id} and exists (select from audit_log m
          where m.organization_id = a.organization_id and m.object_id = a.id and m.action = 'audit_entry.masked')`.execute(
          system,
        ),
      );
    await tamper(sql`'{"forged": true}'`);
    expect((await api.get('/v1/audit_log/verify').expect(200)).body.broken).toMatchObject({ reason: 'altered' });
    await api.get(`/v1/leads/${lead.id}`).expect(200);
    await api.get(`/v1/contacts/${contact_id}/timeline`).expect(200);
    const { data } = (await api.get('/v1/events?limit=100').expect(200)).body;
    expect(data.map(({ type }: { type: string }) => type)).toContain('contact.erased');
  }, 60_000);
});
