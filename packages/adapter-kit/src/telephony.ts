import type { Adapter, AdapterContext } from './adapter.ts';

export type CallState = 'queued' | 'ringing' | 'answered' | 'completed' | 'missed' | 'busy' | 'rejected' | 'failed';

/** Something happened to a call. States only move forward; a provider may leave some out. */
export interface CallChanged {
  type: 'call';
  /** Equal on every delivery of this change. */
  id: string;
  call_id: string;
  /** Our id of a call that `originate` started, if the provider gives it back. */
  callback_id: string | null;
  direction: 'inbound' | 'outbound';
  state: CallState;
  /** E.164. */
  from: string | null;
  to: string | null;
  /** The business number in use. */
  channel_key: string | null;
  agent_phone: string | null;
  talk_seconds: number | null;
  recording_url: string | null;
  at: Date;
}

export type TelephonyEvent = CallChanged;

export interface OriginateRequest {
  id: string;
  agent_phone: string;
  customer_phone: string;
  caller_id: string | null;
  record: boolean;
}

export interface TelephonyCapabilities {
  originate: boolean;
  recording: boolean;
  signed: boolean;
}

export interface TelephonyAdapter<Config = Record<string, unknown>, Secrets = Record<string, string>>
  extends Adapter<TelephonyEvent, Config, Secrets> {
  kind: 'telephony';
  capabilities: TelephonyCapabilities;
  /** Rings the agent, then the customer. Throws `AdapterError`; `unknown_outcome` when the answer was lost. */
  originate?(request: OriginateRequest, ctx: AdapterContext<Config, Secrets>): Promise<{ call_id: string }>;
}

/** Declares a telephony adapter; gives the types and fills in the kind. */
export function defineTelephonyAdapter<Config, Secrets>(
  adapter: Omit<TelephonyAdapter<Config, Secrets>, 'kind'>,
): TelephonyAdapter<Config, Secrets> {
  return { ...adapter, kind: 'telephony' };
}
