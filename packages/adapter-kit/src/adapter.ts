import type { JsonSchema } from './json-schema.ts';

/** What an adapter speaks: one kind, one contract. */
export type AdapterKind = 'whatsapp' | 'lead_source' | 'telephony' | 'email';

/** A request a provider made to a connection's hook address, exactly as it arrived. */
export interface InboundRequest {
  /** Upper case: `GET`, `POST`. A page fetched by `poll` comes as `POLL`. */
  method: string;
  /** Decoded query parameters; of a repeated name the last one counts. */
  query: Record<string, string>;
  /** Header names in lower case. */
  headers: Record<string, string>;
  /** The raw bytes. Signatures are made over these, never over re-serialised JSON. */
  body: Uint8Array;
  received_at: Date;
}

/** A logger that never sees secrets. */
export interface AdapterLog {
  info(detail: Record<string, unknown>, message: string): void;
  warn(detail: Record<string, unknown>, message: string): void;
}

/**
 * Everything an adapter may use. There is no database, no global `fetch` and no clock but these, so that the same
 * adapter runs in the engine, in a test and in a script.
 */
export interface AdapterContext<Config = Record<string, unknown>, Secrets = Record<string, string>> {
  config: Config;
  secrets: Secrets;
  /** Guarded by the engine: timeouts, size caps, no redirects, no private addresses. */
  fetch: typeof fetch;
  now(): Date;
  signal: AbortSignal;
  log: AdapterLog;
}

/** Whether a request is the provider's own. `reason` is logged and never sent to the caller. */
export type Verdict = { ok: true } | { ok: false; reason: string };

/** An HTTP answer for the provider. Without a body it is empty. */
export interface Acknowledgement {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** Understood, and nothing to record: a dashboard test, an event nobody uses yet. */
export interface IgnoredEvent {
  type: 'ignored';
  id: string;
  reason: string;
}

/** Not understood. Kept raw by the engine, listed and replayable; an adapter never throws for content it does not know. */
export interface UnrecognisedEvent {
  type: 'unrecognised';
  id: string;
  reason: string;
  raw: unknown;
}

/** What every adapter has, whatever its kind. Made by `defineWhatsAppAdapter`, `defineLeadSource`, `defineTelephonyAdapter` or `defineEmailAdapter`. */
export interface Adapter<Event, Config = Record<string, unknown>, Secrets = Record<string, string>> {
  /** Stable, lower-case, with dashes: `meta-cloud`. */
  id: string;
  kind: AdapterKind;
  display_name: string;
  /** One sentence for the person who connects it. */
  description: string;
  /** The provider's own documentation. */
  docs_url?: string;
  /** JSON Schema (draft-07, `type: object`, `additionalProperties: false`) of the settings a person may read back. */
  config_schema: JsonSchema;
  /** JSON Schema of the settings that are write-only: every property is a string. */
  secrets_schema: JsonSchema;
  /**
   * The provider's own key for this account or number, such as a phone number id. Two connections of one organization
   * cannot have the same.
   */
  external_key?(config: Config): string | null;
  /** Is this request the provider's own? Looks at raw bytes, compares in constant time, never throws. */
  verify(request: InboundRequest, ctx: AdapterContext<Config, Secrets>): Verdict;
  /** Answers a request that carries no event, such as a subscription challenge. Runs before `verify`; `null` for all others. */
  handshake?(request: InboundRequest, ctx: AdapterContext<Config, Secrets>): Acknowledgement | null;
  /** What the provider wants to hear once the request is stored. Default: 200 with an empty body. */
  acknowledge?(request: InboundRequest, ctx: AdapterContext<Config, Secrets>): Acknowledgement;
  /**
   * Turns one stored request into events, each with an id that is equal when the provider delivers it again. One bad
   * item never hides the others.
   */
  parse(
    request: InboundRequest,
    ctx: AdapterContext<Config, Secrets>,
  ): (Event | IgnoredEvent | UnrecognisedEvent)[] | Promise<(Event | IgnoredEvent | UnrecognisedEvent)[]>;
  /** Asks the provider whether config and secrets work. Throws an `AdapterError` that says what is wrong. */
  check?(ctx: AdapterContext<Config, Secrets>): Promise<void>;
}
