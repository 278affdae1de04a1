import { describe, expect, it } from 'vitest';
import { ValidationError } from './api-errors.ts';
import { AbortError } from './errors.ts';
import type { Page } from './page.ts';
import { json, problem, rejection, scripted } from './test-support.ts';
import { Transport } from './transport.ts';

interface Lead {
  id: string;
}
interface Criteria {
  q?: string;
  cursor?: string;
}

function page(ids: string[], nextCursor: string | null, more: object = {}): Response {
  const data = ids.map((id) => ({ id }));
  return json(200, { object: 'list', data, next_cursor: nextCursor, has_more: nextCursor !== null, ...more });
}

function leads(criteria: Criteria, ...answers: (Response | Error)[]) {
  const { fetch, requests } = scripted(...answers);
  const transport = new Transport({ apiKey: 'sk_test_example', baseUrl: 'https://crm.example.com', fetch });
  const list = transport.list<Lead, Criteria>({ method: 'GET', path: '/v1/leads', criteria });
  return { list, requests, transport };
}

describe('awaiting a list', () => {
  it('gives the first page', async () => {
    const { list, requests } = leads({ q: 'asha' }, page(['a', 'b'], 'c1', { estimated_count: 40 }));
    const first = await list;
    expect(first.data).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(first).toMatchObject({ nextCursor: 'c1', hasMore: true, criteria: { q: 'asha' } });
    expect(first.estimatedCount).toBe(40);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url.search).toBe('?q=asha');
    expect((await leads({}, page([], null)).list).estimatedCount).toBeUndefined();
  });

  it('sends nothing before, and once however often it is awaited', async () => {
    const { list, requests } = leads({}, page(['a'], null));
    expect(requests).toHaveLength(0);
    expect(await list).toBe(await list);
    expect(requests).toHaveLength(1);
  });

  it('goes on to the next page with the same criteria', async () => {
    const { list, requests } = leads({ q: 'asha' }, page(['a'], 'c1'), page(['b'], null));
    const second = await (await list).nextPage();
    expect(second?.data).toEqual([{ id: 'b' }]);
    expect(second?.criteria).toEqual({ q: 'asha', cursor: 'c1' });
    expect(requests[1]?.url.search).toBe('?q=asha&cursor=c1');
    expect(second?.hasMore).toBe(false);
    expect(await second?.nextPage()).toBeUndefined();
    expect(requests).toHaveLength(2);
  });

  it('works with everything that takes a promise', async () => {
    const { list } = leads({}, page(['a'], null));
    let settled = false;
    const [first] = await Promise.all([
      list.finally(() => {
        settled = true;
      }),
    ]);
    expect(first.data).toHaveLength(1);
    expect(settled).toBe(true);
    const failing = leads({}, problem(422, 'cursor_mismatch'));
    expect(await failing.list.catch((error: unknown) => error)).toBeInstanceOf(ValidationError);
  });
});

describe('iterating over a list', () => {
  it('gives every item of every page, empty pages included', async () => {
    const { list, requests } = leads({}, page(['a', 'b'], 'c1'), page([], 'c2'), page(['c'], null));
    const ids: string[] = [];
    for await (const lead of list) ids.push(lead.id);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(requests.map((request) => request.url.searchParams.get('cursor'))).toEqual([null, 'c1', 'c2']);
  });

  it('fetches no page that nobody wants', async () => {
    const { list, requests } = leads({}, page(['a', 'b'], 'c1'));
    for await (const lead of list) if (lead.id === 'b') break;
    expect(requests).toHaveLength(1);
  });

  it('can go page by page', async () => {
    const { list } = leads({}, page(['a', 'b'], 'c1'), page(['c'], null));
    const sizes: number[] = [];
    for await (const { data } of list.pages()) sizes.push(data.length);
    expect(sizes).toEqual([2, 1]);
  });

  it('fails where a page fails, after the items before it', async () => {
    const { list } = leads({}, page(['a'], 'c1'), problem(400, 'cursor_mismatch'));
    const ids: string[] = [];
    const walk = async () => {
      for await (const lead of list) ids.push(lead.id);
    };
    expect(await rejection(walk())).toBeInstanceOf(ValidationError);
    expect(ids).toEqual(['a']);
  });

  it('ends when the caller aborts between pages', async () => {
    const controller = new AbortController();
    const { transport, requests } = leads({}, page(['a'], 'c1'), page(['b'], null));
    const options = { signal: controller.signal };
    const list = transport.list<Lead, Criteria>({ method: 'GET', path: '/v1/leads', criteria: {} }, options);
    const walk = async () => {
      for await (const _ of list) controller.abort();
    };
    expect(await rejection(walk())).toBeInstanceOf(AbortError);
    expect(requests).toHaveLength(1);
  });
});

describe('toArray', () => {
  it.each([
    [undefined, ['a', 'b', 'c'], 2],
    [{ max: 10 }, ['a', 'b', 'c'], 2],
    [{ max: 2 }, ['a', 'b'], 1],
    [{ max: 0 }, [], 0],
  ])('with %o', async (options, ids, requested) => {
    const { list, requests } = leads({}, page(['a', 'b'], 'c1'), page(['c'], null));
    const items = await list.toArray(options);
    expect(items.map((lead) => lead.id)).toEqual(ids);
    expect(requests).toHaveLength(requested);
  });
});

describe('other lists', () => {
  it('a feed goes on after its cursor and keeps it for later', async () => {
    const { transport, requests } = leads(
      {},
      json(200, { data: [{ id: 'e1' }], next_cursor: 'p1' }),
      json(200, { data: [], next_cursor: 'p1' }),
    );
    const list = transport.list<Lead, { after?: string }>({
      method: 'GET',
      path: '/v1/events',
      criteria: { after: 'p0' },
      cursor: 'after',
    });
    const pages: Page<Lead>[] = [];
    for await (const each of list.pages()) pages.push(each);
    expect(requests.map((request) => request.url.search)).toEqual(['?after=p0', '?after=p1']);
    expect(pages.at(-1)).toMatchObject({ hasMore: false, nextCursor: 'p1' });
  });

  it('a search carries the cursor in its body, and a key of the caller only with the first page', async () => {
    const { transport, requests } = leads({}, page(['a'], 'c1'), page(['b'], null));
    const list = transport.list<Lead, { filter: object }>(
      { method: 'POST', path: '/v1/leads/search', criteria: { filter: { status: 'open' } }, criteriaIn: 'body' },
      { idempotencyKey: 'mine', organization: 'org_child' },
    );
    expect(await list.toArray()).toHaveLength(2);
    expect(requests.map((request) => request.body)).toEqual([
      '{"filter":{"status":"open"}}',
      '{"filter":{"status":"open"},"cursor":"c1"}',
    ]);
    const keys = requests.map((request) => request.headers.get('idempotency-key'));
    expect(keys[0]).toBe('mine');
    expect(keys[1]).toMatch(/^[0-9a-f]{32}$/);
    expect(requests.map((request) => request.headers.get('sauda-organization'))).toEqual(['org_child', 'org_child']);
  });
});
