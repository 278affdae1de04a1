import { Type } from 'typebox';
import { Body, Resource, StringEnum, Timestamp, Uuid } from '../../kernel/http/schema.ts';
import { permissions } from '../members/index.ts';

export const UserToken = Resource('UserToken', {
  object: Type.Unsafe<'user_token'>({ type: 'string', enum: ['user_token'] }),
  token: Type.String({
    description: 'A JWT (RFC 7519) signed with EdDSA. Send it as `Authorization: Bearer <token>`.',
  }),
  user_id: Uuid(),
  permissions: Type.Array(Type.String(), {
    description: 'What the token allows of what the member may do; `*` is all of it.',
  }),
  expires_at: Timestamp(),
});

export const CreateUserToken = Body(
  'CreateUserToken',
  {
    user_id: Uuid({ description: 'The member the token acts as.' }),
    ttl_seconds: Type.Optional(
      Type.Integer({
        minimum: 10,
        maximum: 900,
        description: 'How long it is good for. Default 900, fifteen minutes.',
      }),
    ),
    permissions: Type.Optional(
      Type.Array(StringEnum(['*', ...permissions]), {
        minItems: 1,
        maxItems: 100,
        uniqueItems: true,
        description: 'Less than the member may do. Default: everything both the member and the caller may do.',
      }),
    ),
  },
  { examples: [{ user_id: '0199d7c2-7c1e-7000-8000-000000000001', ttl_seconds: 600 }] },
);

export const RevokeUserTokens = Body(
  'RevokeUserTokens',
  { user_id: Uuid() },
  { examples: [{ user_id: '0199d7c2-7c1e-7000-8000-000000000001' }] },
);
