import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { Background } from './background.ts';
import { graphRoutes } from './graph/routes.ts';
import { pullRoute } from './indiamart/pull.ts';
import { BadInput, isDeeperThan } from './input.ts';
import { answerProblem } from './play/problems.ts';
import { playRoutes } from './play/routes.ts';
import { emptyState, type World } from './state.ts';

export interface SandboxOptions {
  /** The clock for timestamps, windows and limits; pauses between webhooks are real time. */
  now?: () => Date;
  /** How long every Graph API answer takes, in milliseconds. */
  latency_ms?: number;
  /** As Fastify takes it; silent by default. */
  logger?: FastifyServerOptions['logger'];
}

export interface Sandbox {
  app: FastifyInstance;
  /** Starts to listen and returns the address, such as `http://127.0.0.1:4010`. Port 0 picks a free one. */
  listen(port: number, host?: string): Promise<string>;
  /** Stops listening, drops what is still to be sent and ends every timer. */
  close(): Promise<void>;
}

/** A pretend WhatsApp Cloud API and IndiaMART, with routes to play the people behind them. State is in memory. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { now = () => new Date(), latency_ms = 0, logger = false } = options;
  const app = Fastify({ logger, forceCloseConnections: true, routerOptions: { ignoreTrailingSlash: true } });
  const world = createWorld(app, now);
  readJson(app);
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler(async (request, reply) =>
    answerProblem(
      Object.assign(new Error(`There is no ${request.method} ${request.url}. See GET /.`), { statusCode: 404 }),
      request,
      reply,
    ),
  );
  app.addHook('preClose', async () => world.background.stop());
  app.register(graphRoutes(world, latency_ms), { prefix: '/graph' });
  pullRoute(world, app);
  playRoutes(world, app);
  return {
    app,
    listen: (port, host = '127.0.0.1') => app.listen({ port, host }),
    close: () => app.close(),
  };
}

function createWorld(app: FastifyInstance, now: () => Date): World {
  const newBackground = () => new Background((error) => app.log.error(error));
  const world: World = {
    state: emptyState(),
    background: newBackground(),
    now,
    reset() {
      world.background.stop();
      world.background = newBackground();
      world.state = emptyState();
    },
  };
  return world;
}

/** JSON bodies; an empty one is no body, and nesting that no message has is refused. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text.length === 0) return done(null, undefined);
    return parse(request, String(text), (error, body: unknown) => {
      const tooDeep = error === null && isDeeperThan(body, 40);
      done(tooDeep ? new BadInput('type', '', 'The body is nested too deeply.') : error, body);
    });
  });
}
