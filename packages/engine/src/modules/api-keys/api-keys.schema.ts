import { Type } from 'typebox';
import { Origins } from '../../kernel/http/origins.ts';
import {
  Body,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  TimeInput,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';
import { permissions } from '../members/index.ts';

const allowedIps = Type.Array(Type.String({ maxLength: 50 }), {
  maxItems: 50,
  uniqueItems: true,
  description: 'IPv4 and IPv6 addresses and ranges (`203.0.113.0/24`) it may be used from. Empty: from anywhere.',
});
const origins = Origins('Of a publishable key: origins of the pages that may use it.');

const fields = {
  ...resourceFields('api_key'),
  name: Type.String(),
  kind: StringEnum(['secret', 'publishable']),
  status: StringEnum(['active', 'expired', 'revoked']),
  last4: Type.String({ description: 'The last four characters of the key.' }),
  permissions: Type.Array(Type.String(), { description: '`*` is everything.' }),
  user_id: Nullable(Uuid({ description: 'The member the key acts as; it can do no more than their role.' })),
  allowed_ips: allowedIps,
  origins,
  api_version: Type.String({
    description:
      'The newest when the key was made. Requests are answered in this version unless one of their headers names another.',
  }),
  expires_at: Nullable(Timestamp()),
  previous_expires_at: Nullable(Timestamp({ description: 'Until when the secret before the last roll works.' })),
  revoked_at: Nullable(Timestamp()),
  last_used_at: Nullable(Timestamp({ description: 'To the minute.' })),
};

export const ApiKey = Resource('ApiKey', fields);

export const ApiKeyWithSecret = Resource('ApiKeyWithSecret', {
  ...fields,
  key: Type.String({ description: 'The key itself. Shown this once; only its digest is kept.' }),
});

const keyPermissions = (options: object = {}) =>
  Type.Array(StringEnum(['*', ...permissions]), { minItems: 1, maxItems: 100, uniqueItems: true, ...options });

export const CreateApiKey = Body(
  'CreateApiKey',
  {
    name: Text(200),
    kind: Type.Optional(
      StringEnum(['secret', 'publishable'], {
        description:
          'Default `secret`, for servers. `publishable` may stand in a web page: it can only create enquiries, from `origins`.',
      }),
    ),
    permissions: Type.Optional(
      keyPermissions({
        description: 'Default: everything the caller, or the member, may do. Not for publishable keys.',
      }),
    ),
    user_id: Type.Optional(Nullable(Uuid())),
    expires_at: Type.Optional(Nullable(TimeInput())),
    allowed_ips: Type.Optional(allowedIps),
    origins: Type.Optional(origins),
  },
  { examples: [{ name: 'Website', permissions: ['leads:write', 'leads:read'] }] },
);

export const UpdateApiKey = Body(
  'UpdateApiKey',
  {
    name: Type.Optional(Text(200)),
    permissions: Type.Optional(keyPermissions()),
    expires_at: Type.Optional(Nullable(TimeInput())),
    allowed_ips: Type.Optional(allowedIps),
    origins: Type.Optional(origins),
  },
  { examples: [{ allowed_ips: ['127.0.0.1', '::1', '203.0.113.0/24'] }] },
);

export const RollApiKey = Body(
  'RollApiKey',
  {
    overlap_seconds: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 604_800,
        description: 'How long the secret so far still works, at most 7 days. Default 0: it ends at once.',
      }),
    ),
  },
  { examples: [{ overlap_seconds: 3600 }] },
);

export const ApiKeyPage = Page(ApiKey);
