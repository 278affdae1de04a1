import type { Acknowledgement, IgnoredEvent, UnrecognisedEvent } from '../../adapter.ts';
import type { LeadSource, LeadSourceEvent, PollResult } from '../../lead-source.ts';
import type { ScriptedAnswer } from '../context.ts';
import type { TestRunner } from '../runner.ts';
import type { Expected, FailureCase } from '../whatsapp/harness.ts';

export type ExpectedLeadEvent = Expected<LeadSourceEvent | IgnoredEvent | UnrecognisedEvent> & { type: string };

/** One request of the source and the events it must become. */
export interface LeadFixture {
  name: string;
  /** Text is encoded as UTF-8. */
  body: string | Uint8Array;
  /** Default `POST`; a polled page is `POLL`. */
  method?: string;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  /** In order, none missing. Objects are compared on the keys given, lists in full length, dates by time. */
  events: ExpectedLeadEvent[];
}

/** What the source pushes, and what it wants to hear. */
export interface PushFixture extends LeadFixture {
  /** `headers`: those that must be there, names in lower case. */
  acknowledgement: Acknowledgement;
}

/** A request the adapter must make: GET unless said otherwise, no body unless given. */
export interface ExpectedPoll {
  url: string;
  method?: string;
  body?: string;
}

/** One call of `poll.fetch`, from a cursor to the next. */
export interface PollCase {
  name: string;
  cursor: Record<string, unknown> | null;
  now: Date;
  /** One per request. */
  answers: ScriptedAnswer[];
  /** Exactly these, in order. */
  requests: ExpectedPoll[];
  /** What `parse` makes of the page; null when the source truly had nothing and no page must come back. */
  events: ExpectedLeadEvent[] | null;
  /** Exact. */
  next: Pick<PollResult, 'cursor' | 'more'>;
}

/** All the suite has to know about a lead source. Plain data, and one pure function when it signs. */
export interface LeadSourceHarness {
  /** Valid by `config_schema`. */
  config: Record<string, unknown>;
  /** Valid by `secrets_schema`; each at least 8 characters and found nowhere else in the harness. */
  secrets: Record<string, string>;
  /** Needed if `capabilities.push`. One of push and poll must show a missing time and an unreadable phone. */
  push?: PushFixture[];
  /**
   * The headers that prove a body at a time, names in lower case; only those that do. Needed if `capabilities.signed`.
   */
  sign?(body: Uint8Array, secrets: Record<string, string>, at: Date): Record<string, string>;
  /** Needed if `capabilities.pull`. One case must have leads, one must be empty. */
  poll?: PollCase[];
  /** What the source says to a poll when it refuses. Needed if `capabilities.pull`. */
  failures?: FailureCase[];
  /** At least two good leads around one row that makes no sense: the good ones and one `unrecognised` must come out. */
  mixed: LeadFixture;
  /** Needed when the adapter has `check`: what success looks like, and how it fails. */
  check?: { answer: ScriptedAnswer; failures: FailureCase[] };
}

export interface LeadSourceConformance extends TestRunner {
  adapter: LeadSource;
  harness: LeadSourceHarness;
}
