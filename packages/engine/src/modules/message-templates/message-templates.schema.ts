import { type Static, Type } from 'typebox';
import { Body, Nullable, Page, Resource, resourceFields, StringEnum, Text, Uuid } from '../../kernel/http/schema.ts';

export const categories = ['marketing', 'utility', 'authentication'] as const;
export const parameterFormats = ['named', 'positional'] as const;
const headerFormats = ['text', 'image', 'video', 'document', 'location'] as const;
const buttonTypes = ['quick_reply', 'url', 'phone_number', 'copy_code', 'otp'] as const;
export type ButtonType = (typeof buttonTypes)[number];

const name = Type.String({
  pattern: '^[a-z0-9_]{1,512}$',
  description: 'Unique in its language. Never changes.',
});
const language = Type.String({
  pattern: '^[a-z]{2,3}(_[A-Za-z]{2,4})?$',
  description: 'As WhatsApp writes it: `en`, `hi`, `en_US`. Never changes.',
});
const category = StringEnum(categories, {
  description: 'The words of `authentication` templates are WhatsApp’s own: they have no texts, only options.',
});
const parameterFormat = StringEnum(parameterFormats, {
  description: 'How variables are written: `named`, `{{first_name}}`, or `positional`, `{{1}}`, `{{2}}` in this order.',
});

// WhatsApp refuses such values when a message is sent ("Param text cannot have new-line/tab characters or more than 4
// consecutive spaces", error 132018).
const value = Type.String({ maxLength: 1_024, pattern: '^(?![\\s\\S]*([\\n\\r\\t]| {5}))[\\s\\S]*\\S' });
const values = (description: string) =>
  Type.Record(Type.String(), value, {
    maxProperties: 100,
    propertyNames: { type: 'string', maxLength: 100 },
    description,
  });
const examples = values('What may stand for each variable, by its name: reviewers see it.');

const headerText = Text(60, { description: 'Of a text header: at most one variable.' });
const bodyText = Text(1_024, { description: 'Variables stand neither at its ends nor beside one another.' });
const securityAdvice = Type.Boolean({ description: 'Of authentication templates: advises not to share the code.' });
const footerText = Text(60, { description: 'Without variables.' });
const expiry = Type.Integer({ minimum: 1, maximum: 90, description: 'Of authentication templates: tells how long.' });
const buttonText = Text(25, { description: 'The label. WhatsApp labels `copy_code` itself, and `otp` unless given.' });
const buttonUrl = Text(2_000, {
  description: 'Of `url`: http or https, with at most one variable, `{{1}}`, at its end.',
});
const buttonPhone = Type.String({ pattern: '^\\+?[0-9]{5,19}$', description: 'Of `phone_number`: `+919999912345`.' });
const buttonExample = Type.String({
  ...value,
  description:
    'Of a `url` with a variable: what may stand for it. Of `copy_code`: a code of up to 20 letters and digits.',
});

const header = Type.Object({
  format: StringEnum(headerFormats, { description: 'Media and places are given when a message is sent.' }),
  text: Nullable(headerText),
  examples,
});
const body = Type.Object({ text: Nullable(bodyText), examples, add_security_recommendation: securityAdvice });
const footer = Type.Object({ text: Nullable(footerText), code_expiration_minutes: Nullable(expiry) });
const button = Type.Object({
  type: StringEnum(buttonTypes, { description: '`otp` copies the code of an authentication template.' }),
  text: Nullable(buttonText),
  url: Nullable(buttonUrl),
  phone_number: Nullable(buttonPhone),
  example: Nullable(buttonExample),
});
const parameter = Type.Object({
  component: StringEnum(['header', 'body', 'button'], { description: 'Where it stands.' }),
  button_index: Nullable(Type.Integer({ description: 'Which button, from 0; null elsewhere.' })),
  type: StringEnum(['text', 'coupon_code', 'image', 'video', 'document', 'location']),
  name: Nullable(Type.String({ description: 'As between the braces; null where no text has it.' })),
  example: Nullable(Type.String()),
});
const parameters = Type.Array(parameter, {
  description: 'What has to be given when a message is sent; follows from the components.',
});

