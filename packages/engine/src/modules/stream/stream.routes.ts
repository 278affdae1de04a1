import type { ServerResponse } from 'node:http';
import { Type } from 'typebox';
import type { Actor } from '../../kernel/actor.ts';
import { readCursor } from '../../kernel/http/list.ts';
import { defineStream } from '../../kernel/http/route.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { eventTypes, readEventTypes } from '../timeline/index.ts';
import { Client } from './client.ts';
import { hubOf } from './hub.ts';
import { lineOf, type Position, placeOf } from './log.ts';

const resumableMs = 24 * 3_600_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const streamRoute = defineStream({
  path: '/v1/stream',
  operationId: 'events.stream',
  summary: 'Events as they happen',
  description: [
    'Server-sent events, one for each event the caller may read, with the same ids, in the same shape as webhooks.',
    'The SSE `id` is the cursor of `GET /v1/events`: given as `Last-Event-ID` or `last_event_id` it resumes without loss for',
    '24 hours; an event’s own id does as well. After that an event `reset` says that the client must read anew what it shows.',
    'A comment every 15 seconds keeps the connection open. It ends after 30 minutes, and when the credential changes or ends:',
    'connect again. A reader that stays more than 64 KiB behind for five seconds is cut off. A key may have 20 streams open at a time.',
  ].join('\n'),
  permission: 'stream:read',
  query: Type.Object(
    {
      types: Type.Optional(eventTypes),
      last_event_id: Type.Optional(
        Type.String({ maxLength: 1_000, description: 'As the header `Last-Event-ID`, for those who cannot set it.' }),
      ),
    },
    { additionalProperties: false },
  ),
  errors: ['cursor_mismatch', 'too_many_streams'],
  async open({ kernel, actor, query, request, reply }) {
    const types = readEventTypes(query.types);
    await kernel.db.readTenant(actor, async () => {});
    const header = request.headers['last-event-id'];
    const from = await placeToResume(kernel, actor, query.last_event_id ?? (typeof header === 'string' ? header : ''));
    const response = reply.raw;
    const client = new Client(kernel, { actor, line: await lineOf(kernel, actor.organization_id), types, response });
    const position = await admit(kernel, client, response);
    reply.hijack();
    response.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      // A stream is not followed by other answers; a stopping server need not wait for its connection.
      connection: 'close',
    });
    const resumed = from === 'too_old' ? null : from;
    client.greet(resumed ?? position, from === 'too_old');
    await client.catchUp(resumed, position).catch((err: unknown) => {
      request.log.warn({ err }, 'a stream could not catch up');
      client.cut();
    });
  },
});

/** Among those who listen, until it ends. */
async function admit(kernel: Kernel, client: Client, response: ServerResponse): Promise<Position> {
  const hub = hubOf(kernel);
  const forget = hub.reserve(client);
  const leave = () => {
    forget();
    hub.leave(client);
  };
  response.once('close', leave);
  try {
    const position = await hub.join(client);
    // The hub hears of what is taken from a credential from here on; what was taken before is seen now.
    await kernel.db.readTenant(client.actor, async () => {});
    return position;
  } catch (error) {
    response.off('close', leave);
    leave();
    throw error;
  }
}

/** Null: from now on. */
async function placeToResume(kernel: Kernel, actor: Actor, last: string): Promise<Position | 'too_old' | null> {
  if (last === '') return null;
  const place = uuid.test(last)
    ? await placeOf(kernel, actor.organization_id, last)
    : readCursor(kernel.vault.derive('cursors'), last, 'events');
  if (place === null) return 'too_old';
  // A version 7 UUID begins with its time.
  const at = Number.parseInt(place[1].replace('-', '').slice(0, 12), 16);
  return kernel.clock.now().getTime() - at > resumableMs ? 'too_old' : place;
}
