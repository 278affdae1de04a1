import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { AdapterError } from '../../errors.ts';
import type { ScriptedAnswer } from '../context.ts';
import { wrongTypes } from '../whatsapp/garbage.ts';
import { withSystemClockOff } from '../whatsapp/isolation.ts';
import type { LeadFixture } from './harness.ts';
import { anyPoll, contextOf, failureOf, fixturesOf, parsed, poll, requestOf, type Suite } from './suite.ts';

const decade = 10 * 365 * 86_400_000;

/** Does it keep secrets, and keep to what `ctx` gives? The whole suite also runs without the global `fetch`. */
export function hygieneGroup(suite: Suite): void {
  const { group, test, adapter } = suite;
  group('hygiene', () => {
    test('tells no secret in an event or a log line, even when the source repeats it', () =>
      keepsSecretsInEvents(suite));
    test('reads events by ctx.now, not by the system clock', () => readsWithoutClock(suite));
    test('leaves what it is given as it was', () => keepsItsInput(suite));
    if (!adapter.capabilities.pull) return;
    test('tells no secret in an error or a cursor, even when the source repeats it', () => keepsSecretsInErrors(suite));
    test('polls by ctx.now, not by the system clock', () => pollsWithoutClock(suite));
    test('a poll rejects when the signal is aborted', () => obeysTheSignal(suite));
  });
}

function silent({ harness }: Suite, what: string, value: unknown): void {
  const text = inspect(value, { depth: 70, maxStringLength: null, maxArrayLength: null });
  for (const secret of Object.values(harness.secrets)) assert.ok(!text.includes(secret), `${what} tells a secret`);
}

async function keepsSecretsInEvents(suite: Suite): Promise<void> {
  const words = Object.values(suite.harness.secrets).join(' ');
  for (const fixture of fixturesOf(suite)) {
    for (const request of [requestOf(fixture), requestOf(repeating(fixture, words))]) {
      const ctx = contextOf(suite);
      silent(suite, fixture.name, await suite.adapter.parse(request, ctx));
      suite.adapter.verify(request, ctx);
      silent(suite, `the log of ${fixture.name}`, ctx.logs);
    }
  }
}

/** The same request with these words in its query, and in every text of a JSON body or as one more form field. */
function repeating(fixture: LeadFixture, words: string): LeadFixture {
  const text = typeof fixture.body === 'string' ? fixture.body : new TextDecoder().decode(fixture.body);
  const query = { ...fixture.query, repeated: words };
  try {
    return { ...fixture, query, body: JSON.stringify(withWords(JSON.parse(text), words)) };
  } catch {
    return { ...fixture, query, body: `${text}&repeated=${encodeURIComponent(words)}` };
  }
}

function withWords(value: unknown, words: string): unknown {
  if (typeof value === 'string') return `${value} ${words}`;
  if (Array.isArray(value)) return value.map((item) => withWords(item, words));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, item]) => [key, withWords(item, words)]);
  return Object.fromEntries([...members, ['repeated', words]]);
}

async function keepsSecretsInErrors(suite: Suite): Promise<void> {
  const example = anyPoll(suite);
  const words = Object.values(suite.harness.secrets).join(' ');
  for (const { name, answer } of suite.harness.failures ?? []) {
    for (const said of [answer, echoing(answer, words)]) {
      const ctx = contextOf(suite, { answers: [said], now: example.now });
      silent(suite, name, await failureOf(poll(suite, example.cursor, ctx)));
      silent(suite, `the log of ${name}`, ctx.logs);
    }
  }
  const ctx = contextOf(suite, { answers: example.answers, now: example.now });
  const { page, cursor } = await poll(suite, example.cursor, ctx);
  silent(suite, example.name, { cursor, headers: page?.headers, logs: ctx.logs });
}

/** The same answer; in every text except a code of few letters, these words. */
function echoing(answer: ScriptedAnswer, words: string): ScriptedAnswer {
  if ('json' in answer) return { ...answer, json: withWords(answer.json, words) };
  if ('body' in answer && typeof answer.body === 'string') return { ...answer, body: `${answer.body} ${words}` };
  return answer;
}

async function same(what: string, run: () => Promise<unknown>): Promise<void> {
  const right = await run();
  assert.deepEqual(await withSystemClockOff(decade, run), right, `${what} depends on the system clock; use ctx.now()`);
}

async function readsWithoutClock(suite: Suite): Promise<void> {
  const { mixed } = suite.harness;
  for (const fixture of fixturesOf(suite)) {
    await same(fixture.name, () => parsed(suite, requestOf(fixture), fixture.name));
    const ctx = contextOf(suite);
    await same(`verify of ${fixture.name}`, async () => suite.adapter.verify(requestOf(fixture), ctx));
  }
  for (const { name, body } of wrongTypes({ name: mixed.name, body: mixed.body, events: [] })) {
    await same(name, () => parsed(suite, requestOf({ ...mixed, body }), name));
  }
}

async function pollsWithoutClock(suite: Suite): Promise<void> {
  for (const example of suite.harness.poll ?? []) {
    await same(example.name, async () => {
      const ctx = contextOf(suite, { answers: example.answers, now: example.now });
      return { result: await poll(suite, example.cursor, ctx), calls: ctx.calls };
    });
  }
  for (const { name, answer } of suite.harness.failures ?? []) {
    await same(name, async () => {
      const { now } = anyPoll(suite);
      const failed = poll(suite, anyPoll(suite).cursor, contextOf(suite, { answers: [answer], now }));
      return failed.catch((error: unknown) =>
        error instanceof AdapterError ? [error.kind, error.wait_seconds] : error,
      );
    });
  }
}

async function obeysTheSignal(suite: Suite): Promise<void> {
  const example = anyPoll(suite);
  const before = contextOf(suite, { answers: example.answers, now: example.now, signal: AbortSignal.abort() });
  await assert.rejects(poll(suite, example.cursor, before));
  const stop = new AbortController();
  const during = contextOf(suite, { answers: [{ hangs: true }], now: example.now, signal: stop.signal });
  const waiting = poll(suite, example.cursor, during);
  setTimeout(() => stop.abort(), 5);
  await assert.rejects(waiting);
}

async function keepsItsInput(suite: Suite): Promise<void> {
  for (const fixture of fixturesOf(suite)) {
    const request = requestOf(fixture);
    await suite.adapter.parse(request, contextOf(suite));
    assert.deepEqual(request, requestOf(fixture), `${fixture.name}: parse changed the request`);
  }
  for (const example of suite.harness.poll ?? []) {
    const cursor = structuredClone(example.cursor);
    const ctx = contextOf(suite, { answers: example.answers, now: example.now });
    await poll(suite, cursor, ctx);
    assert.deepEqual(cursor, example.cursor, `${example.name}: poll changed the cursor`);
  }
}
