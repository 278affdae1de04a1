import {
  bodyText,
  defineLeadSource,
  derivedId,
  type IgnoredEvent,
  type InboundRequest,
  type LeadReceived,
  readJson,
  type UnrecognisedEvent,
  withoutSecrets,
} from '@sauda/adapter-kit';
import { type IndiamartConfig, type IndiamartSecrets, settings, writeOnlySettings } from './config.ts';
import { isLeadRow, leadFrom } from './lead.ts';
import { checkKey, fetchWindow } from './poll.ts';
import { rowsOf } from './rows.ts';

export type { IndiamartConfig, IndiamartSecrets } from './config.ts';

/** Enquiries, bought leads and calls of an IndiaMART seller account: pushed, pulled, or both with the same ids. */
export const indiamart = defineLeadSource<IndiamartConfig, IndiamartSecrets>({
  id: 'indiamart',
  display_name: 'IndiaMART',
  description: 'Receives the enquiries, bought leads and calls of an IndiaMART seller account by push, pull or both.',
  docs_url: 'https://help.indiamart.com/knowledge-base/lms-crm-integration-v2/',
  config_schema: settings,
  secrets_schema: writeOnlySettings,
  capabilities: { push: true, pull: true, signed: false },
  /** IndiaMART signs nothing: the secret in the hook address is the proof. */
  verify: () => ({ ok: true }),
  /** Anything but 200 is repeated, and after 48 hours of failures IndiaMART switches the push off. */
  acknowledge: () => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"CODE":200,"STATUS":"SUCCESS"}',
  }),
  parse(request, ctx) {
    const text = bodyText(request.body);
    if (text === '') return [ignored(text, 'An empty test request.')];
    const body = withoutSecrets(readJson(text), ctx.secrets);
    if (body === undefined) return [unrecognised(withoutSecrets(text, ctx.secrets), 'The body is not JSON.')];
    const rows = rowsOf(body);
    return rows.length === 0 ? [ignored(text, 'No leads in it.')] : rows.map((row) => eventOf(row, request));
  },
  poll: { interval_seconds: 300, fetch: fetchWindow },
  check: checkKey,
});

function eventOf(row: unknown, request: InboundRequest): LeadReceived | UnrecognisedEvent {
  return isLeadRow(row)
    ? leadFrom(row, request.received_at)
    : unrecognised(row, 'No field of an IndiaMART lead in it.');
}

function ignored(content: string, reason: string): IgnoredEvent {
  return { type: 'ignored', id: derivedId(content, null), reason };
}

function unrecognised(raw: unknown, reason: string): UnrecognisedEvent {
  return { type: 'unrecognised', id: derivedId(raw, null), reason, raw };
}
