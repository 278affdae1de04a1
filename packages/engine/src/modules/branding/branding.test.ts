import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let agency: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  agency = await engine.organization('Neel Agency');
});
afterAll(() => engine.close());

const path = '/v1/organization/branding';
const read = async (api: Api) => (await api.get(path).expect(200)).body;
async function below(maker: Api): Promise<Api> {
  const { body } = await maker.post('/v1/organizations', { name: 'Client', create_api_key: true }).expect(201);
  return engine.as(body.api_key.key);
}

describe('refusals', () => {
  it('needs a key, and the permission to change', async () => {
    await engine.http.get(path).expect(401);
    const member = await agency.member('manager');
    await member.api.get(path).expect(200);
    await member.api.put(path, { name: 'Mine' }).expect(403);
    await member.api.delete(path).expect(403);
  });

  it.each([
    ['/name', {}],
    ['/name', { name: ' ' }],
    ['/logo_url', { name: 'N', logo_url: 'http://example.com/logo.png' }],
    ['/logo_url', { name: 'N', logo_url: 'javascript:alert(1)' }],
    ['/logo_url', { name: 'N', logo_url: 'https://example.com/"onerror=x' }],
    ['/primary_color', { name: 'N', primary_color: 'red;}body{display:none' }],
    ['/support_url', { name: 'N', support_url: 'javascript:alert(1)' }],
    ['/from_address', { name: 'N', from_address: 'nobody' }],
    ['/font', { name: 'N', font: 'Comic Sans' }],
  ])('refuses %s of %o', async (pointer, body) => {
    const answer = await agency.api.put(path, body).expect(422);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });
});

describe('branding', () => {
  it('is that of the nearest organization above that has one', async () => {
    const root = await engine.organization('Root');
    const child = await below(root.api);
    const grandchild = await below(child);
    expect(await read(grandchild)).toMatchObject({ name: 'Client', inherited: false, updated_at: null });
    await root.api.put(path, { name: 'Root CRM', primary_color: '#0b6e4f' }).expect(200);
    const ofRoot = { name: 'Root CRM', primary_color: '#0b6e4f', logo_url: null };
    expect(await read(root.api)).toMatchObject({ ...ofRoot, inherited: false });
    expect(await read(grandchild)).toMatchObject({ ...ofRoot, inherited: true });
    await child.put(path, { name: 'Child CRM', support_url: 'mailto:help@example.com' }).expect(200);
    expect(await read(grandchild)).toMatchObject({ name: 'Child CRM', primary_color: null, inherited: true });
    await child.delete(path).expect(204);
    await child.delete(path).expect(204);
    expect(await read(grandchild)).toMatchObject({ ...ofRoot, inherited: true });
    expect(JSON.stringify(await read(grandchild))).not.toContain(root.id);
    const other = await engine.organization('Other');
    expect((await read(other.api)).name).toBe('Other');
  });

  it('is replaced whole, and told of', async () => {
    await agency.api.put(path, { name: 'One', pdf_footer: 'GSTIN on request' }).expect(200);
    const second = await agency.api.put(path, { name: 'Two' }).expect(200);
    expect(second.body).toMatchObject({ object: 'branding', name: 'Two', pdf_footer: null });
    await agency.api.delete(path).expect(204);
    await engine.eventually(async () => {
      const { body } = await agency.api.get('/v1/events?limit=500').expect(200);
      const told = body.data.filter((e: { type: string }) => e.type === 'branding.changed');
      expect(told.map((e: { data: { branding: { name: string } | null } }) => e.data.branding?.name)).toEqual([
        'One',
        'Two',
        undefined,
      ]);
    });
  });
});
