import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Nullable } from '../../kernel/http/schema.ts';

export const organizationUpdated = defineEvent({
  type: 'organization.updated',
  summary: 'The organization was changed.',
  data: Type.Object({ changes: Anything({ description: 'The changed fields with their new values.' }) }),
});

const inTree = Type.Object({
  name: Type.String(),
  status: Type.String(),
  external_id: Nullable(Type.String()),
});

const told = 'In the log of the organization and of the one above that did it.';

export const organizationCreated = defineEvent({
  type: 'organization.created',
  summary: `An organization was made below another. ${told}`,
  data: inTree,
});
export const organizationSuspended = defineEvent({
  type: 'organization.suspended',
  summary: `An organization was suspended. ${told}`,
  data: inTree,
});
export const organizationResumed = defineEvent({
  type: 'organization.resumed',
  summary: `An organization is active again. ${told}`,
  data: inTree,
});
export const organizationDeleted = defineEvent({
  type: 'organization.deleted',
  summary: `An organization was deleted; its data is erased when the grace period is over. ${told}`,
  data: inTree,
});
export const limitsChanged = defineEvent({
  type: 'organization.limits_changed',
  summary: `An organization was given other limits. ${told}`,
  data: Type.Object({ limits: Anything({ description: 'Each limit; null is none.' }) }),
});
export const planLimitExceeded = defineEvent({
  type: 'organization.limit_exceeded',
  summary: 'Somebody who came from outside was recorded although the plan was used up.',
  data: Type.Object({ meter: Type.String(), used: Type.Integer(), allowed: Type.Integer() }),
});
