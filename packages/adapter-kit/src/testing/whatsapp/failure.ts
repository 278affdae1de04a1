import assert from 'node:assert/strict';
import type { AdapterError, AdapterErrorKind } from '../../errors.ts';
import type { ScriptedAnswer, TestContext } from '../context.ts';
import type { FailureCase } from './harness.ts';
import { onlyCall } from './outbound.ts';
import { anyCase, contextOf, failureOf, type Suite, sendFailure } from './suite.ts';

/** What every provider says sooner or later. */
const kindsToShow: readonly AdapterErrorKind[] = [
  'auth',
  'config',
  'invalid_recipient',
  'outside_window',
  'template',
  'media',
  'rate_limited',
  'unavailable',
  'bad_response',
];

/** As `fetch` of Node says it: a TypeError around the system's error. */
function networkError(code: string): ScriptedAnswer {
  const cause = Object.assign(new Error(code), { code });
  return { rejects: new TypeError('fetch failed', { cause }) };
}

/** The request is out, the answer never came: it may have been carried out. */
const lostAnswers: Record<string, ScriptedAnswer> = {
  'the connection is reset': networkError('ECONNRESET'),
  'the other side hangs up': networkError('UND_ERR_SOCKET'),
  'the answer does not come in time': { rejects: new DOMException('The operation timed out.', 'TimeoutError') },
  'the headers do not come in time': networkError('UND_ERR_HEADERS_TIMEOUT'),
  'the answer breaks off': { status: 200, cut_after: '{"messages":[{"id":"half-an-' },
  'a gateway gives up waiting': { status: 504, body: '<html><h1>504 Gateway Time-out</h1></html>' },
  'a gateway gets no good answer': { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' },
};

/** Success by its status, but no message id can be read: it may have gone out. */
const unreadableSuccess: Record<string, ScriptedAnswer> = {
  'a web page': { status: 200, headers: { 'content-type': 'text/html' }, body: '<html><body>Welcome</body></html>' },
  'half a JSON document': { status: 200, body: '{"messages":[{"id":"half-an-' },
  nothing: { status: 200, body: '' },
  null: { status: 200, json: null },
  'an empty object': { status: 200, json: {} },
  'an empty list': { status: 201, json: [] },
  'the wrong types': { status: 200, json: { messages: { id: 7 }, message_id: [], id: {}, error: null } },
};

/** Nothing was ever sent. */
const neverSent: Record<string, ScriptedAnswer> = {
  'the connection is refused': networkError('ECONNREFUSED'),
  'the host is not known': networkError('ENOTFOUND'),
  'there is no connection in time': networkError('UND_ERR_CONNECT_TIMEOUT'),
};

/** Is every failure told in the words the engine acts on? */
export function failureGroup(suite: Suite): void {
  suite.group('failure', () => {
    for (const example of suite.harness.failures) {
      suite.test(example.name, async () => assertFailure(await sendWith(suite, example.answer), example));
    }
    coverageTests(suite);
    outcomeTests(suite);
    otherCallTests(suite);
  });
}

function coverageTests({ harness, never, test }: Suite): void {
  for (const kind of kindsToShow) {
    const excused = never.failures.includes(kind);
    test(excused ? `never fails with ${kind}, as it says` : `has a failure of kind ${kind}`, () => {
      const here = harness.failures.some((example) => example.kind === kind);
      assert.equal(here, !excused, excused ? 'a failure has this kind all the same' : 'harness.failures has none');
    });
  }
}

function outcomeTests(suite: Suite): void {
  const expectKind = (name: string, answer: ScriptedAnswer, kind: AdapterErrorKind) =>
    suite.test(name, async () => assert.equal((await sendWith(suite, answer)).kind, kind));
  for (const [what, answer] of Object.entries(lostAnswers)) {
    expectKind(`does not know the outcome when ${what}`, answer, 'unknown_outcome');
  }
  for (const [what, answer] of Object.entries(unreadableSuccess)) {
    expectKind(`does not know the outcome when the answer to a send is ${what}`, answer, 'unknown_outcome');
  }
  for (const [what, answer] of Object.entries(neverSent)) {
    expectKind(`is unavailable when ${what}`, answer, 'unavailable');
  }
  suite.test('does not take a redirect for a receipt', async () => {
    const answer = { status: 302, headers: { location: 'https://login.example.in/' }, body: '' };
    await sendWith(suite, answer);
  });
}

function otherCallTests(suite: Suite): void {
  const { adapter, harness, test } = suite;
  const { check, mark_read } = harness;
  const calls = [
    { name: 'check', example: check, run: (ctx: TestContext) => adapter.check?.(ctx) },
    {
      name: 'markRead',
      example: mark_read,
      run: (ctx: TestContext) => adapter.markRead?.(mark_read?.message_id ?? '', ctx),
    },
  ];
  for (const { name, example, run } of calls) {
    if (!example) continue;
    const failsWith = async (answer: ScriptedAnswer) => {
      const ctx = contextOf(suite, { answers: [answer] });
      const error = await failureOf(run(ctx) ?? Promise.resolve());
      onlyCall(ctx);
      return error;
    };
    for (const failure of example.failures) {
      test(`${name}: ${failure.name}`, async () => assertFailure(await failsWith(failure.answer), failure));
    }
    test(`${name}: has a failure of kind auth`, () => {
      assert.ok(example.failures.some((failure) => failure.kind === 'auth'));
    });
    test(`${name}: is unavailable when the answer is lost, as repeating it harms nobody`, async () => {
      assert.equal((await failsWith(networkError('ECONNRESET'))).kind, 'unavailable');
    });
    test(`${name}: does not take a web page for success`, async () => {
      await failsWith({ status: 200, body: '<html></html>' });
    });
  }
}

/** Sends any message into this answer. One request only: whether to repeat is for the engine to decide. */
async function sendWith(suite: Suite, answer: ScriptedAnswer): Promise<AdapterError> {
  const ctx = contextOf(suite, { answers: [answer] });
  const error = await sendFailure(suite, anyCase(suite).message, ctx);
  onlyCall(ctx);
  return error;
}

function assertFailure(error: AdapterError, expected: FailureCase): void {
  assert.equal(error.kind, expected.kind, `${error.kind}: ${error.message}`);
  assert.ok(error.message.trim() && error.message.length <= 1000, 'the message must be 1 to 1000 characters');
  if (expected.wait_seconds !== undefined) assert.equal(error.wait_seconds, expected.wait_seconds);
  if (expected.provider_code !== undefined) assert.equal(error.provider_code, expected.provider_code);
  if (error.wait_seconds !== null) {
    assert.ok(['rate_limited', 'unavailable'].includes(error.kind), `wait_seconds makes no sense with ${error.kind}`);
    assert.ok(error.wait_seconds >= 0 && Number.isFinite(error.wait_seconds), `wait_seconds is ${error.wait_seconds}`);
  }
}
