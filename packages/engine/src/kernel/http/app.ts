import AjvCompiler from '@fastify/ajv-compiler';
import type { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify';
import type { TSchema } from 'typebox';
import type { Actor } from '../actor.ts';
import { AppError } from '../errors.ts';
import { randomToken } from '../ids.ts';
import { redactUrl } from '../logger.ts';
import { admit, type Execution, execute, successes } from './execute.ts';
import { openApiPlugin } from './openapi.ts';
import { Problem, sendProblem, toAppError } from './problem.ts';
import type { Route } from './route.ts';
import { findUnstorable } from './storable.ts';

export interface AppOptions extends Execution {
  routes: readonly Route[];
  schemas: readonly TSchema[];
  /** Routes outside the API grammar: hooks, health. Registered before the API. */
  plugins: ((app: FastifyInstance) => void | Promise<void>)[];
}

declare module 'fastify' {
  interface FastifyContextConfig {
    route?: Route;
  }
  interface FastifyRequest {
    /** Who asks; known before the body is read. */
    actor: Actor | null;
  }
}

const bodyLimit = 1024 * 1024;

/** The HTTP application. Built here and nowhere else, also in tests. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const settings: FastifyServerOptions = {
    loggerInstance: options.kernel.logger,
    frameworkErrors: (error, request, reply) => void sendProblem(reply, toAppError(error, request), options.docsUrl()),
    genReqId: () => `req_${randomToken(20)}`,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    routerOptions: { maxParamLength: 200 },
    schemaController: { compilersFactory: { buildValidator: validators() as never } },
  };
  const app: FastifyInstance = Fastify(settings);
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request, reply) => void reply.header('request-id', request.id));
  app.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      {
        method: request.method,
        url: redactUrl(request.url),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  parseJsonStrictly(app);
  app.setErrorHandler((error, request, reply) => sendProblem(reply, toAppError(error, request), options.docsUrl()));
  app.setNotFoundHandler((request, reply) => sendProblem(reply, noRoute(request, options.routes), options.docsUrl()));
  for (const schema of [Problem, ...options.schemas]) app.addSchema(schema);
  await openApiPlugin(app, options.routes);
  for (const plugin of options.plugins) {
    // biome-ignore lint/nursery/noMisusedPromises: Fastify takes an async plugin and waits for it
    await app.register(async (scope) => {
      await plugin(scope);
    });
  }
  for (const route of options.routes) register(app, route, options);
  await app.ready();
  return app;
}

/** Ids are plain lower-case UUIDs; the format alone would also let `urn:uuid:…` pass. */
function strictIds(ajv: Ajv): Ajv {
  return ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
}

/** Bodies are taken as they are; parameters arrive as text and are converted. */
function validators() {
  const build = AjvCompiler();
  return (shared: unknown, options: { customOptions?: object }) => {
    const make = (coerceTypes: false | 'array') =>
      build(
        shared as never,
        {
          ...options,
          plugins: [addFormats.default, strictIds],
          customOptions: {
            ...options.customOptions,
            coerceTypes,
            removeAdditional: false,
            useDefaults: true,
            allErrors: true,
          },
        } as never,
      );
    const body = make(false);
    const rest = make('array');
    return (definition: { httpPart?: string }) => (definition.httpPart === 'body' ? body : rest)(definition as never);
  };
}

function register(app: FastifyInstance, route: Route, options: AppOptions): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: {
      ...(route.body ? { body: route.body } : {}),
      ...(route.query ? { querystring: route.query } : { querystring: noQuery }),
      ...(/:/.test(route.path) ? { params: pathParams(route.path) } : {}),
      response: Object.fromEntries(successes(route).map((status) => [status, route.response ?? { type: 'null' }])),
    },
    config: { route },
    onRequest: async (request) => {
      request.actor = await admit(route, options, request);
    },
    preValidation: prepare(route),
    handler: (request, reply) => execute(route, options, request, reply),
  });
}

const noQuery = { type: 'object', properties: {}, additionalProperties: false };

function pathParams(path: string) {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
  return {
    type: 'object',
    required: names,
    properties: Object.fromEntries(
      names.map((name) => [
        name,
        name.endsWith('_id') ? { type: 'string', format: 'uuid' } : { type: 'string', pattern: '^[a-z0-9-]{1,64}$' },
      ]),
    ),
  };
}

/** `?status[in]=open,won` is a list; a repeated plain parameter is a mistake. */
function prepare(route: Route) {
  const properties = (route.query as { properties?: Record<string, { type?: string }> } | undefined)?.properties ?? {};
  return async (request: FastifyRequest) => {
    // No body is an empty one: the fields it lacks are named then.
    if (route.body) request.body ??= {};
    const query = request.query as Record<string, unknown>;
    for (const [name, value] of Object.entries(query)) {
      if (properties[name]?.type === 'array' && typeof value === 'string') query[name] = value.split(',');
      if (properties[name]?.type !== 'array' && Array.isArray(value)) {
        throw new AppError('invalid_parameter', 'One parameter is invalid.', {
          errors: [{ parameter: name, code: 'repeated', detail: 'This parameter is given more than once.' }],
        });
      }
    }
    refuseUnstorable(query, 'parameter');
  };
}

/** JSON only; an empty body is no body; keys that poison prototypes and text that cannot be stored are refused. */
function parseJsonStrictly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text === '') return done(null, null);
    void parse(request, text as string, (error, body) => {
      if (error) return done(new AppError('malformed_json', 'The body is not valid JSON.'));
      try {
        refuseUnstorable(body, 'pointer');
        done(null, body);
      } catch (refusal) {
        done(refusal as Error);
      }
    });
  });
}

function refuseUnstorable(value: unknown, kind: 'pointer' | 'parameter'): void {
  const found = findUnstorable(value);
  if (found === null) return;
  const place = kind === 'pointer' ? { pointer: found.pointer } : { parameter: found.pointer.slice(1) };
  const detail =
    found.code === 'too_deep' ? 'This is nested too deeply.' : 'Text must not contain NUL or half a surrogate pair.';
  throw new AppError(kind === 'pointer' ? 'validation_failed' : 'invalid_parameter', 'One value is invalid.', {
    errors: [{ ...place, code: found.code, detail }],
  });
}

/** 405 with `Allow` where the path exists with another method, 404 otherwise. */
function noRoute(request: FastifyRequest, routes: readonly Route[]): AppError {
  const path = request.url.split('?')[0] as string;
  const allowed = routes.filter((route) => matches(route.path, path)).map((route) => route.method);
  if (allowed.length === 0)
    return new AppError('not_found', `There is no route ${request.method} ${path.slice(0, 200)}.`);
  const allow = [...new Set(allowed)].sort().join(', ');
  return new AppError('method_not_allowed', `This path takes ${allow}.`, { headers: { allow } });
}

function matches(pattern: string, path: string): boolean {
  const want = pattern.split('/');
  const have = path.split('/');
  return want.length === have.length && want.every((part, i) => part.startsWith(':') || part === have[i]);
}
