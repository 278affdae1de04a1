import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Ref, StringEnum, Timestamp } from '../../kernel/http/schema.ts';
import { disabledReasons, WebhookEndpoint } from './webhooks.schema.ts';

const webhook_endpoint = Ref(WebhookEndpoint);

export const endpointCreated = defineEvent({
  type: 'webhook_endpoint.created',
  summary: 'A webhook endpoint was made.',
  data: Type.Object({ webhook_endpoint }),
});
export const endpointUpdated = defineEvent({
  type: 'webhook_endpoint.updated',
  summary: 'A webhook endpoint was changed, enabled, disabled by request, or got another secret.',
  data: Type.Object({ webhook_endpoint, changes: Anything() }),
});
export const endpointDeleted = defineEvent({
  type: 'webhook_endpoint.deleted',
  summary: 'A webhook endpoint was deleted.',
  data: Type.Object({ webhook_endpoint }),
});
export const endpointDisabled = defineEvent({
  type: 'endpoint.disabled',
  summary: 'A webhook endpoint was disabled, because it failed for five days or said that it is gone.',
  data: Type.Object({
    webhook_endpoint,
    reason: StringEnum(disabledReasons),
    failing_since: Type.Union([Timestamp(), Type.Null()]),
  }),
});
export const endpointTested = defineEvent({
  type: 'endpoint.test',
  summary: 'Somebody asked for a test. Delivered to the tested endpoint only.',
  data: Type.Object({ message: Type.String() }),
});
