import { Type } from 'typebox';
import { Body, Nullable, Page, Resource, resourceFields, StringEnum, Text } from '../../kernel/http/schema.ts';
import { largestAttachment } from '../files/index.ts';

export const customResources = ['contact', 'company', 'lead', 'task'] as const;
export type CustomResource = (typeof customResources)[number];

export const fieldTypes = [
  'text',
  'number',
  'money',
  'date',
  'boolean',
  'single_choice',
  'multi_choice',
  'user',
  'url',
  'phone',
  'file',
] as const;
export type FieldType = (typeof fieldTypes)[number];

const key = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$', description: 'The name in `custom`. Never changes.' });
const resource = StringEnum(customResources, { description: 'What the field belongs to.' });
const type = StringEnum(fieldTypes, {
  description:
    '`text`; `number`, a decimal string such as `"5.5"` (a JSON number is taken too); `money`, `{amount, currency}` in minor units; `date`, `2026-11-22`; `boolean`; `single_choice` and `multi_choice`, keys of options; `user`, the id of a member; `url`, http or https; `phone`, kept as E.164; `file`, the id of a file that was announced as an `attachment` and uploaded.',
});
const options = Type.Array(
  Type.Object(
    {
      key: Type.String({
        pattern: '^[a-z0-9][a-z0-9_]{0,39}$',
        description: 'What is kept in records. Never changes.',
      }),
      label: Text(200),
      is_archived: Type.Optional(
        Type.Boolean({ description: 'Can no longer be chosen; where it is chosen, it stays.' }),
      ),
    },
    { additionalProperties: false },
  ),
  { minItems: 1, maxItems: 200, description: 'Of choices only, in order. Options are archived, never removed.' },
);
const contentTypes = Type.Array(Type.String({ pattern: '^[a-z]+/([a-z0-9.+-]+|\\*)$', maxLength: 100 }), {
  minItems: 1,
  maxItems: 20,
  uniqueItems: true,
  description:
    'Of files only: the media types it takes, by what the bytes are: `application/pdf`, `image/*`. Null: any.',
});
const maxBytes = Type.Integer({
  minimum: 1,
  maximum: largestAttachment,
  description: 'Of files only: bytes of the largest it takes. Null: as many as an attachment may have.',
});
const isRequired = Type.Boolean({
  description: 'Who makes a record through the API must give it, unless there is a default; it cannot be cleared.',
});
const defaultValue = Type.Unknown({
  description: 'What a new record gets when nothing is given; of the type of the field. Null: none.',
});
const description = Text(500, { description: 'What people should enter.' });

export const CustomField = Resource('CustomField', {
  ...resourceFields('custom_field'),
  resource,
  key,
  label: Type.String(),
  description: Nullable(Type.String()),
  type,
  options: Nullable(
    Type.Array(Type.Object({ key: Type.String(), label: Type.String(), is_archived: Type.Boolean() }), {
      description: 'Null unless the type is a choice.',
    }),
  ),
  content_types: Nullable(contentTypes),
  max_bytes: Nullable(maxBytes),
  is_required: isRequired,
  is_unique: Type.Boolean({ description: 'No two records have the same value.' }),
  default_value: defaultValue,
  is_archived: Type.Boolean({ description: 'Can no longer be written; the values stay.' }),
});

export const CreateCustomField = Body(
  'CreateCustomField',
  {
    resource,
    key,
    label: Text(200),
    description: Type.Optional(Nullable(description)),
    type,
    options: Type.Optional(options),
    content_types: Type.Optional(Nullable(contentTypes)),
    max_bytes: Type.Optional(Nullable(maxBytes)),
    is_required: Type.Optional(isRequired),
    is_unique: Type.Optional(
      Type.Boolean({
        description:
          'No two records have the same value. Of text, numbers, dates, urls and phones; decided when the field is made.',
      }),
    ),
    default_value: Type.Optional(defaultValue),
  },
  { examples: [{ resource: 'lead', key: 'monthly_bill', label: 'Monthly electricity bill', type: 'money' }] },
);

export const UpdateCustomField = Body(
  'UpdateCustomField',
  {
    label: Type.Optional(Text(200)),
    description: Type.Optional(Nullable(description)),
    type: Type.Optional(
      StringEnum(fieldTypes, {
        description: 'Only where no value changes: numbers, dates, urls, phones and single choices can become text.',
      }),
    ),
    options: Type.Optional(options),
    content_types: Type.Optional(Nullable(contentTypes)),
    max_bytes: Type.Optional(Nullable(maxBytes)),
    is_required: Type.Optional(isRequired),
    default_value: Type.Optional(defaultValue),
    is_archived: Type.Optional(Type.Boolean()),
  },
  { examples: [{ label: 'Electricity bill a month' }] },
);

export const CustomFieldPage = Page(CustomField);

/** The column `custom` in answers. The mark tells the SDK which fields to expect. */
export const customValues = (of: CustomResource) =>
  Type.Record(Type.String(), Type.Unknown(), {
    'x-custom-fields': of,
    description: `Values of the organization’s custom fields, by key; a field without a value is left out. See \`GET /v1/custom_fields?resource=${of}\`.`,
  });

/** `custom` in requests. */
export const customInput = (of: CustomResource) =>
  Type.Record(Type.String(), Type.Unknown(), {
    maxProperties: 100,
    'x-custom-input': of,
    description: 'Values of custom fields, by key. Fields that are not named keep their value; null clears it.',
  });

/** Conditions on custom fields in the query of a list. The mark tells the SDK which there are. */
export const customFilterParameters = (of: CustomResource) =>
  Type.Record(Type.String(), Type.Unknown(), {
    'x-custom-filters': of,
    description:
      'Conditions on custom fields, each a parameter of its own and never one called `custom`: `custom.<key>`, with an operator `custom.<key>[gte]`, and of money `custom.<key>.currency`. Every type takes `ne`, `in`, `nin` (not of `boolean`) and `is_null`; `number`, `money` (its amount) and `date` take `gt`, `gte`, `lt` and `lte`; `text`, `url` and `phone` take `contains` and `starts_with`.',
    examples: [{ 'custom.size_kw[gte]': '5.5', 'custom.roof[in]': 'flat,sloped' }],
  });
