import type { ExpectedEvent } from '@sauda/adapter-kit/testing';
import { ananya, fatima, lakshmi, message, rohan, toAnanya, toFatima, toRohan } from './people.ts';

const choice = { id: null, title: null, description: null, data: null };

/** Fixture → events, for answers to what we sent, orders and what WhatsApp did not pass on. */
export const answerCases: Record<string, ExpectedEvent[]> = {
  'inbound-button-template-quick-reply': [
    message(
      ananya,
      'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUREI1NjIxRTQ0RTA5M0NBOTNFRjAA',
      1793520962,
      { type: 'button', text: 'Confirm visit', payload: 'CONFIRM_VISIT_778' },
      { reply_to: toAnanya },
    ),
  ],
  'inbound-interactive-button-reply': [
    message(
      ananya,
      'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUQjY3OEI4OEU4NTY4QkY1MjZBMzgA',
      1793520999,
      { type: 'interactive', reply: { ...choice, type: 'button', id: 'slot_10am', title: '10 AM' } },
      { reply_to: toAnanya },
    ),
  ],
  'inbound-interactive-list-reply': [
    message(
      rohan,
      'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgURkYwMzgyNzI3OEE4M0U1RjdBQkYA',
      1793521036,
      {
        type: 'interactive',
        reply: { type: 'list', id: 'cat_sofas', title: 'Sofas', description: '2 and 3 seaters', data: null },
      },
      { reply_to: toRohan },
    ),
  ],
  'inbound-interactive-nfm-reply-flow': [
    message(
      fatima,
      'wamid.HBgMOTE5OTk5OTM0NTY3FQIAEhgUQjFCRDk3MTBERERFQ0E3MzU1MUUA',
      1793521073,
      {
        type: 'interactive',
        reply: {
          ...choice,
          type: 'flow',
          title: 'Sent',
          data: {
            flow_token: 'lead-form-55',
            full_name: 'Fatima Shaikh',
            pincode: '422001',
            budget: '25000-50000',
            interests: ['sofa', 'lamp'],
          },
        },
      },
      { reply_to: toFatima },
    ),
  ],
  'inbound-interactive-call-permission-reply': [
    message(
      fatima,
      'wamid.HBgMOTE5OTk5OTM0NTY3FQIAEhgUNDQ3MTNFNzU1OTMxOEI0MDBBRjUA',
      1793521110,
      {
        type: 'interactive',
        reply: {
          ...choice,
          type: 'call_permission',
          data: {
            response: 'accept',
            is_permanent: false,
            expiration_timestamp: 1794124800,
            response_source: 'user_action',
          },
        },
      },
      { reply_to: toFatima },
    ),
  ],
  'inbound-order': [
    message(
      lakshmi,
      'wamid.HBgMOTE5OTk5OTU2Nzg5FQIAEhgUMTQ3QjY2RTUzNjFFQzVCRDM3MzIA',
      1793521147,
      {
        type: 'order',
        catalog_id: '300000000000301',
        text: 'Deliver before Friday please',
        items: [
          { product_id: 'KHD-LAMP-01', quantity: 2, item_price: '1499.5', currency: 'INR' },
          { product_id: 'KHD-RUG-09', quantity: 1, item_price: '3250', currency: 'INR' },
        ],
      },
      { reply_to: 'wamid.HBgMOTE5OTk5OTU2Nzg5FQIAERgSRTQ4NEY5MTNCMUYyMzExMTIxAA==' },
    ),
  ],
  'inbound-reaction': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUQjAzNjc0QTAwRjc3Qzg3NEVDNEIA', 1793521184, {
      type: 'reaction',
      message_id: toAnanya,
      emoji: '👍',
    }),
  ],
  'inbound-reaction-removed': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUNDJDREQ0Nzc1QzlCQTk2MjU4RjcA', 1793521221, {
      type: 'reaction',
      message_id: toAnanya,
      emoji: null,
    }),
  ],
  'inbound-reaction-removed-empty-emoji': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUNkE1RjZGODZBRjcxQjUxOEM5MDIA', 1793521258, {
      type: 'reaction',
      message_id: toAnanya,
      emoji: null,
    }),
  ],
  'inbound-unsupported': [
    message(rohan, 'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgUNTkyNzc0Q0M5NTk2QjNERDYxQkIA', 1793521443, {
      type: 'unsupported',
      reason: 'poll: Message type is currently not supported.',
      code: '131051',
    }),
  ],
  'inbound-unsupported-old-shape': [
    message(rohan, 'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgUNDA5MTI2MDFBMEVCQkZDNTdEOTAA', 1793521480, {
      type: 'unsupported',
      reason: 'Message type is not currently supported',
      code: '131051',
    }),
  ],
  'inbound-unsupported-media-too-large': [
    message(rohan, 'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgUN0I5QUZGOUQ5QzgwMTEzQjQ1N0UA', 1793521517, {
      type: 'unsupported',
      reason: 'video: The media file is larger than 100 MB.',
      code: '131052',
    }),
  ],
};