export const MessageTemplate = Resource('MessageTemplate', {
  ...resourceFields('message_template'),
  name,
  language,
  category,
  parameter_format: parameterFormat,
  header: Nullable(header),
  body,
  footer: Nullable(footer),
  buttons: Type.Array(button),
  parameters,
});

const closed = { additionalProperties: false };
const headerInput = Type.Object(
  { format: header.properties.format, text: Type.Optional(header.properties.text), examples: Type.Optional(examples) },
  closed,
);
const bodyInput = Type.Partial(body, { ...closed, description: 'Authentication templates leave `text` out.' });
const footerInput = Type.Partial(footer, closed);
const buttonInput = Type.Object({ ...Type.Partial(button).properties, type: button.properties.type }, closed);

const components = {
  parameter_format: Type.Optional(parameterFormat),
  header: Type.Optional(Nullable(headerInput)),
  footer: Type.Optional(Nullable(footerInput)),
  buttons: Type.Optional(
    Type.Array(buttonInput, {
      maxItems: 10,
      description:
        'At most two `url`, one `phone_number`, one `copy_code`; quick replies all before or all after the others. An authentication template has exactly one, `otp`.',
    }),
  ),
};

export const CreateMessageTemplate = Body(
  'CreateMessageTemplate',
  { name, language, category, body: bodyInput, ...components },
  {
    examples: [
      {
        name: 'site_visit_reminder',
        language: 'en',
        category: 'utility',
        parameter_format: 'named',
        body: {
          text: 'Namaste {{first_name}}, our engineer visits you on {{visit_date}}.',
          examples: { first_name: 'Ananya', visit_date: '12 November' },
        },
        buttons: [{ type: 'quick_reply', text: 'Confirm' }],
      },
    ],
  },
);

export const UpdateMessageTemplate = Body(
  'UpdateMessageTemplate',
  { category: Type.Optional(category), body: Type.Optional(bodyInput), ...components },
  { description: 'Components are replaced whole.', examples: [{ footer: { text: 'Reply STOP to hear no more' } }] },
);

export const MessageTemplateParameters = Resource('MessageTemplateParameters', {
  object: StringEnum(['message_template_parameters']),
  message_template_id: Uuid(),
  parameter_format: parameterFormat,
  parameters,
});

export const RenderMessageTemplate = Body(
  'RenderMessageTemplate',
  {
    header: Type.Optional(values('Values for the header, by the name of the variable.')),
    body: Type.Optional(values('Values for the body, by the name of the variable.')),
    buttons: Type.Optional(values('Values for the buttons that take one, by their index.')),
  },
  { examples: [{ body: { first_name: 'Ananya', visit_date: '12 November' } }] },
);

export const RenderedMessageTemplate = Resource('RenderedMessageTemplate', {
  object: StringEnum(['rendered_message_template']),
  message_template_id: Uuid(),
  header: Nullable(
    Type.Object({
      format: header.properties.format,
      text: Nullable(Type.String({ description: 'Of a text header.' })),
    }),
  ),
  body: Type.String(),
  footer: Nullable(Type.String()),
  buttons: Type.Array(
    Type.Object({
      type: button.properties.type,
      text: Nullable(Type.String()),
      url: Nullable(Type.String()),
      phone_number: Nullable(Type.String()),
      code: Nullable(Type.String({ description: 'What is copied.' })),
    }),
  ),
});

export const MessageTemplatePage = Page(MessageTemplate);

export type Button = Static<typeof button>;
export type Parameter = Static<typeof parameter>;
export type Content = Pick<
  Static<typeof MessageTemplate>,
  'category' | 'parameter_format' | 'header' | 'body' | 'footer' | 'buttons'
>;
export type Given = Static<typeof UpdateMessageTemplate>;
