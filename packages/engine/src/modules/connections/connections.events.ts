import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Nullable, StringEnum } from '../../kernel/http/schema.ts';
import { kinds, states } from './connections.schema.ts';

const data = Type.Object({
  name: Type.String(),
  adapter: Type.String(),
  kind: StringEnum(kinds),
  state: StringEnum(states),
  error: Nullable(Type.Object({ kind: Type.String(), message: Type.String() })),
});

export const connectionCreated = defineEvent({
  type: 'connection.created',
  summary: 'An account or number was connected.',
  data,
});
export const connectionUpdated = defineEvent({
  type: 'connection.updated',
  summary: 'A connection was changed.',
  data,
});
export const connectionDeleted = defineEvent({
  type: 'connection.deleted',
  summary: 'A connection was removed.',
  data,
});
export const connectionFailed = defineEvent({
  type: 'connection.failed',
  summary: 'A provider refuses the connection’s credentials or settings; it is stopped until they are corrected.',
  data,
});
