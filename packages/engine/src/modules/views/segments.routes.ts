import { sql } from 'kysely';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { ContactPage, contactList, expandableContact } from '../contacts/index.ts';
import {
  contactsOfSegment,
  createSegment,
  deleteSegment,
  getSegment,
  segments,
  segmentWire,
  updateSegment,
} from './segments.service.ts';
import { CreateSegment, Segment, SegmentPage, UpdateSegment } from './views.schema.ts';

const list = new List({
  id: sql`segments.id`,
  filters: { name: filter.text(sql`segments.name`), created_at: filter.time(sql`segments.created_at`) },
  sorts: { created_at: { column: sql`segments.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: 'created_at',
});

export const segmentRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/segments',
    operationId: 'segments.list',
    summary: 'List segments',
    permission: 'segments:read',
    query: list.query,
    response: SegmentPage,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, segments(tx), query);
      return { ...page, data: page.data.map(segmentWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/segments',
    operationId: 'segments.create',
    summary: 'Save a segment of contacts',
    description: 'Who is in it is found anew whenever it is asked for.',
    permission: 'segments:write',
    body: Ref(CreateSegment),
    response: Ref(Segment),
    status: 201,
    errors: ['already_exists'],
    handler: async ({ kernel, tx, body }) => segmentWire(await createSegment(kernel, tx, body)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/segments/:segment_id',
    operationId: 'segments.get',
    summary: 'Get a segment',
    permission: 'segments:read',
    response: Ref(Segment),
    handler: async ({ tx, params }) => segmentWire(await getSegment(tx, params.segment_id)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/segments/:segment_id',
    operationId: 'segments.update',
    summary: 'Change a segment',
    permission: 'segments:write',
    body: Ref(UpdateSegment),
    response: Ref(Segment),
    errors: ['already_exists'],
    handler: async ({ kernel, tx, params, body, ifMatch }) =>
      segmentWire(await updateSegment(kernel, tx, params.segment_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/segments/:segment_id',
    operationId: 'segments.delete',
    summary: 'Delete a segment',
    description: 'Its contacts stay.',
    permission: 'segments:write',
    handler: async ({ tx, params, ifMatch }) => deleteSegment(tx, params.segment_id, ifMatch),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/segments/:segment_id/contacts',
    operationId: 'segments.contacts',
    summary: 'List the contacts in a segment',
    description: 'Those who fit its filter now and whom the caller sees. Takes the parameters of the list of contacts.',
    permission: 'contacts:read',
    query: contactList.query,
    response: ContactPage,
    expands: expandableContact,
    errors: contactList.errors,
    handler: ({ kernel, tx, params, query }) => contactsOfSegment(kernel, tx, params.segment_id, query),
  }),
];
