import { Type } from 'typebox';
import { ruled } from '../../kernel/http/ruled.ts';
import { Body, Resource, StringPairs, Text, Timestamp, Uuid } from '../../kernel/http/schema.ts';
import { contactInput } from '../contacts/index.ts';

const { name, phones, emails, language, address, city, state, pincode, country } = contactInput;

export const CreateEnquiry = Body(
  'CreateEnquiry',
  {
    contact: Type.Object(
      { name, phones, emails, language, address, city, state, pincode, country },
      { additionalProperties: false, description: 'Who asks, with at least one phone or e-mail address.' },
    ),
    message: Type.Optional(Text(10_000)),
    product: Type.Optional(Text(300)),
    source: Type.Optional(Text(60, { description: 'Default `website`.' })),
    page_url: Type.Optional(
      Type.String({
        format: 'uri',
        maxLength: 2_000,
        description: 'The page it was sent from.',
        ...ruled('lead.attribution'),
      }),
    ),
    attribution: Type.Optional(
      StringPairs(
        { pairs: 30, key: 100, value: 500 },
        {
          description: '`utm_source`, `campaign_id`, `click_id`, …',
          ...ruled('lead.attribution'),
        },
      ),
    ),
  },
  {
    examples: [
      {
        contact: { name: 'Ananya Iyer', phones: ['99999 12346'], city: 'Pune' },
        product: '5 kW rooftop solar',
        message: 'Please call in the evening',
        page_url: 'https://www.example.com/rooftop?utm_source=diwali',
        attribution: { utm_source: 'diwali' },
      },
    ],
  },
);

/** Says no more than that it arrived: whoever reads a page's key must not learn who is known. */
export const EnquiryReceipt = Resource('EnquiryReceipt', {
  id: Uuid({ description: 'Of the enquiry.' }),
  object: Type.Unsafe<'enquiry_receipt'>({ type: 'string', enum: ['enquiry_receipt'] }),
  received_at: Timestamp(),
});
