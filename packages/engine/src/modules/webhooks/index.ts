import './webhooks.errors.ts';
import { defineModule } from '../../kernel/module.ts';
import { deliveryRoutes } from './deliveries.routes.ts';
import { forgetDeliveries } from './deliveries.service.ts';
import { deliverWebhooks } from './delivery/deliver.ts';
import { deliveryGauges } from './delivery/gauges.ts';
import { eraseDeliveries } from './erase.ts';
import { fanOut } from './fan-out.ts';
import { webhooksTables } from './migrations/20261122T0660-webhooks.ts';
import { failingTime } from './migrations/20261122T0761-failing-time.ts';
import { signaturesAndFormats } from './migrations/20261122T0780-signatures.ts';
import { pausedEndpoints } from './migrations/20261122T0800-paused-endpoints.ts';
import * as events from './webhooks.events.ts';
import { endpointRoutes } from './webhooks.routes.ts';
import {
  CreateWebhookEndpoint,
  ReplayWebhooks,
  RollWebhookSecret,
  UpdateWebhookEndpoint,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from './webhooks.schema.ts';

/** Events, posted to addresses of the organization's choice after Standard Webhooks 1.0. */
export const webhooks = defineModule({
  name: 'webhooks',
  dependsOn: ['audit', 'organizations', 'members', 'api-keys', 'domains', 'operations', 'timeline'],
  tables: ['webhook_endpoints', 'webhook_deliveries'],
  migrations: {
    '20261122T0660-webhooks': webhooksTables,
    '20261122T0761-failing-time': failingTime,
    '20261122T0780-signatures': signaturesAndFormats,
    '20261122T0800-paused-endpoints': pausedEndpoints,
  },
  schemas: [
    WebhookEndpoint,
    WebhookEndpointWithSecret,
    CreateWebhookEndpoint,
    UpdateWebhookEndpoint,
    ReplayWebhooks,
    RollWebhookSecret,
    WebhookDelivery,
  ],
  events: Object.values(events),
  batches: [fanOut, deliverWebhooks, forgetDeliveries],
  gauges: deliveryGauges,
  routes: [...endpointRoutes, ...deliveryRoutes],
  erase: eraseDeliveries,
});
