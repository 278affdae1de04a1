import { describe, expect, it } from 'vitest';
import { AbortError, ConnectionError, TimeoutError } from './errors.ts';
import type { Operation } from './operation.ts';
import type { ClientOptions } from './options.ts';
import { listen, rejection } from './test-support.ts';
import { Transport } from './transport.ts';

// These tests use the platform's own fetch against real servers: here the wire is the subject.
const getLead: Operation = { method: 'GET', path: '/v1/leads/0192' };
const createLead: Operation = { method: 'POST', path: '/v1/leads', body: { title: 'Scooter enquiry' } };

function transport(baseUrl: string, options: Partial<ClientOptions> = {}): Transport {
  return new Transport({ apiKey: 'sk_test_example', baseUrl, ...options });
}

describe('timeouts', () => {
  it('give every attempt its own full time', async () => {
    const { baseUrl, count } = await listen((_, response, attempt) => {
      setTimeout(() => response.end('{"ok":true}'), attempt === 1 ? 5_000 : 200);
    });
    const client = transport(baseUrl, { timeoutMs: 1_000 });
    await expect(client.send(createLead)).resolves.toEqual({ ok: true });
    expect(count()).toBe(2);
  });

  it('end in a TimeoutError that names the limit', async () => {
    const { baseUrl, count } = await listen(() => {});
    const error = await rejection(transport(baseUrl).send(getLead, { timeoutMs: 60, maxRetries: 0 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ code: 'timeout', retryable: true, status: undefined });
    expect(String(error)).toContain('60 ms');
    expect(count()).toBe(1);
  });

  it('also cover an answer whose body never ends', async () => {
    const { baseUrl } = await listen((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":[');
    });
    const error = await rejection(transport(baseUrl).send(getLead, { timeoutMs: 80, maxRetries: 0 }));
    expect(error).toBeInstanceOf(TimeoutError);
  });
});

describe('connections', () => {
  it('cut in the middle of an answer are tried again with the same key and body', async () => {
    const seen: string[] = [];
    const { baseUrl } = await listen(async (request, response, attempt) => {
      const body = (await request.toArray()).join('');
      seen.push(`${request.headers['idempotency-key']} ${body}`);
      if (attempt > 1) return void response.writeHead(201).end('{"id":"0192"}');
      response.writeHead(201, { 'content-length': '100' });
      response.write('{"id":', () => request.socket.destroy());
    });
    await expect(transport(baseUrl).send(createLead)).resolves.toEqual({ id: '0192' });
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBe(seen[0]);
    expect(seen[0]).toMatch(/^[0-9a-f]{32} \{"title":"Scooter enquiry"\}$/);
  });

  it('that are never answered end in a ConnectionError with the cause', async () => {
    const { baseUrl, count } = await listen((request) => void request.socket.destroy());
    const error = await rejection(transport(baseUrl, { maxRetries: 1 }).send(getLead));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code: 'connection_failed', cause: expect.any(Error) });
    expect(count()).toBe(2);
  });

  it('that are refused end in a ConnectionError', async () => {
    const error = await rejection(transport('http://127.0.0.1:1', { maxRetries: 0 }).send(getLead));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(String(error)).toContain('127.0.0.1:1');
  });
});

describe('Retry-After', () => {
  it.each([
    ['in seconds', () => '1'],
    ['as a date', () => new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 1_000).toUTCString()],
  ])('%s is waited for', async (_, retryAfter) => {
    const moments: number[] = [];
    const { baseUrl } = await listen((_request, response, attempt) => {
      moments.push(Date.now());
      if (attempt === 1) response.writeHead(429, { 'retry-after': retryAfter() }).end('{"code":"rate_limited"}');
      else response.end('{}');
    });
    await transport(baseUrl).send(getLead);
    const [first = 0, second = 0] = moments;
    expect(second - first).toBeGreaterThanOrEqual(990);
    expect(second - first).toBeLessThan(4_000);
  });
});

describe('aborting', () => {
  it('closes the connection and is not tried again', async () => {
    const controller = new AbortController();
    let closed: () => void = () => {};
    const disconnected = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { baseUrl, count } = await listen((request) => {
      request.socket.once('close', closed);
      controller.abort(new Error('page left'));
    });
    const error = await rejection(transport(baseUrl).send(createLead, { signal: controller.signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: new Error('page left') });
    await disconnected;
    expect(count()).toBe(1);
  });
});

describe('redirects', () => {
  it('of a write are an error, and the write is not turned into a read', async () => {
    const methods: (string | undefined)[] = [];
    const { baseUrl } = await listen((request, response) => {
      methods.push(request.method);
      response.writeHead(301, { location: '/elsewhere' }).end();
    });
    const error = await rejection(transport(baseUrl).send(createLead));
    expect(error).toMatchObject({ code: 'unexpected_redirect', status: 301 });
    expect(methods).toEqual(['POST']);
  });

  it('of a download are followed', async () => {
    const { baseUrl } = await listen((request, response) => {
      if (request.url === '/v1/media/m1/content') response.writeHead(302, { location: '/signed' }).end();
      else response.writeHead(200, { 'content-type': 'image/png' }).end('bytes');
    });
    const blob = await transport(baseUrl).send<Blob>({ method: 'GET', path: '/v1/media/m1/content', answer: 'blob' });
    expect(blob.type).toBe('image/png');
    expect(await blob.text()).toBe('bytes');
  });
});

it('sends a form with its files', async () => {
  let type: string | undefined;
  let text = '';
  const { baseUrl } = await listen(async (request, response) => {
    type = request.headers['content-type'];
    text = (await request.toArray()).join('');
    response.writeHead(201).end('{}');
  });
  const form = new FormData();
  form.set('file', new Blob(['hello'], { type: 'text/plain' }), 'note.txt');
  await transport(baseUrl).send({ method: 'POST', path: '/v1/media', rawBody: form });
  expect(type).toMatch(/^multipart\/form-data; boundary=/);
  expect(text).toContain('filename="note.txt"');
  expect(text).toContain('hello');
});
