import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSuccess } from './answers.ts';
import type { Maker } from './maker.ts';
import { named, type Operation, operations } from './operations.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

/**
 * The daily work with customers, and how it is arranged: the log of events tells of it. Everything else is audited; of the work
 * in bulk only what deletes, see the tests there.
 */
const everyday = new Set([
  'message_templates:write',
  'assignment_rules:write',
  'bulk:write',
  'contacts:write',
  'conversations:write',
  'enquiries:write',
  'files:write',
  'inbound:write',
  'leads:write',
  'messages:send',
  'notes:write',
  'operations:write',
  'pipelines:write',
  'segments:write',
  'tags:write',
  'tasks:write',
  'views:write',
]);

/** They ask or repeat one delivery, and change nothing that anybody set up. */
const changeNothing = new Set([
  'connections.sync',
  'connections.test',
  'webhookEndpoints.retryDelivery',
  'webhookEndpoints.test',
]);

/** What has to be so for the request to change anything. */
const first: Record<string, (maker: Maker, params: Record<string, string>) => Promise<unknown>> = {
  'branding.delete': ({ organization }) =>
    organization.api.put('/v1/organization/branding', { name: 'Surya' }).expect(200),
  'organizations.resume': ({ act }, { organization_id }) => act(`/v1/organizations/${organization_id}/suspend`, {}),
};

const writes = ({ method, permission }: Operation) => method !== 'GET' && !permission.endsWith(':read');
const audited = operations.filter(
  (operation) =>
    writes(operation) &&
    !everyday.has(operation.permission) &&
    !changeNothing.has(operation.id) &&
    // Told when the proof is found or gone: see the tests of domains.
    operation.id !== 'domains.verify',
);

let world: World;
let surya: Maker;

beforeAll(async () => {
  world = await createWorld();
  surya = await world.organization('Surya Solar');
});
afterAll(() => world.close());

describe('what matters leaves an entry in the audit log, with the request that did it', () => {
  it.each(named(audited))('%s', async (_, operation) => {
    const request = await validRequest(operation, surya);
    await first[operation.id]?.(surya, request.params ?? {});
    const answer = await world.call(operation, request);
    expectSuccess(operation, answer);
    const { data } = await surya.get('/v1/audit_log?limit=10');
    const by = data.map((entry: { request: { id: string } | null }) => entry.request?.id);
    expect(by).toContain(answer.headers.get('request-id'));
  });

  it('says of nothing that it is not audited when there is no such thing', () => {
    const permissions = operations.map(({ permission }) => permission);
    const ids = operations.map(({ id }) => id);
    expect([...everyday].filter((permission) => !permissions.includes(permission))).toEqual([]);
    expect([...changeNothing, ...Object.keys(first)].filter((id) => !ids.includes(id))).toEqual([]);
  });
});
