import type { StatusChanged } from '@sauda/adapter-kit';
import type { ExpectedEvent } from '@sauda/adapter-kit/testing';
import { ananya, at, channel_key, fatima, lakshmi, message, rohan, toAnanya, toFatima, toRohan } from './people.ts';

type Facts = Pick<StatusChanged, 'message_id' | 'status' | 'recipient'> & Partial<StatusChanged> & { seconds: number };

const paid = { category: 'utility', type: 'regular', model: 'PMP', billable: true };
const inGroup = 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAERgSNTBFM0M0RTA1RUVEMEIwRDY0AA==';

/** A complete status event: whatever is not given must be null. */
function status({ seconds, ...facts }: Facts): ExpectedEvent {
  const { message_id, status: word, recipient } = facts;
  const who = recipient.phone?.slice(1) ?? recipient.user_id;
  return {
    type: 'status',
    id: `${message_id}:${word}:${who}`,
    channel_key,
    at: at(seconds),
    callback_id: null,
    error: null,
    pricing: null,
    free_entry_expires_at: null,
    ...facts,
  };
}

/** Statuses of failure come without `contacts`, so nothing but the phone is known. */
function failed(message_id: string, phone: string, seconds: number, error: StatusChanged['error']): ExpectedEvent {
  const recipient = { phone, user_id: null, parent_user_id: null, name: null, username: null };
  return status({ message_id, status: 'failed', recipient, seconds, error });
}

const onlyPhone = { ...ananya, user_id: null, name: null };
const aggregated = (phone: string, user_id: string, seconds: number) =>
  status({
    message_id: inGroup,
    status: 'delivered',
    recipient: { phone, user_id, parent_user_id: null, name: null, username: null },
    seconds,
    pricing: paid,
  });

/** Fixture → events, for what became of our messages. */
export const statusCases: Record<string, ExpectedEvent[]> = {
  'status-sent': [
    status({ message_id: toAnanya, status: 'sent', recipient: ananya, seconds: 1793521705, pricing: paid }),
  ],
  'status-sent-no-pricing-no-bsuid': [
    status({ message_id: toAnanya, status: 'sent', recipient: onlyPhone, seconds: 1793521708 }),
  ],
  'status-sent-callback-data': [
    status({
      message_id: toAnanya,
      status: 'sent',
      recipient: ananya,
      seconds: 1793521711,
      pricing: paid,
      callback_id: 'sauda:msg:0f3c',
    }),
  ],
  'status-delivered': [
    status({ message_id: toAnanya, status: 'delivered', recipient: ananya, seconds: 1793521714, pricing: paid }),
  ],
  'status-read': [status({ message_id: toAnanya, status: 'read', recipient: ananya, seconds: 1793521717 })],
  'status-read-without-delivered': [
    status({ message_id: toRohan, status: 'read', recipient: rohan, seconds: 1793521720, pricing: paid }),
  ],
  'status-played': [status({ message_id: toFatima, status: 'played', recipient: fatima, seconds: 1793521723 })],
  'status-sent-free-entry-point': [
    status({
      message_id: toAnanya,
      status: 'sent',
      recipient: ananya,
      seconds: 1793521726,
      pricing: { category: 'referral_conversion', type: 'free_entry_point', model: 'PMP', billable: false },
      free_entry_expires_at: at(1793779200),
    }),
  ],
  'status-sent-free-customer-service': [
    status({
      message_id: toAnanya,
      status: 'sent',
      recipient: ananya,
      seconds: 1793521729,
      pricing: { category: 'service', type: 'free_customer_service', model: 'PMP', billable: false },
    }),
  ],
  'status-sent-legacy-conversation': [
    status({
      message_id: toAnanya,
      status: 'sent',
      recipient: onlyPhone,
      seconds: 1793521732,
      pricing: { category: 'marketing', type: null, model: 'CBP', billable: true },
    }),
  ],
  'status-failed-131047-window-closed': [
    failed(toAnanya, '+919999912345', 1793521735, {
      kind: 'outside_window',
      provider_code: '131047',
      message:
        'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
    }),
  ],
  'status-failed-131026-undeliverable': [
    failed(toRohan, '+919999923456', 1793521738, {
      kind: 'invalid_recipient',
      provider_code: '131026',
      message: 'Message Undeliverable.',
    }),
  ],
  'status-failed-131049-marketing-limit': [
    failed(toFatima, '+919999934567', 1793521741, {
      kind: 'invalid_recipient',
      provider_code: '131049',
      message: 'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
    }),
  ],
  'status-failed-131050-opted-out': [
    failed(toFatima, '+919999934567', 1793521744, {
      kind: 'invalid_recipient',
      provider_code: '131050',
      message: 'The recipient chose to stop marketing messages from this business.',
    }),
  ],
  'status-failed-132015-paused': [
    failed('wamid.HBgMOTE5OTk5OTQ1Njc4FQIAERgSRkQxMDMyRkJGMEM2QTc5MkUxAA==', '+919999945678', 1793521747, {
      kind: 'template',
      provider_code: '132015',
      message: 'The template is paused because of low quality.',
    }),
  ],
  'status-failed-131042-payment': [
    failed('wamid.HBgMOTE5OTk5OTQ1Njc4FQIAERgSRDY2OUNFMkRGM0REQUU0NjI2AA==', '+919999945678', 1793521750, {
      kind: 'config',
      provider_code: '131042',
      message: 'Message failed to send because of a problem with the payment method.',
    }),
  ],
  'status-delivered-bsuid-no-phone': [
    status({
      message_id: toFatima,
      status: 'delivered',
      recipient: { ...fatima, phone: null },
      seconds: 1793521753,
      pricing: paid,
    }),
  ],
  'status-group-aggregated': [
    aggregated('+919999912345', 'IN.1029384756102938', 1793521790),
    aggregated('+919999923456', 'IN.2093847561029384', 1793521827),
    aggregated('+919999945678', 'IN.4857610293847561', 1793521864),
  ],
  'batch-status-and-message-changes': [
    status({ message_id: toAnanya, status: 'sent', recipient: ananya, seconds: 1793521941, pricing: paid }),
    message(lakshmi, 'wamid.HBgMOTE5OTk5OTU2Nzg5FQIAEhgUODhCQTU2MTkxNzhCQzMzMTJBNkIA', 1793521978, {
      type: 'text',
      text: 'Namaste',
    }),
  ],
};
