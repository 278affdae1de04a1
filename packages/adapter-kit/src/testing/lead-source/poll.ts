import assert from 'node:assert/strict';
import { assertContains } from '../whatsapp/compare.ts';
import type { PollCase } from './harness.ts';
import { contextOf, parsed, poll, requestOf, type Suite } from './suite.ts';

/** Does it ask for the right window, believe only a success, and move on by exactly that? */
export function pollGroup(suite: Suite): void {
  if (!suite.adapter.capabilities.pull) return;
  suite.group('poll', () => {
    for (const example of suite.harness.poll ?? []) {
      suite.test(example.name, () => pollsAsSaid(suite, example));
    }
    suite.test('has cases for the first poll, for leads and for nothing new', () => {
      const cases = suite.harness.poll ?? [];
      assert.ok(
        cases.some(({ cursor }) => cursor === null),
        'no case begins without a cursor',
      );
      assert.ok(
        cases.some(({ events }) => events !== null),
        'no case has leads',
      );
      assert.ok(
        cases.some(({ events }) => events === null),
        'no case is empty',
      );
    });
    suite.test('keeps nothing between two polls: the same cursor asks the same', async () => {
      for (const example of suite.harness.poll ?? []) {
        await pollsAsSaid(suite, example);
        await pollsAsSaid(suite, example);
      }
    });
  });
}

async function pollsAsSaid(suite: Suite, example: PollCase): Promise<void> {
  const ctx = contextOf(suite, { answers: example.answers, now: example.now });
  const { page, cursor, more } = await poll(suite, structuredClone(example.cursor), ctx);
  const asked = ctx.calls.map(({ method, url, body }) => ({ method, url, body }));
  assert.deepEqual(
    asked,
    example.requests.map(({ method = 'GET', url, body = '' }) => ({ method, url, body })),
  );
  assert.deepEqual({ cursor, more }, example.next);
  assert.deepEqual(JSON.parse(JSON.stringify(cursor)), cursor, 'a cursor is stored as JSON');
  if (example.events === null) return assert.equal(page, null, 'an empty answer must not give a page');
  assert.ok(page, 'the answer had leads, but no page came back');
  const request = requestOf({ ...page, method: 'POLL' }, example.now);
  assertContains(await parsed(suite, request, example.name), example.events, 'events');
}
