import {
  type AdapterContext,
  bodyText,
  defineLeadSource,
  derivedId,
  type IgnoredEvent,
  type InboundRequest,
  isRecord,
  type LeadReceived,
  type UnrecognisedEvent,
  withoutSecrets,
} from '@sauda/adapter-kit';
import { readBody } from './body.ts';
import { settings, type WebFormConfig, type WebFormSecrets, writeOnlySettings } from './config.ts';
import { entriesOf, isLabelled } from './entries.ts';
import { fieldsOf } from './fields.ts';
import { isSpam, isSubmission, leadFrom } from './lead.ts';
import { verifySignature } from './signature.ts';

export type { WebFormConfig, WebFormSecrets } from './config.ts';

/** No form has more fields; keeps the work small for whatever is sent. */
const mostEntries = 1_000;

type Event = LeadReceived | IgnoredEvent | UnrecognisedEvent;

/** Form submissions of any website, form plugin or automation tool that can post JSON or form fields. */
export const webForm = defineLeadSource<WebFormConfig, WebFormSecrets>({
  id: 'web-form',
  display_name: 'Website form',
  description: 'Receives the form submissions of a website, a form plugin or a tool such as Zapier, Make or Pabbly.',
  config_schema: settings,
  secrets_schema: writeOnlySettings,
  capabilities: { push: true, pull: false, signed: true },
  verify: (request, ctx) =>
    ctx.secrets.signing_secret ? verifySignature(request, ctx.secrets.signing_secret) : { ok: true },
  acknowledge: () => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"status":"ok"}',
  }),
  async parse(request, ctx) {
    const text = bodyText(request.body);
    if (text === '' && Object.keys(request.query).length === 0) return [ignored(text, 'An empty request.')];
    const body = withoutSecrets(await readBody(request), ctx.secrets);
    if (body === undefined)
      return [unrecognised(withoutSecrets(text, ctx.secrets), 'The body is neither JSON nor form fields.')];
    const items = Array.isArray(body) && !body.some(isLabelled) ? body : [body];
    return items.length === 0 ? [ignored(text, 'An empty list.')] : items.map((item) => eventOf(item, request, ctx));
  },
});

function eventOf(item: unknown, request: InboundRequest, ctx: AdapterContext<WebFormConfig, WebFormSecrets>): Event {
  if (!isRecord(item) && !Array.isArray(item)) return unrecognised(item, 'Not a form submission.');
  const entries = entriesOf(item).slice(0, mostEntries);
  const fields = fieldsOf(entries, ctx.config);
  if (isSpam(entries)) return ignored(item, 'Marked as spam by the form.');
  if (isSubmission(fields)) return leadFrom({ raw: item, entries, fields }, request.received_at, ctx.config);
  return unrecognised(item, 'No field of a person or an enquiry was recognised. Name them in field_map.');
}

function ignored(content: unknown, reason: string): IgnoredEvent {
  return { type: 'ignored', id: derivedId(content, null), reason };
}

function unrecognised(raw: unknown, reason: string): UnrecognisedEvent {
  return { type: 'unrecognised', id: derivedId(raw, null), reason, raw };
}
