import { type Static, type TProperties, type TSchema, Type } from 'typebox';

/** A string out of a closed list, as one readable enum. */
export function StringEnum<const T extends readonly string[]>(values: T, options: object = {}) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options });
}

/** `T` or null, as one schema with two types, so that a mistake gives one error. */
export function Nullable<T extends TSchema>(schema: T) {
  const { type, enum: values, ...rest } = schema as unknown as { type?: string; enum?: unknown[] };
  if (typeof type !== 'string') return Type.Unsafe<Static<T> | null>({ anyOf: [schema, { type: 'null' }] });
  return Type.Unsafe<Static<T> | null>({
    ...rest,
    type: [type, 'null'],
    ...(values ? { enum: [...values, null] } : {}),
  });
}

export const Uuid = (options: object = {}) => Type.String({ format: 'uuid', ...options });

/** RFC 3339, UTC, with milliseconds. Database dates serialise as such. */
export const Timestamp = (options: object = {}) =>
  Type.Unsafe<Date | string>({ type: 'string', format: 'date-time', ...options });

/** The year 0, what is outside of the years 1 to 9999 in UTC only, and an offset that the database does not know. */
const timePattern =
  '^(?!0000|0001-01-01[Tt ][0-9:.]*\\+|9999-12-31[Tt ]([0-9:.]*-|[0-9:]{6}60))[0-9-]{10}[Tt ][0-9:.]*([Zz]|[+-](0[0-9]|1[0-5])(:?[0-9]{2})?)$';
const datePattern = '^(?!0000)';

/** What the patterns of times and dates ask for, as a reader would say it. */
export const timesInWords: Readonly<Record<string, string>> = {
  [timePattern]: 'a time such as 2026-11-22T10:00:00Z, of the years 1 to 9999, its offset below 16 hours',
  [datePattern]: 'a calendar date such as 2026-11-22, of the years 1 to 9999',
};

/** A time in a request: RFC 3339 with an offset or `Z`. In UTC its year has four digits, too: no answer could show another. */
export const TimeInput = (options: object = {}) =>
  Type.String({ format: 'date-time', maxLength: 40, pattern: timePattern, ...options });

/** A calendar date in a request. */
export const DateInput = (options: object = {}) => Type.String({ format: 'date', pattern: datePattern, ...options });

/** Short text: not blank, bounded. */
export const Text = (maxLength: number, options: object = {}) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', ...options });

/** Everything a resource always carries. */
export const resourceFields = <const Name extends string>(name: Name) => ({
  id: Uuid(),
  object: Type.Unsafe<Name>({ type: 'string', enum: [name] }),
  created_at: Timestamp(),
  updated_at: Timestamp(),
  version: Type.Integer({ description: 'Grows with each change; the `ETag` of the resource is `"v<version>"`.' }),
});

/** A resource of the API, as a named component. */
export function Resource<P extends TProperties>(
  id: string,
  properties: P,
  options: { examples?: unknown[]; additionalProperties?: boolean; description?: string } = {},
) {
  return Type.Object(properties, { $id: id, additionalProperties: false, ...options });
}

/** A body of a request, as a named component: unknown fields are refused. */
export const Body = Resource;

/** A reference to a named schema, typed like the schema itself. */
export function Ref<T extends TSchema>(schema: T) {
  return Type.Unsafe<Static<T>>({ $ref: `${(schema as { $id?: string }).$id}#` });
}

/** One page of a list. */
export function Page<T extends TSchema>(item: T) {
  return Type.Object({
    object: Type.Unsafe<'list'>({ type: 'string', enum: ['list'] }),
    data: Type.Array(Ref(item)),
    next_cursor: Nullable(Type.String()),
    has_more: Type.Boolean(),
    estimated_count: Type.Optional(Type.Integer({ description: 'With `count=estimate`, where the list offers it.' })),
  });
}

/** Free data of the outside world. */
export const Anything = (options: { description?: string; maxProperties?: number } = {}) =>
  Type.Record(Type.String(), Type.Unknown(), options);

/** String pairs of the caller's own, with how many and how long they may be. */
export const StringPairs = (most: { pairs: number; key: number; value: number }, options: object = {}) =>
  Type.Record(Type.String(), Type.String({ maxLength: most.value }), {
    maxProperties: most.pairs,
    propertyNames: { type: 'string', maxLength: most.key },
    ...options,
  });

export const Metadata = () =>
  StringPairs(
    { pairs: 50, key: 40, value: 500 },
    { description: 'Your own string pairs, keys of at most 40 characters.' },
  );
