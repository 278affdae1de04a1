import { Type } from 'typebox';
import type { Tx } from '../../kernel/db/transaction.ts';
import { Cursor, makeCursor, readCursor } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { getContact } from '../contacts/index.ts';
import { eventTypes, readEventTypes } from './event-types.ts';
import {
  type EventRow,
  eventsAfter,
  eventWire,
  type Position,
  timelineOfContact,
  timelineOfLead,
} from './timeline.queries.ts';
import { EventPage } from './timeline.schema.ts';

const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 }));
const cursor = Type.Optional(Cursor());
const pageQuery = Type.Object({ limit, cursor }, { additionalProperties: false });

/** Reads one page more than asked to know whether there is a next. */
async function page(
  kernel: Kernel,
  name: string,
  query: { limit?: number; cursor?: string },
  read: (before: Position | null, limit: number) => Promise<EventRow[]>,
) {
  const key = kernel.vault.derive('cursors');
  const size = query.limit ?? 25;
  const before = query.cursor === undefined ? null : readCursor(key, query.cursor, name);
  const rows = await read(before, size + 1);
  const data = rows.slice(0, size);
  const last = data.at(-1);
  const more = rows.length > size && last !== undefined;
  return {
    object: 'list' as const,
    data: data.map(eventWire),
    next_cursor: more ? makeCursor(key, [last.occurred_at, last.id], name) : null,
    has_more: more,
  };
}

async function feed(kernel: Kernel, tx: Tx, query: { after?: string; types?: string[]; limit?: number }) {
  const key = kernel.vault.derive('cursors');
  const size = query.limit ?? 100;
  const after = query.after === undefined ? null : readCursor(key, query.after, 'events');
  const { events, end, more } = await eventsAfter(tx, after, readEventTypes(query.types), size);
  return {
    object: 'list' as const,
    data: events.map(({ xid: _xid, ...row }) => eventWire(row)),
    // There is always a place to go on from, also when nothing is there yet.
    next_cursor: end ? makeCursor(key, end, 'events') : (query.after ?? null),
    has_more: more,
  };
}

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/v1/leads/:lead_id/timeline',
    operationId: 'leads.timeline',
    summary: 'The story of a lead, newest first',
    description: 'Enquiries, chats, tasks, notes, moves: the event log of the lead and of its person.',
    permission: 'leads:read',
    query: pageQuery,
    response: EventPage,
    handler: ({ kernel, tx, params: { lead_id }, query }) =>
      page(kernel, `lead ${lead_id}`, query, (before, size) => timelineOfLead(tx, lead_id, before, size)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/contacts/:contact_id/timeline',
    operationId: 'contacts.timeline',
    summary: 'The story of a contact, newest first',
    permission: 'contacts:read',
    query: pageQuery,
    response: EventPage,
    async handler({ kernel, tx, params, query }) {
      const { id } = await getContact(tx, params.contact_id);
      return page(kernel, `contact ${id}`, query, (before, size) => timelineOfContact(tx, id, before, size));
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/events',
    operationId: 'events.list',
    summary: 'The event log from a cursor on',
    description:
      'In the order of commits, oldest first. Give `next_cursor` as `after` to go on; it stays valid, also when there is nothing new. Nothing is ever inserted before a place you have read. A caller sees the events of what they may read. One request looks through a stretch of the log: with `types`, or for a caller who does not see all, a page may be short, or empty, while `has_more` is true.',
    permission: 'events:read',
    query: Type.Object(
      {
        after: Type.Optional(Type.String({ maxLength: 1_000, description: 'Left out: from the beginning.' })),
        types: Type.Optional(eventTypes),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })),
      },
      { additionalProperties: false },
    ),
    response: EventPage,
    errors: ['cursor_mismatch'],
    handler: async ({ kernel, tx, query }) => feed(kernel, tx, query),
  }),
];
