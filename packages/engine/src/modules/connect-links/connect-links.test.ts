import { fakeLeadSource, fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sha256 } from '../../kernel/crypto.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

const whatsApp = fakeWhatsApp();
const portal = fakeLeadSource();
let engine: TestEngine;
let surya: TestOrganization;
let other: TestOrganization;

beforeAll(async () => {
  const adapters = [whatsApp.adapter, portal.adapter];
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters, worker: false });
  [surya, other] = [await engine.organization(), await engine.organization('Other')];
});
afterAll(() => engine.close());

interface LinkBody {
  id: string;
  url: string;
}
const makeLink = async (fields: object = {}, { api } = surya): Promise<LinkBody> =>
  (await api.post('/v1/connect_links', { adapters: ['fake-whatsapp'], ...fields }).expect(201)).body;
const pathOf = ({ url }: LinkBody) => new URL(url).pathname;
const visit = (link: LinkBody, query = '') => engine.http.get(`${pathOf(link)}${query}`);
const submit = (link: LinkBody, fields: Record<string, string>, query = '') =>
  engine.http
    .post(`${pathOf(link)}${query}`)
    .type('form')
    .send(fields);
const connectionsOf = async ({ api } = surya) => (await api.get('/v1/connections?limit=100').expect(200)).body.data;

let numbers = 0;
const filled = () => ({
  'config/number_id': `n-${numbers++}`,
  ...Object.fromEntries(Object.entries(whatsApp.secrets).map(([name, value]) => [`secrets/${name}`, String(value)])),
});

it('keeps of a link only what nobody can make from the database, and still knows links that were kept plainly', async () => {
  const link = await makeLink();
  const token = pathOf(link).split('/').at(-1) ?? '';
  const { kernel } = engine.engine;
  const keep = () =>
    kernel.db.system((db) =>
      sql`update connect_links set hash = ${sha256(token)} where id = ${link.id} and hash <> ${sha256(token)}`.execute(
        db,
      ),
    );
  expect((await keep()).numAffectedRows).toBe(1n);
  await visit(link).expect(200);
  await submit(link, filled()).expect(200);
  await visit(link).expect(404);
});

