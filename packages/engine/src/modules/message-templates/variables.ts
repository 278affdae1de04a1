import type { FieldError } from '../../kernel/errors.ts';
import type { Content } from './message-templates.schema.ts';

const braced = /\{\{([^{}]*)\}\}/g;
const name = /^[a-z][a-z0-9_]{0,59}$/;
const besideAnother = /\}\}\s*\{\{/;
const atAnEnd = /^\s*\{\{|\}\}\s*$/;

/** The names between braces, in their order. */
export const variablesIn = (text: string): string[] => [...text.matchAll(braced)].map(([, inner = '']) => inner);

export const filled = (text: string, write: (name: string) => string): string =>
  text.replaceAll(braced, (_, inner: string) => write(inner));

export const hasBraces = (text: string): boolean => /\{\{|\}\}/.test(text);

/** A text with variables as WhatsApp takes it, and an example for each. */
export function* textFaults(
  at: string,
  { text, examples }: { text: string | null; examples: Record<string, string> },
  format: Content['parameter_format'],
): Generator<FieldError> {
  const pointer = `${at}/text`;
  const names = variablesIn(text ?? '');
  if (text === null) yield { pointer, code: 'required', detail: 'Write what it says.' };
  else if (hasBraces(text.replaceAll(braced, ''))) {
    yield { pointer, code: 'malformed_variable', detail: 'Variables are written {{like_this}} or {{1}}.' };
  }
  yield* format === 'named' ? namedFaults(pointer, names) : positionalFaults(pointer, names);
  for (const one of new Set(names)) {
    if (!Object.hasOwn(examples, one))
      yield { pointer: `${at}/examples`, code: 'required', detail: `Give an example for {{${one}}}.` };
  }
  for (const one of Object.keys(examples)) {
    if (!names.includes(one))
      yield { pointer: `${at}/examples`, code: 'unknown_variable', detail: `The text has no {{${one}}}.` };
  }
}

function* namedFaults(pointer: string, names: string[]): Generator<FieldError> {
  for (const [i, one] of names.entries()) {
    if (!name.test(one))
      yield { pointer, code: 'malformed_variable', detail: `{{${one}}}: names are in small letters, digits and _.` };
    if (names.indexOf(one) < i) yield { pointer, code: 'repeated', detail: `{{${one}}} stands there twice.` };
  }
}

function* positionalFaults(pointer: string, names: string[]): Generator<FieldError> {
  const wrong = names.findIndex((one, i) => one !== `${i + 1}`);
  if (wrong >= 0)
    yield { pointer, code: 'not_in_order', detail: `{{${names[wrong]}}} stands where {{${wrong + 1}}} should.` };
}

/** Where variables may not stand in a body. */
export function* placeFaults(pointer: string, text: string): Generator<FieldError> {
  if (atAnEnd.test(text))
    yield { pointer, code: 'variable_at_end', detail: 'A body neither begins nor ends with a variable.' };
  if (besideAnother.test(text))
    yield { pointer, code: 'variables_adjacent', detail: 'Write words between two variables.' };
}
