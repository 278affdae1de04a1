import { Type } from 'typebox';
import {
  Anything,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';

export const operationStatuses = ['pending', 'running', 'succeeded', 'failed', 'cancelled'] as const;

export const Operation = Resource(
  'Operation',
  {
    ...resourceFields('operation'),
    kind: Type.String({
      description: '`import`, `export`, `bulk`, `webhook_replay`, `privacy.access`, `privacy.erasure`; may grow.',
    }),
    status: StringEnum(operationStatuses),
    progress: Type.Object({
      done: Type.Integer({ description: 'Rows dealt with so far.' }),
      total: Nullable(Type.Integer({ description: 'Null while it is not known.' })),
    }),
    result: Nullable(Anything({ description: 'What came of it, once it succeeded; its fields depend on `kind`.' })),
    error: Nullable(
      Type.Object(
        { code: Type.String(), title: Type.String(), status: Type.Integer(), detail: Type.String() },
        { additionalProperties: true, description: 'Why it failed, as a problem of the error catalogue.' },
      ),
    ),
    user_id: Nullable(Uuid({ description: 'The member who asked for it. Null: a key of no member.' })),
    started_at: Nullable(Timestamp()),
    finished_at: Nullable(Timestamp()),
    expires_at: Nullable(Timestamp({ description: 'A finished operation can be read until then.' })),
  },
  { description: 'Work that goes on after its request was answered.' },
);

export const OperationPage = Page(Operation);
