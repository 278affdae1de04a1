import type { Background } from './background.ts';
import type { Bucket } from './graph/limits.ts';
import type { Template } from './graph/templates.ts';
import type { Update } from './graph/update.ts';
import type { Json } from './input.ts';

/** What the next send request of a number gets instead of the usual treatment. */
export type PlannedFailure = { code: number; late: boolean } | { http: number } | { drop: true };

export interface Behaviour {
  /** `auto`: sent, delivered and template reviews happen by themselves. `manual`: only when told. */
  statuses: 'auto' | 'manual';
  auto_read: boolean;
  /** How many more times every webhook is posted. */
  duplicates: number;
  /** Statuses of a message, and updates of a batch, arrive last first. */
  reorder: boolean;
  batch: { max: number; wait_ms: number };
  /** The pause before each status. */
  delay_ms: number;
  /** Where error 131047 is reported: in the answer, or later in a failed status. Both happen at Meta. */
  window_error: 'response' | 'status';
  fail_next: PlannedFailure[];
}

/** A WhatsApp user. `phone` is in digits; people with a username may not show one. */
export interface Person {
  phone: string | null;
  user_id: string;
  name: string;
  username: string | null;
  on_whatsapp: boolean;
}

/** What one business number and one person have going. */
export interface Thread {
  last_inbound_at: Date | null;
  /** When the person came through an ad, until the business answers. */
  ad_at: Date | null;
  free_entry: { conversation_id: string; until: Date } | null;
  marketing_stopped: boolean;
  pair: Bucket;
}

/** What a number is registered with. */
export interface NumberSettings {
  phone_number_id: string;
  waba_id: string;
  /** Digits. */
  display_phone_number: string;
  access_token: string;
  app_secret: string;
  verify_token: string;
  webhook_url: string;
}

export interface BusinessNumber extends NumberSettings {
  behaviour: Behaviour;
  threads: Map<Person, Thread>;
  throughput: Bucket;
  /** Updates that wait for their batch. */
  queue: Update[];
  webhooks: { delivered: number; refused: number; given_up: number; last_problem: string | null };
}

/** A WhatsApp Business Account: the owner of templates. */
export interface BusinessAccount {
  waba_id: string;
  templates: Template[];
  /** Names of deleted templates and until when they cannot be used again. */
  locked_names: Map<string, Date>;
}

export type MessageStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

export type Recipient =
  | { kind: 'person'; person: Person; by: 'phone' | 'user_id'; input: string }
  | { kind: 'group'; group_id: string };

/** What Meta says a message costs, as in `statuses[].pricing`. */
export interface Pricing {
  billable: boolean;
  category: string;
  type: 'regular' | 'free_customer_service' | 'free_entry_point';
  conversation: { id: string; expires_at: Date } | null;
}

export interface SentMessage {
  id: string;
  number: BusinessNumber;
  recipient: Recipient;
  type: string;
  /** The request as the business sent it. */
  body: Json;
  /** What the customer reads on the phone. */
  text: string | null;
  callback_data: string | null;
  pricing: Pricing;
  at: Date;
  statuses: { status: MessageStatus; at: Date; error_code: number | null }[];
}

export interface ReceivedMessage {
  id: string;
  number: BusinessNumber;
  person: Person;
  message: Json;
  at: Date;
  read_at: Date | null;
  typing_at: Date | null;
}

export interface MediaFile {
  id: string;
  number: BusinessNumber;
  mime_type: string;
  filename: string | null;
  bytes: Buffer;
  /** Lower-case hex. */
  sha256: string;
  expires_at: Date;
}

export interface Lead {
  at: Date;
  fields: Json;
}

/** A seller on IndiaMART and what its pull key has been used for. */
export interface SellerAccount {
  key: string;
  /** An expired key is refused with its own text. */
  expired: boolean;
  leads: Lead[];
  /** When the last call was answered. */
  answered_at: Date | null;
  /** The calls of the last minute, refused ones included. */
  recent_calls: Date[];
  blocked_until: Date | null;
}

export interface State {
  numbers: Map<string, BusinessNumber>;
  accounts: Map<string, BusinessAccount>;
  people: { by_phone: Map<string, Person>; by_user_id: Map<string, Person> };
  sent: Map<string, SentMessage>;
  received: Map<string, ReceivedMessage>;
  media: Map<string, MediaFile>;
  sellers: Map<string, SellerAccount>;
  /** The last number given out; see `nextNumber`. */
  sequence: number;
}

/** What every route works with. A reset replaces `state` and `background`: a task keeps the one it began in. */
export interface World {
  state: State;
  background: Background;
  now(): Date;
  /** Forgets everything and drops what is still to be sent. */
  reset(): void;
}

export function emptyState(): State {
  return {
    numbers: new Map(),
    accounts: new Map(),
    people: { by_phone: new Map(), by_user_id: new Map() },
    sent: new Map(),
    received: new Map(),
    media: new Map(),
    sellers: new Map(),
    sequence: Date.now(),
  };
}

/** Adds to a log that forgets its oldest entries, so that a sandbox can run for weeks. */
export function remember<T>(log: Map<string, T>, id: string, entry: T, most = 20_000): void {
  log.set(id, entry);
  if (log.size <= most) return;
  const oldest = log.keys().next();
  if (!oldest.done) log.delete(oldest.value);
}
