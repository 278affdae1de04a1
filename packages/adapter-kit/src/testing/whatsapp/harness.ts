import type { IgnoredEvent, UnrecognisedEvent } from '../../adapter.ts';
import type { AdapterErrorKind } from '../../errors.ts';
import type {
  DeliveryStatus,
  InboundContent,
  OutboundMessage,
  SendReceipt,
  WhatsAppAdapter,
  WhatsAppEvent,
} from '../../whatsapp.ts';
import type { ScriptedAnswer } from '../context.ts';
import type { TestRunner } from '../runner.ts';

/** Only the keys that matter to a test: objects are compared on the keys given, lists in full length, dates by time. */
export type Expected<T> = T extends Date
  ? Date
  : T extends readonly (infer Item)[]
    ? Expected<Item>[]
    : T extends object
      ? { [Key in keyof T]?: Expected<T[Key]> }
      : T;

export type ExpectedEvent = Expected<WhatsAppEvent | IgnoredEvent | UnrecognisedEvent> & { type: string };

/** One request of the provider and the events it must become. */
export interface InboundFixture {
  name: string;
  /** Text is encoded as UTF-8. */
  body: string | Uint8Array;
  /** Default `POST`. */
  method?: string;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  /** In order, none missing. */
  events: ExpectedEvent[];
}

/** The request an adapter must make: header names in lower case, none missing, none more. */
export type ExpectedRequest = { method: string; url: string; headers: Record<string, string> } & (
  | { json: unknown }
  /** For providers that do not speak JSON: the exact text. */
  | { body: string }
);

export interface OutboundCase {
  name: string;
  message: OutboundMessage;
  request: ExpectedRequest;
  /** The provider's answer when it took the message. */
  answer: ScriptedAnswer;
  receipt: SendReceipt;
}

/** What the provider says when it does not, and what that means. */
export interface FailureCase {
  name: string;
  answer: ScriptedAnswer;
  kind: AdapterErrorKind;
  /** Exact when given. */
  wait_seconds?: number | null;
  /** Exact when given. */
  provider_code?: string | null;
}

export interface HandshakeCase {
  name: string;
  query: Record<string, string>;
  /** `headers`: those that must be there, names in lower case. Without `body` any body will do. */
  answer: { status: number; body?: string; headers?: Record<string, string> };
}

/** A call besides `send`: how it must look, what success is, how it fails. */
export interface CallCase {
  request: ExpectedRequest;
  answer: ScriptedAnswer;
  failures: FailureCase[];
}

export type InboundFeature = 'referral' | 'phoneless' | 'identity' | 'batch';

/** What the provider cannot do and the capabilities have no word for. Each entry becomes a test that it is so. */
export interface NeverHappens {
  contents?: readonly InboundContent['type'][];
  statuses?: readonly DeliveryStatus[];
  features?: readonly InboundFeature[];
  failures?: readonly AdapterErrorKind[];
}

/** All the suite has to know about a provider. Plain data and pure functions. */
export interface WhatsAppHarness {
  /** Valid by `config_schema`. */
  config: Record<string, unknown>;
  /** Valid by `secrets_schema`; each at least 8 characters and found nowhere else in the harness. */
  secrets: Record<string, string>;
  /**
   * The headers that prove a body, names in lower case; only those that do. Made with the secrets given. Needed unless
   * `capabilities.signed` is false.
   */
  sign?(body: Uint8Array, secrets: Record<string, string>): Record<string, string>;
  inbound: InboundFixture[];
  /** Good items around one that makes no sense: the good ones and one `unrecognised` must come out. */
  poison: InboundFixture;
  /** Needed when the adapter has `handshake`. */
  handshakes?: HandshakeCase[];
  outbound: OutboundCase[];
  failures: FailureCase[];
  /** Needed when the adapter has `markRead`. */
  mark_read?: CallCase & { message_id: string };
  /** Needed when the adapter has `check`. */
  check?: CallCase;
  never?: NeverHappens;
}

export interface WhatsAppConformance extends TestRunner {
  adapter: WhatsAppAdapter;
  harness: WhatsAppHarness;
}
