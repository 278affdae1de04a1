import { Type } from 'typebox';
import {
  Anything,
  Body,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  StringPairs,
  Text,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';

export const kinds = ['whatsapp', 'lead_source', 'telephony', 'email'] as const;
export const states = ['active', 'paused', 'error'] as const;

const kind = StringEnum(kinds);

export const Adapter = Resource('Adapter', {
  object: Type.Unsafe<'adapter'>({ type: 'string', enum: ['adapter'] }),
  id: Type.String(),
  kind,
  display_name: Type.String(),
  description: Type.String(),
  docs_url: Nullable(Type.String()),
  capabilities: Anything(),
  config_schema: Anything({ description: 'JSON Schema of `config`, so that a frontend can draw the connect form.' }),
  secrets_schema: Anything({ description: 'JSON Schema of `secrets`.' }),
});

export const AdapterList = Resource('AdapterList', {
  object: Type.Unsafe<'list'>({ type: 'string', enum: ['list'] }),
  data: Type.Array(Type.Unsafe<object>({ $ref: 'Adapter#' })),
});

const Intake = Type.Object(
  {
    create_leads: Type.Boolean({ description: 'Whether someone unknown becomes a lead by themselves.' }),
    pipeline_id: Nullable(Uuid({ description: 'Null: the default pipeline.' })),
    assignment_rule_id: Nullable(Uuid({ description: 'Null: the default rule.' })),
  },
  { additionalProperties: false },
);

const config = Anything({ maxProperties: 50, description: 'Settings after the adapter’s `config_schema`.' });
const secrets = StringPairs(
  { pairs: 20, key: 100, value: 10_000 },
  { description: 'Write-only settings after the adapter’s `secrets_schema`.' },
);

const fields = {
  ...resourceFields('connection'),
  adapter: Type.String(),
  kind,
  name: Type.String(),
  external_key: Nullable(Type.String({ description: 'The provider’s own key of the number or account.' })),
  config: Anything(),
  secret_names: Type.Array(Type.String(), { description: 'Which secrets are set. Their values cannot be read.' }),
  intake: Intake,
  state: StringEnum(states),
  last_error: Nullable(
    Type.Object(
      { kind: Type.String(), message: Type.String(), at: Type.String({ format: 'date-time' }) },
      { additionalProperties: false },
    ),
  ),
  hook_url: Type.String({ description: 'Where the provider sends its requests. Holds a secret: treat it as one.' }),
  polled_at: Nullable(Timestamp()),
  last_inbound_at: Nullable(Timestamp()),
};

export const Connection = Resource('Connection', fields);

const intakeInput = Type.Object(
  {
    create_leads: Type.Optional(Type.Boolean()),
    pipeline_id: Type.Optional(Nullable(Uuid())),
    assignment_rule_id: Type.Optional(Nullable(Uuid())),
  },
  { additionalProperties: false },
);

export const CreateConnection = Body(
  'CreateConnection',
  {
    adapter: Text(64, { description: 'An id of `GET /v1/adapters`.' }),
    name: Text(200),
    config: Type.Optional(config),
    secrets: Type.Optional(secrets),
    intake: Type.Optional(intakeInput),
  },
  { examples: [{ adapter: 'web-form', name: 'Website', config: { form_name: 'Contact' } }] },
);

export const UpdateConnection = Body(
  'UpdateConnection',
  {
    name: Type.Optional(Text(200)),
    config: Type.Optional(config),
    secrets: Type.Optional(secrets),
    intake: Type.Optional(intakeInput),
    state: Type.Optional(StringEnum(['active', 'paused'])),
  },
  { examples: [{ state: 'paused' }] },
);

export const ConnectionTest = Resource('ConnectionTest', {
  object: Type.Unsafe<'connection_test'>({ type: 'string', enum: ['connection_test'] }),
  ok: Type.Boolean(),
  error: Nullable(Type.Object({ kind: Type.String(), message: Type.String() })),
});

export const ConnectionPage = Page(Connection);
