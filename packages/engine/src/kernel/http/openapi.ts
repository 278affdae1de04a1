import swagger from '@fastify/swagger';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance, FastifySchema } from 'fastify';
import type { Brand } from '../brand.ts';
import { errorCatalogue } from '../errors.ts';
import { documentationPolicy } from './caps.ts';
import { errorsPage } from './errors-page.ts';
import { describeEvents } from './event-shapes.ts';
import { successes } from './execute.ts';
import { documentExpansions } from './list/expansions.ts';
import { openParameters } from './list/parameters.ts';
import { readsOnly } from './list/shape.ts';
import { type Route, takesKey } from './route.ts';
import { newestVersion } from './versions.ts';

const description = `The HTTP API of Sauda: leads from portals, ads, forms and WhatsApp become contacts and leads by themselves, reach a
salesperson, and are worked on one timeline until the sale is logged.

Authenticate with \`Authorization: Bearer <api key>\`. Every refusal is a problem document (RFC 9457) with a stable \`code\`.
Lists are pages with a cursor. \`Idempotency-Key\` makes a write safe to repeat; the few without one are safe anyway. A key is
answered in the version of the API that was the newest when it was made; additions are in every version. Times are RFC 3339 in
UTC; money is integer minor units with a currency.`;

type JsonObject = Record<string, unknown>;

interface Contract extends JsonObject {
  paths: Record<string, Record<string, { parameters?: { in: string; schema?: JsonObject }[] }>>;
  components: { schemas: Record<string, JsonObject> };
}

/** The page speaks of this API only: no assistants, no editors of others. */
const referencePage = {
  url: '/openapi.json',
  title: 'API reference',
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  withDefaultFonts: false,
} as const;

/** A part of the reference. */
export interface Chapter {
  name: string;
  /** What each resource is for, in the order of the reference. */
  resources: Record<string, string>;
}

/** Serves `/openapi.json` and `/docs`, both made from the routes. */
export async function openApiPlugin(
  app: FastifyInstance,
  routes: readonly Route[],
  chapters: readonly Chapter[],
): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sauda API',
        version: newestVersion,
        description,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      ...tagsOf(routes, chapters),
      components: {
        securitySchemes: {
          api_key: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API key (`sk_…`, `pk_…`), a user token, or a token of a trusted issuer.',
          },
        },
      },
      security: [{ api_key: [] }],
    },
    transformObject: (made) => {
      const document = 'openapiObject' in made ? made.openapiObject : made.swaggerObject;
      complete(document as Contract, routes);
      return document;
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => String(json.$id ?? `schema${i}`) },
    transform: ({ schema, url, route }) => ({
      schema: operation(schema, (route.config as { route?: Route } | undefined)?.route),
      url,
    }),
  });
  app.get('/openapi.json', { schema: { hide: true } }, async ({ brand }) => branded(contract(app), brand));
  errorsPage(app);
  app.addHook('onSend', async (request, reply) => {
    if (/^\/docs(\/|\?|$)/.test(request.url)) reply.header('content-security-policy', documentationPolicy);
  });
  await app.register(scalar, { routePrefix: '/docs', configuration: referencePage });
}

/** Resources nobody described come last, and are named all the same. */
function tagsOf(routes: readonly Route[], chapters: readonly Chapter[]) {
  const about = new Map(chapters.flatMap(({ resources }) => Object.entries(resources)));
  const others = [...new Set(routes.map(tagOf))].filter((name) => !about.has(name)).sort();
  const groups = chapters.map(({ name, resources }) => ({ name, tags: Object.keys(resources) }));
  return {
    tags: [...about.keys(), ...others].map((name) => ({
      name,
      'x-displayName': titleOf(name),
      description: about.get(name) ?? '',
    })),
    'x-tagGroups': others.length === 0 ? groups : [...groups, { name: 'More', tags: others }],
  };
}

const titleOf = (name: string) =>
  name
    .replaceAll('_', ' ')
    .replace(/^./, (letter) => letter.toUpperCase())
    .replace(/^Api /, 'API ');

const tagOf = (route: Route): string => snake(route.operationId.split('.')[0] as string);

const snake = (camel: string) => camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A route's schema as one documented operation. */
function operation(schema: FastifySchema, route: Route | undefined): FastifySchema {
  if (!route) return { ...schema, hide: true };
  const success = schema.response as JsonObject;
  return {
    ...schema,
    operationId: route.operationId,
    tags: [tagOf(route)],
    summary: route.summary,
    description: [route.description, `Permission: \`${route.permission}\`.`].filter(Boolean).join('\n\n'),
    ...(route.body ? { body: route.body } : {}),
    ...(route.query ? { querystring: documentedQuery(route.query) } : { querystring: undefined }),
    headers: headers(route),
    response: {
      ...(route.open
        ? eventStream
        : route.response
          ? describeResponse(success, route)
          : { 204: { description: 'Done.', type: 'null' } }),
      default: { description: 'A problem.', content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } },
    },
    ...(route.ends ? { deprecated: true } : {}),
    'x-permission': route.permission,
    ...(route.weight === undefined ? {} : { 'x-weight': route.weight }),
    'x-error-codes': errorCodes(route),
  } as unknown as FastifySchema;
}

