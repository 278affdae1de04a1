import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { AdapterError } from '../../errors.ts';
import type { ScriptedAnswer, TestContext } from '../context.ts';
import { wrongTypes } from './garbage.ts';
import { withSystemClockOff } from './isolation.ts';
import { anyCase, contextOf, failureOf, parsed, requestOf, type Suite } from './suite.ts';

const decade = 10 * 365 * 86_400_000;

/** Does it keep secrets, and keep to what `ctx` gives? The whole suite also runs without the global `fetch`. */
export function hygieneGroup(suite: Suite): void {
  suite.group('hygiene', () => {
    secretTests(suite);
    abortTests(suite);
    clockTests(suite);
    suite.test('leaves what it is given as it was', () => keepsItsInput(suite));
  });
}

function secretTests(suite: Suite): void {
  const { adapter, harness, test } = suite;
  const secrets = Object.values(harness.secrets);
  const assertSilent = (what: string, value: unknown) => {
    const text = inspect(value, { depth: 20, maxStringLength: null, maxArrayLength: null });
    for (const secret of secrets) assert.ok(!text.includes(secret), `${what} tells a secret`);
  };

  test('tells no secret in an event or a log line', async () => {
    for (const fixture of [...harness.inbound, harness.poison]) {
      const ctx = contextOf(suite);
      assertSilent(fixture.name, await adapter.parse(requestOf(fixture), ctx));
      adapter.verify(requestOf(fixture), ctx);
      assertSilent(`the log of ${fixture.name}`, ctx.logs);
    }
  });

  test('tells no secret in an error, even when the provider repeats it', async () => {
    for (const { name, answer } of harness.failures) {
      for (const said of [answer, echoing(answer, secrets.join(' '))]) {
        const ctx = contextOf(suite, { answers: [said] });
        const error = await failureOf(adapter.send(anyCase(suite).message, ctx));
        assertSilent(name, error);
        assertSilent(`the log of ${name}`, ctx.logs);
      }
    }
  });
}

/** The same answer, with these words in every text of it. */
function echoing(answer: ScriptedAnswer, words: string): ScriptedAnswer {
  if ('json' in answer) return { ...answer, json: withWords(answer.json, words) };
  if ('body' in answer && typeof answer.body === 'string') return { ...answer, body: `${answer.body} ${words}` };
  return answer;
}

function withWords(value: unknown, words: string): unknown {
  if (typeof value === 'string') return `${value} ${words}`;
  if (Array.isArray(value)) return value.map((item) => withWords(item, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withWords(item, words)]));
}

function abortTests(suite: Suite): void {
  const { adapter, harness, test } = suite;
  const calls: [string, ((ctx: TestContext) => Promise<unknown>) | undefined][] = [
    ['send', (ctx) => adapter.send(anyCase(suite).message, ctx)],
    ['check', adapter.check && ((ctx) => adapter.check?.(ctx) ?? Promise.resolve())],
    [
      'markRead',
      adapter.markRead && ((ctx) => adapter.markRead?.(harness.mark_read?.message_id ?? '', ctx) ?? Promise.resolve()),
    ],
  ];
  for (const [name, run] of calls) {
    if (!run) continue;
    test(`${name} rejects when the signal is aborted before it begins`, async () => {
      const { answer } = anyCase(suite);
      await assert.rejects(run(contextOf(suite, { answers: [answer], signal: AbortSignal.abort() })));
    });

    test(`${name} rejects when the signal is aborted while it waits`, async () => {
      const stop = new AbortController();
      const waiting = run(contextOf(suite, { answers: [{ hangs: true }], signal: stop.signal }));
      setTimeout(() => stop.abort(), 5);
      await assert.rejects(waiting);
    });
  }
}

function clockTests(suite: Suite): void {
  const { harness, test } = suite;
  const same = async (what: string, run: () => Promise<unknown>) => {
    const right = await run();
    assert.deepEqual(
      await withSystemClockOff(decade, run),
      right,
      `${what} depends on the system clock; use ctx.now()`,
    );
  };

  test('reads events by ctx.now, not by the system clock', async () => {
    const { poison } = harness;
    for (const fixture of [...harness.inbound, poison]) {
      await same(fixture.name, () => parsed(suite, requestOf(fixture), fixture.name));
    }
    for (const { name, body } of wrongTypes(poison)) {
      await same(name, () => parsed(suite, requestOf({ ...poison, body }), name));
    }
  });

  test('believes a signature by ctx.now, not by the system clock', async () => {
    const body = new TextEncoder().encode('{}');
    const request = requestOf({ body, headers: harness.sign?.(body, harness.secrets) ?? {} });
    await same('verify', async () => suite.adapter.verify(request, contextOf(suite)));
  });

  test('sends and fails by ctx.now, not by the system clock', async () => {
    const attempt = async (answer: ScriptedAnswer) => {
      const ctx = contextOf(suite, { answers: [answer] });
      const outcome = await suite.adapter.send(anyCase(suite).message, ctx).catch(factsOf);
      return { outcome, calls: ctx.calls };
    };
    for (const { name, answer } of [...harness.outbound, ...harness.failures]) await same(name, () => attempt(answer));
  });
}

/** Stacks differ from call to call; this does not. */
function factsOf(error: unknown): unknown {
  if (!(error instanceof AdapterError)) return String(error);
  return { kind: error.kind, message: error.message, code: error.provider_code, wait: error.wait_seconds };
}

async function keepsItsInput(suite: Suite): Promise<void> {
  const { adapter, harness } = suite;
  for (const fixture of harness.inbound) {
    const request = requestOf(fixture);
    await adapter.parse(request, contextOf(suite));
    assert.deepEqual(request, requestOf(fixture), `${fixture.name}: parse changed the request`);
  }
  for (const { name, message, answer } of harness.outbound) {
    const before = structuredClone(message);
    await adapter.send(message, contextOf(suite, { answers: [answer] }));
    assert.deepEqual(message, before, `${name}: send changed the message`);
  }
}
