import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fetch } from '../../packages/sdk/src/options.ts';
import { compile } from './compile.ts';
import { emitSdk } from './emit.ts';
import kitchenSink from './fixtures/kitchen-sink.json' with { type: 'json' };

const generated = 'packages/sdk/src/generated/';
const sdk = resolve(import.meta.dirname, '../../packages/sdk');

let files: Record<string, string>;
beforeAll(async () => {
  files = await emitSdk(kitchenSink);
});

describe('the files', () => {
  it('are one per resource beside the shared ones, in order', () => {
    const names = Object.keys(files).map((path) => path.slice(generated.length));
    expect(names).toEqual([
      'errors.ts',
      'events.ts',
      'models.ts',
      'resources.ts',
      'resources/api-keys.ts',
      'resources/contacts.ts',
      'resources/events.ts',
      'resources/imports.ts',
      'resources/leads.ts',
      'resources/media.ts',
      'resources/organization.ts',
      'resources/reports.ts',
      'schema.ts',
      'version.ts',
    ]);
  });

  it('say where they come from and how they are made again', () => {
    for (const content of Object.values(files)) {
      expect(content).toMatch(/^\/\/ Generated from openapi\/openapi\.json by `npm run openapi`/);
    }
  });

  it('do not depend on the order of the document, which stays as it was', async () => {
    const document = reversed(kitchenSink);
    const before = JSON.stringify(document);
    expect(await emitSdk(document)).toEqual(files);
    expect(JSON.stringify(document)).toBe(before);
  });

  it('explain a method with its permission and errors', () => {
    expect(files[`${generated}resources/leads.ts`]).toContain(`  /**
   * Create a lead.
   *
   * The contact may come inline; a known one is matched by phone.
   *
   * Permission: \`leads:write\`
   *
   * Errors: \`already_exists\`, \`validation_failed\`
   */
  create(`);
    expect(files[`${generated}resources/leads.ts`]).toContain('/** Cards on a pipeline. */');
    expect(files[`${generated}resources/api-keys.ts`]).toContain('@deprecated');
  });

  it('leave out event streams, which are no calls with one answer', () => {
    expect(files[`${generated}resources.ts`]).not.toContain('stream');
  });
});

/** The same document with the keys of every object the other way round. */
function reversed<Value>(value: Value): Value {
  const replacer = (_: string, node: unknown) =>
    typeof node === 'object' && node !== null && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).reverse())
      : node;
  return JSON.parse(JSON.stringify(value, replacer));
}

const rightUse = `
import {
  type AnswerOf, type BodyOf, type ErrorCode, type ItemOf, type Lead, type LeadUpdate, type Money, NotFoundError,
  type Page, type PagePromise, type QueryOf, Sauda, type WebhookEvent,
} from './index.ts';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_: Same<A, B>): void {}

const sauda = new Sauda({ apiKey: 'sk_test_example', baseUrl: 'https://crm.example.com' });

export async function use(maybe: string | undefined, event: WebhookEvent, code: ErrorCode): Promise<void> {
  const lead = await sauda.leads.create({ title: 'Flat', contact: { name: 'Asha' } }, { idempotencyKey: 'k' });
  same<typeof lead, Lead>(true);
  same<typeof lead.value, Money | null>(true);
  same<typeof lead.object, 'lead'>(true);
  same<ItemOf<'leads.list'>, Lead>(true);
  same<BodyOf<'leads.update'>, LeadUpdate>(true);
  same<BodyOf<'leads.list'>, never>(true);
  await sauda.leads.get(lead.id);
  await sauda.leads.get(lead.id, { expand: ['contact'] }, { timeoutMs: 5 });
  await sauda.leads.update(lead.id, { value: null }, { ifMatch: lead.version });
  same<Awaited<ReturnType<typeof sauda.leads.delete>>, void>(true);
  await sauda.leads.reopen(lead.id);
  await sauda.leads.reopen(lead.id, { note: 'called back' }, { maxRetries: 0 });

  const list: PagePromise<Lead, QueryOf<'leads.list'>> = sauda.leads.list({
    status: 'open', q: maybe, limit: 5, 'owner_id[in]': ['u1', 'u2'] as const, 'created_at[gte]': new Date(), expand: 'contact',
  });
  const page: Page<Lead, QueryOf<'leads.list'>> = await list;
  same<typeof page.data, readonly Lead[]>(true);
  for await (const each of sauda.leads.list()) same<typeof each, Lead>(true);
  for await (const found of sauda.leads.search({ filter: {} })) same<typeof found, Lead>(true);
  const changes = await sauda.leads.stageHistory(lead.id).toArray({ max: 3 });
  same<(typeof changes)[number]['from_stage_id'], string | null>(true);
  for await (const past of sauda.events.list({ after: 'c0' })) same<typeof past.type, string>(true);

  const batch: AnswerOf<'leads.batch'> = await sauda.leads.batch({ items: [{ title: 'One' }] });
  if ('failed' in batch) same<typeof batch.failed, number>(true);
  await sauda.contacts.upsert('phone', '+919800000001', { name: 'Asha' });
  await sauda.apiKeys.revoke('key');
  same<(typeof own)['name'], string>(true);
  const own = await sauda.organization.get({ organization: 'child' });
  await sauda.reports.funnel({ from_date: '2026-04-01' });
  await sauda.media.upload(new FormData());
  same<Awaited<ReturnType<typeof sauda.media.content>>, Blob>(true);
  await sauda.imports.create('leads', 'name', { mode: 'dry_run' });
  await sauda.imports.create('leads', undefined, { mode: 'dry_run' });

  if (event.type === 'lead.created') same<typeof event.type, 'lead.created'>(true);
  else same<typeof event.type, 'lead.won'>(true);
  same<typeof event.data.object, Lead>(true);
  same<ErrorCode, 'already_exists' | 'not_found' | 'validation_failed'>(true);
  const error: unknown = code;
  if (NotFoundError.is(error)) same<typeof error, NotFoundError>(true);
}
`;

