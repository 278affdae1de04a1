import { Type } from 'typebox';
import { defineRoute } from '../../../kernel/http/route.ts';
import { Ref, Uuid } from '../../../kernel/http/schema.ts';
import { LeadAccess } from './access.schema.ts';
import { explainAccess } from './access.ts';

export const accessRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/leads/:lead_id/access',
    operationId: 'leads.access',
    summary: 'Why a member may see or change a lead, or may not',
    description:
      'Role, permission, record scope, owner, team and field rules, in codes and in words. About another member it tells what their role gives; a key of theirs may allow less.',
    permission: 'leads:read',
    query: Type.Object(
      { user_id: Type.Optional(Uuid({ description: 'Default: whoever asks.' })) },
      { additionalProperties: false },
    ),
    response: Ref(LeadAccess),
    handler: async ({ tx, params, query }) => explainAccess(tx, params.lead_id, query.user_id ?? null),
  }),
];
