import type { AdapterContext, IgnoredEvent, InboundRequest, UnrecognisedEvent } from '../../adapter.ts';
import { AdapterError, adapterErrorKinds } from '../../errors.ts';
import { type ProviderResponse, providerRequest } from '../../http.ts';
import { bodyText, isRecord, readJson } from '../../lead/body.ts';
import { readEmails } from '../../lead/emails.ts';
import { derivedId, sourceId } from '../../lead/ids.ts';
import { emptyLead, leadReceived } from '../../lead/lead.ts';
import { readPhones } from '../../lead/phones.ts';
import { withoutSecrets } from '../../lead/raw.ts';
import { zonedDate } from '../../lead/time.ts';
import { defineLeadSource, type LeadReceived, type LeadSource, type PollResult } from '../../lead-source.ts';
import { hmacSha256Hex, sameText } from '../../signature.ts';
import { leadEventFault } from './shapes.ts';

export type FakeLeadConfig = { base_url?: string };
export type FakeLeadSecrets = { api_key: string; webhook_secret: string };
type Context = AdapterContext<FakeLeadConfig, FakeLeadSecrets>;
type Parsed = LeadReceived | IgnoredEvent | UnrecognisedEvent;

export const fakeLeadsUrl = 'https://leads.example.test';
export const fakeLeadSignatureHeader = 'x-fake-signature';

/** The adapter half of the fake. `wire` replaces `ctx.fetch`; without it requests leave as a real adapter's do. */
export function fakeLeadAdapter(capabilities: LeadSource['capabilities'], wire?: typeof fetch): LeadSource {
  const call = (ctx: Context, path: string) => callSource({ ...ctx, fetch: wire ?? ctx.fetch }, path);
  return defineLeadSource<FakeLeadConfig, FakeLeadSecrets>({
    id: 'fake-leads',
    display_name: 'Fake leads',
    description: 'A lead source that exists only in tests and does what it is told.',
    config_schema: {
      type: 'object',
      additionalProperties: false,
      properties: { base_url: { type: 'string', title: 'Address', default: fakeLeadsUrl } },
    },
    secrets_schema: {
      type: 'object',
      additionalProperties: false,
      required: ['api_key', 'webhook_secret'],
      properties: {
        api_key: { type: 'string', title: 'API key', minLength: 8 },
        webhook_secret: { type: 'string', title: 'Webhook secret', minLength: 8 },
      },
    },
    capabilities,
    verify: (request, ctx) => (capabilities.signed ? verifySignature(request, ctx) : { ok: true }),
    acknowledge: () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: 'RECEIVED' }),
    parse: parseBody,
    ...(capabilities.pull && {
      poll: {
        interval_seconds: 60,
        fetch: async (cursor: Record<string, unknown> | null, ctx: Context) => {
          const after = Number(cursor?.after ?? 0);
          return pollResult(await call(ctx, `/leads?after=${after}`), ctx);
        },
      },
    }),
    async check(ctx) {
      const answer = await call(ctx, '/account');
      if (answer.status !== 200 || recordOf(answer.json).ok !== true) throw refusal(answer, ctx);
    },
  });
}

function verifySignature(request: InboundRequest, { secrets }: Context) {
  const given = request.headers[fakeLeadSignatureHeader] ?? '';
  const right = sameText(given, hmacSha256Hex(secrets.webhook_secret, request.body));
  return right ? { ok: true as const } : { ok: false as const, reason: `${fakeLeadSignatureHeader} does not fit` };
}

/** `{ leads: [{ id, at, … }] }`, pushed or polled alike; the other keys are those of a normalised lead. */
function parseBody(request: InboundRequest, ctx: Context): Parsed[] {
  const text = withoutSecrets(bodyText(request.body), ctx.secrets);
  const { leads } = recordOf(withoutSecrets(readJson(bodyText(request.body)), ctx.secrets));
  if (!Array.isArray(leads)) return [unrecognised(text, 'Not a list of leads.')];
  if (leads.length === 0) return [{ type: 'ignored', id: derivedId(text, null), reason: 'No leads.' }];
  return leads.map((item) => readLead(item, request.received_at));
}

function readLead(item: unknown, arrival: Date): Parsed {
  if (!isRecord(item)) return unrecognised(item, 'Not a lead.');
  const at = zonedDate(item.at);
  const blank = emptyLead({
    source: 'fake-leads',
    external_id: sourceId(item.id) ?? derivedId(item, at === null ? arrival : null),
    kind: 'enquiry',
    received_at: at ?? arrival,
    received_at_basis: at === null ? 'arrival' : 'source',
    raw: item,
  });
  const given = Object.entries(item).filter(([key]) => Object.hasOwn(blank, key) && !Object.hasOwn(fixed, key));
  const lead = { ...blank, ...Object.fromEntries(given), ...contactOf(item) };
  const fault = leadEventFault(leadReceived(lead));
  return fault === null ? leadReceived(lead) : unrecognised(item, fault);
}

/** Set by the source, whatever an item says. */
const fixed = { source: 0, external_id: 0, received_at: 0, received_at_basis: 0, raw: 0, needs_contact: 0 };

function contactOf({ phone, alt_phones, email, alt_emails }: Record<string, unknown>) {
  return { ...readPhones([phone, alt_phones].flat()), ...readEmails([email, alt_emails].flat()) };
}

function unrecognised(raw: unknown, reason: string): UnrecognisedEvent {
  return { type: 'unrecognised', id: derivedId(raw, null), reason, raw };
}

function callSource(ctx: Context, path: string): Promise<ProviderResponse> {
  return providerRequest(ctx, {
    method: 'GET',
    url: `${ctx.config.base_url ?? fakeLeadsUrl}${path}`,
    headers: { authorization: `Bearer ${ctx.secrets.api_key}` },
    effect: 'safe',
  });
}

/** `{ leads, after, more }`. */
function pollResult(answer: ProviderResponse, ctx: Context): PollResult {
  const { leads, after, more } = recordOf(answer.json);
  if (answer.status !== 200 || !Array.isArray(leads) || !Number.isInteger(after)) throw refusal(answer, ctx);
  const page = { body: answer.bytes, headers: { 'content-type': 'application/json' } };
  return { page: leads.length === 0 ? null : page, cursor: { after }, more: more === true };
}

/** `{ error: { kind, message, wait_seconds } }`; anything else is judged by its status. */
function refusal(answer: ProviderResponse, ctx: Context): AdapterError {
  const { kind, message, wait_seconds } = recordOf(recordOf(answer.json).error);
  const known = adapterErrorKinds.find((name) => name === kind);
  if (known === undefined) {
    const text = `The source answered ${answer.status} and nothing readable.`;
    return new AdapterError(answer.status >= 500 ? 'unavailable' : 'bad_response', text);
  }
  const text = withoutSecrets(`The source refused: ${typeof message === 'string' ? message : known}.`, ctx.secrets);
  const wait = typeof wait_seconds === 'number' ? { wait_seconds } : {};
  return new AdapterError(known, text, { provider_code: known, ...wait });
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
