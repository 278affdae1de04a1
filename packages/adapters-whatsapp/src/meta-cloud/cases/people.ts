import type { MessageReceived, WhatsAppPerson } from '@sauda/adapter-kit';
import type { ExpectedEvent } from '@sauda/adapter-kit/testing';

/** Who and what the fixtures are about. */
export const channel_key = '100000000000101';
export const waba_id = '200000000000201';

const person = (name: string, phone: string, user_id: string): WhatsAppPerson => ({
  phone,
  user_id,
  parent_user_id: null,
  name,
  username: null,
});

export const ananya = person('Ananya Iyer', '+919999912345', 'IN.1029384756102938');
export const rohan = person('Rohan Mehta', '+919999923456', 'IN.2093847561029384');
export const fatima = person('Fatima Shaikh', '+919999934567', 'IN.3948576102938475');
export const gurpreet = person('Gurpreet Singh', '+919999945678', 'IN.4857610293847561');
export const lakshmi = person('Lakshmi Nair', '+919999956789', 'IN.5761029384756102');

/** Messages the business sent, which others answer or report on. */
export const toAnanya = 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAERgSMjNDMTExNzhBNDRFRjI0MEIwAA==';
export const toRohan = 'wamid.HBgMOTE5OTk5OTIzNDU2FQIAERgSRkMzRjA1M0E3NTlBMDU3RDlBAA==';
export const toFatima = 'wamid.HBgMOTE5OTk5OTM0NTY3FQIAERgSN0VEMTFFRTVBRjVGRTNDNEZGAA==';

export const at = (seconds: number): Date => new Date(seconds * 1000);

/** A complete message event: whatever is not given must be null. */
export function message(
  from: WhatsAppPerson,
  message_id: string,
  seconds: number,
  content: MessageReceived['content'],
  more: Partial<MessageReceived> = {},
): ExpectedEvent {
  return {
    type: 'message',
    id: message_id,
    message_id,
    channel_key,
    from,
    at: at(seconds),
    content,
    reply_to: null,
    forwarded: null,
    referral: null,
    group_id: null,
    ...more,
  };
}
