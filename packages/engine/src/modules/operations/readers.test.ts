import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Api, createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
  await surya.api.post('/v1/contacts', { name: 'Meera Pillai', phones: ['99999 14001'] }).expect(201);
});
afterAll(() => engine.close());

async function ended(id: string, { api }: Pick<TestOrganization, 'api'> = surya) {
  return engine.eventually(async () => {
    const { body } = await api.get(`/v1/operations/${id}`).expect(200);
    expect(body.status).toBe('succeeded');
    return body;
  }, 20_000);
}

async function keyWith(...permissions: string[]): Promise<Api> {
  const { key } = (await surya.api.post('/v1/api_keys', { name: 'Restricted', permissions }).expect(201)).body;
  return engine.as(key);
}

const looking = ['operations:read', 'operations:write', 'files:read', 'files:write', 'events:read'];

interface Made {
  operation: string;
  files: string[];
}

async function gather(): Promise<Made> {
  const contact_id = (await surya.api.get('/v1/contacts').expect(200)).body.data[0].id;
  const made = (await surya.api.post('/v1/privacy_requests', { contact_id, kind: 'access' }).expect(201)).body;
  const { result } = await ended(made.operation_id);
  const files = [...result.files.map(({ file_id }: { file_id: string }) => file_id), result.manifest_file_id];
  return { operation: made.operation_id, files };
}

async function began(path: string, body: object): Promise<Made> {
  const started = (await surya.api.post(path, body).expect(202)).body;
  const { result } = await ended(started.id);
  return {
    operation: started.id,
    files: [result.file_id, result.error_file_id, result.outcome_file_id].filter(Boolean),
  };
}

/** What each kind of work makes, and what one must be allowed to read to be shown it. */
const works: Record<string, { needs: string; begin(): Promise<Made> }> = {
  'the access to their own data': { needs: 'privacy:read', begin: gather },
  'an export of contacts': { needs: 'contacts:read', begin: () => began('/v1/exports', { resource: 'contacts' }) },
  'an export of the audit log': { needs: 'audit:read', begin: () => began('/v1/exports', { resource: 'audit_log' }) },
  'an import': {
    needs: 'contacts:read',
    begin: () => began('/v1/imports', { resource: 'contacts', content: 'name,email\nMeera,not an address\n' }),
  },
  'a bulk change': {
    needs: 'tasks:read',
    begin: () => began('/v1/bulk/tasks', { action: 'complete', filter: {} }),
  },
};

const operationsTold = async (api: Api): Promise<string[]> =>
  (await api.get('/v1/events?types=operation.completed&limit=500').expect(200)).body.data.map(
    ({ subject }: { subject: { id: string } }) => subject.id,
  );

describe.each(Object.entries(works))('what %s made', (_, { needs, begin }) => {
  it(`is for who has ${needs}, and is not there for others`, async () => {
    const { operation, files: made } = await begin();
    expect(made.length).toBeGreaterThan(0);
    const without = await keyWith(...looking, 'notes:read');
    await without.get(`/v1/operations/${operation}`).expect(404);
    await without.post(`/v1/operations/${operation}/cancel`).expect(404);
    const ids = (await without.get('/v1/operations').expect(200)).body.data.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain(operation);
    for (const id of made) {
      await without.get(`/v1/files/${id}`).expect(404);
      await without.delete(`/v1/files/${id}`).expect(404);
    }
    expect(await operationsTold(without)).not.toContain(operation);

    const withIt = await keyWith(...looking, needs);
    await withIt.get(`/v1/operations/${operation}`).expect(200);
    for (const id of made) await withIt.get(`/v1/files/${id}`).expect(200);
    expect(await operationsTold(withIt)).toContain(operation);
  });
});

it('a viewer of the whole organization, refused the requests of people, finds none of what was gathered for them', async () => {
  const { operation, files } = await gather();
  const viewer = await surya.member('viewer');
  await viewer.api.get('/v1/privacy_requests').expect(403);
  await viewer.api.get(`/v1/operations/${operation}`).expect(404);
  expect((await viewer.api.get('/v1/operations?kind=privacy.access').expect(200)).body.data).toEqual([]);
  for (const id of files) await viewer.api.get(`/v1/files/${id}`).expect(404);
});

it('who may change records but not read them follows the work they began, without its files', async () => {
  const writer = await keyWith('bulk:write', 'tasks:write', 'operations:read', 'files:read');
  const { id } = (await writer.post('/v1/bulk/tasks', { action: 'complete', filter: {} }).expect(202)).body;
  const { result } = await ended(id, { api: writer });
  await writer.get(`/v1/files/${result.outcome_file_id}`).expect(404);
});

describe('a member with field rules who acts for an organization below', () => {
  it('fetches what they asked for there, and nobody else’s', async () => {
    const below = await engine.organization('Below', surya);
    await below.api.post('/v1/contacts', { name: 'Ravi', phones: ['99999 14002'] }).expect(201);
    const role = {
      key: 'auditor',
      name: 'Auditor',
      record_scope: 'all',
      permissions: ['contacts:read', 'contacts:write', 'exports:write', 'imports:read', 'imports:write', ...looking],
      field_rules: [{ field: 'contact.phones', access: 'hidden' }],
    };
    await surya.api.post('/v1/roles', role).expect(201);
    const [auditor, other] = [await surya.member('auditor'), await surya.member('auditor')];
    const acting = { 'sauda-organization': below.id };
    const exported = await auditor.api.post('/v1/exports', { resource: 'contacts' }).set(acting).expect(202);
    const { result } = await ended(exported.body.id, below);
    await auditor.api.get(`/v1/files/${result.file_id}`).set(acting).expect(200);
    await other.api.get(`/v1/files/${result.file_id}`).set(acting).expect(404);
    await auditor.api.get(`/v1/files/${result.file_id}`).expect(404);

    const content = { resource: 'contacts', content: 'name\nAnil\n' };
    const imported = (await auditor.api.post('/v1/imports', content).set(acting).expect(202)).body;
    await ended(imported.id, below);
    await auditor.api.get(`/v1/imports/${imported.id}`).set(acting).expect(200);
    await other.api.get(`/v1/imports/${imported.id}`).set(acting).expect(404);
  });
});
