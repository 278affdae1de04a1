import { Type } from 'typebox';
import {
  Body,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';

const states = ['open', 'used', 'expired', 'revoked'] as const;

const redirectUrl = Type.String({
  pattern: '^https://[^\\s"\'<>@;,]+$',
  maxLength: 500,
  description: 'Where the client goes afterwards, with `status=connected`, `connection_id` and `state` in the query.',
});

const fields = {
  ...resourceFields('connect_link'),
  adapters: Type.Array(Type.String(), { description: 'What may be connected through it; see `GET /v1/adapters`.' }),
  redirect_url: Nullable(redirectUrl),
  state: Nullable(Type.String({ description: 'Yours; given back in the redirect.' })),
  status: StringEnum(states),
  expires_at: Timestamp(),
  used_at: Nullable(Timestamp()),
  revoked_at: Nullable(Timestamp()),
  connection_id: Nullable(Uuid({ description: 'What was connected.' })),
};

export const ConnectLink = Resource('ConnectLink', fields);

export const ConnectLinkWithUrl = Resource('ConnectLinkWithUrl', {
  ...fields,
  url: Type.String({ description: 'The page for the client. Shown this once; only a digest of it is kept.' }),
});

export const CreateConnectLink = Body(
  'CreateConnectLink',
  {
    adapters: Type.Array(Text(64), { minItems: 1, maxItems: 20, uniqueItems: true }),
    redirect_url: Type.Optional(Nullable(redirectUrl)),
    state: Type.Optional(Nullable(Text(500))),
    expires_in_seconds: Type.Optional(
      Type.Integer({ minimum: 60, maximum: 2_592_000, description: 'Default a week, at most 30 days.' }),
    ),
  },
  { examples: [{ adapters: ['web-form'], redirect_url: 'https://app.example.com/connected', state: 'client-17' }] },
);

export const ConnectLinkPage = Page(ConnectLink);
