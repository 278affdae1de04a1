import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { BadInput } from '../input.ts';
import type { World } from '../state.ts';
import { type NodePath, nodeOf, nodeOfKind } from './access.ts';
import { GraphError, graphError, unknownPath } from './errors.ts';
import { mediaNode } from './media.ts';
import { mediaRoutes } from './media-routes.ts';
import { messageRoute } from './message-route.ts';
import { accountNode, numberNode, picked } from './nodes.ts';
import { templateNode, templateRoutes } from './template-routes.ts';
import { misfit } from './validation.ts';

/** The WhatsApp part of the Graph API, to be mounted under `/graph`. */
export function graphRoutes(world: World, latencyMs: number): FastifyPluginAsync {
  return async (graph) => {
    graph.setErrorHandler(answerError);
    graph.setNotFoundHandler(async (request) => {
      throw unknownPath(request.url.split('?', 1)[0] ?? '');
    });
    graph.addHook('onRequest', async () => {
      if (latencyMs > 0) await world.background.sleep(latencyMs);
    });
    graph.addHook<NodePath>('preHandler', async ({ params, url }) => {
      if (params.version !== undefined && !/^v\d+\.\d+$/.test(params.version)) throw unknownPath(url);
    });
    nodeRoutes(world, graph);
    messageRoute(world, graph);
    templateRoutes(world, graph);
    mediaRoutes(world, graph);
  };
}

function nodeRoutes(world: World, graph: FastifyInstance): void {
  graph.get<NodePath>('/:version/:id', async (request) => describeNode(world, request));
  graph.get<NodePath>('/:version/:id/phone_numbers', async (request) => {
    const { numbers } = nodeOfKind(world, request, request.params.id, 'account');
    return { data: numbers.map(numberNode) };
  });
  graph.post<NodePath>('/:version/:id/subscribed_apps', async (request) => {
    nodeOfKind(world, request, request.params.id, 'account');
    return { success: true };
  });
}

function describeNode(world: World, request: FastifyRequest<NodePath>): unknown {
  const { fields, phone_number_id } = request.query as { fields?: unknown; phone_number_id?: unknown };
  const node = nodeOf(world, request, request.params.id);
  if (node.kind === 'number') return picked(numberNode(node.number), fields);
  if (node.kind === 'account') return picked(accountNode(node.account), fields);
  if (node.kind === 'template') return picked(templateNode(node.template), fields);
  if (phone_number_id !== undefined && phone_number_id !== node.media.number.phone_number_id) {
    throw graphError(100, 'phone_number_id is not the number this media belongs to.');
  }
  return picked(mediaNode(world, node.media, `${request.protocol}://${request.host}`), fields);
}

/** Errors in Meta's form; what nobody foresaw is a plain 500 in the same form. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const answer = error instanceof GraphError ? error : foreseen(error);
  if (answer.status >= 500) request.log.error(error);
  reply.code(answer.status).send(answer.body);
}

function foreseen(error: unknown): GraphError {
  if (error instanceof BadInput) return misfit(error);
  const status = (error as { statusCode?: unknown }).statusCode;
  const client = typeof status === 'number' && status < 500;
  return client && error instanceof Error ? graphError(100, error.message) : graphError(131000);
}
