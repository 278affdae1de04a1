import { Type } from 'typebox';
import { Anything, Body, Nullable, Page, Resource, StringEnum, Timestamp, Uuid } from '../../../kernel/http/schema.ts';

export const inboundStates = ['received', 'processed', 'ignored', 'failed'] as const;

const fields = {
  id: Uuid(),
  object: Type.Unsafe<'inbound_request'>({ type: 'string', enum: ['inbound_request'] }),
  connection_id: Uuid(),
  method: Type.String({ description: '`POLL` is a page that was fetched.' }),
  received_at: Timestamp(),
  state: StringEnum(inboundStates),
  attempts: Type.Integer(),
  processed_at: Nullable(Timestamp()),
  error: Nullable(Type.Object({ code: Type.String(), message: Type.String(), event: Type.Optional(Type.String()) })),
  outcomes: Type.Array(
    Type.Object({
      event: Type.String({ description: 'The id of the event inside the request.' }),
      result: StringEnum(['created', 'updated', 'duplicate', 'ignored', 'unrecognised']),
      object: Type.Optional(Type.String({ description: 'What it made or changed.' })),
      id: Type.Optional(Type.String()),
      reason: Type.Optional(Type.String()),
    }),
  ),
};

export const InboundRequestSummary = Resource('InboundRequest', fields);

export const InboundRequestFull = Resource('InboundRequestWithContent', {
  ...fields,
  query: Anything(),
  headers: Anything({ description: 'Only those a parser may need.' }),
  body: Type.String({ description: 'The body as text, or in base64 when it is not UTF-8.' }),
  body_encoding: StringEnum(['utf8', 'base64']),
});

export const ReplayInbound = Body(
  'ReplayInboundRequests',
  {
    state: StringEnum(['failed', 'ignored', 'processed'], { default: 'failed' }),
    connection_id: Type.Optional(Uuid()),
  },
  { examples: [{ state: 'failed' }] },
);

export const ReplayResult = Resource('ReplayResult', {
  object: Type.Unsafe<'replay'>({ type: 'string', enum: ['replay'] }),
  count: Type.Integer({ description: 'How many requests will be processed again; at most 1000 a call, oldest first.' }),
});

export const InboundPage = Page(InboundRequestSummary);
