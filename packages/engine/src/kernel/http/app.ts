import type { Server } from 'node:http';
import Fastify, { type FastifyHttpOptions, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { TSchema } from 'typebox';
import type { Actor } from '../actor.ts';
import { AppError } from '../errors.ts';
import { randomToken } from '../ids.ts';
import { redactUrl } from '../logger.ts';
import type { Metrics } from '../observe/metrics.ts';
import { brandByHost } from './brand.ts';
import {
  answerBrokenRequest,
  caps,
  refuseLate,
  refuseManyParameters,
  refuseOversized,
  securityHeaders,
} from './caps.ts';
import { compilers } from './compilers.ts';
import { cors } from './cors.ts';
import { CloudEvent } from './event-shapes.ts';
import { admit, type Execution, execute, successes } from './execute.ts';
import { Filter } from './list/filter-tree.ts';
import { type NumericSchema, oddNumber } from './list/numbers.ts';
import { withShape } from './list/shape.ts';
import { type Chapter, openApiPlugin } from './openapi.ts';
import { Problem, sendProblem, toAppError } from './problem.ts';
import type { Route } from './route.ts';
import { ruledPlaces } from './ruled.ts';
import { SearchSelection } from './selection.ts';
import { excessOf, findUnstorable, type Unstorable } from './storable.ts';
import { announceEndings } from './versions.ts';

export interface AppOptions extends Omit<Execution, 'ruledPlaces'> {
  routes: readonly Route[];
  schemas: readonly TSchema[];
  /** Of the reference. */
  chapters: readonly Chapter[];
  /** Routes outside the API grammar: hooks, health. Registered before the API. */
  plugins: ((app: FastifyInstance) => void | Promise<void>)[];
  /** True from the moment the process is told to end: callers are asked to come back elsewhere. */
  isStopping: () => boolean;
  metrics: Metrics;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    route?: Route;
    /** It reads its body by itself, and looks itself after how long that takes. */
    reads_body?: boolean;
  }
  interface FastifyRequest {
    /** Who asks; known before the body is read. */
    actor: Actor | null;
  }
}

const bodyLimit = 1024 * 1024;