describe('refusals', () => {
  it('needs a key with the permission, and finds only the own', async () => {
    await engine.http.get('/v1/connect_links').expect(401);
    const member = await surya.member('agent');
    await member.api.post('/v1/connect_links', { adapters: ['fake-whatsapp'] }).expect(403);
    const { id } = await makeLink();
    await engine.http.post(`/v1/connect_links/${id}/revoke`).expect(401);
    await member.api.post(`/v1/connect_links/${id}/revoke`).expect(403);
    await other.api.post(`/v1/connect_links/${id}/revoke`).expect(404);
    await surya.api.post('/v1/connect_links/nonsense/revoke').expect(400);
    await other.api.get(`/v1/connect_links/${id}`).expect(404);
    expect((await other.api.get('/v1/connect_links').expect(200)).text).not.toContain(id);
  });

  it.each([
    ['/adapters', {}],
    ['/adapters', { adapters: [] }],
    ['/adapters/1', { adapters: ['fake-whatsapp', 'no-such'] }],
    ['/redirect_url', { adapters: ['fake-whatsapp'], redirect_url: 'javascript:alert(1)' }],
    ['/redirect_url', { adapters: ['fake-whatsapp'], redirect_url: 'http://example.com' }],
    ['/redirect_url', { adapters: ['fake-whatsapp'], redirect_url: "https://example.com; script-src 'unsafe-inline'" }],
    ['/expires_in_seconds', { adapters: ['fake-whatsapp'], expires_in_seconds: 1 }],
  ])('refuses %s of %o', async (pointer, body) => {
    const answer = await surya.api.post('/v1/connect_links', body).expect(422);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it('answers one page to every link that is not good', async () => {
    const link = await makeLink();
    const pages = await Promise.all([
      engine.http.get('/connect/nonsense').expect(404),
      engine.http.get(`${pathOf(link).slice(0, -1)}_`).expect(404),
      engine.http.post('/connect/nonsense').type('form').send(filled()).expect(404),
    ]);
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(pages[0]?.headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('a link', () => {
  it('shows its address once, and only a digest of it is kept', async () => {
    const link = await makeLink();
    const token = pathOf(link).split('/').at(-1) as string;
    for (const path of [`/v1/connect_links/${link.id}`, '/v1/connect_links', '/v1/events?limit=500']) {
      const { text } = await surya.api.get(path).expect(200);
      expect(text).not.toContain(token);
      expect(text).not.toContain('"hash"');
    }
    await visit(link).expect(200);
    expect(engine.log.lines.join('\n')).not.toContain(token);
  });

  it('connects what is entered, goes back with the state, and is used up', async () => {
    const link = await makeLink({ redirect_url: 'https://app.example.com/back?tab=1', state: 'client 17&x' });
    const fields = filled();
    const answer = await submit(link, fields).expect(303);
    const back = new URL(answer.headers.location as string);
    expect([back.origin, back.pathname, back.searchParams.get('tab')]).toEqual([
      'https://app.example.com',
      '/back',
      '1',
    ]);
    expect(back.searchParams.get('state')).toBe('client 17&x');
    const id = back.searchParams.get('connection_id');
    const connection = (await surya.api.get(`/v1/connections/${id}`).expect(200)).body;
    expect(connection).toMatchObject({
      adapter: 'fake-whatsapp',
      state: 'active',
      config: { number_id: fields['config/number_id'] },
    });
    expect((await surya.api.get(`/v1/connect_links/${link.id}`).expect(200)).body).toMatchObject({
      status: 'used',
      connection_id: id,
    });
    await visit(link).expect(404);
    await submit(link, filled()).expect(404);
  });

  it('connects once, however many try at the same moment', async () => {
    const link = await makeLink();
    const before = (await connectionsOf()).length;
    const answers = await Promise.all(Array.from({ length: 6 }, () => submit(link, filled())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404]);
    expect(await connectionsOf()).toHaveLength(before + 1);
  });

  it('stays open, and keeps nothing, while what is entered does not fit', async () => {
    const link = await makeLink();
    const before = (await connectionsOf()).length;
    const answer = await submit(link, { 'config/number_id': '', 'secrets/nonsense': 'sesame' }).expect(422);
    expect(answer.text).toContain('role="alert"');
    expect(answer.text).toContain('aria-invalid="true"');
    expect(answer.text).not.toContain('sesame');
    expect(await connectionsOf()).toHaveLength(before);
    expect((await surya.api.get(`/v1/connect_links/${link.id}`)).body.status).toBe('open');
    await submit(link, filled()).expect(200);
  });

  it('expires', async () => {
    const link = await makeLink({ expires_in_seconds: 120 });
    await visit(link).expect(200);
    engine.clock.advance(121_000);
    await visit(link).expect(404);
    await submit(link, filled()).expect(404);
    expect((await surya.api.get(`/v1/connect_links/${link.id}`)).body.status).toBe('expired');
  });

  it('is over when it is revoked, also for a form that is open already', async () => {
    const link = await makeLink();
    await visit(link).expect(200);
    const before = (await connectionsOf()).length;
    const revoked = (await surya.api.post(`/v1/connect_links/${link.id}/revoke`).expect(200)).body;
    expect(revoked).toMatchObject({ status: 'revoked', revoked_at: expect.any(String), used_at: null, version: 2 });
    const [shown, sent] = [await visit(link).expect(404), await submit(link, filled()).expect(404)];
    const nonsense = await engine.http.get('/connect/nonsense').expect(404);
    expect([shown.text, sent.text]).toEqual([nonsense.text, nonsense.text]);
    expect(await connectionsOf()).toHaveLength(before);
    expect((await surya.api.get(`/v1/connect_links/${link.id}`).expect(200)).body).toEqual(revoked);
    // Nothing happens the second time, and nothing is noted.
    expect((await surya.api.post(`/v1/connect_links/${link.id}/revoke`).expect(200)).body).toEqual(revoked);
    const noted = await surya.api.get(`/v1/audit_log?object_id=${link.id}&action=connect_link.revoked`).expect(200);
    expect(noted.body.data).toHaveLength(1);
  });

  it('is either used or revoked, whoever comes first', async () => {
    const used = await makeLink();
    await submit(used, filled()).expect(200);
    const refusal = await surya.api.post(`/v1/connect_links/${used.id}/revoke`).expect(409);
    expect(refusal.body).toMatchObject({ code: 'state_conflict', detail: expect.stringContaining('connection') });
    for (let i = 0; i < 5; i++) {
      const link = await makeLink();
      const revoking = surya.api.post(`/v1/connect_links/${link.id}/revoke`);
      const [sent, revoked] = await Promise.all([submit(link, filled()), revoking]);
      expect([`200 409`, `404 200`]).toContain(`${sent.status} ${revoked.status}`);
    }
  });

  it('lets choose among the allowed adapters, and no other', async () => {
    const both = await makeLink({ adapters: ['fake-whatsapp', 'fake-leads'] });
    const choice = await visit(both).expect(200);
    expect(choice.text).toContain('?adapter=fake-leads');
    expect((await visit(both, '?adapter=fake-leads').expect(200)).text).toContain('secrets/api_key');
    const one = await makeLink({ adapters: ['fake-leads'] });
    const wrong = await visit(one, '?adapter=fake-whatsapp').expect(200);
    expect(wrong.text).not.toContain('config/number_id');
    const before = (await connectionsOf()).length;
    await submit(one, filled(), '?adapter=fake-whatsapp').expect(422);
    await submit(both, filled(), '?adapter=nonsense').expect(422);
    expect(await connectionsOf()).toHaveLength(before);
  });

  it('is over while its organization is suspended', async () => {
    const child = (await surya.api.post('/v1/organizations', { name: 'Client', create_api_key: true }).expect(201))
      .body;
    const api = engine.as(child.api_key.key);
    const link = (await api.post('/v1/connect_links', { adapters: ['fake-whatsapp'] }).expect(201)).body;
    await visit(link).expect(200);
    await surya.api.post(`/v1/organizations/${child.id}/suspend`).expect(200);
    await visit(link).expect(404);
  });
});

describe('the page', () => {
  it('runs nothing, is not framed, kept or passed on', async () => {
    const link = await makeLink({ redirect_url: 'https://app.example.com/back' });
    const { headers, text } = await visit(link).expect(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const policy = headers['content-security-policy'];
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).toContain("form-action 'self' https://app.example.com;");
    expect(policy).not.toMatch(/unsafe|script/);
    expect(text).not.toMatch(/<script|style="|onclick/i);
  });

  it('names every field for those who do not see it', async () => {
    const { text } = await visit(await makeLink()).expect(200);
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
    const inputs = [...text.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g)].map((match) => match[1]);
    expect(inputs.length).toBeGreaterThan(1);
    for (const id of inputs) expect(text, id).toContain(`<label for="${id}">`);
    for (const [described] of text.matchAll(/aria-describedby="([^"]+)"/g))
      expect(text).toContain(`id="${described.slice(18, -1)}"`);
    expect(text).toMatch(/type="password"/);
  });

  it('appears under the organization’s name, and no other', async () => {
    const branded = await engine.organization('Branded');
    const look = { name: 'Neel <CRM>', primary_color: '#0b6e4f', support_url: 'mailto:help@example.com' };
    await branded.api.put('/v1/organization/branding', look).expect(200);
    const link = await makeLink({}, branded);
    const { text } = await visit(link).expect(200);
    expect(text).toContain('Neel &lt;CRM&gt;');
    expect(text).toContain('#0b6e4f');
    expect(text).toContain('mailto:help@example.com');
    expect(text).not.toMatch(/sauda/i);
  });

  it('shows what was entered as text', async () => {
    const link = await makeLink();
    const answer = await submit(link, { 'config/number_id': '"><script>alert(1)</script>' }).expect(422);
    expect(answer.text).not.toContain('<script>');
    expect(answer.text).toContain('&quot;&gt;&lt;script&gt;');
  });
});
