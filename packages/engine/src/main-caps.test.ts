import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { errorCatalogue } from './kernel/errors.ts';
import { Filter, mostConditions } from './kernel/http/list/filter-tree.ts';
import { contract } from './kernel/http/openapi.ts';
import { SearchSelection } from './kernel/http/selection.ts';
import { modules } from './modules.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from './testing.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({
    postgresUrl: inject('postgresUrl'),
    worker: false,
    config: { request_timeout: 1 },
  });
  surya = await engine.organization();
});
afterAll(() => engine.close());

/** Bytes as they are, and whatever comes back. */
function send(...parts: string[]): Promise<string> {
  const { hostname, port } = new URL(engine.engine.kernel.config.public_url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      for (const part of parts) socket.write(part);
    });
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const problemOf = (answer: string) => {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { head: head.toLowerCase(), problem: JSON.parse(body) };
};

const contacts = (body: string) =>
  engine.http
    .post('/v1/contacts')
    .set('authorization', `Bearer ${surya.key}`)
    .set('content-type', 'application/json')
    .send(body);

/** A body, a part at a time, with pauses; what comes back, also before its end. */
function sendSlowly(head: string, parts: string[], pauseMs: number): Promise<string> {
  const { hostname, port } = new URL(engine.engine.kernel.config.public_url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, async () => {
      const length = Buffer.byteLength(parts.join(''));
      socket.write(`${head}\r\nhost: x\r\nconnection: close\r\ncontent-length: ${length}\r\n\r\n`);
      for (const part of parts) {
        await setTimeout(pauseMs);
        if (!socket.writable) return;
        socket.write(part);
      }
    });
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('a request that is too slow', () => {
  const upload = async () => {
    const { body } = await surya.api.post('/v1/files', { name: 'people.csv' }).expect(201);
    return { id: body.id, path: new URL(body.upload_url).pathname };
  };

  it('is refused: a body', async () => {
    const head = `POST /v1/contacts HTTP/1.1\r\ncontent-type: application/json\r\nauthorization: Bearer ${surya.key}`;
    const { head: status, problem } = problemOf(await sendSlowly(head, ['{"name":', '"Asha Rao"', '}'], 700));
    expect(status).toContain('http/1.1 408');
    expect(status).toContain('connection: close');
    expect(problem).toMatchObject({ code: 'request_timeout', status: 408, retryable: true });
    await surya.api.get('/v1/contacts').expect(200, /"data":\[\]/);
  });

  it('is refused: a file whose bytes pause, and it can be brought again', async () => {
    const { id, path } = await upload();
    const answer = await sendSlowly(`PUT ${path} HTTP/1.1`, ['name\n', 'Asha'], 1_500);
    expect(problemOf(answer).problem).toMatchObject({ code: 'request_timeout', status: 408 });
    expect((await surya.api.get(`/v1/files/${id}`)).body).toMatchObject({ status: 'waiting', size: 0 });
    expect(await sendSlowly(`PUT ${path} HTTP/1.1`, ['name\n'], 1)).toContain('HTTP/1.1 204');
  });

  it('is taken: a file whose bytes keep coming', async () => {
    const { id, path } = await upload();
    const answer = await sendSlowly(`PUT ${path} HTTP/1.1`, ['name\n', 'Asha\n', 'Meena\n', 'Ravi\n'], 600);
    expect(answer).toContain('HTTP/1.1 204');
    expect((await surya.api.get(`/v1/files/${id}`)).body).toMatchObject({ status: 'ready', size: 21 });
  });
});

describe('a request that is too large', () => {
  it.each([
    ['body', () => contacts(JSON.stringify({ name: 'x'.repeat(1_100_000) })), 413, 'payload_too_large'],
    ['nesting', () => contacts(`{"metadata":${'['.repeat(50_000)}${']'.repeat(50_000)}}`), 422, 'validation_failed'],
    ['list', () => contacts(JSON.stringify({ tags: Array(10_001).fill(1) })), 422, 'validation_failed'],
    [
      'object',
      () => contacts(JSON.stringify(Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`f${i}`, 1])))),
      422,
      'validation_failed',
    ],
    [
      'fields in all',
      () => contacts(`{${Array.from({ length: 20_100 }, (_, i) => `"f${i}": {"a":1}`).join()}}`),
      422,
      'validation_failed',
    ],
    ['text', () => contacts(JSON.stringify({ name: 'x'.repeat(100_000) })), 422, 'validation_failed'],
    ['page', () => surya.api.get('/v1/contacts?limit=101'), 400, 'invalid_parameter'],
    ['cursor', () => surya.api.get(`/v1/contacts?cursor=${'x'.repeat(4_001)}`), 400, 'invalid_parameter'],
    [
      'number of parameters',
      () => surya.api.get(`/v1/contacts?${Array.from({ length: 41 }, (_, i) => `f${i}=1`).join('&')}`),
      400,
      'invalid_parameter',
    ],
    ['address', () => surya.api.get(`/v1/contacts?q=${'x'.repeat(9_000)}`), 414, 'uri_too_long'],
  ])('is refused: %s', async (_what, ask, status, code) => {
    const { body, headers } = await ask().expect(status);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({ code, status });
  });

  it('is not a list with twenty conditions and everything else', async () => {
    for (const name of ['Meera', 'Ravi']) await surya.api.post('/v1/leads', { contact: { name } }).expect(201);
    const late = '[lte]=2099-01-01T00:00:00Z';
    const early = '[gte]=2000-01-01T00:00:00Z';
    const times = ['created_at', 'updated_at', 'stage_entered_at'].flatMap((name) => [name + early, name + late]);
    const others = ['source', 'currency', 'title', 'status', 'pipeline_id', 'stage_id', 'contact_id'];
    const empty = ['company_id', 'sub_source', 'external_id', 'value_amount', 'lost_reason', 'closed_at'];
    const conditions = [
      ...times,
      ...others.map((name) => `${name}[is_null]=false`),
      ...empty.map((name) => `${name}[is_null]=true`),
      'expected_close_on[is_null]=true',
    ];
    expect(conditions).toHaveLength(mostConditions);
    const path = `/v1/leads?${conditions.join('&')}&limit=1&sort=created_at&count=estimate&expand=contact&fields=title`;
    const { body } = await surya.api.get(path).expect(200);
    const rest = await surya.api.get(`${path}&cursor=${body.next_cursor}`).expect(200);
    expect([...body.data, ...rest.body.data].map(({ contact }) => contact.name)).toEqual(['Meera', 'Ravi']);
  });

  it('is not a long text full of brackets, colons, quotes and backslashes', async () => {
    const body = `\\"[{:${'[{:\\\\"'.repeat(1_500)}\\\\`;
    const lead = await surya.api.post('/v1/leads', { contact: { name: 'Meera' } }).expect(201);
    const note = await surya.api.post('/v1/notes', { body, lead_id: lead.body.id });
    expect([note.status, note.body.body]).toEqual([201, body]);
  });

  it('is refused: headers', async () => {
    const answer = await send(`GET /healthz HTTP/1.1\r\nhost: x\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`);
    const { head, problem } = problemOf(answer);
    expect(head).toContain('http/1.1 431');
    expect(head).toContain('content-type: application/problem+json');
    expect(problem).toMatchObject({ code: 'headers_too_large', status: 431 });
    expect(head).toContain(`request-id: ${problem.request_id}`.toLowerCase());
  });

  it('is refused: what is no HTTP', async () => {
    const { head, problem } = problemOf(await send('HELO mail.example.com\r\n\r\n'));
    expect(head).toContain('http/1.1 400');
    expect(problem).toMatchObject({ code: 'malformed_request', status: 400 });
  });
});

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  maxLength?: number;
  maxItems?: number;
  pattern?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: boolean | Schema;
  $ref?: string;
}

