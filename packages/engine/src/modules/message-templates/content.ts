import type { FieldError } from '../../kernel/errors.ts';
import { buttonFaults } from './buttons.ts';
import type { Content, Given } from './message-templates.schema.ts';
import { hasBraces, placeFaults, textFaults, variablesIn } from './variables.ts';

/** What was given over what there was: components whole, each with all its fields. */
export function withGiven(before: Content, given: Given): Content {
  const { header, body, footer, buttons } = given;
  return {
    category: given.category ?? before.category,
    parameter_format: given.parameter_format ?? before.parameter_format,
    header: header ? { text: null, examples: {}, ...header } : header === null ? null : before.header,
    body: body ? { ...emptyBody, ...body } : before.body,
    footer: footer ? { text: null, code_expiration_minutes: null, ...footer } : footer === null ? null : before.footer,
    buttons: buttons ? buttons.map((button) => ({ ...emptyButton, ...button })) : before.buttons,
  };
}

const emptyBody = { text: null, examples: {}, add_security_recommendation: false };
const emptyButton = { text: null, url: null, phone_number: null, example: null };

/** Before anything is written. WhatsApp takes variables as positional unless told otherwise. */
export const empty = (category: Content['category']): Content => ({
  category,
  parameter_format: 'positional',
  header: null,
  body: emptyBody,
  footer: null,
  buttons: [],
});

/**
 * Why WhatsApp would not take a template. Lengths are in the schema; the rest is told by Meta's pages "Template components",
 * "Template review" (common rejection reasons) and "Authentication templates" below
 * developers.facebook.com/documentation/business-messaging/whatsapp/templates. That variables which only a space parts count
 * as adjacent is what providers tell.
 */
export function faultsOf(content: Content): FieldError[] {
  const { category, buttons } = content;
  const texts = category === 'authentication' ? presetFaults(content) : writtenFaults(content);
  return [...texts, ...buttonFaults(category, buttons)];
}

const otherCategory = (pointer: string, detail: string): FieldError => ({ pointer, code: 'other_category', detail });

function* writtenFaults({ parameter_format, header, body, footer }: Content): Generator<FieldError> {
  if (header) yield* headerFaults(header, parameter_format);
  yield* textFaults('/body', body, parameter_format);
  yield* placeFaults('/body/text', body.text ?? '');
  if (body.add_security_recommendation)
    yield otherCategory('/body/add_security_recommendation', 'Only authentication templates have it.');
  if (!footer) return;
  if (footer.text === null) yield { pointer: '/footer/text', code: 'required', detail: 'Write what it says.' };
  else if (hasBraces(footer.text))
    yield { pointer: '/footer/text', code: 'variable_not_allowed', detail: 'A footer has no variables.' };
  if (footer.code_expiration_minutes !== null)
    yield otherCategory('/footer/code_expiration_minutes', 'Only authentication templates have it.');
}

function* headerFaults(header: NonNullable<Content['header']>, format: Content['parameter_format']) {
  if (header.format === 'text') {
    yield* textFaults('/header', header, format);
    if (variablesIn(header.text ?? '').length > 1)
      yield { pointer: '/header/text', code: 'too_many_variables', detail: 'A header has at most one variable.' };
  } else if (header.text !== null || Object.keys(header.examples).length > 0) {
    yield { pointer: '/header', code: 'unknown_field', detail: `A header of the format ${header.format} has no text.` };
  }
}

function* presetFaults({ header, body, footer }: Content): Generator<FieldError> {
  if (header) yield otherCategory('/header', 'An authentication template has no header.');
  if (body.text !== null || Object.keys(body.examples).length > 0)
    yield otherCategory('/body', 'WhatsApp words the body of authentication templates itself.');
  if (!footer) return;
  if (footer.text !== null)
    yield otherCategory('/footer/text', 'WhatsApp words the footer of authentication templates itself.');
  if (footer.code_expiration_minutes === null)
    yield { pointer: '/footer/code_expiration_minutes', code: 'required', detail: 'Say how long, or leave it out.' };
}
