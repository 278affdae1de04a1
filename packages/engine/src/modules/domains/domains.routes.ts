import { sql } from 'kysely';
import { getRow } from '../../kernel/db/rows.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { CreateDomain, Domain, DomainPage, statuses } from './domains.schema.ts';
import { createDomain, deleteDomain, domainWire, forgetHost, verifyDomain } from './domains.service.ts';

const list = new List({
  id: sql`domains.id`,
  filters: { status: filter.oneOf(sql`domains.status`, statuses), host: filter.text(sql`domains.host`) },
  sorts: { created_at: { column: sql`domains.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/v1/domains',
    operationId: 'domains.list',
    summary: 'List domains',
    permission: 'domains:read',
    query: list.query,
    response: DomainPage,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('domains').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map((row) => domainWire(kernel, row)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/domains',
    operationId: 'domains.create',
    summary: 'Add a domain',
    description:
      'The answer says what to put into the DNS; then verify it. Certificates are the business of the proxy in front.',
    permission: 'domains:write',
    body: Ref(CreateDomain),
    response: Ref(Domain),
    status: 201,
    errors: ['already_exists'],
    handler: async ({ kernel, tx, body }) => domainWire(kernel, await createDomain(tx, kernel, body.host)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/domains/:domain_id',
    operationId: 'domains.get',
    summary: 'Get a domain',
    permission: 'domains:read',
    response: Ref(Domain),
    handler: async ({ kernel, tx, params }) =>
      domainWire(kernel, await getRow(tx, 'domains', params.domain_id, 'domain')),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/domains/:domain_id/verify',
    operationId: 'domains.verify',
    summary: 'Look for the proof of a domain in the DNS',
    description:
      'Answers the domain: `active` when the proof is there, otherwise with `last_error`. Looks each time it is asked; an `Idempotency-Key` is not looked at.',
    permission: 'domains:write',
    response: Ref(Domain),
    errors: ['already_exists'],
    transaction: 'none',
    idempotency: 'ignored',
    handler: async ({ kernel, actor, params }) =>
      domainWire(kernel, await verifyDomain(kernel, actor, params.domain_id)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/domains/:domain_id',
    operationId: 'domains.delete',
    summary: 'Remove a domain',
    permission: 'domains:write',
    async handler({ kernel, tx, params, ifMatch }) {
      const { host } = await deleteDomain(tx, params.domain_id, ifMatch);
      forgetHost(kernel, host);
    },
  }),
];
