import type { Adapter, AdapterContext } from './adapter.ts';
import type { AdapterErrorKind } from './errors.ts';

/**
 * A WhatsApp user as a provider names them. Since usernames exist, a phone may be missing; `user_id` is the
 * business-scoped id (`IN.…`) and `parent_user_id` the one shared by linked portfolios (`IN.ENT.…`).
 */
export interface WhatsAppPerson {
  /** E.164 with plus. */
  phone: string | null;
  user_id: string | null;
  parent_user_id: string | null;
  name: string | null;
  username: string | null;
}

export interface InboundMedia {
  /** The provider's media id; lives about a week. */
  id: string | null;
  /** A short-lived address that needs the provider's credential. */
  url: string | null;
  mime_type: string | null;
  sha256: string | null;
  caption: string | null;
  filename: string | null;
}

export interface SharedContact {
  name: string | null;
  phones: { phone: string | null; wa_id: string | null; type: string | null }[];
  emails: string[];
  organization: string | null;
  /** The user answered a contact request: this is the sender's own number. */
  own_number: boolean;
}

/** The content of a message a person sent. `type` is what the API shows. */
export type InboundContent =
  | { type: 'text'; text: string }
  | { type: 'image' | 'video' | 'document' | 'sticker'; media: InboundMedia }
  | { type: 'audio'; media: InboundMedia; voice: boolean }
  | { type: 'location'; latitude: number; longitude: number; name: string | null; address: string | null }
  | { type: 'contacts'; contacts: SharedContact[] }
  /** A tap on a template's quick reply. */
  | { type: 'button'; text: string; payload: string | null }
  /** An answer to an interactive message. */
  | {
      type: 'interactive';
      reply: {
        type: 'button' | 'list' | 'flow' | 'call_permission' | 'unknown';
        id: string | null;
        title: string | null;
        description: string | null;
        /** A flow's answers, or the call permission. */
        data: Record<string, unknown> | null;
      };
    }
  | {
      type: 'order';
      catalog_id: string | null;
      text: string | null;
      /** `item_price` is a decimal string in major units. */
      items: { product_id: string; quantity: number; item_price: string | null; currency: string | null }[];
    }
  /** `emoji: null` takes the reaction back. */
  | { type: 'reaction'; message_id: string; emoji: string | null }
  | { type: 'edit'; message_id: string; content: InboundContent }
  | { type: 'revoke'; message_id: string }
  /** The provider could not pass it on. */
  | { type: 'unsupported'; reason: string | null; code: string | null }
  /** The provider passed on a type this adapter does not know; `raw` holds it. */
  | { type: 'unknown'; provider_type: string; raw: unknown };

/** Which ad or post brought the person. Arrives on the first message only; every key may be missing. */
export interface Referral {
  source_type: string | null;
  source_id: string | null;
  source_url: string | null;
  headline: string | null;
  body: string | null;
  media_type: string | null;
  media_url: string | null;
  /** The click id, for reporting conversions back. Never the ad id. */
  click_id: string | null;
}

export interface MessageReceived {
  type: 'message';
  /** Equal on every delivery of this message. */
  id: string;
  /** The provider's id of the message. */
  message_id: string;
  /** The provider's id of the number it was sent to; must equal the connection's `external_key`. */
  channel_key: string | null;
  from: WhatsAppPerson;
  at: Date;
  content: InboundContent;
  /** The message this one answers. It may be unknown to us. */
  reply_to: string | null;
  forwarded: 'once' | 'many' | null;
  referral: Referral | null;
  group_id: string | null;
}

/** A message the business wrote on its own phone, seen through a coexistence number. */
export interface MessageEchoed {
  type: 'echo';
  id: string;
  message_id: string;
  channel_key: string | null;
  to: WhatsAppPerson;
  at: Date;
  content: InboundContent;
  reply_to: string | null;
}

export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

export interface DeliveryFailure {
  kind: AdapterErrorKind;
  provider_code: string | null;
  message: string;
}

export interface StatusChanged {
  type: 'status';
  /** Equal on every delivery of this status. */
  id: string;
  message_id: string;
  channel_key: string | null;
  status: DeliveryStatus;
  at: Date;
  recipient: WhatsAppPerson;
  /** What we passed as `OutboundMessage.id`, if the provider echoes it. */
  callback_id: string | null;
  error: DeliveryFailure | null;
  pricing: { category: string | null; type: string | null; model: string | null; billable: boolean | null } | null;
  /** Until when messages are free because the person came through an ad. */
  free_entry_expires_at: Date | null;
}

