import type { InboundRequest } from '../../adapter.ts';
import type { AdapterErrorKind } from '../../errors.ts';
import type { LeadSource, LeadSourceCapabilities, NormalisedLead } from '../../lead-source.ts';
import { hmacSha256Hex } from '../../signature.ts';
import { type FakeLeadConfig, type FakeLeadSecrets, fakeLeadAdapter, fakeLeadSignatureHeader } from './fake-adapter.ts';

/** One lead as the source sends it: any field of a normalised lead, phones and e-mails as people write them. */
export type FakeLead = Partial<Omit<NormalisedLead, 'external_id' | 'received_at' | 'received_at_basis' | 'raw'>> & {
  /** The source's id; without one the adapter derives it. */
  id?: string;
  /** When the enquiry was made; without it the arrival counts. */
  at?: Date;
};

/** What becomes of one poll. */
export type FakePollOutcome =
  /** The source refuses and says why. */
  | { type: 'fail'; kind: AdapterErrorKind; message?: string; wait_seconds?: number }
  /** A body that is no list of leads, such as a web page. */
  | { type: 'answer'; status: number; body: string }
  /** The answer never comes; the adapter fails with `unavailable`. */
  | { type: 'lose' };

export interface FakeLeadSourceOptions {
  /** Default: push, pull and signed. */
  capabilities?: Partial<LeadSourceCapabilities>;
  /** When pushed requests arrive. Default: the system clock. */
  now?: () => Date;
  /** `ctx`: polls leave through `ctx.fetch` and nothing here is used. Default: the fake's own source answers. */
  provider?: 'own' | 'ctx';
}

/** A lead source for tests: an adapter like any other, and a hand on what is behind it. */
export interface FakeLeadSource {
  /** Id `fake-leads`; passes the conformance suite. */
  adapter: LeadSource;
  /** Valid settings. */
  config: FakeLeadConfig;
  secrets: FakeLeadSecrets;
  /** One more page for polls to find. A page stays: polling with an older cursor finds it again. */
  addPage(...leads: FakeLead[]): void;
  /** What becomes of the next polls, in order, before pages are served. */
  script(...outcomes: FakePollOutcome[]): void;
  /** Makes `check` fail so; null puts the account in order again. */
  trouble(kind: AdapterErrorKind | null): void;
  /** The cursors polls came with, in order, refused or not. */
  polls: readonly number[];
  /** One signed request with these leads. */
  pushRequest(...leads: FakeLead[]): InboundRequest;
}

/** Makes a fake of its own: nothing is shared between two of them. */
export function fakeLeadSource(options: FakeLeadSourceOptions = {}): FakeLeadSource {
  const now = options.now ?? (() => new Date());
  const capabilities = { push: true, pull: true, signed: true, ...options.capabilities };
  const secrets = { api_key: 'fake-api-key-71c0', webhook_secret: 'fake-webhook-secret-3fd8' };
  const { answer, ...controls } = fakeSource();
  return {
    adapter: fakeLeadAdapter(capabilities, options.provider === 'ctx' ? undefined : answer),
    config: {},
    secrets,
    ...controls,
    pushRequest: (...leads) => signedRequest(leads, secrets.webhook_secret, now()),
  };
}

function fakeSource() {
  const pages: FakeLead[][] = [];
  const outcomes: FakePollOutcome[] = [];
  const polls: number[] = [];
  let trouble: AdapterErrorKind | null = null;
  const answer: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    init?.signal?.throwIfAborted();
    if (url.pathname === '/account') return trouble === null ? Response.json({ ok: true }) : refused({ kind: trouble });
    const after = Number(url.searchParams.get('after'));
    polls.push(after);
    const outcome = outcomes.shift();
    return outcome === undefined ? pageAfter(pages, after) : respond(outcome);
  };
  return {
    answer,
    polls,
    addPage: (...leads: FakeLead[]) => void pages.push(leads),
    script: (...next: FakePollOutcome[]) => void outcomes.push(...next),
    trouble: (kind: AdapterErrorKind | null) => {
      trouble = kind;
    },
  };
}

function pageAfter(pages: FakeLead[][], after: number): Response {
  const leads = pages[after] ?? [];
  return Response.json({ leads, after: Math.min(after + 1, pages.length), more: after + 1 < pages.length });
}

function respond(outcome: FakePollOutcome): Response {
  if (outcome.type === 'answer') return new Response(outcome.body, { status: outcome.status });
  if (outcome.type === 'fail') return refused(outcome);
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('ECONNRESET'), { code: 'ECONNRESET' }) });
}

function refused(error: { kind: AdapterErrorKind; message?: string; wait_seconds?: number }): Response {
  return Response.json({ error }, { status: 400 });
}

function signedRequest(leads: FakeLead[], secret: string, received_at: Date): InboundRequest {
  const body = new TextEncoder().encode(JSON.stringify({ leads }));
  const headers = { 'content-type': 'application/json', [fakeLeadSignatureHeader]: hmacSha256Hex(secret, body) };
  return { method: 'POST', query: {}, headers, body, received_at };
}