// What a caller may get wrong, with the complaint the compiler must make.
const wrongUses: [why: string, code: string, complaint: string][] = [
  ['a body without a required field', `sauda.leads.create({})`, 'TS2345'],
  ['a body with an unknown field', `sauda.leads.create({ title: 'x', colour: 'red' })`, 'TS2353'],
  ['a field of the wrong type', `sauda.leads.update('id', { title: 5 })`, 'TS2322'],
  ['a nested field missing', `sauda.leads.create({ title: 'x', contact: { phone: '+91' } })`, 'TS2741'],
  ['no body at all', `sauda.leads.update('id')`, 'TS2554'],
  ['no path parameter', `sauda.leads.get()`, 'TS2554'],
  ['a path parameter of the wrong type', `sauda.leads.get(5)`, 'TS2345'],
  ['a path parameter outside its enum', `sauda.contacts.upsert('email', 'a@example.com', { name: 'Asha' })`, 'TS2345'],
  ['an unknown filter', `sauda.leads.list({ colour: 'red' })`, 'TS2353'],
  ['a filter outside its enum', `sauda.leads.list({ status: 'archived' })`, 'TS2322'],
  ['a date where a plain text is due', `sauda.leads.list({ q: new Date() })`, 'TS2322'],
  ['a required query left out', `sauda.reports.funnel()`, 'TS2554'],
  ['a required query parameter left out', `sauda.reports.funnel({ to_date: '2026-04-30' })`, 'TS2345'],
  ['a required query parameter undefined', `sauda.reports.funnel({ from_date: undefined })`, 'TS2322'],
  ['an unknown option', `sauda.leads.get('id', {}, { timeout: 5 })`, 'TS2561'],
  ['an operation that does not exist', `sauda.leads.destroy('id')`, 'TS2339'],
  ['a resource that does not exist', `sauda.deals`, 'TS2339'],
  ['a field of the answer that does not exist', `sauda.leads.get('id').then((lead) => lead.colour)`, 'TS2339'],
  ['the answer of a deletion', `sauda.leads.delete('id').then((lead) => lead.id)`, 'TS2339'],
  ['JSON where a form is due', `sauda.media.upload({ file: 'x' })`, 'TS2353'],
  [
    'an event type that does not exist',
    `sauda.webhooks.verify('', {}, '').then((e) => e.type === 'lead.lost')`,
    'TS2367',
  ],
];

const opening = `import { Sauda } from './index.ts';
const sauda = new Sauda({ apiKey: 'sk_test_example', baseUrl: 'https://crm.example.com' });
`;

describe('the compiler', () => {
  const wrongPath = (index: number) => `packages/sdk/src/wrong-${index}.ts`;
  let complaints: Record<string, string[]>;

  beforeAll(() => {
    const wrong = wrongUses.map(([, code], index) => [wrongPath(index), `${opening}export const result = ${code};\n`]);
    complaints = compile({ ...files, ...Object.fromEntries(wrong), 'packages/sdk/src/right.ts': rightUse });
  }, 60_000);

  it('accepts the generated files and their right use', () => {
    const unexpected = Object.entries(complaints).filter(([path]) => !path.includes('/wrong-'));
    expect(unexpected).toEqual([]);
  });

  it.each(wrongUses.map((use, index) => [...use, index] as const))('refuses %s: %s', (_, _code, complaint, index) => {
    const [first, ...more] = complaints[wrongPath(index)] ?? [];
    expect(first).toMatch(new RegExp(`^${complaint}:`));
    expect(more).toEqual([]);
  });

  it('accepts what a document without errors, events and schemas gives', async () => {
    const bare = await emitSdk({ openapi: '3.1.0', info: { title: 'Bare', version: '1' }, paths: {} });
    const use = `import { Sauda, webhooks } from './index.ts';\nexport const used = [Sauda, webhooks];\n`;
    expect(compile({ ...bare, 'packages/sdk/src/bare.ts': use })).toEqual({});
    expect(bare[`${generated}errors.ts`]).toContain('ErrorCatalogue = Record<string, number>');
  }, 60_000);
});

