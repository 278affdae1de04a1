import { randomUUID } from 'node:crypto';
import type { InboundRequest } from '../../adapter.ts';
import type { AdapterErrorKind } from '../../errors.ts';
import { hmacSha256Hex } from '../../signature.ts';
import type {
  MessageReceived,
  OutboundMessage,
  StatusChanged,
  WhatsAppAdapter,
  WhatsAppCapabilities,
  WhatsAppEvent,
  WhatsAppPerson,
} from '../../whatsapp.ts';
import { type FakeConfig, type FakeSecrets, fakeAdapter, fakeSignatureHeader } from './fake-adapter.ts';
import { type FakeOutcome, type FakeProvider, type FakeSend, fakeProvider } from './fake-provider.ts';

export interface FakeWhatsAppOptions {
  /** Default: everything. What is lacking is refused with `unsupported`. */
  capabilities?: Partial<WhatsAppCapabilities>;
  /** Gives built messages and statuses their time. Default: the system clock. */
  now?: () => Date;
  /** `ctx`: requests leave through `ctx.fetch` and the script is not used. Default: the fake's own provider answers. */
  provider?: 'own' | 'ctx';
}

/** An event as a provider would send it: `channel_key` comes from the request around it. */
export type FakeItem = WithoutChannel<WhatsAppEvent>;
type WithoutChannel<Event> = Event extends unknown ? Omit<Event, 'channel_key'> : never;

/** A send that waits in the provider's hands. */
export interface FakeGate {
  /** Resolves when the message is there. */
  arrived: Promise<void>;
  /** Lets it go on. */
  release(): void;
}

/** A WhatsApp provider for tests: an adapter like any other, and a hand on what is behind it. */
export interface FakeWhatsApp {
  /** Id `fake-whatsapp`; passes the conformance suite. */
  adapter: WhatsAppAdapter;
  /** Valid settings. */
  config: FakeConfig;
  secrets: FakeSecrets;
  /** Every message that reached the provider, refused or not, in order. */
  attempts: readonly FakeSend[];
  /** The messages the provider took, in order, lost answers included: what people really received. */
  sent(): FakeSend[];
  /** Message ids marked as read, in order. */
  read: readonly string[];
  /** What becomes of the next sends, in order. With nothing scripted a message is accepted. */
  script(...outcomes: FakeOutcome[]): void;
  /** What becomes of a send when nothing is scripted, by message. */
  otherwise(rule: (message: OutboundMessage) => FakeOutcome): void;
  /** Scripts a send that waits until it is released, then ends as given (default: accepted). */
  hang(then?: FakeOutcome): FakeGate;
  /** Makes `check` and `markRead` fail so; null puts the account in order again. */
  trouble(kind: AdapterErrorKind | null): void;
  /** A text from a customer; any field can be set. */
  message(fields?: Partial<MessageReceived>): FakeItem;
  /** What became of a message; a failed one has an error. */
  status(fields: Partial<StatusChanged> & Pick<StatusChanged, 'message_id' | 'status'>): FakeItem;
  /** One signed request with all these items, for this number or another. */
  request(items: FakeItem[], settings?: Partial<FakeConfig & FakeSecrets>): InboundRequest;
  /** One signed request with one message. */
  messageRequest(fields?: Partial<MessageReceived>): InboundRequest;
  /** One signed request with one status. */
  statusRequest(fields: Partial<StatusChanged> & Pick<StatusChanged, 'message_id' | 'status'>): InboundRequest;
}

const config: FakeConfig = { number_id: 'number-1' };
const secrets: FakeSecrets = { api_key: 'fake-api-key-5b1d', webhook_secret: 'fake-webhook-secret-9c2e' };

/** Who writes unless a test says otherwise. */
export const fakeCustomer: WhatsAppPerson = {
  phone: '+919999912345',
  user_id: null,
  parent_user_id: null,
  name: 'Ananya Iyer',
  username: null,
};

/** Makes a fake of its own: nothing is shared between two of them. */
export function fakeWhatsApp(options: FakeWhatsAppOptions = {}): FakeWhatsApp {
  const provider = fakeProvider();
  const now = options.now ?? (() => new Date());
  const message: FakeWhatsApp['message'] = (fields) => messageItem(fields ?? {}, now());
  const status: FakeWhatsApp['status'] = (fields) => statusItem(fields, now());
  const request: FakeWhatsApp['request'] = (items, settings) =>
    signedRequest(items, { ...config, ...secrets, ...settings }, now());
  return {
    adapter: fakeAdapter(options.capabilities ?? {}, options.provider === 'ctx' ? undefined : provider.fetch),
    config,
    secrets,
    ...controls(provider),
    message,
    status,
    request,
    messageRequest: (fields) => request([message(fields)]),
    statusRequest: (fields) => request([status(fields)]),
  };
}

function controls(provider: FakeProvider) {
  return {
    attempts: provider.attempts,
    read: provider.read,
    sent: () => provider.attempts.filter((attempt) => attempt.message_id !== null),
    script: (...outcomes: FakeOutcome[]) => void provider.queue.push(...outcomes),
    otherwise: (rule: (message: OutboundMessage) => FakeOutcome) => {
      provider.otherwise = rule;
    },
    trouble: (kind: AdapterErrorKind | null) => {
      provider.trouble = kind;
    },
    hang: (then: FakeOutcome = { type: 'accept' }): FakeGate => {
      const arrived = signal();
      const released = signal();
      const until = () => {
        arrived.give();
        return released.given;
      };
      provider.queue.push({ type: 'wait', until, then });
      return { arrived: arrived.given, release: released.give };
    },
  };
}

function signal(): { given: Promise<void>; give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

function messageItem(fields: Partial<MessageReceived>, at: Date): FakeItem {
  const message_id = fields.message_id ?? `fake-in-${randomUUID()}`;
  return {
    type: 'message',
    id: message_id,
    message_id,
    from: fakeCustomer,
    at,
    content: { type: 'text', text: 'Is the teak bookshelf in stock?' },
    reply_to: null,
    forwarded: null,
    referral: null,
    group_id: null,
    ...fields,
  };
}

function statusItem(fields: Partial<StatusChanged> & Pick<StatusChanged, 'message_id' | 'status'>, at: Date): FakeItem {
  const failed = { kind: 'invalid_recipient', provider_code: 'fake', message: 'Nobody is there.' } as const;
  return {
    type: 'status',
    id: `${fields.message_id}:${fields.status}`,
    at,
    recipient: fakeCustomer,
    callback_id: null,
    error: fields.status === 'failed' ? failed : null,
    pricing: null,
    free_entry_expires_at: null,
    ...fields,
  };
}

function signedRequest(items: FakeItem[], settings: FakeConfig & FakeSecrets, received_at: Date): InboundRequest {
  const wire = items.map(({ channel_key: _, ...item }: FakeItem & { channel_key?: unknown }) => item);
  const body = new TextEncoder().encode(JSON.stringify({ number_id: settings.number_id, items: wire }));
  const headers = {
    'content-type': 'application/json',
    [fakeSignatureHeader]: hmacSha256Hex(settings.webhook_secret, body),
  };
  return { method: 'POST', query: {}, headers, body, received_at };
}
