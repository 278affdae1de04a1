import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Dns } from '../../kernel/dns.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { recheckDomains } from './recheck.ts';

let engine: TestEngine;
let agency: TestOrganization;
let other: TestOrganization;

/** A name server with what the tests put into it. */
const zone = { txt: new Map<string, string[]>(), cname: new Map<string, string>(), down: false };
const missing = () => Object.assign(new Error('queryTxt ENOTFOUND'), { code: 'ENOTFOUND' });
const dns: Dns = {
  async resolveTxt(name) {
    if (zone.down) throw Object.assign(new Error('timeout'), { code: 'ETIMEOUT' });
    const texts = zone.txt.get(name);
    if (!texts) throw missing();
    // A long record comes in parts.
    return texts.map((text) => [text.slice(0, 5), text.slice(5)]);
  },
  async resolveCname(name) {
    if (zone.down) throw Object.assign(new Error('timeout'), { code: 'ETIMEOUT' });
    const target = zone.cname.get(name);
    if (!target) throw missing();
    return [target];
  },
};

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false, dns });
  engine.engine.kernel.config.domain_target = 'edge.example.net';
  [agency, other] = [await engine.organization('Neel Agency'), await engine.organization('Other')];
});
afterAll(() => engine.close());

interface DomainBody {
  id: string;
  host: string;
  status: string;
  last_error: string | null;
  dns_records: { type: string; name: string; value: string }[];
}
const add = async (host: string, { api } = agency): Promise<DomainBody> =>
  (await api.post('/v1/domains', { host }).expect(201)).body;
const verify = async (id: string, { api } = agency): Promise<DomainBody> =>
  (await api.post(`/v1/domains/${id}/verify`).expect(200)).body;
const get = async (id: string, { api } = agency): Promise<DomainBody> =>
  (await api.get(`/v1/domains/${id}`).expect(200)).body;
function putIntoDns({ dns_records }: DomainBody): void {
  for (const { type, name, value } of dns_records) {
    if (type === 'TXT') zone.txt.set(name, [...(zone.txt.get(name) ?? ['something else']), value]);
    else zone.cname.set(name, value);
  }
}
async function active(host: string, of = agency): Promise<DomainBody> {
  const domain = await add(host, of);
  putIntoDns(domain);
  return verify(domain.id, of);
}
const recheck = () => recheckDomains.run(engine.engine.kernel, new AbortController().signal);

describe('refusals', () => {
  it('needs a key with the permission, and finds only the own', async () => {
    await engine.http.get('/v1/domains').expect(401);
    const member = await agency.member('manager');
    await member.api.get('/v1/domains').expect(403);
    await member.api.post('/v1/domains', { host: 'a.example.com' }).expect(403);
    const { id } = await add('refusals.example.com');
    await other.api.get(`/v1/domains/${id}`).expect(404);
    await other.api.post(`/v1/domains/${id}/verify`).expect(404);
    await other.api.delete(`/v1/domains/${id}`).expect(404);
  });

  it.each([
    '',
    'localhost',
    'UPPER.example.com',
    'a b.example.com',
    '127.0.0.1',
    'x.example.com/path',
    '-a.example.com',
  ])('does not take %o for a host', async (host) => {
    const answer = await agency.api.post('/v1/domains', { host }).expect(422);
    expect(answer.body.errors[0].pointer).toBe('/host');
  });

  it('refuses the server’s own host, and one twice', async () => {
    await agency.api.post('/v1/domains', { host: 'edge.example.net' }).expect(422);
    await add('twice.example.com');
    expect((await agency.api.post('/v1/domains', { host: 'twice.example.com' }).expect(409)).body.code).toBe(
      'already_exists',
    );
  });
});

