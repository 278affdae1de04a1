import { Type } from 'typebox';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { auditEntries, auditList, auditWire } from './audit.list.ts';
import { AuditEntryPage, AuditVerification } from './audit.schema.ts';
import { verifyChain } from './verify.ts';

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/v1/audit_log',
    operationId: 'auditLog.list',
    summary: 'Who changed what that matters',
    description:
      'Keys, tokens of members and the issuers that are trusted; members, roles and teams; connections, webhook endpoints, domains, branding; custom fields; the organization and those below it; imports, exports, consents and privacy. Written with the change itself, and never changed after.',
    permission: 'audit:read',
    query: auditList.query,
    response: AuditEntryPage,
    async handler({ kernel, tx, query }) {
      const page = await auditList.page(kernel, auditEntries(tx), query);
      return { ...page, data: page.data.map(auditWire) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/audit_log/verify',
    operationId: 'auditLog.verify',
    summary: 'Check that the audit log is as it was written',
    description:
      'Looks at `limit` entries from `after` on and names the first that was altered or taken away. Entries are sealed about a second after their commit; those not sealed yet are not looked at.',
    permission: 'audit:read',
    query: Type.Object(
      {
        after: Type.Optional(
          Type.Integer({
            minimum: 0,
            maximum: Number.MAX_SAFE_INTEGER,
            default: 0,
            description: '`checked_to` of the answer before.',
          }),
        ),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 5_000 })),
      },
      { additionalProperties: false },
    ),
    response: Ref(AuditVerification),
    handler: async ({ tx, query }) => verifyChain(tx, query.after ?? 0, query.limit ?? 5_000),
  }),
];