/** The HTTP application. Built here and nowhere else, also in tests. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { trusted_proxies, request_timeout } = options.kernel.config;
  const settings: FastifyHttpOptions<Server> = {
    loggerInstance: options.kernel.logger,
    frameworkErrors: (error, request, reply) =>
      void sendProblem(reply.headers(securityHeaders), toAppError(error, request), options.docsUrl()),
    genReqId: () => `req_${randomToken(20)}`,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: trusted_proxies.length > 0 ? [...trusted_proxies] : false,
    requestTimeout: caps.upload,
    http: { headersTimeout: request_timeout * 1_000 },
    clientErrorHandler: answerBrokenRequest(options.docsUrl, request_timeout),
    return503OnClosing: false,
    // The parameters of each route say how long they may be; no path is longer than this.
    routerOptions: { maxParamLength: caps.headers },
    schemaController: { compilersFactory: compilers() },
  };
  const app: FastifyInstance = Fastify(settings);
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'request-id': request.id, ...securityHeaders });
  });
  app.addHook('onSend', async (_request, reply) => {
    if (options.isStopping()) reply.header('connection', 'close');
  });
  refuseOversized(app);
  refuseLate(app, request_timeout);
  options.metrics.watch(app);
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
  announceEndings(app, options.kernel.clock);
  cors(app, (origin) => options.admission.listsOrigin(origin));
  brandByHost(app, options.kernel);
  parseJsonStrictly(app);
  app.setErrorHandler((error, request, reply) => sendProblem(reply, toAppError(error, request), options.docsUrl()));
  app.setNotFoundHandler((request, reply) => sendProblem(reply, noRoute(request, options.routes), options.docsUrl()));
  for (const schema of [Problem, Filter, SearchSelection, CloudEvent, ...options.schemas]) app.addSchema(schema);
  const routes = options.routes.map((route) => withShape(route, options.schemas));
  await openApiPlugin(app, routes, options.chapters);
  for (const plugin of options.plugins) {
    // biome-ignore lint/nursery/noMisusedPromises: Fastify takes an async plugin and waits for it
    await app.register(async (scope) => {
      await plugin(scope);
    });
  }
  const ruled = new Map(routes.map((route) => [route, ruledPlaces(route, options.schemas)]));
  for (const route of routes) register(app, route, { ...options, ruledPlaces: ruled });
  await app.ready();
  return app;
}

function register(app: FastifyInstance, route: Route, options: Execution): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: {
      ...(route.body ? { body: route.checkedBody ?? route.body } : {}),
      ...(route.query ? { querystring: route.query } : { querystring: noQuery }),
      ...(/:/.test(route.path) ? { params: pathParams(route) } : {}),
      response: Object.fromEntries(successes(route).map((status) => [status, route.response ?? { type: 'null' }])),
    },
    config: { route },
    bodyLimit: route.body_limit ?? bodyLimit,
    onRequest: async (request, reply) => {
      request.actor = await admit(route, options, request, reply);
    },
    preValidation: prepare(route),
    handler: (request, reply) => execute(route, options, request, reply),
  });
}

const noQuery = { type: 'object', properties: {}, additionalProperties: false };

function pathParams({ path, params = {} }: Route) {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
  return {
    type: 'object',
    required: names,
    properties: Object.fromEntries(
      names.map((name) => [
        name,
        params[name] ??
          (name.endsWith('_id')
            ? { type: 'string', format: 'uuid' }
            : { type: 'string', pattern: '^[a-z0-9-]{1,64}$' }),
      ]),
    ),
  };
}

/** `?status[in]=open,won` is a list; a repeated plain parameter is a mistake. */
function prepare(route: Route) {
  const properties = (route.query as { properties?: Record<string, NumericSchema> } | undefined)?.properties ?? {};
  return async (request: FastifyRequest) => {
    // No body is an empty one: the fields it lacks are named then.
    if (route.body) request.body ??= {};
    const query = request.query as Record<string, unknown>;
    refuseManyParameters(query);
    for (const [name, value] of Object.entries(query)) {
      if (properties[name]?.type === 'array' && typeof value === 'string') query[name] = value.split(',');
      if (properties[name]?.type !== 'array' && Array.isArray(value)) {
        throw new AppError('invalid_parameter', 'One parameter is invalid.', {
          errors: [{ parameter: name, code: 'repeated', detail: 'This parameter is given more than once.' }],
        });
      }
    }
    refuseOddNumbers(query, properties);
    refuseUnstorable(query, 'parameter');
    refuseUnstorable(request.params, 'parameter');
  };
}

/** Refused before they are checked, since checking converts. */
function refuseOddNumbers(query: Record<string, unknown>, properties: Record<string, NumericSchema>): void {
  const errors = Object.entries(query).flatMap(([parameter, value]) => {
    const detail = oddNumber(properties[parameter], value);
    return detail === undefined ? [] : [{ parameter, code: 'invalid', detail }];
  });
  if (errors.length > 0) throw new AppError('invalid_parameter', 'Not every number can be read.', { errors });
}

/** JSON only; an empty body is no body; keys that poison prototypes and text that cannot be stored are refused. */
function parseJsonStrictly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text === '') return done(null, null);
    const excess = excessOf(text as string);
    if (excess) return done(unstorable({ pointer: '', code: excess }, 'pointer'));
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
  if (found !== null) throw unstorable(found, kind);
}

function unstorable(found: Unstorable, kind: 'pointer' | 'parameter'): AppError {
  const place = kind === 'pointer' ? { pointer: found.pointer } : { parameter: found.pointer.slice(1) };
  return new AppError(kind === 'pointer' ? 'validation_failed' : 'invalid_parameter', 'One value is invalid.', {
    errors: [{ ...place, code: found.code, detail: unstorableDetails[found.code] }],
  });
}

const unstorableDetails = {
  invalid_text: 'Text must not contain NUL or half a surrogate pair.',
  too_deep: 'This is nested too deeply.',
  too_many: 'This has more items or fields than anything here takes.',
};

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