const eventStream = {
  200: { description: 'A stream of events.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
};

function describeResponse(declared: JsonObject, route: Route): JsonObject {
  const describe = (status: number) => (status === 201 ? 'Created.' : 'Done.');
  return Object.fromEntries(
    successes(route).map((status) => [status, { ...(declared[status] as JsonObject), description: describe(status) }]),
  );
}

/** A parameter with a default need not be given; parameters of the organization's own are told as one. */
function documentedQuery(query: unknown): unknown {
  const { required: _required, [openParameters]: open = {}, properties = {}, ...rest } = query as JsonObject;
  return { ...rest, properties: { ...(properties as JsonObject), ...(open as JsonObject) } };
}

/**
 * What the plugin does not know: lists in parameters are written with commas, an object is spread into parameters of their own,
 * and answers can be expanded.
 */
function complete({ paths, components }: Contract, routes: readonly Route[]): void {
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    for (const parameter of operation.parameters ?? []) {
      const { type } = parameter.schema ?? {};
      if (parameter.in !== 'query' || (type !== 'array' && type !== 'object')) continue;
      Object.assign(parameter, { style: 'form', explode: type === 'object' });
    }
  }
  documentExpansions(
    components.schemas,
    routes.flatMap(({ expands }) => expands ?? []),
  );
}

/** Whether it writes something that is there, and may be asked to write a certain version only. */
const hasVersions = (route: Route): boolean =>
  !readsOnly(route) && (route.path.includes(':') || route.method === 'PATCH');

function headers(route: Route): JsonObject | undefined {
  const properties: JsonObject = {};
  if (takesKey(route)) {
    properties['Idempotency-Key'] = {
      type: 'string',
      maxLength: 255,
      description: 'Makes this request safe to repeat.',
    };
  }
  if (hasVersions(route) && (route.method === 'PATCH' || route.method === 'DELETE')) {
    properties['If-Match'] = { type: 'string', description: 'The `ETag` the change is based on.' };
  }
  if (route.open) {
    properties['Last-Event-ID'] = { type: 'string', maxLength: 1_000, description: 'The `id` to go on from.' };
  }
  if (Object.keys(properties).length === 0) return undefined;
  return { type: 'object', properties, ...(route.idempotency === 'required' ? { required: ['Idempotency-Key'] } : {}) };
}

/** Every code this route may answer with, as far as it is known beforehand. */
function errorCodes(route: Route): string[] {
  const codes = new Set([
    'authentication_required',
    'invalid_api_key',
    'invalid_token',
    'token_expired',
    'insufficient_scope',
    'ip_not_allowed',
    'organization_suspended',
    'origin_not_allowed',
    'rate_limited',
    'internal_error',
    'unavailable',
  ]);
  const add = (condition: unknown, ...more: string[]) => {
    if (condition) for (const code of more) codes.add(code);
  };
  add(true, 'invalid_parameter');
  add(true, 'not_found');
  add(route.body ?? route.query, 'field_not_permitted');
  add((route.query as { properties?: JsonObject } | undefined)?.properties?.cursor, 'cursor_mismatch');
  add(
    route.body,
    'malformed_json',
    'payload_too_large',
    'unsupported_media_type',
    'unknown_field',
    'validation_failed',
  );
  add((route.body as { properties?: JsonObject } | undefined)?.properties?.cursor, 'cursor_mismatch');
  add(takesKey(route), 'idempotency_in_progress', 'idempotency_key_reused');
  add(route.idempotency === 'required', 'idempotency_key_required');
  add(route.ends, 'gone');
  add(hasVersions(route), 'version_conflict');
  add(true, ...(route.errors ?? []));
  return [...codes].sort();
}

/** The OpenAPI document with webhooks and the error catalogue, keys sorted where order means nothing. */
export function contract(app: FastifyInstance): JsonObject {
  const document = app.swagger() as unknown as Contract;
  return {
    ...document,
    paths: sorted(document.paths),
    components: { ...document.components, schemas: sorted(unnamed(document.components.schemas)) },
    webhooks: describeEvents(),
    'x-error-catalogue': Object.fromEntries(errorCatalogue()),
  };
}

/** The same under the name of whoever the host belongs to. */
function branded(document: JsonObject, brand: Brand | null): JsonObject {
  if (!brand) return document;
  const text = description.replace('The HTTP API of Sauda: leads', 'Leads');
  return { ...document, info: { ...(document.info as JsonObject), title: `${brand.name} API`, description: text } };
}

function unnamed(schemas: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { title, ...rest } = schema as JsonObject;
      return [name, title === name || title === undefined ? rest : schema];
    }),
  );
}

const sorted = <Value>(object: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
