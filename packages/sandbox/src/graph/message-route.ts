import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BusinessNumber, PlannedFailure, World } from '../state.ts';
import { type NodePath, nodeOfKind } from './access.ts';
import { graphError } from './errors.ts';
import { receipt, send } from './send.ts';
import { type ReadReceipt, readReceipt } from './validation.ts';

/** `POST /:version/:phone_number_id/messages`: a message to send, or a message to mark as read. */
export function messageRoute(world: World, graph: FastifyInstance): void {
  graph.post<NodePath>('/:version/:id/messages', async (request, reply) => {
    const { number } = nodeOfKind(world, request, request.params.id, 'number');
    const read = readReceipt(request.body);
    if (read !== null) return markRead(world, number, read);
    const planned = number.behaviour.fail_next.shift();
    if (planned !== undefined) return fail(world, number, planned, request, reply);
    return receipt(send(world, number, request.body, null));
  });
}

function markRead(world: World, number: BusinessNumber, { message_id, typing }: ReadReceipt): { success: true } {
  const message = world.state.received.get(message_id);
  if (message === undefined || message.number !== number) {
    throw graphError(131009, 'message_id is not a message that this number received.');
  }
  message.read_at ??= world.now();
  if (typing) message.typing_at = world.now();
  return { success: true };
}

/** A failure that was ordered for the next message. */
function fail(
  world: World,
  number: BusinessNumber,
  planned: PlannedFailure,
  request: FastifyRequest,
  reply: FastifyReply,
): unknown {
  if ('http' in planned) {
    return reply.code(planned.http).type('text/html').send(`<html><body><h1>${planned.http}</h1></body></html>`);
  }
  if ('code' in planned) {
    if (!planned.late) throw graphError(planned.code);
    return receipt(send(world, number, request.body, planned.code));
  }
  send(world, number, request.body, null);
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}
