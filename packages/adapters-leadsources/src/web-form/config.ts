import type { JsonSchema } from '@sauda/adapter-kit';

/** What a form can tell us, by the names used in `field_map`. */
export const formFields = [
  'external_id',
  'received_at',
  'sub_source',
  'name',
  'first_name',
  'last_name',
  'company',
  'phone',
  'email',
  'address',
  'locality',
  'city',
  'state',
  'pincode',
  'country',
  'product',
  'requirement',
  'quantity',
  'budget',
  'message',
  'form_id',
  'form_name',
  'page_url',
  'click_id',
  'campaign_id',
  'campaign_name',
  'ad_set_id',
  'ad_id',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
] as const;

export type FormField = (typeof formFields)[number];

export type WebFormConfig = {
  /**
   * Our field → where it is in the body: a dotted path (`data.lead.contact.mobile`), a field's name or its label. An
   * empty text leaves the field empty. Fields that are not listed are recognised by their usual names.
   */
  field_map?: Partial<Record<FormField, string>>;
  /** What the form is called in the CRM. Default: the name in the body. */
  form_name?: string;
  /** ISO 3166-1 alpha-2; national phone numbers are read in it unless the submission names a country. Default `IN`. */
  default_country?: string;
  /** Where the submission's own id is: short for `external_id` in `field_map`. */
  external_id_field?: string;
};

export type WebFormSecrets = {
  /** When set, requests without a valid `x-sauda-signature` are refused. */
  signing_secret?: string;
};

export const settings: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    field_map: {
      type: 'object',
      title: 'Field map',
      description:
        'Where each field is in the body: a dotted path, a name or a label. Usual names are recognised without it; an empty text leaves a field empty.',
      additionalProperties: false,
      properties: Object.fromEntries(formFields.map((field) => [field, { type: 'string', maxLength: 300 } as const])),
      examples: [{ phone: 'data.lead.contact.mobile', city: 'Your city' }],
    },
    form_name: {
      type: 'string',
      maxLength: 200,
      title: 'Form name',
      description: 'What this form is called in the CRM. Without it the name in the submission is used.',
    },
    default_country: {
      type: 'string',
      pattern: '^[A-Z]{2}$',
      default: 'IN',
      title: 'Country of the visitors',
      description: 'Two-letter code. Phone numbers without a country code are read in it.',
    },
    external_id_field: {
      type: 'string',
      maxLength: 300,
      title: 'Field with the submission id',
      description: 'It must be different for every submission: equal ids are taken for the same submission.',
    },
  },
};

export const writeOnlySettings: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    signing_secret: {
      type: 'string',
      minLength: 16,
      maxLength: 500,
      title: 'Signing secret',
      description: 'For senders that can sign. When it is set, unsigned requests are refused.',
    },
  },
};
