import type { InboundContent, InboundMedia, Referral } from '@sauda/adapter-kit';
import type { ExpectedEvent } from '@sauda/adapter-kit/testing';
import { ananya, fatima, gurpreet, lakshmi, message, rohan, toAnanya, toFatima } from './people.ts';

const group_id = 'Y2FwaV9ncm91cDoxMDAwMDAwMDAwMDAxMDE';
const attachments = 'https://lookaside.fbsbx.com/whatsapp_business/attachments/';
const text = (words: string): InboundContent => ({ type: 'text', text: words });

/** `hash` is the last part of the link Meta gives beside the id. */
function media(
  number: number,
  mime_type: string,
  sha256: string,
  hash: string | null,
  more: Partial<InboundMedia> = {},
) {
  const id = `400000000000${number}`;
  const url = hash === null ? null : `${attachments}?mid=${id}&source=webhook&ext=1793520600&hash=${hash}`;
  return { id, url, mime_type, sha256, caption: null, filename: null, ...more };
}

const ad: Referral = {
  source_type: 'ad',
  source_id: '120200000000000901',
  source_url: 'https://fb.me/3exampleA1',
  headline: 'Chat with us',
  body: 'Festive offers on solid wood furniture',
  media_type: 'image',
  media_url: 'https://scontent.example.net/ad-image.jpg',
  click_id: 'ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwLF4',
};