/** Places of a request's schema where a caller may send as much as the body holds. */
function unbounded(schema: Schema, place: string, seen: ReadonlySet<string> = new Set()): string[] {
  if (schema.$ref) {
    const name = schema.$ref.replace(/^.*\/|#$/g, '');
    if (seen.has(name)) return [];
    const target = [Filter, SearchSelection, ...modules.flatMap(({ schemas = [] }) => schemas)].find(
      (one) => (one as { $id?: string }).$id === name,
    );
    return unbounded(target as Schema, place, new Set([...seen, name]));
  }
  const types = [schema.type].flat();
  const faults = [];
  if (types.includes('string') && !schema.enum && !schema.format && !schema.maxLength && !boundedBy(schema.pattern)) {
    faults.push(`${place}: text`);
  }
  if (types.includes('array') && schema.maxItems === undefined) faults.push(`${place}: list`);
  const inner = [
    ...Object.entries(schema.properties ?? {}).map(([name, child]) => [`${place}/${name}`, child] as const),
    ...(schema.items ? [[`${place}/*`, schema.items] as const] : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((child) => [place, child] as const),
  ];
  return [...faults, ...inner.flatMap(([where, child]) => unbounded(child, where, seen))];
}

/** What is served besides the API, and no more. */
const outsideTheContract = [
  '/.well-known/jwks.json',
  '/connect/:token',
  '/docs',
  '/docs/',
  '/docs/errors',
  '/docs/errors/:code',
  '/docs/js/scalar.js',
  '/files/:organization_id/:file_id/:expires/:signature',
  '/healthz',
  '/hooks/:connection_id/:secret',
  '/openapi.json',
  '/readyz',
];

/** `GET /v1/leads/:lead_id` of the tree that Fastify prints: four columns a level. */
function routesOf(tree: string): string[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const found = /^([│├└─ ]*)(\S+) \(([A-Z, ]+)\)$/.exec(line);
    if (!found) return [];
    const [, indent = '', part = '', methods = ''] = found;
    path.splice(indent.length / 4 - 1, path.length, part);
    return methods.split(', ').map((method) => `${method} ${path.join('')}`);
  });
}