type Methods = Record<string, (...args: unknown[]) => Promise<unknown>>;
interface GeneratedModule {
  Sauda: new (options: { apiKey: string; baseUrl: string; fetch: Fetch }) => Record<string, Methods>;
}

describe('the generated client at run time', () => {
  let folder: string;
  let client: Record<string, Methods>;
  let request: { line: string; init: RequestInit } | undefined;
  let answer: Response;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sauda-sdk-'));
    const handWritten = (path: string) => !/\/generated|\.test\.ts$/.test(path.slice(sdk.length));
    await cp(join(sdk, 'src'), join(folder, 'src'), { recursive: true, filter: handWritten });
    await cp(join(sdk, 'package.json'), join(folder, 'package.json'));
    for (const [path, content] of Object.entries(files)) {
      const target = join(folder, path.slice('packages/sdk/'.length));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    const { Sauda }: GeneratedModule = await import(pathToFileURL(join(folder, 'src/index.ts')).href);
    const fetch: Fetch = async (url, init) => {
      request = { line: `${init.method} ${url.slice('https://crm.example.com'.length)}`, init };
      return answer;
    };
    client = new Sauda({ apiKey: 'sk_test_example', baseUrl: 'https://crm.example.com', fetch });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each<[string, unknown[], string, string | undefined]>([
    ['leads.create', [{ title: 'Flat' }], 'POST /v1/leads', '{"title":"Flat"}'],
    ['leads.list', [{ 'owner_id[in]': ['u1', 'u2'] }], 'GET /v1/leads?owner_id%5Bin%5D=u1%2Cu2', undefined],
    ['leads.list', [], 'GET /v1/leads', undefined],
    ['leads.get', ['l1', { expand: 'contact' }], 'GET /v1/leads/l1?expand=contact', undefined],
    ['leads.update', ['l1', { title: 'Shop' }], 'PATCH /v1/leads/l1', '{"title":"Shop"}'],
    ['leads.reopen', ['l1'], 'POST /v1/leads/l1/reopen', '{}'],
    ['leads.search', [{ filter: {} }], 'POST /v1/leads/search', '{"filter":{}}'],
    ['leads.stageHistory', ['l1', { limit: 2 }], 'GET /v1/leads/l1/stage_history?limit=2', undefined],
    ['contacts.upsert', ['phone', '+91 1', { name: 'A' }], 'PUT /v1/contacts/by/phone/%2B91%201', '{"name":"A"}'],
    ['events.list', [{ after: 'c0' }], 'GET /v1/events?after=c0', undefined],
    ['imports.create', ['leads', 'name', { mode: 'dry_run' }], 'POST /v1/imports/leads?mode=dry_run', 'name'],
    ['organization.get', [], 'GET /v1/organization', undefined],
  ])('%s(%j) sends %s', async (id, args, line, body) => {
    answer = Response.json({ object: 'list', data: [], next_cursor: null, has_more: false });
    const [resource = '', method = ''] = id.split('.');
    await client[resource]?.[method]?.(...args);
    expect(request?.line).toBe(line);
    expect(request?.init.body).toBe(body);
  });

  it('passes the options of a call on', async () => {
    answer = Response.json({ id: 'l1' });
    await client.leads?.update?.('l1', {}, { ifMatch: 4, idempotencyKey: 'k1' });
    const headers = new Headers(request?.init.headers);
    expect([headers.get('if-match'), headers.get('idempotency-key')]).toEqual(['"v4"', 'k1']);
  });

  it('gives nothing for 204, and bytes for a file', async () => {
    answer = new Response(null, { status: 204 });
    expect(await client.leads?.delete?.('l1')).toBeUndefined();
    answer = new Response('bytes');
    expect(await client.media?.content?.('m1')).toBeInstanceOf(Blob);
  });
});

describe('a document that cannot become a client is refused', () => {
  const paths = (operations: object): object => ({ paths: { '/v1/x': operations } });

  it.each<[string, object, string]>([
    ['without an operationId', paths({ get: { responses: {} } }), 'GET /v1/x: operationId must read resource.method'],
    ['with one of another form', paths({ get: { operationId: 'getLeads' } }), 'not "getLeads"'],
    ['with one twice', paths({ get: { operationId: 'a.b' }, post: { operationId: 'a.b' } }), 'Two operations'],
    ['with a resource the client has itself', paths({ get: { operationId: 'webhooks.list' } }), 'webhooks'],
    ['with a method the client has itself', paths({ get: { operationId: 'a.transport' } }), 'a.transport'],
    [
      'with a reference to nothing',
      paths({ get: { operationId: 'a.b', parameters: [{ $ref: '#/components/x' }] } }),
      '#/components/x',
    ],
    ['with an event that has no body', { webhooks: { 'lead.created': { post: {} } } }, 'Webhook lead.created'],
    ['with two schemas of one name', { components: { schemas: { api_key: {}, ApiKey: {} } } }, 'ApiKey'],
  ])('%s', async (_, part, message) => {
    const document = { openapi: '3.1.0', info: { title: 'x', version: '1' }, paths: {}, ...part };
    await expect(emitSdk(document)).rejects.toThrow(message);
  });
});
