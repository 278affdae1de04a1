import { randomUUID } from 'node:crypto';
import type { Schema } from '../../tools/contract/document.ts';
import { type Operation, resolved } from './operations.ts';

/** One place in a body: `/items/0/name`. A name that callers choose is `a_name`. */
export interface Place {
  path: readonly string[];
  schema: Schema;
}

export const pointerOf = (path: readonly string[]): string => path.map((step) => `/${step}`).join('');

export const typesOf = ({ type = [] }: Schema): string[] => [type].flat();

/** Every place of a schema, alternatives included. What contains itself is followed once. */
export function placesOf(schema: Schema, path: readonly string[] = [], inside: readonly string[] = []): Place[] {
  if (schema.$ref !== undefined) {
    return inside.includes(schema.$ref) ? [] : placesOf(resolved(schema), path, [...inside, schema.$ref]);
  }
  const { properties = {}, patternProperties = {}, additionalProperties, items, anyOf = [], oneOf = [] } = schema;
  const ofAnyName = [
    ...Object.values(patternProperties),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ];
  return [
    { path, schema },
    ...Object.entries(properties).flatMap(([name, field]) => placesOf(field, [...path, name], inside)),
    ...ofAnyName.flatMap((field) => placesOf(field, [...path, 'a_name'], inside)),
    ...(items ? placesOf(items, [...path, '0'], inside) : []),
    ...[...anyOf, ...oneOf].flatMap((alternative) => placesOf(alternative, path, inside)),
  ];
}

/** The places of an operation's body, each once. */
export function bodyPlaces({ body }: Operation): Place[] {
  const seen = new Set<string>();
  return (body === null ? [] : placesOf(body)).filter(({ path, schema }) => {
    const key = JSON.stringify([path, { ...schema, description: '' }]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The value with another one at a place; what is missing on the way is made. */
export function withValue(whole: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const inner = withValue((whole as Record<string, unknown> | null | undefined)?.[step], rest, value);
  return step === '0' ? [inner] : { ...(whole as object | null), [step]: inner };
}

/** A body with nothing but one value. An item of a batch changes something if only a change takes the value. */
export function bodyWith({ id, body }: Operation, path: readonly string[], value: unknown): unknown {
  if (!id.endsWith('.batch') || path.length < 2) return withValue({}, path, value);
  const [create = {}] = resolved(body?.properties?.items?.items ?? {}).anyOf ?? [];
  const isOfCreate = placesOf(create, ['items', '0']).some((place) => pointerOf(place.path) === pointerOf(path));
  // Of all or nothing, the whole request is refused.
  return withValue({ atomic: true, items: isOfCreate ? [{}] : [{ id: randomUUID() }] }, path, value);
}

/** In groups of which no place is in another one, so that each fits into one body. */
export function apart<Placed extends Pick<Place, 'path'>>(places: readonly Placed[], most: number): Placed[][] {
  const groups: Placed[][] = [];
  for (const one of places) {
    const at = pointerOf(one.path);
    const group = groups.find((some) => some.length < most && !some.some(({ path }) => overlap(at, pointerOf(path))));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

const overlap = (one: string, other: string) => `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
