import type { Input, Json } from '../input.ts';
import {
  categories,
  type ParameterFormat,
  placeholders,
  type TemplateCategory,
  type TemplateDraft,
} from './templates.ts';

const componentTypes = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS', 'CAROUSEL', 'LIMITED_TIME_OFFER'] as const;
const headerFormats = ['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION', 'PRODUCT'] as const;

/** WhatsApp writes the words of authentication templates itself. */
const authenticationBody = '*{{1}}* is your verification code.';

/** Reads a template as it is handed in for review. Throws `BadInput`. */
export function readDraft(body: Input): Omit<TemplateDraft, 'status'> {
  const name = body.text('name', { max: 512 });
  if (!/^[a-z0-9_]+$/.test(name))
    throw body.refuse('name', 'may only hold lower-case letters, digits and underscores.');
  const language = body.text('language', { max: 20 });
  if (!/^[a-z]{2,3}(_[A-Z]{2,4})?$/.test(language)) throw body.refuse('language', 'must look like en or en_US.');
  const category = body.oneOf('category', categories);
  const parameter_format = readFormat(body);
  return { name, language, category, parameter_format, components: readComponents(body, category, parameter_format) };
}

function readFormat(body: Input): ParameterFormat {
  const format = (body.optionalText('parameter_format') ?? 'POSITIONAL').toUpperCase();
  if (format === 'POSITIONAL' || format === 'NAMED') return format;
  throw body.refuse('parameter_format', 'must be POSITIONAL or NAMED.');
}

/** The list under `components`, with types in capitals. */
export function readComponents(body: Input, category: TemplateCategory, format: ParameterFormat): Json[] {
  const components = body.list('components', { max: 10 }).map((component) => {
    const type = component.text('type').toUpperCase();
    if (type === 'HEADER') checkHeader(component);
    else if (type === 'BODY' && category !== 'AUTHENTICATION') component.text('text', { max: 1024 });
    else if (type === 'FOOTER') component.optionalText('text', { max: 60 });
    else if (type === 'BUTTONS') checkButtons(component);
    else if (!componentTypes.some((known) => known === type)) {
      throw component.refuse('type', `must be one of ${componentTypes.join(', ')}.`);
    }
    checkPlaceholders(component, format);
    const text = type === 'BODY' && category === 'AUTHENTICATION' ? { text: authenticationBody } : {};
    return { ...component.fields, type, ...text };
  });
  if (!components.some(({ type }) => type === 'BODY')) throw body.refuse('components', 'must hold a BODY.');
  return components;
}

function checkHeader(header: Input): void {
  if (header.oneOf('format', headerFormats) !== 'TEXT') return;
  if (placeholders(header.text('text', { max: 60 })).length > 1) {
    throw header.refuse('text', 'may hold one placeholder at most.');
  }
}

function checkButtons(component: Input): void {
  for (const button of component.list('buttons', { max: 10 })) {
    const type = button.text('type').toUpperCase();
    button.optionalText('text', { max: 25 });
    if (type === 'URL') button.text('url', { max: 2000 });
    if (type === 'PHONE_NUMBER') button.text('phone_number', { max: 20 });
  }
}

/** `{{1}}, {{2}}…` without a gap, or names in lower case. */
function checkPlaceholders(component: Input, format: ParameterFormat): void {
  const names = placeholders(component.fields.text);
  const fits =
    format === 'NAMED'
      ? names.every((name) => /^[a-z][a-z0-9_]*$/.test(name))
      : names.toSorted((a, b) => Number(a) - Number(b)).every((name, index) => name === String(index + 1));
  if (fits) return;
  const rule =
    format === 'NAMED' ? 'must be lower-case names' : 'must be numbered {{1}}, {{2}} and so on, without a gap';
  throw component.refuse('text', `has placeholders that do not fit ${format}: they ${rule}.`);
}

/** Reviewers want to see an example wherever there is a placeholder. */
export function requireExamples(body: Input): void {
  for (const component of body.list('components')) {
    if (placeholders(component.fields.text).length > 0) component.object('example');
  }
}
