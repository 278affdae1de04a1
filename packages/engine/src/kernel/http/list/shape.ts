import type { FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import type { Route } from '../route.ts';
import { StringEnum } from '../schema.ts';
import { expand, pathsOf, type Reading, type Wire } from './expansions.ts';

/** What a caller asked of the form of an answer. */
interface Asked {
  fields?: string[];
  expand?: string[];
}

interface ObjectSchema {
  $id?: string;
  $ref?: string;
  properties?: Record<string, ObjectSchema>;
  items?: ObjectSchema;
}

/** Whether the route reads only, whatever its method. */
export const readsOnly = ({ method, transaction }: Pick<Route, 'method' | 'transaction'>): boolean =>
  method === 'GET' || transaction === 'read';

/** The route with `fields`, and with `expand` where its objects refer to others. For routes that answer with resources. */
export function withShape(route: Route, components: readonly TSchema[]): Route {
  const names = readsOnly(route) ? namesOf(route.response as ObjectSchema | undefined, components) : undefined;
  if (!names) return route;
  const paths = route.expands ? pathsOf(route.expands) : [];
  const parameters = {
    fields: Type.Array(StringEnum(names), { minItems: 1, maxItems: 50, description: 'Only these, `id` and `object`.' }),
    ...(paths.length === 0
      ? {}
      : {
          expand: Type.Array(StringEnum(paths), {
            maxItems: 5,
            description: 'Objects to put in, beside their ids. What you do not see stays null.',
          }),
        }),
  };
  if (route.method === 'GET') return { ...route, query: extended(route.query, parameters) };
  return { ...route, body: extended(route.body, parameters) };
}

const emptyQuery = Type.Object({}, { additionalProperties: false });

function extended(schema: TSchema | undefined, parameters: object): TSchema {
  const known = (schema ?? emptyQuery) as TSchema & ObjectSchema;
  return { ...known, properties: { ...known.properties, ...parameters } };
}

/** The fields of the resource that an answer is, or is a page of. */
function namesOf(answer: ObjectSchema | undefined, components: readonly TSchema[]): string[] | undefined {
  const reference = (answer?.properties?.data?.items ?? answer)?.$ref;
  const component = components.find(({ $id }: ObjectSchema) => reference === `${$id}#`) as ObjectSchema | undefined;
  const { properties } = component ?? {};
  return properties?.id && properties.object ? Object.keys(properties) : undefined;
}

/** The answer in the form that was asked for. */
export async function shaped(
  route: Route,
  reading: Reading,
  request: FastifyRequest,
  text: string | null,
): Promise<string | null> {
  const asked = (route.method === 'GET' ? request.query : request.body) as Asked;
  if (text === null || !readsOnly(route) || (!asked?.fields && !asked?.expand)) return text;
  const answer = JSON.parse(text) as Wire & { data?: Wire[] };
  const isList = answer.object === 'list';
  const objects = isList ? (answer.data as Wire[]) : [answer];
  if (asked.expand && route.expands) await expand(reading, route.expands, objects, asked.expand);
  if (!asked.fields) return JSON.stringify(answer);
  const kept = new Set(['id', 'object', ...asked.fields, ...(asked.expand ?? []).map((path) => path.split('.')[0])]);
  const trim = (object: Wire) => Object.fromEntries(Object.entries(object).filter(([name]) => kept.has(name)));
  return JSON.stringify(isList ? { ...answer, data: objects.map(trim) } : trim(answer));
}

/** Where the next page of a list is (RFC 8288). */
export function nextLink(route: Route, request: FastifyRequest, body: unknown): string | undefined {
  const { object, next_cursor, has_more } = (body ?? {}) as Record<string, unknown>;
  if (route.method !== 'GET' || object !== 'list' || has_more !== true || typeof next_cursor !== 'string')
    return undefined;
  const [path, query] = request.url.split('?');
  const parameters = new URLSearchParams(query);
  const feeds = Object.hasOwn((route.query as ObjectSchema).properties ?? {}, 'after');
  parameters.set(feeds ? 'after' : 'cursor', next_cursor);
  return `<${path}?${parameters}>; rel="next"`;
}
