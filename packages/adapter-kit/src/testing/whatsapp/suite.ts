import assert from 'node:assert/strict';
import type { IgnoredEvent, InboundRequest, UnrecognisedEvent } from '../../adapter.ts';
import { AdapterError } from '../../errors.ts';
import type { OutboundMessage, WhatsAppAdapter, WhatsAppEvent } from '../../whatsapp.ts';
import { type AnswerScript, type TestContext, testContext } from '../context.ts';
import type { InboundFixture, NeverHappens, OutboundCase, WhatsAppHarness } from './harness.ts';

export type ParsedEvent = WhatsAppEvent | IgnoredEvent | UnrecognisedEvent;

/** What the groups of the suite share. */
export interface Suite {
  adapter: WhatsAppAdapter;
  harness: WhatsAppHarness;
  never: Required<NeverHappens>;
  group(name: string, body: () => void): void;
  test(name: string, body: () => void | Promise<void>): void;
}

export const receivedAt = new Date('2026-11-01T06:30:00.000Z');

export function contextOf(
  { harness }: Suite,
  options: { answers?: AnswerScript[]; signal?: AbortSignal; secrets?: Record<string, string>; now?: Date } = {},
): TestContext {
  return testContext({ config: harness.config, secrets: harness.secrets, ...options });
}

export function requestOf(fixture: Omit<InboundFixture, 'name' | 'events'>, at = receivedAt): InboundRequest {
  const body = typeof fixture.body === 'string' ? new TextEncoder().encode(fixture.body) : fixture.body.slice();
  const { method = 'POST', headers = {}, query = {} } = fixture;
  return { method, headers, query, body, received_at: at };
}

/** Parses and checks that it did not throw. */
export async function parsed(suite: Suite, request: InboundRequest, from: string): Promise<ParsedEvent[]> {
  try {
    return await suite.adapter.parse(request, contextOf(suite, { now: request.received_at }));
  } catch (error) {
    assert.fail(`${from}: parse must never throw, but threw ${error}`);
  }
}

/** The message used wherever any message will do. */
export function anyCase({ harness }: Suite): OutboundCase {
  const first = harness.outbound[0];
  assert.ok(first, 'harness.outbound must hold at least one case');
  return first;
}

/** Sends and returns how it failed. A receipt, or an error of another class, fails the test. */
export async function sendFailure(suite: Suite, message: OutboundMessage, ctx: TestContext): Promise<AdapterError> {
  return failureOf(suite.adapter.send(message, ctx));
}

export async function failureOf(call: Promise<unknown>): Promise<AdapterError> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  assert.ok('error' in outcome, `expected an AdapterError, but it succeeded with ${JSON.stringify(outcome)}`);
  assert.ok(outcome.error instanceof AdapterError, `expected an AdapterError, got ${outcome.error}`);
  return outcome.error;
}
