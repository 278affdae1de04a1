import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BlockedAddressError, createOutbound, isDenied } from './outbound.ts';

const guarded = createOutbound({ allowPrivate: false });
const open = createOutbound({ allowPrivate: true });
const megabyte = 1024 * 1024;

let server: Server;
let base: string;
let visits: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    if (request.url === '/moved') return response.writeHead(302, { location: '/secret' }).end('moved');
    if (request.url === '/empty') return response.writeHead(204).end();
    if (request.url?.startsWith('/bytes/')) return response.end(Buffer.alloc(Number(request.url.slice(7))));
    response.writeHead(201, { 'x-answer': 'yes' });
    request.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('without private addresses', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://017700000001/',
    'https://0177.0.0.1/',
    'https://127.0.0.1./',
    'https://127。0。0。1/',
    'https://localhost/',
    'https://0/',
    'https://10.1.2.3/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://2852039166/',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://198.18.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::]/',
    'https://[::1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::10.0.0.1]/',
    'https://[64:ff9b:1::10.0.0.1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:7f00:1::]/',
    'https://[fc00::1]/',
    'https://[fd12:3456::1]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[ff02::1]/',
  ])('refuses %s', async (url) => {
    await expect(guarded(url)).rejects.toBeInstanceOf(BlockedAddressError);
  });

  it.each(['http://example.com/', 'https://user:pass@example.com/', 'file:///etc/passwd', 'ftp://example.com/'])(
    'refuses %s, and does not repeat what is secret in it',
    async (url) => {
      const refusal = await guarded(url).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(BlockedAddressError);
      expect(String(refusal)).not.toContain('pass@');
    },
  );

  it('reaches nothing it refuses', async () => {
    visits = [];
    await expect(guarded(base)).rejects.toBeInstanceOf(BlockedAddressError);
    await expect(guarded(new Request(base))).rejects.toBeInstanceOf(BlockedAddressError);
    expect(visits).toEqual([]);
  });

  it.each(['8.8.8.8', '203.0.114.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2001:4860:4860::8888'])(
    'knows %s as public',
    (address) => expect(isDenied(address)).toBe(false),
  );
});

describe('a call', () => {
  it('carries method, headers and body, also of a Request', async () => {
    for (const call of [
      () => open(`${base}/echo`, { method: 'PUT', body: 'namaste' }),
      () => open(new Request(`${base}/echo`, { method: 'PUT', body: 'namaste' })),
    ]) {
      visits = [];
      const answer = await call();
      expect([answer.status, answer.headers.get('x-answer'), await answer.text()]).toEqual([201, 'yes', 'namaste']);
      expect(visits).toEqual(['PUT /echo']);
    }
  });

  it('refuses credentials in the address everywhere', async () => {
    await expect(open(base.replace('//', '//user:pass@'))).rejects.toBeInstanceOf(BlockedAddressError);
  });

  it('does not follow redirects, even when asked to', async () => {
    visits = [];
    const answer = await open(`${base}/moved`, { redirect: 'follow' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/secret']);
    expect(visits).toEqual(['GET /moved']);
  });

  it('takes an answer without a body', async () => {
    expect((await open(`${base}/empty`)).status).toBe(204);
  });

  it('ends an answer beyond eight megabytes', async () => {
    expect((await (await open(`${base}/bytes/${8 * megabyte}`)).arrayBuffer()).byteLength).toBe(8 * megabyte);
    await expect(open(`${base}/bytes/${8 * megabyte + 1}`).then((answer) => answer.arrayBuffer())).rejects.toThrow(
      'too large',
    );
  });

  it('ends with the caller’s signal', async () => {
    await expect(open(`${base}/echo`, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  });
});
