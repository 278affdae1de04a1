import { Type } from 'typebox';
import {
  Body,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  TimeInput,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';
import { versions } from '../../kernel/http/versions.ts';
import { formats } from './cloud-events.ts';
import { signatures } from './secrets.ts';

export const disabledReasons = ['by_request', 'failing', 'gone'] as const;
export const deliveryStatuses = ['pending', 'delivered', 'failed'] as const;

const url = Type.String({
  format: 'uri',
  maxLength: 2_000,
  description: 'Takes POST over https, on port 443 or 8443, at a public address. Redirects count as failures.',
});
const types = Type.Array(Type.String({ maxLength: 100, pattern: '^(\\*|[a-z_]+\\.(\\*|[a-z_]+))$' }), {
  minItems: 1,
  maxItems: 100,
  uniqueItems: true,
  description: 'Event types: `*` for all, `lead.*` for a family, `lead.won` for one. See the event catalogue.',
});
const description = Nullable(Type.String({ maxLength: 500 }));
const api_version = StringEnum(versions, { description: 'The shape of the payloads.' });
const signature = StringEnum(signatures, {
  description:
    '`hmac`: `v1`, with a secret that both sides know. `ed25519`: `v1a`, with a private key that never leaves this server; receivers verify with `public_key`.',
});
const format = StringEnum(formats, {
  description:
    '`standard`: the body is the event as the feed has it. `cloudevents`: a CloudEvent 1.0 in structured JSON mode.',
});

const fields = {
  ...resourceFields('webhook_endpoint'),
  url: Type.String(),
  description,
  types,
  api_version,
  signature,
  public_key: Nullable(
    Type.String({ description: 'With `ed25519`: `whpk_…`, to verify signatures with. It is no secret.' }),
  ),
  format,
  cloudevents_source: Nullable(
    Type.String({
      description:
        'With `cloudevents`: the `source` of its events, whose host, read backwards, begins their types. It is that of the organization’s domain when the format was chosen; naming `format` again takes that of now.',
    }),
  ),
  enabled: Type.Boolean(),
  disabled_at: Nullable(Timestamp()),
  disabled_reason: Nullable(
    StringEnum(disabledReasons, {
      description:
        '`failing`: every attempt failed for five days; time in which the organization was suspended does not count. `gone`: it answered 410.',
    }),
  ),
  missed_since: Nullable(
    Timestamp({ description: 'It was disabled then; what happened until it was enabled again can be replayed.' }),
  ),
  failing_since: Nullable(Timestamp({ description: 'The first failure since the last success.' })),
  user_id: Nullable(Uuid({ description: 'The member as whom it sees; null: it sees all records its maker may read.' })),
  previous_secret_until: Nullable(
    Timestamp({ description: 'Until then the secret or key before this one signs as well.' }),
  ),
};

export const WebhookEndpoint = Resource('WebhookEndpoint', fields);
export const WebhookEndpointPage = Page(WebhookEndpoint);

export const WebhookEndpointWithSecret = Resource('WebhookEndpointWithSecret', {
  ...fields,
  secret: Type.String({
    description: 'What to verify signatures with: `whsec_…`, shown this once, or the public key `whpk_…`.',
  }),
});

export const CreateWebhookEndpoint = Body(
  'CreateWebhookEndpoint',
  {
    url,
    types,
    description: Type.Optional(description),
    enabled: Type.Optional(Type.Boolean({ description: 'Default: true.' })),
    api_version: Type.Optional(api_version),
    signature: Type.Optional(signature),
    format: Type.Optional(format),
    user_id: Type.Optional(
      Nullable(Uuid({ description: 'As whom it sees. Default: the member who makes it, if the key is a member’s.' })),
    ),
  },
  { examples: [{ url: 'https://receiver.example/webhooks', types: ['lead.*', 'message.received'] }] },
);

export const UpdateWebhookEndpoint = Body(
  'UpdateWebhookEndpoint',
  {
    url: Type.Optional(url),
    types: Type.Optional(types),
    description: Type.Optional(description),
    enabled: Type.Optional(Type.Boolean()),
    api_version: Type.Optional(api_version),
    signature: Type.Optional(
      StringEnum(signatures, {
        description:
          'Another one makes another key, as `roll_secret` does. Back to `hmac` only there, because the secret has to be shown.',
      }),
    ),
    format: Type.Optional(format),
  },
  { examples: [{ types: ['*'], description: 'Everything, for the warehouse' }] },
);

export const RollWebhookSecret = Body(
  'RollWebhookSecret',
  { signature: Type.Optional(StringEnum(signatures, { description: 'Default: as before.' })) },
  { examples: [{ signature: 'ed25519' }] },
);

export const ReplayWebhooks = Body(
  'ReplayWebhooks',
  {
    since: Type.Optional(
      TimeInput({ description: 'Events recorded since then, 30 days ago at most. Default: `missed_since`.' }),
    ),
    until: Type.Optional(TimeInput({ description: 'Default: now.' })),
    failed_only: Type.Optional(
      Type.Boolean({ description: 'Only deliveries that were given up. Default: all events of the time, again.' }),
    ),
  },
  { examples: [{ since: '2026-11-01T00:00:00Z', failed_only: true }] },
);

export const WebhookDelivery = Resource('WebhookDelivery', {
  id: Uuid(),
  object: StringEnum(['webhook_delivery']),
  endpoint_id: Uuid(),
  event_id: Uuid({ description: 'The `webhook-id` of every attempt, and the id of the event in the feed.' }),
  event_type: Type.String(),
  status: StringEnum(deliveryStatuses, {
    description: '`pending` until it was taken with 2xx, or given up after ten attempts in 76 hours.',
  }),
  attempts: Type.Integer(),
  next_attempt_at: Nullable(Timestamp()),
  last_attempt_at: Nullable(Timestamp()),
  response_status: Nullable(Type.Integer({ description: 'Of the last attempt; null when there was no answer.' })),
  response_body: Nullable(Type.String({ description: 'The first 4 KiB of the last answer.' })),
  error: Nullable(Type.String({ description: 'Why the last attempt failed.' })),
  latency_ms: Nullable(Type.Integer({ description: 'How long the last answer took, in milliseconds.' })),
  created_at: Timestamp(),
});
export const WebhookDeliveryPage = Page(WebhookDelivery);