/** A pattern that ends bounds a text by itself: `^[A-Z]{3}$`. */
const boundedBy = (pattern: string | undefined) =>
  pattern?.startsWith('^') && pattern.endsWith('$') && !/[^\\][*+]/.test(pattern);

describe('every route', () => {
  it('bounds each text and each list it takes', () => {
    const routes = modules.flatMap(({ routes = [] }) => routes);
    const faults = routes.flatMap(({ operationId, body, query }) => [
      ...(body ? unbounded(body as Schema, `${operationId} body`) : []),
      ...(query ? unbounded(query as Schema, `${operationId} query`) : []),
    ]);
    expect(faults).toEqual([]);
  });

  it('of the server is in the contract, and the other way round', () => {
    const { paths } = contract(engine.engine.app) as { paths: Record<string, Record<string, object>> };
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = routesOf(engine.engine.app.printRoutes({ commonPrefix: false }));
    const api = served.filter((route) => route.includes(' /v1/') && !route.startsWith('HEAD '));
    expect(api.map((route) => route.replace(/:(\w+)/g, '{$1}')).toSorted()).toEqual(documented.toSorted());
    const rest = new Set(served.filter((route) => !route.includes(' /v1/')).map((route) => route.split(' ')[1]));
    expect([...rest].toSorted()).toEqual(outsideTheContract);
    const declared = modules
      .flatMap(({ routes = [] }) => routes)
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(documented.toSorted()).toEqual(declared.toSorted());
  });
});

describe('every answer', () => {
  it.each(['/v1/contacts', '/healthz', '/openapi.json', '/nowhere', `/hooks/${'x'.repeat(900)}`, '/docs/errors'])(
    'is private and what it says: %s',
    async (path) => {
      const { headers } = await surya.api.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('of the documentation may use its own scripts, in no frame of others', async () => {
    const page = await engine.http.get('/docs/').expect(200);
    expect(page.headers['content-security-policy']).toMatch(
      /script-src 'self' 'unsafe-inline'.*frame-ancestors 'none'/,
    );
    expect(page.headers['x-frame-options']).toBe('DENY');
    const outside = [...page.text.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(([, url]) => url);
    expect(outside).toEqual([]);
  });

  it('that is an error has a page of its own in the documentation, where its type points', async () => {
    const { body } = await engine.http.get('/v1/leads').expect(401);
    expect(body.type).toBe(`${engine.engine.kernel.config.public_url}/docs/errors/authentication_required`);
    const list = await engine.http.get('/docs/errors').expect(200);
    for (const [code, { status }] of errorCatalogue()) {
      expect(list.text).toContain(`href="/docs/errors/${code}"`);
      const page = await engine.http.get(`/docs/errors/${code}`).expect(200);
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.text).toContain(`<h1><code>${code}</code> <small>${status}</small></h1>`);
    }
    const nothing = await engine.http.get('/docs/errors/%3Cscript%3E').expect(404);
    expect(nothing.body).toMatchObject({ code: 'not_found', detail: 'There is no such error code.' });
  });
});
