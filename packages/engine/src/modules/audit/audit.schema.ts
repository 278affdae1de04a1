import { Type } from 'typebox';
import { Anything, Nullable, Page, Resource, StringEnum, Timestamp, Uuid } from '../../kernel/http/schema.ts';

const Fields = (description: string) => Nullable(Type.Unsafe<Record<string, unknown>>(Anything({ description })));
const hash = { pattern: '^[0-9a-f]{64}$' };

export const AuditEntrySchema = Resource('AuditEntry', {
  id: Uuid(),
  object: Type.Unsafe<'audit_entry'>({ type: 'string', enum: ['audit_entry'] }),
  action: Type.String({ description: '`role.updated`, `api_key.created`, …' }),
  target: Type.Object({ type: Type.String(), id: Uuid() }),
  actor: Type.Object({
    type: Type.String({ description: '`user`, `api_key`, `adapter` or `system`.' }),
    id: Nullable(Uuid()),
    organization_id: Nullable(
      Uuid({
        description:
          'Whose key or member that is: another organization when one above acted here. Null of the engine itself, and of entries older than this field.',
      }),
    ),
  }),
  user_id: Nullable(Uuid({ description: 'The member on whose behalf it was done.' })),
  key_id: Nullable(Uuid({ description: 'The API key that was used.' })),
  before: Fields('What changed, as it was; null when it was made. Secrets are masked.'),
  after: Fields('What changed, as it is since; null when it was deleted.'),
  request: Nullable(
    Type.Object({
      id: Type.String({ description: 'The `Request-Id` of the answer.' }),
      ip: Nullable(Type.String()),
      user_agent: Nullable(Type.String()),
    }),
  ),
  occurred_at: Timestamp(),
  seq: Nullable(Type.Integer({ description: 'Its number in the chain; null for the moment until it is sealed.' })),
  hash: Nullable(Type.String({ ...hash, description: 'SHA-256 over the hash before it and this entry.' })),
});

export const AuditEntryPage = Page(AuditEntrySchema);

export const AuditVerification = Resource('AuditVerification', {
  object: Type.Unsafe<'audit_verification'>({ type: 'string', enum: ['audit_verification'] }),
  ok: Type.Boolean({ description: 'Whether everything that was looked at is as it was sealed.' }),
  broken: Nullable(
    Type.Object(
      {
        seq: Type.Integer(),
        id: Nullable(Uuid({ description: 'Of the entry; null when it is gone.' })),
        reason: StringEnum(['altered', 'missing']),
      },
      { description: 'The first entry that is not as it was sealed.' },
    ),
  ),
  checked: Type.Integer({ description: 'How many entries were looked at.' }),
  checked_to: Type.Integer({ description: 'The number of the last one; give it as `after` to go on.' }),
  has_more: Type.Boolean(),
  head: Type.Object(
    { seq: Type.Integer(), hash: Type.String(hash) },
    { description: 'The end of the chain. Keep it elsewhere: a chain made anew has another hash at this number.' },
  ),
});
