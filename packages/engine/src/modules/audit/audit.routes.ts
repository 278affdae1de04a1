import { sql } from 'kysely';
import { Type } from 'typebox';
import type { Row } from '../../kernel/db/rows.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { AuditEntryPage, AuditVerification } from './audit.schema.ts';
import { verifyChain } from './verify.ts';

const list = new List({
  id: sql`audit_log.id`,
  filters: {
    action: filter.text(sql`audit_log.action`),
    object_type: filter.text(sql`audit_log.object_type`),
    object_id: filter.id(sql`audit_log.object_id`),
    actor_id: filter.id(sql`audit_log.actor_id`),
    user_id: filter.id(sql`audit_log.user_id`),
    key_id: filter.id(sql`audit_log.key_id`),
    occurred_at: filter.time(sql`audit_log.occurred_at`),
  },
  sorts: { occurred_at: { column: sql`audit_log.occurred_at`, type: 'timestamptz', key: 'occurred_at' } },
  defaultSort: '-occurred_at',
});

function wire(row: Row<'audit_log'>) {
  const {
    object_type,
    object_id,
    actor_type,
    actor_id,
    actor_organization_id,
    request_id,
    ip,
    user_agent,
    hash,
    before,
    after,
    ...rest
  } = row;
  return {
    ...rest,
    object: 'audit_entry' as const,
    target: { type: object_type, id: object_id },
    actor: { type: actor_type, id: actor_id, organization_id: actor_organization_id },
    before: before as Record<string, unknown> | null,
    after: after as Record<string, unknown> | null,
    request: request_id === null ? null : { id: request_id, ip, user_agent },
    hash: hash?.toString('hex') ?? null,
  };
}

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/v1/audit_log',
    operationId: 'auditLog.list',
    summary: 'Who changed what that matters',
    description:
      'Keys, tokens of members and the issuers that are trusted; members, roles and teams; connections, webhook endpoints, domains, branding; custom fields; the organization and those below it; imports, exports, consents and privacy. Written with the change itself, and never changed after.',
    permission: 'audit:read',
    query: list.query,
    response: AuditEntryPage,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('audit_log').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map(wire) };
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
