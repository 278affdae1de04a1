import type { TSchema } from 'typebox';
import type { FieldRules, Viewer } from '../actor.ts';
import { AppError, type FieldError } from '../errors.ts';

const keyword = 'x-ruled-field';
/** Values of an organization's own fields, by key: `contact` stands for the fields `contact.custom.<key>`. */
const ownFields = 'x-custom-input';

/** For the options of an input's schema: which ruled field a caller sets, or filters by, with it. See `field-rules.ts`. */
export const ruled = (field: string) => ({ [keyword]: field });

interface JsonSchema {
  [keyword]?: string;
  [ownFields]?: string;
  $ref?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

interface Place {
  field: string;
  /** `['contact', 'phones']`; `*` is every item of a list. */
  path: string[];
  /** What stands there is fields by their keys, and `field` what their names begin with. */
  own?: boolean;
}

/** Where a route takes ruled fields. */
export interface RuledPlaces {
  body: Place[];
  query: Place[];
}

export function ruledPlaces(
  { body, query }: { body?: TSchema; query?: TSchema },
  schemas: readonly TSchema[],
): RuledPlaces {
  const named = new Map(schemas.map((schema) => [`${(schema as { $id?: string }).$id}#`, schema as JsonSchema]));
  const find = (schema: TSchema | undefined) => (schema ? placesIn(schema as JsonSchema, named, []) : []);
  return { body: find(body), query: find(query) };
}

function placesIn(schema: JsonSchema, named: ReadonlyMap<string, JsonSchema>, path: string[]): Place[] {
  const field = schema[keyword];
  if (field !== undefined) return [{ field, path }];
  if (schema[ownFields] !== undefined) return [{ field: `${schema[ownFields]}.custom`, path, own: true }];
  const target = schema.$ref === undefined ? schema : (named.get(schema.$ref) ?? {});
  return [
    ...Object.entries(target.properties ?? {}).flatMap(([name, inner]) => placesIn(inner, named, [...path, name])),
    ...(target.items ? placesIn(target.items, named, [...path, '*']) : []),
    ...(target.anyOf ?? []).flatMap((inner) => placesIn(inner, named, path)),
  ];
}

/** Refuses a request that sets a field the role hides or locks, or looks for records by one it hides. */
export function refuseRuledFields(
  rules: FieldRules,
  places: RuledPlaces,
  { body, query }: { body: unknown; query: unknown },
): void {
  const set = places.body
    .flatMap((place) => ruledAt(rules, place))
    .flatMap(({ field, path }) => pointersTo(body, path).map((pointer) => fault(field, { pointer })));
  const asked = places.query
    .filter(({ field, path: [name = ''] }) => rules.get(field) === 'hidden' && name in (query as object))
    .map(({ field, path: [name = ''] }) => fault(field, { parameter: name }));
  const errors = [...set, ...asked];
  if (errors.length > 0) throw notOpen(errors);
}

/**
 * The same where the address names a record by the value of a ruled field. To look for one is to search by it, which nobody
 * can whom it is hidden from; to make one with it is to set it, which a lock forbids as well.
 */
export function refuseRuledKey({ field_rules }: Viewer, field: string, use: 'look' | 'make'): void {
  const access = field_rules?.get(field);
  if (access === undefined || (access === 'read_only' && use === 'look')) return;
  throw notOpen([fault(field, { parameter: 'value' })]);
}

const notOpen = (errors: FieldError[]) =>
  new AppError('field_not_permitted', 'Your role does not let you use this.', { errors });

/** The fields with a rule that can be set at a place. */
function ruledAt(rules: FieldRules, { field, path, own }: Place): Place[] {
  if (!own) return rules.has(field) ? [{ field, path }] : [];
  const named = [...rules.keys()].filter((name) => name.startsWith(`${field}.`));
  return named.map((name) => ({ field: name, path: [...path, name.slice(field.length + 1)] }));
}

export function fault(field: string, place: Pick<FieldError, 'pointer' | 'parameter'>): FieldError {
  return { ...place, code: 'field_not_permitted', detail: `Your role does not open ${field} to you.` };
}

function pointersTo(value: unknown, [step, ...rest]: string[], pointer = ''): string[] {
  if (step === undefined) return [pointer];
  if (value === null || typeof value !== 'object') return [];
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((item, i) => pointersTo(item, rest, `${pointer}/${i}`)) : [];
  }
  return step in value ? pointersTo((value as Record<string, unknown>)[step], rest, `${pointer}/${step}`) : [];
}
