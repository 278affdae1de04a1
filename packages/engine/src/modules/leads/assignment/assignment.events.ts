import { Type } from 'typebox';
import { defineEvent } from '../../../kernel/events/publish.ts';
import { Ref } from '../../../kernel/http/schema.ts';
import { AssignmentRule } from './assignment.schema.ts';

const data = Type.Object({ assignment_rule: Ref(AssignmentRule) });

export const assignmentRuleCreated = defineEvent({
  type: 'assignment_rule.created',
  summary: 'An assignment rule was made.',
  data,
});
export const assignmentRuleUpdated = defineEvent({
  type: 'assignment_rule.updated',
  summary: 'An assignment rule was changed.',
  data,
});
export const assignmentRuleDeleted = defineEvent({
  type: 'assignment_rule.deleted',
  summary: 'An assignment rule was deleted.',
  data,
});
