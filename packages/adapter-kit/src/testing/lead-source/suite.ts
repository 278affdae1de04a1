import assert from 'node:assert/strict';
import type { IgnoredEvent, InboundRequest, UnrecognisedEvent } from '../../adapter.ts';
import { AdapterError } from '../../errors.ts';
import type { LeadSource, LeadSourceEvent, PollResult } from '../../lead-source.ts';
import { type AnswerScript, type ScriptedAnswer, type TestContext, testContext } from '../context.ts';
import type { FailureCase } from '../whatsapp/harness.ts';
import type { LeadFixture, LeadSourceHarness, PollCase } from './harness.ts';
import { assertWellFormed } from './shapes.ts';

export type ParsedEvent = LeadSourceEvent | IgnoredEvent | UnrecognisedEvent;

/** What the groups of the suite share. */
export interface Suite {
  adapter: LeadSource;
  harness: LeadSourceHarness;
  group(name: string, body: () => void): void;
  test(name: string, body: () => void | Promise<void>): void;
}

export const receivedAt = new Date('2026-11-22T06:30:00.000Z');

export function contextOf(
  { harness }: Suite,
  options: { answers?: AnswerScript[]; signal?: AbortSignal; secrets?: Record<string, string>; now?: Date } = {},
): TestContext {
  return testContext({ config: harness.config, secrets: harness.secrets, now: receivedAt, ...options });
}

export function requestOf(fixture: Omit<LeadFixture, 'name' | 'events'>, at = receivedAt): InboundRequest {
  const body = typeof fixture.body === 'string' ? new TextEncoder().encode(fixture.body) : fixture.body;
  const { method = 'POST', headers = {}, query = {} } = fixture;
  return { method, headers, query, body, received_at: at };
}

/** Every request the harness knows: what is pushed, and the mixed one. */
export function fixturesOf({ harness }: Suite): LeadFixture[] {
  return [...(harness.push ?? []), harness.mixed];
}

/** Parses and checks that it did not throw and that what came out is as the contract says. */
export async function parsed(suite: Suite, request: InboundRequest, from: string): Promise<ParsedEvent[]> {
  const events = await parsedLoosely(suite, request, from);
  assertWellFormed(events, request, from);
  return events;
}

async function parsedLoosely(suite: Suite, request: InboundRequest, from: string): Promise<ParsedEvent[]> {
  try {
    return await suite.adapter.parse(request, contextOf(suite, { now: request.received_at }));
  } catch (error) {
    assert.fail(`${from}: parse must never throw, but threw ${error}`);
  }
}

/** A poll case that brings leads; used wherever any will do. */
export function anyPoll({ harness }: Suite): PollCase {
  const example = harness.poll?.find(({ events }) => events !== null);
  assert.ok(example, 'harness.poll must hold a case with leads');
  return example;
}

export function poll({ adapter }: Suite, cursor: PollCase['cursor'], ctx: TestContext): Promise<PollResult> {
  assert.ok(adapter.poll, 'capabilities.pull is true, so the adapter must have poll');
  return adapter.poll.fetch(cursor, ctx);
}

/** Polls into this answer and returns how it failed. One request only: whether to repeat is for the engine to decide. */
export async function pollFailure(suite: Suite, answer: ScriptedAnswer): Promise<AdapterError> {
  const example = anyPoll(suite);
  const ctx = contextOf(suite, { answers: [answer], now: example.now });
  const error = await failureOf(poll(suite, structuredClone(example.cursor), ctx));
  assert.equal(ctx.calls.length, 1, 'a poll that fails must not ask again');
  return error;
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

export function assertFailure(error: AdapterError, expected: FailureCase): void {
  assert.equal(error.kind, expected.kind, `${error.kind}: ${error.message}`);
  assert.ok(error.message.trim() && error.message.length <= 1000, 'the message must be 1 to 1000 characters');
  if (expected.wait_seconds !== undefined) assert.equal(error.wait_seconds, expected.wait_seconds);
  if (expected.provider_code !== undefined) assert.equal(error.provider_code, expected.provider_code);
}
