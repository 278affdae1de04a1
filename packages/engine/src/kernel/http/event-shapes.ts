import { Type } from 'typebox';
import { eventCatalogue } from '../events/publish.ts';
import { Anything, Resource, StringEnum, Timestamp, Uuid } from './schema.ts';

type JsonObject = Record<string, unknown>;

/** An event in structured JSON mode, for webhook endpoints that ask for it. */
export const CloudEvent = Resource(
  'CloudEvent',
  {
    specversion: StringEnum(['1.0']),
    id: Uuid({ description: 'The `webhook-id` of every attempt, and the id of the event in the feed.' }),
    source: Type.String({ format: 'uri-reference', description: '`cloudevents_source` of the endpoint.' }),
    type: Type.String({
      description: 'The host of `source` read backwards, and the event: `in.example.crm.contact.created`.',
    }),
    time: Timestamp({ description: 'When it happened.' }),
    subject: Type.String({ description: 'What it happened to: `contact/0199d7c2-7c1e-7000-8000-000000000001`.' }),
    datacontenttype: StringEnum(['application/json']),
    organizationid: Uuid(),
    leadid: Type.Optional(Uuid()),
    contactid: Type.Optional(Uuid()),
    actortype: Type.String(),
    actorid: Type.Optional(Uuid()),
    recordedtime: Timestamp({ description: 'When it was recorded.' }),
    apiversion: Type.String({ description: 'The shape of `data`.' }),
    data: Anything({ description: 'As in the standard format.' }),
  },
  { additionalProperties: true, description: 'CloudEvents 1.0. What has no value is left out.' },
);

/** The envelope of every event, as webhooks and the stream carry it. */
function eventEnvelope(type: string, data: unknown): JsonObject {
  const uuid = { type: 'string', format: 'uuid' };
  const orNull = { type: ['string', 'null'], format: 'uuid' };
  return {
    type: 'object',
    required: [
      'id',
      'object',
      'type',
      'timestamp',
      'organization_id',
      'api_version',
      'subject',
      'lead_id',
      'contact_id',
      'actor',
      'occurred_at',
      'recorded_at',
      'data',
    ],
    properties: {
      id: uuid,
      object: { type: 'string', enum: ['event'] },
      type: { type: 'string', enum: [type] },
      timestamp: { type: 'string', format: 'date-time', description: 'When it happened, as `occurred_at`.' },
      organization_id: uuid,
      api_version: { type: 'string', description: 'The shape of this payload.' },
      subject: { type: 'object', required: ['type', 'id'], properties: { type: { type: 'string' }, id: uuid } },
      lead_id: orNull,
      contact_id: orNull,
      actor: { type: 'object', required: ['type', 'id'], properties: { type: { type: 'string' }, id: orNull } },
      occurred_at: { type: 'string', format: 'date-time' },
      recorded_at: { type: 'string', format: 'date-time' },
      data,
    },
  };
}

/** The same for endpoints that read CloudEvents. */
function cloudEventOf(type: string, data: unknown): JsonObject {
  const pattern = `^([^.]+\\.)*${type.replace('.', '\\.')}$`;
  return {
    allOf: [
      { $ref: '#/components/schemas/CloudEvent' },
      { type: 'object', properties: { type: { type: 'string', pattern }, data } },
    ],
  };
}

/** The requests that webhooks make, one for each type of event. */
export function describeEvents(): JsonObject {
  return Object.fromEntries(
    eventCatalogue().map(({ type, summary, data }) => [
      type,
      {
        post: {
          summary,
          requestBody: {
            content: {
              'application/json': { schema: eventEnvelope(type, plain(data)) },
              'application/cloudevents+json': { schema: cloudEventOf(type, plain(data)) },
            },
          },
          responses: { 200: { description: 'Received.' } },
        },
      },
    ]),
  );
}

/** References inside event data become references to components. */
function plain(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && typeof value === 'string' && value.endsWith('#')
      ? `#/components/schemas/${value.slice(0, -1)}`
      : value,
  );
}
