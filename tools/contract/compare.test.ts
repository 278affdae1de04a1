import { describe, expect, it } from 'vitest';
import { breakingChanges } from './compare.ts';
import type { ContractDocument, Operation, Schema } from './document.ts';

const lead: Schema = {
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    status: { type: 'string', enum: ['open', 'won'] },
    parent: { $ref: '#/components/schemas/Lead' },
    notes: { type: 'array', items: { type: 'object', properties: { text: { type: ['string', 'null'] } } } },
  },
};

const createLead: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string' },
    status: { type: 'string', enum: ['open', 'won'] },
    value: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
  },
};

const create: Operation = {
  operationId: 'leads.create',
  summary: 'Create a lead',
  tags: ['leads'],
  parameters: [
    { name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } },
    { name: 'dry_run', in: 'query', schema: { type: 'boolean' } },
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/CreateLead' } } },
  },
  responses: {
    201: {
      description: 'Created.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Lead' } } },
    },
  },
  'x-permission': 'leads:write',
  'x-error-codes': [],
};

const base: ContractDocument = {
  tags: [],
  paths: {
    '/v1/leads': { post: create },
    '/v1/leads/{lead_id}': { get: { ...create, operationId: 'leads.get', requestBody: { content: {} } } },
  },
  webhooks: {
    'lead.created': {
      post: {
        summary: 'A lead came.',
        requestBody: {
          content: { 'application/json': { schema: { properties: { data: { $ref: '#/components/schemas/Lead' } } } } },
        },
      },
    },
  },
  components: { schemas: { Lead: lead, CreateLead: createLead } },
  'x-error-catalogue': { already_exists: { status: 409, title: 'Already exists', help: 'Use it.' } },
};

/** The report after `change` was made to a copy of the base. */
function after(change: (document: ContractDocument) => void): string[] {
  const copy = structuredClone(base);
  change(copy);
  return breakingChanges(base, copy);
}

const operation = ({ paths }: ContractDocument): Operation => paths['/v1/leads']?.post as Operation;
const fields = ({ components }: ContractDocument, name: string) =>
  components.schemas[name]?.properties as Record<string, Schema>;

describe('what breaks callers', () => {
  it.each<[string, (document: ContractDocument) => void, string]>([
    ['a removed path', (d) => delete d.paths['/v1/leads/{lead_id}'], 'GET /v1/leads/{lead_id} was removed'],
    ['another method', (d) => Object.assign(d.paths, { '/v1/leads': { put: create } }), 'POST /v1/leads was removed'],
    [
      'another name',
      (d) => Object.assign(operation(d), { operationId: 'leads.add' }),
      'POST /v1/leads is called leads.add, it was leads.create',
    ],
    [
      'another status',
      (d) => Object.assign(operation(d), { responses: { 200: {} } }),
      'POST /v1/leads no longer answers 201',
    ],
    ['a removed response field', (d) => delete fields(d, 'Lead').name, 'POST /v1/leads response 201 name was removed'],
    [
      'a response field that may be missing',
      (d) => d.components.schemas.Lead?.required?.pop(),
      'POST /v1/leads response 201 name may be missing now',
    ],
    [
      'a nullable response field',
      (d) => Object.assign(fields(d, 'Lead'), { name: { type: ['string', 'null'] } }),
      'POST /v1/leads response 201 name is string or null, it was string',
    ],
    [
      'a changed type inside a list',
      (d) => Object.assign(fields(d, 'Lead').notes?.items?.properties ?? {}, { text: { type: 'object' } }),
      'POST /v1/leads response 201 notes items text is object, it was string or null',
    ],
    [
      'a changed format',
      (d) => Object.assign(fields(d, 'Lead'), { id: { type: 'string' } }),
      'POST /v1/leads response 201 id has the format none, it was uuid',
    ],
    [
      'a removed request field',
      (d) => delete fields(d, 'CreateLead').status,
      'POST /v1/leads request status was removed',
    ],
    [
      'a removed enum value',
      (d) => fields(d, 'CreateLead').status?.enum?.pop(),
      'POST /v1/leads request status no longer takes "won"',
    ],
    [
      'a closed list',
      (d) => Object.assign(fields(d, 'CreateLead').name ?? {}, { enum: ['Asha'] }),
      'POST /v1/leads request name takes only "Asha" now',
    ],
    [
      'a newly required field',
      (d) => d.components.schemas.CreateLead?.required?.push('value'),
      'POST /v1/leads request value is required now',
    ],
    [
      'a narrower type',
      (d) => Object.assign(fields(d, 'CreateLead'), { name: { type: 'integer' } }),
      'POST /v1/leads request name is integer, it was string',
    ],
    [
      'fewer alternatives',
      (d) => fields(d, 'CreateLead').value?.anyOf?.pop(),
      'POST /v1/leads request value takes fewer alternatives',
    ],
    [
      'a removed parameter',
      (d) => operation(d).parameters?.pop(),
      'POST /v1/leads query parameter dry_run was removed',
    ],
    [
      'a newly required parameter',
      (d) => Object.assign(operation(d).parameters?.[0] ?? {}, { required: true }),
      'POST /v1/leads header parameter Idempotency-Key is required now',
    ],
    ['a removed event', (d) => delete d.webhooks['lead.created'], 'event lead.created was removed'],
    [
      'a removed field of an event',
      (d) => delete fields(d, 'Lead').status,
      'event lead.created data status was removed',
    ],
    [
      'a removed error code',
      (d) => delete d['x-error-catalogue'].already_exists,
      'the error code already_exists was removed',
    ],
  ])('%s', (_, change, message) => {
    expect(after(change)).toContain(message);
  });
});

describe('what breaks nobody', () => {
  it.each<[string, (document: ContractDocument) => void]>([
    ['nothing', () => {}],
    ['a new path', (d) => Object.assign(d.paths, { '/v1/tasks': { get: create } })],
    ['a new optional field', (d) => Object.assign(fields(d, 'CreateLead'), { city: { type: 'string' } })],
    ['a new response field', (d) => Object.assign(fields(d, 'Lead'), { city: { type: 'string' } })],
    ['one more value', (d) => fields(d, 'CreateLead').status?.enum?.push('lost')],
    [
      'a request field that may be null',
      (d) => Object.assign(fields(d, 'CreateLead'), { name: { type: ['string', 'null'] } }),
    ],
    [
      'a wider number',
      (d) => Object.assign(fields(d, 'CreateLead'), { value: { anyOf: [{ type: 'number' }, { type: 'null' }] } }),
    ],
    ['a request field that is optional now', (d) => d.components.schemas.CreateLead?.required?.pop()],
  ])('%s', (_, change) => {
    expect(after(change)).toEqual([]);
  });
});
