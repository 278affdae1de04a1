import { afterEach, describe, expect, it, vi } from 'vitest';
import { Sauda } from './client.ts';
import { SaudaError } from './errors.ts';
import type { ClientOptions } from './options.ts';
import { inBrowser, userAgent } from './runtime.ts';
import { json, rejection, scripted } from './test-support.ts';

const options: ClientOptions = { apiKey: 'sk_test_example', baseUrl: 'https://crm.example.com' };

afterEach(() => {
  vi.unstubAllGlobals();
});

it('has the resources of the API', async () => {
  const { fetch, requests } = scripted(json(200, { id: '0192', object: 'lead' }));
  const sauda = new Sauda({ ...options, fetch });
  await expect(sauda.leads.get('0192')).resolves.toEqual({ id: '0192', object: 'lead' });
  expect(requests[0]?.url.href).toBe('https://crm.example.com/v1/leads/0192');
});

it('uses the fetch of the platform when none is given', async () => {
  const { fetch, requests } = scripted(json(200, {}));
  vi.stubGlobal('fetch', fetch);
  await new Sauda(options).leads.get('0192');
  expect(requests).toHaveLength(1);
});

describe('options that cannot work are refused at once', () => {
  it.each<[string, Partial<ClientOptions>, string]>([
    ['an empty key', { apiKey: '' }, 'apiKey'],
    ['a key with a line break', { apiKey: 'sk_test_secret\n' }, 'apiKey'],
    ['a relative address', { baseUrl: '/api' }, 'baseUrl'],
    ['another protocol', { baseUrl: 'ftp://crm.example.com' }, 'baseUrl'],
    ['an address with a query', { baseUrl: 'https://crm.example.com/?a=1' }, 'baseUrl'],
    ['no time at all', { timeoutMs: 0 }, 'timeoutMs'],
    ['endless time', { timeoutMs: Number.POSITIVE_INFINITY }, 'timeoutMs'],
    ['half a retry', { maxRetries: 0.5 }, 'maxRetries'],
    ['less than no retry', { maxRetries: -1 }, 'maxRetries'],
  ])('%s', (_, wrong, named) => {
    const make = () => new Sauda({ ...options, ...wrong });
    expect(make).toThrow(SaudaError);
    expect(make).toThrow(named);
    expect(make).not.toThrow('secret');
  });

  it.each([{ timeoutMs: -1 }, { maxRetries: Number.NaN }])('also in a single call: %o', async (wrong) => {
    const { fetch, requests } = scripted();
    const error = await rejection(new Sauda({ ...options, fetch }).leads.get('0192', {}, wrong));
    expect(error).toMatchObject({ code: 'invalid_argument' });
    expect(requests).toHaveLength(0);
  });
});

describe('in a browser', () => {
  it('a secret key is refused', () => {
    vi.stubGlobal('window', { document: {} });
    expect(() => new Sauda(options)).toThrow('must not be used in a browser');
  });

  it('so is one that comes from a function', async () => {
    vi.stubGlobal('window', { document: {} });
    const { fetch, requests } = scripted();
    const sauda = new Sauda({ ...options, fetch, apiKey: () => 'sk_live_example' });
    expect(await rejection(sauda.leads.get('0192'))).toMatchObject({ code: 'invalid_argument' });
    expect(requests).toHaveLength(0);
  });

  it('a user token works, and the User-Agent stays the browser’s own', async () => {
    vi.stubGlobal('window', { document: {} });
    const { fetch, requests } = scripted(json(200, {}));
    await new Sauda({ ...options, apiKey: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln', fetch }).leads.get('0192');
    expect(requests[0]?.headers.has('user-agent')).toBe(false);
  });

  it('a secret key works where it is allowed on purpose', () => {
    vi.stubGlobal('window', { document: {} });
    expect(() => new Sauda({ ...options, allowSecretKeyInBrowser: true })).not.toThrow();
  });
});

describe('the runtime', () => {
  it.each([
    ['Node', { process: { versions: { node: '24.1.0' } } }, false, /\(node\/24\.1\.0\)$/],
    ['Bun', { process: { versions: { node: '22.0.0', bun: '1.3.0' } } }, false, /\(bun\/1\.3\.0\)$/],
    [
      'Deno',
      { Deno: { version: { deno: '2.5.0' } }, process: { versions: { node: '22.0.0' } } },
      false,
      /\(deno\/2\.5\.0\)$/,
    ],
    ['an edge worker', {}, false, /\(edge\)$/],
    ['a page', { window: { document: {} } }, true, undefined],
    ['a worker of a page', { importScripts: () => {} }, true, undefined],
  ])('is told apart: %s', (_, globals, browser, agent) => {
    expect(inBrowser(globals)).toBe(browser);
    if (agent) expect(userAgent(globals)).toMatch(agent);
    else expect(userAgent(globals)).toBeUndefined();
  });
});
