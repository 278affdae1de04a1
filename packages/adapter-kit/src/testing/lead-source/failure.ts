import assert from 'node:assert/strict';
import type { AdapterErrorKind } from '../../errors.ts';
import type { ScriptedAnswer } from '../context.ts';
import { anyPoll, assertFailure, contextOf, failureOf, poll, pollFailure, type Suite } from './suite.ts';

/** What every source that is polled says sooner or later. */
const kindsToShow: readonly AdapterErrorKind[] = ['auth', 'rate_limited', 'unavailable', 'bad_response'];

/** As `fetch` of Node says it: a TypeError around the system's error. */
function networkError(code: string): ScriptedAnswer {
  const cause = Object.assign(new Error(code), { code });
  return { rejects: new TypeError('fetch failed', { cause }) };
}

/** A poll may be repeated, so all of these are the same: nothing happened, try again later. */
const noAnswer: Record<string, ScriptedAnswer> = {
  'the connection is reset': networkError('ECONNRESET'),
  'the connection is refused': networkError('ECONNREFUSED'),
  'the host is not known': networkError('ENOTFOUND'),
  'the answer does not come in time': { rejects: new DOMException('The operation timed out.', 'TimeoutError') },
  'the answer breaks off': { status: 200, cut_after: '{"leads":[{"id":"half-an-' },
};

/** Success by its status, but no list of leads: never to be taken for an empty one. */
const unreadable: Record<string, ScriptedAnswer> = {
  'a web page': { status: 200, headers: { 'content-type': 'text/html' }, body: '<html><body>Log in</body></html>' },
  nothing: { status: 200, body: '' },
  null: { status: 200, json: null },
  'a number': { status: 200, json: 7 },
};

/** Is every failure told in the words the engine acts on, and never taken for "no leads"? */
export function failureGroup(suite: Suite): void {
  if (!suite.adapter.capabilities.pull && !suite.adapter.check) return;
  suite.group('failure', () => {
    if (suite.adapter.capabilities.pull) pollTests(suite);
    if (suite.adapter.check) checkTests(suite);
  });
}

function pollTests(suite: Suite): void {
  const { harness, test } = suite;
  for (const example of harness.failures ?? []) {
    test(example.name, async () => assertFailure(await pollFailure(suite, example.answer), example));
  }
  for (const kind of kindsToShow) {
    test(`has a failure of kind ${kind}`, () => {
      assert.ok(harness.failures?.some((example) => example.kind === kind));
    });
  }
  for (const [what, answer] of Object.entries(noAnswer)) {
    test(`is unavailable when ${what}`, async () => {
      assert.equal((await pollFailure(suite, answer)).kind, 'unavailable');
    });
  }
  for (const [what, answer] of Object.entries(unreadable)) {
    test(`does not take ${what} for an empty answer`, async () =>
      assertNotUnderstood(await pollFailure(suite, answer)));
  }
  test('does not take half a good answer for an answer', async () => {
    for (const half of halves(suite)) assertNotUnderstood(await pollFailure(suite, half));
  });
  test('does not take a redirect or a web page of a gateway for an answer', async () => {
    await pollFailure(suite, { status: 302, headers: { location: 'https://login.example.in/' }, body: '' });
    await pollFailure(suite, { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' });
  });
  test('asks the same again after a failure', () => asksTheSameAgain(suite));
}

function assertNotUnderstood(error: { kind: AdapterErrorKind; message: string }): void {
  assert.ok(['bad_response', 'unavailable'].includes(error.kind), `${error.kind}: ${error.message}`);
}

/** The first good answer, cut after every tenth of its length. */
function halves(suite: Suite): ScriptedAnswer[] {
  const [good] = anyPoll(suite).answers;
  assert.ok(good && ('json' in good || 'body' in good), 'the first answer of a poll case must have a body');
  const whole = 'json' in good ? new TextEncoder().encode(JSON.stringify(good.json)) : bytesOf(good.body);
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenths) => ({
    status: good.status,
    ...(good.headers && { headers: good.headers }),
    body: whole.slice(0, Math.floor((whole.length * tenths) / 10)),
  }));
}

function bytesOf(body: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

async function asksTheSameAgain(suite: Suite): Promise<void> {
  const { cursor, now, answers, requests } = anyPoll(suite);
  const given = structuredClone(cursor);
  const failing = contextOf(suite, { answers: [networkError('ECONNRESET')], now });
  await failureOf(poll(suite, given, failing));
  assert.deepEqual(given, cursor, 'a failed poll changed the cursor');
  const good = contextOf(suite, { answers, now });
  await poll(suite, given, good);
  assert.equal(good.calls[0]?.url, requests[0]?.url);
}

function checkTests(suite: Suite): void {
  const { adapter, harness, test } = suite;
  const run = (answer: ScriptedAnswer) => adapter.check?.(contextOf(suite, { answers: [answer] })) ?? Promise.resolve();
  test('check: succeeds when the source accepts the settings', async () => {
    assert.ok(harness.check, 'harness.check goes with adapter.check');
    await run(harness.check.answer);
  });
  for (const failure of harness.check?.failures ?? []) {
    test(`check: ${failure.name}`, async () => assertFailure(await failureOf(run(failure.answer)), failure));
  }
  test('check: has a failure of kind auth', () => {
    assert.ok(harness.check?.failures.some((failure) => failure.kind === 'auth'));
  });
  test('check: is unavailable when the answer is lost, and does not take a web page for success', async () => {
    assert.equal((await failureOf(run(networkError('ECONNRESET')))).kind, 'unavailable');
    await failureOf(run({ status: 200, body: '<html></html>' }));
  });
}
