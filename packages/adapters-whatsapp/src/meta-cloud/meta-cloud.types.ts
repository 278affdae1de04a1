import type { AdapterContext, IgnoredEvent, UnrecognisedEvent, WhatsAppEvent } from '@sauda/adapter-kit';

/** Settings of one WhatsApp number. */
export type MetaCloudConfig = {
  phone_number_id: string;
  waba_id: string;
  api_version?: string;
  graph_base_url?: string;
};

export type MetaCloudSecrets = {
  /** Bearer token of a system user. */
  access_token: string;
  /** Of the Meta app that is subscribed; signs what Meta sends. */
  app_secret: string;
  /** Chosen by us; Meta repeats it in the subscription handshake. */
  verify_token: string;
};

export type MetaCloudContext = AdapterContext<MetaCloudConfig, MetaCloudSecrets>;

export type Parsed = WhatsAppEvent | IgnoredEvent | UnrecognisedEvent;

/** What the items of one change share. */
export interface Scope {
  field: string;
  waba_id: string | null;
  /** `metadata.phone_number_id`. */
  channel_key: string | null;
  /** `value.contacts`: names and ids of the people, to be joined by id, never by position. */
  contacts: Record<string, unknown>[];
  /** For what bears no time of its own. */
  at: Date;
  /** `entry.time`, part of the id of notices. */
  entry_time: string | null;
}
