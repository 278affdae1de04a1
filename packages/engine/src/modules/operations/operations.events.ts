import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { Operation } from './operations.schema.ts';

export const operationCompleted = defineEvent({
  type: 'operation.completed',
  summary: 'An operation succeeded, failed or was cancelled.',
  data: Type.Object({ operation: Ref(Operation) }),
});