describe('a domain', () => {
  it('is active once the DNS says so, and says what is missing before', async () => {
    const domain = await add('proof.example.com');
    expect(domain).toMatchObject({ status: 'pending', verified_at: null, checked_at: null });
    const [txt, cname] = domain.dns_records;
    expect(JSON.stringify(domain.dns_records).toLowerCase()).not.toContain('sauda');
    expect((await verify(domain.id)).last_error).toContain('TXT record _domain-proof.proof.example.com');
    zone.txt.set(txt?.name ?? '', [txt?.value ?? '']);
    expect((await verify(domain.id)).last_error).toContain('CNAME record edge.example.net');
    zone.cname.set(cname?.name ?? '', 'EDGE.example.net.');
    expect(await verify(domain.id)).toMatchObject({ status: 'active', last_error: null });
    await engine.eventually(async () => {
      const { body } = await agency.api.get('/v1/events?limit=500').expect(200);
      const types = body.data
        .filter((e: { subject: { id: string } }) => e.subject.id === domain.id)
        .map((e: { type: string }) => e.type);
      expect(types).toEqual(['domain.created', 'domain.verified']);
    });
  });

  it('belongs to whoever proves it: asking first takes it from nobody', async () => {
    const squatter = await add('wanted.example.com', other);
    const owner = await active('wanted.example.com');
    expect(owner.status).toBe('active');
    expect((await verify(squatter.id, other)).status).toBe('pending');
    putIntoDns(squatter);
    await other.api.post(`/v1/domains/${squatter.id}/verify`).expect(409);
  });

  it('is looked at every day, and ends with its proof', async () => {
    const { id, host } = await active('daily.example.com');
    expect(await recheck()).toBe(0);
    engine.clock.advance(25 * 3_600_000);
    while ((await recheck()) > 0);
    expect((await get(id)).status).toBe('active');
    zone.txt.delete(`_domain-proof.${host}`);
    engine.clock.advance(25 * 3_600_000);
    while ((await recheck()) > 0);
    expect(await get(id)).toMatchObject({ status: 'failed' });
    const answer = await engine.http.get('/v1/organization').set('host', host).expect(401);
    expect(answer.body.type).not.toContain(host);
    // Its proof is back: so is the domain, without anybody asking.
    putIntoDns(await get(id));
    engine.clock.advance(25 * 3_600_000);
    while ((await recheck()) > 0);
    expect(await get(id)).toMatchObject({ status: 'active', last_error: null });
  });

  it('that somebody else has by then stays with them', async () => {
    const lost = await active('lost.example.com');
    zone.txt.delete(`_domain-proof.${lost.host}`);
    engine.clock.advance(25 * 3_600_000);
    while ((await recheck()) > 0);
    const found = (await other.api.post('/v1/domains', { host: lost.host }).expect(201)).body;
    putIntoDns(found);
    expect((await verify(found.id, other)).status).toBe('active');
    putIntoDns(await get(lost.id));
    engine.clock.advance(25 * 3_600_000);
    while ((await recheck()) > 0);
    expect(await get(lost.id)).toMatchObject({ status: 'failed' });
  });

  it('may end in letters of any script', async () => {
    await add('crm.xn--11b5bs3a9aj6g.xn--h2brj9c');
  });

  it('goes on while the DNS cannot be asked, which is tried again in an hour', async () => {
    const { id } = await active('patient.example.com');
    engine.clock.advance(25 * 3_600_000);
    zone.down = true;
    while ((await recheck()) > 0);
    zone.down = false;
    expect(await get(id)).toMatchObject({ status: 'active' });
    expect((await get(id)).last_error).toContain('could not be asked');
    engine.clock.advance(61 * 60_000);
    while ((await recheck()) > 0);
    expect(await get(id)).toMatchObject({ status: 'active', last_error: null });
  });
});

describe('the host decides the brand', () => {
  it('of problems, the contract and the pages, none of which names the product', async () => {
    const branded = await engine.organization('Branded');
    await branded.api.put('/v1/organization/branding', { name: 'Neel CRM' }).expect(200);
    const { host } = await active('crm.example.com', branded);
    const at = (path: string) => engine.http.get(path).set('host', host);
    const problem = await at('/v1/leads').expect(401);
    expect(problem.body.type).toBe(`http://${host}/docs/errors/authentication_required`);
    expect((await at('/nowhere').expect(404)).body.type).toContain(host);
    const contract = await at('/openapi.json').expect(200);
    expect(contract.body.info.title).toBe('Neel CRM API');
    expect(JSON.stringify(contract.body).match(/.{0,40}sauda.{0,40}/gi)).toBeNull();
    for (const path of ['/docs/', '/docs/errors', '/docs/errors/internal_error'])
      expect((await at(path).expect(200)).text.replace(/https?:\/\/\S+/g, ''), path).not.toMatch(/sauda/i);
  });

  it('for nobody who only claims it', async () => {
    const claimed = await add('claimed.example.com');
    for (const host of [claimed.host, 'nobody.example.com', 'evil.example.com:99']) {
      const problem = await engine.http.get('/v1/leads').set('host', host).expect(401);
      expect(problem.body.type).toContain(engine.engine.kernel.config.public_url);
      expect((await engine.http.get('/openapi.json').set('host', host)).body.info.title).toBe('Sauda API');
    }
    await active('forwarded.example.com');
    const forged = await engine.http
      .get('/v1/leads')
      .set('host', 'nobody.example.com')
      .set('x-forwarded-host', 'forwarded.example.com');
    expect(forged.body.type).not.toContain('forwarded.example.com');
  });
});
