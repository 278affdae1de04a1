import { sql } from 'kysely';
import { getRow } from '../../kernel/db/rows.ts';
import type { Referring } from '../../kernel/http/list/expansions.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { expandableUser } from '../members/index.ts';
import { accepted, Operation } from '../operations/index.ts';
import { createEndpoint, deleteEndpoint, endpointWire, rollSecret, updateEndpoint } from './endpoints.service.ts';
import { askReplay } from './replay.ts';
import {
  CreateWebhookEndpoint,
  ReplayWebhooks,
  RollWebhookSecret,
  UpdateWebhookEndpoint,
  WebhookEndpoint,
  WebhookEndpointPage,
  WebhookEndpointWithSecret,
} from './webhooks.schema.ts';

const list = new List({
  id: sql`webhook_endpoints.id`,
  filters: {
    user_id: filter.id(sql`webhook_endpoints.user_id`),
    url: filter.text(sql`webhook_endpoints.url`),
    disabled_at: filter.time(sql`webhook_endpoints.disabled_at`),
    created_at: filter.time(sql`webhook_endpoints.created_at`),
  },
  sorts: { created_at: { column: sql`webhook_endpoints.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

const references: Referring = {
  component: 'WebhookEndpoint',
  relations: { user: { key: 'user_id', to: expandableUser } },
};

export const endpointRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/webhook_endpoints',
    operationId: 'webhookEndpoints.list',
    summary: 'List webhook endpoints',
    permission: 'webhook_endpoints:read',
    query: list.query,
    response: WebhookEndpointPage,
    expands: references,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('webhook_endpoints').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map(endpointWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/webhook_endpoints',
    operationId: 'webhookEndpoints.create',
    summary: 'Make a webhook endpoint',
    description:
      'Events recorded from now on are posted to `url`, signed after Standard Webhooks 1.0: at least once, in no promised order, within 15 seconds to be answered with 2xx, else again after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h. The `secret` is in this answer only, unless it is a public key. A repetition with the same `Idempotency-Key` is given the same. The endpoint is told what its maker may read, and no more. An organization has at most 100.',
    permission: 'webhook_endpoints:write',
    body: Ref(CreateWebhookEndpoint),
    response: Ref(WebhookEndpointWithSecret),
    status: 201,
    idempotency: 'sealed',
    errors: ['too_many_webhook_endpoints'],
    async handler({ kernel, tx, body }) {
      const { row, secret } = await createEndpoint(tx, kernel, body);
      return { ...endpointWire(row), secret };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/webhook_endpoints/:webhook_endpoint_id',
    operationId: 'webhookEndpoints.get',
    summary: 'Get a webhook endpoint',
    permission: 'webhook_endpoints:read',
    response: Ref(WebhookEndpoint),
    expands: references,
    handler: async ({ tx, params }) =>
      endpointWire(await getRow(tx, 'webhook_endpoints', params.webhook_endpoint_id, 'webhook endpoint')),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/webhook_endpoints/:webhook_endpoint_id',
    operationId: 'webhookEndpoints.update',
    summary: 'Change, enable or disable a webhook endpoint',
    description: 'For who may read at least as much as its maker.',
    permission: 'webhook_endpoints:write',
    body: Ref(UpdateWebhookEndpoint),
    response: Ref(WebhookEndpoint),
    handler: async ({ kernel, tx, params, body, ifMatch }) =>
      endpointWire(await updateEndpoint(tx, kernel, params.webhook_endpoint_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/webhook_endpoints/:webhook_endpoint_id',
    operationId: 'webhookEndpoints.delete',
    summary: 'Delete a webhook endpoint',
    description: 'With all of its deliveries; those that wait are not made.',
    permission: 'webhook_endpoints:write',
    handler: async ({ tx, params, ifMatch }) => deleteEndpoint(tx, params.webhook_endpoint_id, ifMatch),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/webhook_endpoints/:webhook_endpoint_id/enable',
    operationId: 'webhookEndpoints.enable',
    summary: 'Enable a webhook endpoint again',
    description:
      'What waited for it, and what happened before it was disabled, is delivered. What happened since then, `missed_since`, is delivered on request: see `replay`.',
    permission: 'webhook_endpoints:write',
    response: Ref(WebhookEndpoint),
    handler: async ({ kernel, tx, params, ifMatch }) =>
      endpointWire(await updateEndpoint(tx, kernel, params.webhook_endpoint_id, { enabled: true }, ifMatch)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/webhook_endpoints/:webhook_endpoint_id/roll_secret',
    operationId: 'webhookEndpoints.rollSecret',
    summary: 'Give a webhook endpoint another secret',
    description:
      'The new secret is in this answer only, unless it is a public key. For 24 hours the one before signs as well: the header has both signatures. A repetition with the same `Idempotency-Key` is given the same.',
    permission: 'webhook_endpoints:write',
    body: Ref(RollWebhookSecret),
    response: Ref(WebhookEndpointWithSecret),
    idempotency: 'sealed',
    async handler({ kernel, tx, params, body }) {
      const { row, secret } = await rollSecret(tx, kernel, params.webhook_endpoint_id, body.signature);
      return { ...endpointWire(row), secret };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/webhook_endpoints/:webhook_endpoint_id/replay',
    operationId: 'webhookEndpoints.replay',
    summary: 'Deliver again what happened',
    description:
      'All events of a time that the endpoint takes, or only those that were given up. Ids are those of the first time. Answers 202; the result of the operation is `{webhook_endpoint_id, since, until, failed_only, queued}`: how many deliveries were queued.',
    permission: 'webhook_endpoints:write',
    idempotency: 'required',
    body: Ref(ReplayWebhooks),
    response: Ref(Operation),
    status: 202,
    errors: ['state_conflict', 'too_many_operations'],
    handler: async ({ tx, params, body }) => accepted(await askReplay(tx, params.webhook_endpoint_id, body)),
  }),
];
