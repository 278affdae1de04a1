import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { LoadGenerator, latency } from './load.ts';

const pages = new URL('../workloads/pages.ts', import.meta.url).href;
const cleanUp: (() => unknown)[] = [];

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function loadOn(listener: RequestListener): Promise<{ server: Server; load: LoadGenerator }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  cleanUp.push(() => server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const load = LoadGenerator.open(`http://127.0.0.1:${port}`, pages, { paths: ['/a', '/b'], key: 'sk_test' });
  cleanUp.push(() => load.close());
  return { server, load };
}

describe('the load generator', () => {
  test('says what the first refusal was', async () => {
    const { load } = await loadOn((_request, response) => void response.writeHead(503).end('closed for lunch'));
    const run = load.run({ kind: 'closed', connections: 2, requests: 4 }, 200);
    await expect(run).rejects.toThrow('4 × 503. The first one: closed for lunch');
  });

  test('counts requests that got no answer', async () => {
    const { load } = await loadOn((request) => void request.socket.destroy());
    await expect(load.run({ kind: 'closed', connections: 1, requests: 2 }, 200)).rejects.toThrow('2 × error');
  });

  test('numbers requests on over its runs and sends what the workload says', async () => {
    const seen: unknown[] = [];
    const { load } = await loadOn(({ url, headers }, response) => {
      seen.push([url, headers.authorization]);
      response.end();
    });
    for (let i = 0; i < 3; i++) await load.run({ kind: 'closed', connections: 1, requests: 1 }, 200);
    expect(seen).toEqual(['/a', '/b', '/a'].map((path) => [path, 'Bearer sk_test']));
  });

  test('keeps as many requests under way as it has connections, and no more', async () => {
    let now = 0;
    let most = 0;
    const { load } = await loadOn((_request, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => response.end(), 20);
      response.once('close', () => now--);
    });
    const { answers } = await load.run({ kind: 'closed', connections: 5, requests: 40 }, 200);
    expect({ most, answers }).toEqual({ most: 5, answers: { 200: 40 } });
  });

  test('with an open loop counts the wait of requests that a stalled server kept from beginning', async () => {
    const stallMs = 400;
    const { load } = await loadOn((_request, response) => void response.end());
    await load.run({ kind: 'closed', connections: 1, requests: 1 }, 200);
    const stalled = await loadOn(stallingFor(stallMs));
    const result = await stalled.load.run({ kind: 'open', rate: 100, seconds: 1 }, 200);
    expect(result.latencies).toHaveLength(100);
    // Forty of the hundred were due during the stall: a fifth waited for more than half of it.
    expect(result.latencies.filter((ms) => ms > stallMs / 2).length).toBeGreaterThanOrEqual(15);
    expect(latency(result).p99).toBeGreaterThan(stallMs * 0.8);
  });

  test('tells when an open loop begins', async () => {
    const { load } = await loadOn((_request, response) => void response.end());
    const before = performance.timeOrigin + performance.now();
    let start = 0;
    await load.run({ kind: 'open', rate: 50, seconds: 0.1 }, 200, (at) => {
      start = at;
    });
    expect(start).toBeGreaterThanOrEqual(before - 1);
    expect(start).toBeLessThan(before + 5_000);
  });
});

/** Answers nothing in the beginning, then everything at once. */
function stallingFor(ms: number): RequestListener {
  let until: Promise<unknown> | null = null;
  return (_request, response) => {
    until ??= new Promise((resolve) => setTimeout(resolve, ms));
    void until.then(() => response.end());
  };
}
