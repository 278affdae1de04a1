import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { NotFoundError, RateLimitError, ServerError, ValidationError } from './api-errors.ts';
import { AbortError, ConnectionError, SaudaError } from './errors.ts';
import type { Operation } from './operation.ts';
import type { ClientOptions, ResponseInfo } from './options.ts';
import { json, problem, rejection, scripted } from './test-support.ts';
import { Transport } from './transport.ts';

const getLead: Operation = { method: 'GET', path: '/v1/leads/{lead_id}', params: ['0192'] };
const createLead: Operation = { method: 'POST', path: '/v1/leads', body: { title: 'Two-bedroom flat, Pune' } };

function transport(options: Partial<ClientOptions>): Transport {
  return new Transport({ apiKey: 'sk_test_example', baseUrl: 'https://crm.example.com', ...options });
}

describe('a request', () => {
  it('carries method, address, key and headers', async () => {
    const { fetch, requests } = scripted(json(200, { id: '0192' }));
    const answer = await transport({ fetch }).send({ ...getLead, query: { expand: ['contact', 'owner'] } });
    expect(answer).toEqual({ id: '0192' });
    const [request] = requests;
    expect(request?.method).toBe('GET');
    expect(request?.url.href).toBe('https://crm.example.com/v1/leads/0192?expand=contact%2Cowner');
    expect(request?.body).toBeUndefined();
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: 'Bearer sk_test_example',
      'sauda-version': '2026-11-01',
      'user-agent': `sauda-sdk/${manifest.version} (node/${process.versions.node})`,
    });
  });

  it.each(['https://crm.example.com/sauda', 'https://crm.example.com/sauda/'])(
    'keeps the path of %s',
    async (baseUrl) => {
      const { fetch, requests } = scripted(json(200, {}));
      await transport({ fetch, baseUrl }).send(getLead);
      expect(requests[0]?.url.pathname).toBe('/sauda/v1/leads/0192');
    },
  );

  it('escapes path parameters', async () => {
    const { fetch, requests } = scripted(json(200, {}));
    await transport({ fetch }).send({
      method: 'PUT',
      path: '/v1/contacts/by/{field}/{value}',
      params: ['phone', '+91 98/../x?'],
      body: {},
    });
    expect(requests[0]?.url.href).toBe('https://crm.example.com/v1/contacts/by/phone/%2B91%2098%2F..%2Fx%3F');
  });

  it.each(['', '.', '..'])('refuses the path parameter "%s", which would address something else', async (id) => {
    const { fetch, requests } = scripted();
    const error = await rejection(transport({ fetch }).send({ ...getLead, params: [id] }));
    expect(error).toMatchObject({ code: 'invalid_argument', message: expect.stringContaining('lead_id') });
    expect(requests).toHaveLength(0);
  });

  it('refuses a path parameter that an untyped caller forgot', async () => {
    const { fetch } = scripted();
    const error = await rejection(transport({ fetch }).send({ method: 'GET', path: '/v1/leads/{lead_id}' }));
    expect(error).toMatchObject({
      code: 'invalid_argument',
      message: 'lead_id must be a non-empty string, not undefined.',
    });
  });

  it('sends JSON, and nothing when there is no body', async () => {
    const { fetch, requests } = scripted(json(201, {}), json(200, {}));
    await transport({ fetch }).send(createLead);
    await transport({ fetch }).send({ method: 'POST', path: '/v1/leads/0192/win' });
    expect(requests[0]?.body).toBe('{"title":"Two-bedroom flat, Pune"}');
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
    expect(requests[1]?.body).toBeUndefined();
    expect(requests[1]?.headers.has('content-type')).toBe(false);
  });

  it('sends forms and files as they are', async () => {
    const { fetch, requests } = scripted(json(201, {}), json(202, {}));
    const form = new FormData();
    form.set('file', new Blob(['x']), 'x.txt');
    await transport({ fetch }).send({ method: 'POST', path: '/v1/media', rawBody: form });
    await transport({ fetch }).send({
      method: 'POST',
      path: '/v1/imports',
      rawBody: 'name\nAsha',
      contentType: 'text/csv',
    });
    expect(requests[0]?.body).toBe(form);
    expect(requests[0]?.headers.has('content-type')).toBe(false);
    expect(requests[1]?.body).toBe('name\nAsha');
    expect(requests[1]?.headers.get('content-type')).toBe('text/csv');
  });

  it('lets the options of the call win over those of the client', async () => {
    const { fetch, requests } = scripted(json(200, {}), json(200, {}));
    const client = transport({ fetch, organization: 'org_client', headers: { 'X-App': 'client', 'X-Kept': 'yes' } });
    await client.send(getLead);
    await client.send(getLead, {
      organization: 'org_call',
      headers: { 'x-app': 'call', Authorization: 'Bearer other' },
    });
    expect(requests[0]?.headers.get('sauda-organization')).toBe('org_client');
    expect(requests[0]?.headers.get('x-app')).toBe('client');
    expect(requests[1]?.headers.get('sauda-organization')).toBe('org_call');
    expect(requests[1]?.headers.get('x-app')).toBe('call');
    expect(requests[1]?.headers.get('x-kept')).toBe('yes');
    expect(requests[1]?.headers.get('authorization')).toBe('Bearer other');
  });

  it.each(['', ' '])('refuses %j as the organization to act for, and sends nothing', async (organization) => {
    const { fetch, requests } = scripted();
    const refused = expect.objectContaining({
      code: 'invalid_argument',
      message: expect.stringContaining('organization'),
    });
    expect(() => transport({ fetch, organization })).toThrow(refused);
    await expect(transport({ fetch }).send(getLead, { organization })).rejects.toEqual(refused);
    expect(requests).toEqual([]);
  });

  it('names the version an object must still have', async () => {
    const { fetch, requests } = scripted(json(200, {}));
    await transport({ fetch }).send({ method: 'PATCH', path: '/v1/leads/0192', body: {} }, { ifMatch: 7 });
    expect(requests[0]?.headers.get('if-match')).toBe('"v7"');
  });

  it('follows redirects of reads only', async () => {
    const { fetch, requests } = scripted(json(200, {}), json(200, {}));
    await transport({ fetch }).send(getLead);
    await transport({ fetch }).send(createLead);
    expect(requests.map((request) => request.redirect)).toEqual(['follow', 'manual']);
  });
});

