import { Type } from 'typebox';
import { AppError } from '../../kernel/errors.ts';
import { eventCatalogue } from '../../kernel/events/publish.ts';
import { didYouMean } from '../../kernel/http/meant.ts';

/** The parameter of those who read events. */
export const eventTypes = Type.Array(Type.String({ maxLength: 100 }), {
  minItems: 1,
  maxItems: 50,
  description: 'Only these types: `lead.won,message.*`. Default: all.',
});

const allTypes = () => eventCatalogue().map(({ type }) => type);

/** Whether a list of `*`, `lead.*` and `lead.won` means this type. */
export function matchesType(patterns: readonly string[], type: string): boolean {
  const family = `${type.slice(0, type.indexOf('.'))}.*`;
  return patterns.some((pattern) => pattern === '*' || pattern === family || pattern === type);
}

/** The types that are meant; null: all. Refuses a pattern that means none. */
export function readEventTypes(patterns: readonly string[] = ['*']): ReadonlySet<string> | null {
  const unknown = unknownEventType(patterns);
  if (unknown === null) {
    return patterns.includes('*') ? null : new Set(allTypes().filter((type) => matchesType(patterns, type)));
  }
  throw new AppError('invalid_parameter', 'One parameter is invalid.', {
    errors: [{ parameter: 'types', code: 'unknown_event_type', detail: unknown.detail }],
  });
}

/** The first of some patterns that no event of the catalogue fits, and what to say of it; null when all are good. */
export function unknownEventType(patterns: readonly string[]): { index: number; detail: string } | null {
  const known = allTypes();
  const index = patterns.findIndex((pattern) => !known.some((type) => matchesType([pattern], type)));
  if (index < 0) return null;
  return {
    index,
    detail: `There is no such event; see the event catalogue.${didYouMean(patterns[index] ?? '', known)}`,
  };
}
