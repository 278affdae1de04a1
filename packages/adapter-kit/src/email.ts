import type { Adapter, AdapterContext } from './adapter.ts';

export interface MailReceived {
  type: 'mail';
  /** Equal on every delivery: the Message-ID, or a digest where there is none. */
  id: string;
  from: { address: string; name: string | null };
  to: string[];
  subject: string | null;
  text: string | null;
  html: string | null;
  in_reply_to: string | null;
  at: Date;
}

export type EmailEvent = MailReceived;

export interface OutboundMail {
  /** Our id, passed as a header where the provider allows it. */
  id: string;
  to: { address: string; name: string | null };
  subject: string;
  text: string;
  html: string | null;
  in_reply_to: string | null;
}

export interface EmailCapabilities {
  send: boolean;
  receive: boolean;
  signed: boolean;
}

export interface EmailAdapter<Config = Record<string, unknown>, Secrets = Record<string, string>>
  extends Adapter<EmailEvent, Config, Secrets> {
  kind: 'email';
  capabilities: EmailCapabilities;
  /** One mail, one request, no retry inside. Throws `AdapterError`; `unknown_outcome` when the answer was lost. */
  send?(mail: OutboundMail, ctx: AdapterContext<Config, Secrets>): Promise<{ message_id: string }>;
}

/** Declares an e-mail adapter; gives the types and fills in the kind. */
export function defineEmailAdapter<Config, Secrets>(
  adapter: Omit<EmailAdapter<Config, Secrets>, 'kind'>,
): EmailAdapter<Config, Secrets> {
  return { ...adapter, kind: 'email' };
}
