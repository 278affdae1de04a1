import type { OutboundContent, OutboundMessage, SendReceipt, TemplateComponent } from '@sauda/adapter-kit';
import type { OutboundCase } from '@sauda/adapter-kit/testing';
import { answer, request } from './fixtures.ts';
import { toAnanya, toFatima } from './people.ts';

const id = 'sauda:msg:0f3c';
const answered = 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgURUMxQ0YxMURFMERBQUVDNzRBMzgA';
const accepted: SendReceipt = {
  message_id: toAnanya,
  state: 'accepted',
  recipient: { phone: '+919999912345', user_id: null },
};

/** `fixture` is the documented request; every request carries our id besides. */
function send(fixture: string, content: OutboundContent, more: Partial<OutboundMessage> = {}): OutboundCase {
  const to = { phone: '+919999912345', user_id: null };
  return {
    name: fixture.replaceAll('-', ' '),
    message: { id, to, content, reply_to: null, ...more },
    request: request(fixture, { biz_opaque_callback_data: id }),
    answer: answer('send'),
    receipt: accepted,
  };
}

function template(fixture: string, name: string, language: string, components: TemplateComponent[]): OutboundCase {
  return { ...send(fixture, { type: 'template', name, language, components }), answer: answer('send-template') };
}

const text = (...texts: string[]) => texts.map((each) => ({ type: 'text' as const, text: each }));

export const outboundCases: OutboundCase[] = [
  send('send-text', { type: 'text', text: 'Namaste Ananya, the shelf is available.', preview_url: false }),
  send('send-text-reply', { type: 'text', text: 'Yes, we deliver on Sunday.' }, { reply_to: answered }),
  {
    ...send('send-text-to-bsuid', { type: 'text', text: 'Hello from Kaveri' }),
    message: {
      id,
      to: { phone: null, user_id: 'IN.3948576102938475' },
      content: { type: 'text', text: 'Hello from Kaveri' },
      reply_to: null,
    },
    answer: answer('send-to-bsuid'),
    receipt: { message_id: toFatima, state: 'accepted', recipient: { phone: null, user_id: 'IN.3948576102938475' } },
  },
  send('send-image-by-id', { type: 'image', media: { id: '410000000000411', caption: 'Walnut finish' } }),
  send('send-image-by-link', {
    type: 'image',
    media: { link: 'https://cdn.example.in/shelf.jpg', caption: 'Walnut finish' },
  }),
  send('send-video', { type: 'video', media: { link: 'https://cdn.example.in/tour.mp4', caption: 'Showroom tour' } }),
  send('send-audio', { type: 'audio', media: { id: '410000000000413', caption: 'never shown', filename: 'a.mp3' } }),
  send('send-document', {
    type: 'document',
    media: { id: '410000000000412', caption: 'Quotation', filename: 'Quotation-118.pdf' },
  }),
  send('send-sticker', { type: 'sticker', media: { id: '410000000000415' } }),
  send('send-reaction', { type: 'reaction', message_id: answered, emoji: '👍' }),
  send('send-reaction-remove', { type: 'reaction', message_id: answered, emoji: null }),

  template('send-template-plain', 'hello_kaveri', 'en', []),
  template('send-template-body-positional', 'visit_reminder', 'en_US', [
    { type: 'body', parameters: text('Ananya', '12 Nov, 10 AM') },
  ]),
  template('send-template-body-named', 'visit_reminder_named', 'en', [
    {
      type: 'body',
      parameters: [
        { type: 'text', text: 'Ananya', parameter_name: 'customer_name' },
        { type: 'text', text: '12 Nov', parameter_name: 'visit_date' },
      ],
    },
  ]),
  template('send-template-header-image', 'diwali_offer_2026', 'en', [
    { type: 'header', parameters: [{ type: 'image', media: { id: '410000000000411' } }] },
    { type: 'body', parameters: text('Ananya', '20%') },
    { type: 'button', sub_type: 'url', index: 0, parameters: text('diwali?c=ananya') },
  ]),
  template('send-template-header-location', 'store_location', 'en', [
    {
      type: 'header',
      parameters: [
        {
          type: 'location',
          latitude: 12.9719,
          longitude: 77.6412,
          name: 'Kaveri Home Decor',
          address: '100 Test Road, Bengaluru',
        },
      ],
    },
  ]),
  template('send-template-copy-code', 'coupon_2026', 'en', [
    { type: 'body', parameters: text('Ananya') },
    { type: 'button', sub_type: 'copy_code', index: 0, parameters: [{ type: 'coupon_code', coupon_code: 'DIWALI20' }] },
  ]),
  template('send-template-quick-reply-payloads', 'visit_confirm', 'hi', [
    { type: 'body', parameters: text('अनन्या') },
    {
      type: 'button',
      sub_type: 'quick_reply',
      index: 0,
      parameters: [{ type: 'payload', payload: 'CONFIRM_VISIT_778' }],
    },
    {
      type: 'button',
      sub_type: 'quick_reply',
      index: 1,
      parameters: [{ type: 'payload', payload: 'CHANGE_VISIT_778' }],
    },
  ]),
  template('send-template-authentication', 'login_code', 'en', [
    { type: 'body', parameters: text('482913') },
    { type: 'button', sub_type: 'url', index: 0, parameters: text('482913') },
  ]),
  {
    ...template('send-template-plain', 'hello_kaveri', 'en', []),
    name: 'a template held back for a quality check',
    answer: answer('send-template-held'),
    receipt: { ...accepted, state: 'held' },
  },
];
