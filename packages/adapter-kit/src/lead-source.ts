import type { Adapter, AdapterContext } from './adapter.ts';

/** What sort of interest it is. `catalog_view` is recorded but never answered automatically. */
export const leadKinds = [
  'enquiry',
  'buy_lead',
  'phone_call',
  'missed_call',
  'catalog_view',
  'whatsapp',
  'form',
  'booking',
  'order',
  'abandoned_cart',
  'chat',
  'unknown',
] as const;

export type LeadKind = (typeof leadKinds)[number];

/** Where a campaign, ad or form is known. Names and ids as the source gave them. */
export interface LeadCampaign {
  campaign_id: string | null;
  campaign_name: string | null;
  ad_set_id: string | null;
  ad_id: string | null;
  form_id: string | null;
  form_name: string | null;
  page_url: string | null;
  click_id: string | null;
  utm_source: string | null;
  utm_medium: string | null;
  utm_campaign: string | null;
  utm_term: string | null;
  utm_content: string | null;
}

/** One expression of interest, in our words. Blank, placeholder and unreadable values are null, never invented. */
export interface NormalisedLead {
  /** The portal or form: `indiamart`, `web-form`. */
  source: string;
  /** The source's own type: IndiaMART's letter, a form's name. */
  sub_source: string | null;
  /** The source's id as text, or a derived one that is equal on redelivery. */
  external_id: string;
  kind: LeadKind;
  /** Of the buyer, never of the listing. */
  name: string | null;
  company: string | null;
  /** E.164; `phone_raw` keeps what could not be read. */
  phone: string | null;
  alt_phones: string[];
  phone_raw: string | null;
  /** Lower case. */
  email: string | null;
  alt_emails: string[];
  address: string | null;
  locality: string | null;
  city: string | null;
  state: string | null;
  pincode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  product: string | null;
  requirement: string | null;
  quantity: string | null;
  message: string | null;
  /** Whole rupees, or whole units of `currency`. */
  budget_min: number | null;
  budget_max: number | null;
  budget_text: string | null;
  currency: string | null;
  campaign: LeadCampaign | null;
  call: { duration_seconds: number | null; to_number: string | null } | null;
  do_not_disturb: boolean;
  /** A test of the portal or form: recorded, kept out of the pipeline. */
  is_test: boolean;
  /** Neither phone nor e-mail: nobody can be reached yet. */
  needs_contact: boolean;
  received_at: Date;
  /** Whether the source said when, or we took the arrival. */
  received_at_basis: 'source' | 'arrival';
  /** Everything received for this lead, unaltered but for secrets. */
  raw: unknown;
}

export interface LeadReceived {
  type: 'lead';
  /** Equal on every delivery; the source's id. */
  id: string;
  lead: NormalisedLead;
}

export type LeadSourceEvent = LeadReceived;

/** A page as it was fetched. The engine stores it, then gives it to `parse` as a request with method `POLL`. */
export interface PolledPage {
  body: Uint8Array;
  headers: Record<string, string>;
}

export interface PollResult {
  /** null when there was truly nothing. */
  page: PolledPage | null;
  /** Where to go on next time; opaque to the engine, stored with the page in one transaction. */
  cursor: Record<string, unknown>;
  /** More is waiting: poll again as soon as the source's limits allow. */
  more: boolean;
}

export interface LeadSourceCapabilities {
  push: boolean;
  pull: boolean;
  /** The source signs what it pushes. */
  signed: boolean;
}

export interface LeadSource<Config = Record<string, unknown>, Secrets = Record<string, string>>
  extends Adapter<LeadSourceEvent, Config, Secrets> {
  kind: 'lead_source';
  capabilities: LeadSourceCapabilities;
  poll?: {
    /** Not more often than this; the engine keeps to one poller per connection. */
    interval_seconds: number;
    /** Fetches the next window. A page is returned only when the source said it succeeded; everything else throws `AdapterError`. */
    fetch(cursor: Record<string, unknown> | null, ctx: AdapterContext<Config, Secrets>): Promise<PollResult>;
  };
}

/** Declares a lead source; gives the types and fills in the kind. */
export function defineLeadSource<Config, Secrets>(
  adapter: Omit<LeadSource<Config, Secrets>, 'kind'>,
): LeadSource<Config, Secrets> {
  return { ...adapter, kind: 'lead_source' };
}