/** The same person under another number or id. Fields that did not change are null in `was`. */
export interface IdentityChanged {
  type: 'identity';
  id: string;
  channel_key: string | null;
  was: { phone: string | null; user_id: string | null };
  now: { phone: string | null; user_id: string | null; parent_user_id: string | null };
  at: Date;
}

/** The person switched marketing messages off or on in WhatsApp itself. */
export interface PreferenceChanged {
  type: 'preference';
  id: string;
  channel_key: string | null;
  person: WhatsAppPerson;
  purpose: 'marketing';
  value: 'stop' | 'resume';
  at: Date;
}

/** News about the account, its number or its templates. `name` is the provider's word for it. */
export interface AccountNotice {
  type: 'account';
  id: string;
  name: string;
  at: Date;
  detail: Record<string, unknown>;
}

export type WhatsAppEvent =
  | MessageReceived
  | MessageEchoed
  | StatusChanged
  | IdentityChanged
  | PreferenceChanged
  | AccountNotice;

/** By id of an upload, or by a public link; exactly one. */
export interface OutboundMedia {
  id?: string;
  link?: string;
  caption?: string;
  filename?: string;
}

export type TemplateParameter =
  | { type: 'text'; text: string; parameter_name?: string }
  | { type: 'image' | 'video' | 'document'; media: OutboundMedia }
  | { type: 'location'; latitude: number; longitude: number; name?: string; address?: string }
  | { type: 'payload'; payload: string }
  | { type: 'coupon_code'; coupon_code: string };

export interface TemplateComponent {
  type: 'header' | 'body' | 'button';
  /** For buttons: which one, from 0, and of what sort. */
  index?: number;
  sub_type?: 'url' | 'quick_reply' | 'copy_code';
  parameters: TemplateParameter[];
}

export type OutboundContent =
  | { type: 'text'; text: string; preview_url?: boolean }
  | { type: 'image' | 'video' | 'audio' | 'document' | 'sticker'; media: OutboundMedia }
  | { type: 'template'; name: string; language: string; components: TemplateComponent[] }
  /** `emoji: null` takes the reaction back. */
  | { type: 'reaction'; message_id: string; emoji: string | null };

export interface OutboundMessage {
  /** Our id. Passed along so that a status webhook can tell what became of a send whose answer was lost. */
  id: string;
  /** At least one is set; the adapter prefers the phone. */
  to: { phone: string | null; user_id: string | null };
  content: OutboundContent;
  /** The provider's id of the message this one answers. */
  reply_to: string | null;
}

/** The provider took it. That means accepted, nothing more: statuses follow. */
export interface SendReceipt {
  message_id: string;
  /** `held`: kept back by the provider for a quality check. */
  state: 'accepted' | 'held';
  /** How the provider names the recipient, when it says. */
  recipient: { phone: string | null; user_id: string | null };
}

export interface WhatsAppCapabilities {
  /** Content types `send` takes. */
  send: readonly OutboundContent['type'][];
  mark_read: boolean;
  /** The provider gives `OutboundMessage.id` back in statuses. */
  callback_id: boolean;
  /** Can send to a business-scoped user id. */
  user_ids: boolean;
  /** The provider signs what it sends. When false, the secret in the hook address is all there is. */
  signed: boolean;
  /** Messages a second one number may send by default. */
  messages_per_second: number;
}

export interface WhatsAppAdapter<Config = Record<string, unknown>, Secrets = Record<string, string>>
  extends Adapter<WhatsAppEvent, Config, Secrets> {
  kind: 'whatsapp';
  capabilities: WhatsAppCapabilities;
  /** One message, one request, no retry inside. Throws `AdapterError`; `unknown_outcome` when the answer was lost. */
  send(message: OutboundMessage, ctx: AdapterContext<Config, Secrets>): Promise<SendReceipt>;
  /** Marks a received message, and all before it, as read. */
  markRead?(messageId: string, ctx: AdapterContext<Config, Secrets>): Promise<void>;
}

/** Declares a WhatsApp adapter; gives the types and fills in the kind. */
export function defineWhatsAppAdapter<Config, Secrets>(
  adapter: Omit<WhatsAppAdapter<Config, Secrets>, 'kind'>,
): WhatsAppAdapter<Config, Secrets> {
  return { ...adapter, kind: 'whatsapp' };
}
