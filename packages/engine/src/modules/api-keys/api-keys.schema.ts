import { Type } from 'typebox';
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

const fields = {
  ...resourceFields('api_key'),
  name: Type.String(),
  last4: Type.String({ description: 'The last four characters of the key.' }),
  permissions: Type.Array(Type.String(), { description: '`*` is everything.' }),
  user_id: Nullable(Uuid({ description: 'The member the key acts as; it can do no more than their role.' })),
  expires_at: Nullable(Timestamp()),
  revoked_at: Nullable(Timestamp()),
  last_used_at: Nullable(Timestamp({ description: 'To the minute.' })),
};

export const ApiKey = Resource('ApiKey', fields);

export const ApiKeyWithSecret = Resource('ApiKeyWithSecret', {
  ...fields,
  key: Type.String({ description: 'The key itself. Shown this once; only its digest is kept.' }),
});

export const CreateApiKey = Body(
  'CreateApiKey',
  {
    name: Text(200),
    permissions: Type.Optional(
      Type.Array(StringEnum(['*', ...permissions]), {
        minItems: 1,
        maxItems: 60,
        uniqueItems: true,
        description: 'Default: everything the caller, or the member, may do.',
      }),
    ),
    user_id: Type.Optional(Nullable(Uuid())),
    expires_at: Type.Optional(Nullable(TimeInput())),
  },
  { examples: [{ name: 'Website', permissions: ['leads:write', 'leads:read'] }] },
);

export const ApiKeyPage = Page(ApiKey);