describe('the idempotency key', () => {
  it.each(['POST', 'PATCH'] as const)('comes by itself for %s and stays over the retries of a call', async (method) => {
    const { fetch, requests } = scripted(
      problem(503, 'unavailable'),
      problem(503, 'unavailable'),
      json(200, {}),
      json(200, {}),
    );
    const client = transport({ fetch });
    await client.send({ ...createLead, method });
    await client.send({ ...createLead, method });
    const keys = requests.map((request) => request.headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it.each(['GET', 'PUT', 'DELETE'] as const)('is not sent with %s', async (method) => {
    const { fetch, requests } = scripted(json(200, {}));
    await transport({ fetch }).send({ ...getLead, method });
    expect(requests[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it("may be the caller's own", async () => {
    const { fetch, requests } = scripted(json(201, {}));
    await transport({ fetch }).send(createLead, { idempotencyKey: 'import-42-row-7' });
    expect(requests[0]?.headers.get('idempotency-key')).toBe('import-42-row-7');
  });
});

describe('retries', () => {
  it('try twice more by default, then give the last error', async () => {
    const { fetch, requests } = scripted(problem(500, 'one'), problem(500, 'two'), problem(500, 'three'));
    const error = await rejection(transport({ fetch }).send(createLead));
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ code: 'three', detail: 'Detail of three.' });
    expect(requests).toHaveLength(3);
  });

  it.each<[string, Partial<ClientOptions>, { maxRetries?: number }, number]>([
    ['zero of the client means none', { maxRetries: 0 }, {}, 1],
    ['zero of the call means none', {}, { maxRetries: 0 }, 1],
    ['the call wins', { maxRetries: 0 }, { maxRetries: 3 }, 4],
  ])('%s', async (_, client, call, expected) => {
    const { fetch, requests } = scripted(...Array.from({ length: 4 }, () => problem(429, 'rate_limited')));
    const error = await rejection(transport({ fetch, ...client }).send(getLead, call));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(requests).toHaveLength(expected);
  });

  it.each([
    ['a lost connection', new TypeError('fetch failed')],
    ['408', problem(408, 'request_timeout')],
    ['a first attempt still running', problem(409, 'idempotency_in_progress')],
    ['429', problem(429, 'rate_limited')],
    ['502 without a problem document', new Response('<html>', { status: 502, headers: { 'retry-after': '0' } })],
  ])('help after %s', async (_, failure) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { fetch, requests } = scripted(failure, json(201, { id: '0192' }));
    await expect(transport({ fetch }).send(createLead)).resolves.toEqual({ id: '0192' });
    expect(requests).toHaveLength(2);
    vi.restoreAllMocks();
  });

  it.each([
    [404, NotFoundError],
    [422, ValidationError],
  ])('do not follow a %i', async (status, Class) => {
    const { fetch, requests } = scripted(problem(status, 'some_code'));
    expect(await rejection(transport({ fetch }).send(createLead))).toBeInstanceOf(Class);
    expect(requests).toHaveLength(1);
  });

  it('wait as long as Retry-After says', async () => {
    vi.useFakeTimers();
    const { fetch, requests } = scripted(problem(429, 'rate_limited', { 'retry-after': '30' }), json(200, {}));
    const answer = transport({ fetch }).send(getLead);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(requests).toHaveLength(2);
    await answer;
  });

  it('end when the caller aborts during the wait', async () => {
    const controller = new AbortController();
    const { fetch, requests } = scripted(problem(503, 'unavailable', { 'retry-after': '30' }), json(200, {}));
    const onResponse = () => setTimeout(() => controller.abort('closed'), 5);
    const error = await rejection(transport({ fetch }).send(getLead, { signal: controller.signal, onResponse }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ code: 'aborted', cause: 'closed', name: 'AbortError' });
    expect(requests).toHaveLength(1);
  });

  afterEach(() => {
    vi.useRealTimers();
  });
});

describe('aborting', () => {
  it('before the call sends nothing', async () => {
    const { fetch, requests } = scripted();
    const error = await rejection(transport({ fetch }).send(getLead, { signal: AbortSignal.abort() }));
    expect(error).toBeInstanceOf(AbortError);
    expect(requests).toHaveLength(0);
  });

  it('during an attempt ends it, even when fetch does not listen', async () => {
    const controller = new AbortController();
    let calls = 0;
    const fetch = () => {
      calls += 1;
      controller.abort();
      return new Promise<Response>(() => {});
    };
    expect(await rejection(transport({ fetch }).send(getLead, { signal: controller.signal }))).toBeInstanceOf(
      AbortError,
    );
    expect(calls).toBe(1);
  });
});

describe('answers', () => {
  it('without content give undefined', async () => {
    const { fetch } = scripted(new Response(null, { status: 204 }), new Response('ignored', { status: 202 }));
    expect(await transport({ fetch }).send(getLead)).toBeUndefined();
    expect(await transport({ fetch }).send({ ...getLead, answer: 'none' })).toBeUndefined();
  });

  it('of bytes give a blob with its type', async () => {
    const { fetch, requests } = scripted(new Response('%PDF', { headers: { 'content-type': 'application/pdf' } }));
    const blob = await transport({ fetch }).send<Blob>({ ...getLead, answer: 'blob' });
    expect(blob.type).toBe('application/pdf');
    expect(await blob.text()).toBe('%PDF');
    expect(requests[0]?.headers.get('accept')).toBe('*/*');
  });

  it.each(['<html>Welcome</html>', '', '{"id":'])('that should be JSON but are %o are refused', async (text) => {
    const { fetch, requests } = scripted(new Response(text, { status: 200, headers: { 'content-type': 'text/html' } }));
    const error = await rejection(transport({ fetch }).send(getLead));
    expect(error).toBeInstanceOf(SaudaError);
    expect(error).toMatchObject({ code: 'invalid_response', status: 200, retryable: false });
    expect(requests).toHaveLength(1);
  });

  it('that redirect a write say where to', async () => {
    const moved = new Response(null, { status: 301, headers: { location: 'https://crm.example.org/v1/leads' } });
    const { fetch, requests } = scripted(moved);
    const error = await rejection(transport({ fetch }).send(createLead));
    expect(error).toMatchObject({ code: 'unexpected_redirect', status: 301 });
    expect(String(error)).toContain('https://crm.example.org/v1/leads');
    expect(requests).toHaveLength(1);
  });

  it('are all told to onResponse, each with its own request id', async () => {
    const seen: ResponseInfo[] = [];
    const { fetch } = scripted(
      problem(503, 'unavailable', { 'retry-after': '0', 'request-id': 'req_1' }),
      json(200, { id: '0192' }, { 'request-id': 'req_2', etag: '"v3"' }),
    );
    await transport({ fetch }).send(getLead, { onResponse: (info) => seen.push(info) });
    expect(seen.map(({ status, requestId, attempt }) => ({ status, requestId, attempt }))).toEqual([
      { status: 503, requestId: 'req_1', attempt: 1 },
      { status: 200, requestId: 'req_2', attempt: 2 },
    ]);
    expect(seen[1]?.headers.get('etag')).toBe('"v3"');
  });
});

describe('the credential', () => {
  it('may be a function, asked before every attempt', async () => {
    let minted = 0;
    const { fetch, requests } = scripted(problem(503, 'unavailable'), json(200, {}));
    await transport({ fetch, apiKey: async () => `token-${++minted}` }).send(getLead);
    const sent = requests.map((request) => request.headers.get('authorization'));
    expect(sent).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('that cannot be had ends the call with the reason', async () => {
    const { fetch, requests } = scripted();
    const failing = () => Promise.reject(new Error('signed out'));
    expect(await rejection(transport({ fetch, apiKey: failing }).send(getLead))).toEqual(new Error('signed out'));
    expect(requests).toHaveLength(0);
  });

  it('is in no error and not in the printed client', async () => {
    const { fetch } = scripted(new TypeError('fetch failed'));
    const client = transport({ fetch, maxRetries: 0 });
    const error = await rejection(client.send(createLead));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(String(error)).toContain('POST crm.example.com');
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('sk_test');
    expect(inspect(client, { depth: 9 })).not.toContain('sk_test');
  });
});
