import { sql } from 'kysely';
import { getRow } from '../../kernel/db/rows.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute, Reply } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { deliveriesOf, deliveryWire, getDelivery, retryDelivery, testEndpoint } from './deliveries.service.ts';
import { deliveryStatuses, WebhookDelivery, WebhookDeliveryPage } from './webhooks.schema.ts';

const list = new List({
  id: sql`webhook_deliveries.id`,
  filters: {
    status: filter.oneOf(sql`webhook_deliveries.status`, deliveryStatuses),
    event_type: filter.text(sql`webhook_deliveries.event_type`),
    created_at: filter.time(sql`webhook_deliveries.created_at`),
  },
  sorts: { created_at: { column: sql`webhook_deliveries.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

export const deliveryRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/webhook_endpoints/:webhook_endpoint_id/deliveries',
    operationId: 'webhookEndpoints.listDeliveries',
    summary: 'List the deliveries of a webhook endpoint',
    description: 'One for each event, with its last attempt. Kept for 30 days.',
    permission: 'webhook_endpoints:read',
    query: list.query,
    response: WebhookDeliveryPage,
    async handler({ kernel, tx, params, query }) {
      const { id } = await getRow(tx, 'webhook_endpoints', params.webhook_endpoint_id, 'webhook endpoint');
      const page = await list.page(kernel, deliveriesOf(tx, id), query);
      return { ...page, data: page.data.map(deliveryWire) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/webhook_endpoints/:webhook_endpoint_id/deliveries/:delivery_id',
    operationId: 'webhookEndpoints.getDelivery',
    summary: 'Get a delivery',
    permission: 'webhook_endpoints:read',
    response: Ref(WebhookDelivery),
    handler: async ({ tx, params }) =>
      deliveryWire(await getDelivery(tx, params.webhook_endpoint_id, params.delivery_id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/webhook_endpoints/:webhook_endpoint_id/deliveries/:delivery_id/retry',
    operationId: 'webhookEndpoints.retryDelivery',
    summary: 'Attempt a delivery now',
    description: 'Whatever became of it, it is attempted again, with the retries of a new one. Its id stays.',
    permission: 'webhook_endpoints:write',
    response: Ref(WebhookDelivery),
    handler: async ({ tx, params }) =>
      deliveryWire(await retryDelivery(tx, params.webhook_endpoint_id, params.delivery_id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/webhook_endpoints/:webhook_endpoint_id/test',
    operationId: 'webhookEndpoints.test',
    summary: 'Send a test event',
    description: 'An event `endpoint.test` to this endpoint only, whatever types it takes. Answers its delivery.',
    permission: 'webhook_endpoints:write',
    response: Ref(WebhookDelivery),
    status: 201,
    async handler({ tx, params: { webhook_endpoint_id } }) {
      const row = deliveryWire(await testEndpoint(tx, webhook_endpoint_id));
      const location = `/v1/webhook_endpoints/${webhook_endpoint_id}/deliveries/${row.id}`;
      return new Reply(201, row, { location });
    },
  }),
];