/** Fixture → events, for messages of people. */
export const messageCases: Record<string, ExpectedEvent[]> = {
  'inbound-text': [
    message(
      ananya,
      'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUMDM0NEY2RkU1NjE1OUNEQTEzNTgA',
      1793520037,
      text('Hi, is the teak bookshelf in stock at the Indiranagar store?'),
    ),
  ],
  'inbound-text-minimal-no-bsuid': [
    message(
      { ...ananya, user_id: null },
      'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUOUEwOUJCRkQ1MUNCNkQ0RTMxNTIA',
      1793520074,
      text('ok'),
    ),
  ],
  'inbound-text-username': [
    message(
      { ...rohan, username: 'rohan.mehta' },
      'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgURjUyOThBM0Y1NTBDQTUxRUY4REUA',
      1793520111,
      text('Please share the price list'),
    ),
  ],
  'inbound-text-bsuid-no-phone': [
    message(
      { ...fatima, phone: null, username: 'fatima_s' },
      'wamid.HBgMOTE5OTk5OTM0NTY3FQIAEhgURUY0NDIxMEM2MUMxMEUyNEZCODMA',
      1793520148,
      text('Do you deliver to Nashik?'),
    ),
  ],
  'inbound-text-parent-bsuid': [
    message(
      { ...gurpreet, parent_user_id: 'IN.ENT.1657483920167584' },
      'wamid.HBgMOTE5OTk5OTQ1Njc4FQIAEhgUM0M3Mjc5RjA1NjE0MUZDQjUxRjgA',
      1793520185,
      text('Sat sri akal, need 6 chairs'),
    ),
  ],
  'inbound-text-reply': [
    message(
      ananya,
      'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUQ0QwODFBOTE1NUIzRUYwMTUyOTQA',
      1793520222,
      text('Yes, this one please'),
      { reply_to: toAnanya },
    ),
  ],
  'inbound-text-forwarded': [
    message(
      rohan,
      'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgURkVFQzg4RENFREQ0MDZBQUZEQUEA',
      1793520259,
      text('Diwali sale: flat 20% off on sofas'),
      { forwarded: 'once' },
    ),
  ],
  'inbound-text-frequently-forwarded': [
    message(
      rohan,
      'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgUMjUxMTVBNTFDQUJBOTJBMTc0OTYA',
      1793520296,
      text('Share this with ten friends'),
      { forwarded: 'many' },
    ),
  ],
  'inbound-text-product-enquiry': [
    message(
      lakshmi,
      'wamid.HBgMOTE5OTk5OTU2Nzg5FQIAEhgUNkU0MUQ5QjUxNzE0QUIzOEREN0EA',
      1793520333,
      text('Is this available in walnut finish?'),
      { reply_to: 'wamid.HBgMOTE5OTk5OTU2Nzg5FQIAERgSMUE1QUM5REQxQkMyNEU0OUJFAA==' },
    ),
  ],
  'inbound-text-ctwa-image-ad': [
    message(
      ananya,
      'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUM0FFNEMxRkIxNzkzOEY1MDBCMkEA',
      1793520370,
      text('I saw your ad. What is the price?'),
      { referral: ad },
    ),
  ],
  'inbound-text-ctwa-video-ad': [
    message(rohan, 'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgUNUQ4RjhGRERGQzYwQUVFNTRERTcA', 1793520407, text('Interested'), {
      referral: {
        ...ad,
        source_id: '120200000000000902',
        media_type: 'video',
        media_url: 'https://video.example.net/ad-video.mp4',
        click_id: 'ARBv1deoexampleclid000000000000000000000000000000000000000000000002',
      },
    }),
  ],
  'inbound-text-ctwa-status-placement-no-clid': [
    message(
      lakshmi,
      'wamid.HBgMOTE5OTk5OTU2Nzg5FQIAEhgUNkI4NUZGN0NDQ0U4NzRBNDMyRDYA',
      1793520444,
      text('Hello, more info?'),
      { referral: { ...ad, source_id: '120200000000000903', click_id: null } },
    ),
  ],
  'inbound-image-ctwa-post': [
    message(
      gurpreet,
      'wamid.HBgMOTE5OTk5OTQ1Njc4FQIAEhgUQjNCQkNEODdCNUM4M0E0RjZFQTQA',
      1793520481,
      {
        type: 'image',
        media: media(410, 'image/jpeg', 'I5xEkRPuOOsZIUktWc6HW8A/6WlsqF7ZCSkV5DVmZQs=', 'ARlcf2e0652cc98dddaeb90'),
      },
      {
        referral: {
          source_type: 'post',
          source_id: '120200000000000904',
          source_url: 'https://fb.me/3examplePost',
          headline: 'Kaveri Home Decor',
          body: null,
          media_type: 'image',
          media_url: 'https://scontent.example.net/post.jpg',
          click_id: null,
        },
      },
    ),
  ],
  'inbound-image': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUODNFNERBRTFBNjY5RDY1OTk2MUIA', 1793520518, {
      type: 'image',
      media: media(401, 'image/jpeg', 'jEPHQ4jMSiyyJ3UOQCyOB1wys2pZT/STnjLrU61S2yw=', 'ARl0b9441d7cf6870a40075', {
        caption: 'This corner of the living room',
      }),
    }),
  ],
  'inbound-image-no-caption-no-url': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUNzQ0RDFDMEU4ODE2Rjc0NkYyNjAA', 1793520555, {
      type: 'image',
      media: media(402, 'image/jpeg', '9n6MqCu+nc7VnZ5Pf2AOkFdigVvlNshbxDZOTpVIUDE=', null),
    }),
  ],
  'inbound-video': [
    message(rohan, 'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgURTUwQzE4MTE4MjgxRDlENTQxQjQA', 1793520592, {
      type: 'video',
      media: media(403, 'video/mp4', 'rxV+JvhG3UR4oYSmlN1Xpsjquy4kn9wS5brQewtMfmA=', 'ARl4926d18e83ca9555ddae', {
        caption: 'Room walkthrough',
      }),
    }),
  ],
  'inbound-audio-file': [
    message(rohan, 'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgUMDZGNTQ1QzMwRjA5Q0M2OUFEOUEA', 1793520629, {
      type: 'audio',
      media: media(404, 'audio/mpeg', 'mgkfELt3AXsnLDEudzfIY4F3MmtYTButmdu0vUchU4w=', 'ARlaec5473349c871ebb1d1'),
      voice: false,
    }),
  ],
  'inbound-voice-note': [
    message(fatima, 'wamid.HBgMOTE5OTk5OTM0NTY3FQIAEhgUQUVERjA5Nzc0RUY1QThENDdDOTcA', 1793520666, {
      type: 'audio',
      media: media(
        405,
        'audio/ogg; codecs=opus',
        'cZtfgPcdES7Uh5Q9D5iWoRsyPfoPdEYTbZrIcHzOlok=',
        'ARld2b6e95946e76c1a1fbf',
      ),
      voice: true,
    }),
  ],
  'inbound-document': [
    message(gurpreet, 'wamid.HBgMOTE5OTk5OTQ1Njc4FQIAEhgURjU2MTY0QzQyNDZFOTU3QjhDRjgA', 1793520703, {
      type: 'document',
      media: media(406, 'application/pdf', '5LC6NN/jy4oO/QgrqOofruHAyS6ZzihQVOpYYHOLrMI=', 'ARldfa3526284be7f7356fc', {
        caption: 'Purchase order',
        filename: 'PO-2026-118.pdf',
      }),
    }),
  ],
  'inbound-sticker-static': [
    message(lakshmi, 'wamid.HBgMOTE5OTk5OTU2Nzg5FQIAEhgUOUM5OTU1Q0REOUI2QkQyODM0NUQA', 1793520740, {
      type: 'sticker',
      media: media(407, 'image/webp', 'RSRtGZ+elLRR8oBjEO+NwpCuqJNTt8aKKSPyTAVExeM=', 'ARle9807d990315b8b7c64c'),
    }),
  ],
  'inbound-sticker-animated': [
    message(lakshmi, 'wamid.HBgMOTE5OTk5OTU2Nzg5FQIAEhgUNDU2MDRDN0M1QUY2QUM0MUNDNTUA', 1793520777, {
      type: 'sticker',
      media: media(408, 'image/webp', 'Ig/PN0FOJr5ULhjr//VPYV9kKJmGVX09GKTAaTaF7Yg=', 'ARl3049b069856ef612e174'),
    }),
  ],
  'inbound-location-current': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUNTNDRjBFRDcwQjRCOEY3NDE2QUYA', 1793520814, {
      type: 'location',
      latitude: 12.9715987,
      longitude: 77.5945627,
      name: null,
      address: null,
    }),
  ],
  'inbound-location-place': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUMUMxMjBGMEZDMDUxRDYyMTg0MzgA', 1793520851, {
      type: 'location',
      latitude: 19.0759837,
      longitude: 72.8776559,
      name: 'Example Business Park',
      address: '12 Test Road, Andheri East, Mumbai, Maharashtra 400093',
    }),
  ],
  'inbound-contacts': [
    message(rohan, 'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgUMTdFMzQ5QzZGMEMyREU0NDQ4MkYA', 1793520888, {
      type: 'contacts',
      contacts: [
        {
          name: 'Meera Joshi',
          phones: [
            { phone: '+91 99999 67890', wa_id: '919999967890', type: 'CELL' },
            { phone: '022 5550 0199', wa_id: null, type: 'WORK' },
          ],
          emails: ['meera@example.in'],
          organization: 'Joshi Interiors',
          own_number: false,
        },
        { name: 'Only Name', phones: [], emails: [], organization: null, own_number: false },
      ],
    }),
  ],
  'inbound-contacts-from-contact-request': [
    message(
      { ...fatima, phone: null, username: 'fatima_s' },
      'wamid.HBgMOTE5OTk5OTM0NTY3FQIAEhgURkExNkEwQTNBQzJBMjI5RThCOEQA',
      1793520925,
      {
        type: 'contacts',
        contacts: [
          {
            name: 'Fatima Shaikh',
            phones: [{ phone: '+919999934567', wa_id: '919999934567', type: 'CELL' }],
            emails: [],
            organization: null,
            own_number: true,
          },
        ],
      },
      { reply_to: toFatima },
    ),
  ],
  'inbound-edit': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUQ0NGRDg2MjAyQkQ1M0NFNjZBRDAA', 1793521554, {
      type: 'edit',
      message_id: 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgURUMxQ0YxMURFMERBQUVDNzRBMzgA',
      content: text('Sorry, I meant 4 shelves, not 2'),
    }),
  ],
  'inbound-edit-media-caption': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUMzVBNUQzMTU5RkE3MDk4RUQ0MzQA', 1793521591, {
      type: 'edit',
      message_id: 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUOUE4MUNCNEFBRTI1NTEzMTU0REIA',
      content: {
        type: 'image',
        media: media(401, 'image/jpeg', 'IRfc2TIAea5vk0L+/KeeErRsqnJgrONfOSdIa9L1kKI=', 'ARl2c38f0d2384d1ad174cd', {
          caption: 'Corrected caption',
        }),
      },
    }),
  ],
  'inbound-revoke': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUOUU0NUQwRDg0OEMxQTg0Q0E0MjgA', 1793521628, {
      type: 'revoke',
      message_id: 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgURUMxQ0YxMURFMERBQUVDNzRBMzgA',
    }),
  ],
  'inbound-group-text': [
    message(
      gurpreet,
      'wamid.HBgMOTE5OTk5OTQ1Njc4FQIAEhgUNDQzQUU5M0JGRTRENzAzNDMyQ0IA',
      1793521665,
      text('Please send the quotation to this group'),
      { group_id },
    ),
  ],
  'inbound-group-unsupported': [
    message(
      gurpreet,
      'wamid.HBgMOTE5OTk5OTQ1Njc4FQIAEhgURTNBNjREQzcwRUVFRjQ4RjFEQTUA',
      1793521702,
      { type: 'unsupported', reason: 'The message type is currently not supported in groups.', code: '130501' },
      { group_id },
    ),
  ],
  'batch-two-messages-one-change': [
    message(ananya, 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAEhgUMkQxMEVFNzEwNDU2NDlFNjZFMDgA', 1793521901, text('First')),
    message(rohan, 'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgURjIzNkY5QjkwMzRBRUM4MjUzNjIA', 1793521938, text('Second')),
  ],
  'dashboard-test-event': [{ type: 'ignored', reason: 'A test event of the Meta dashboard.' }],
};
