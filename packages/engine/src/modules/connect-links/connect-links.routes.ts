import { sql } from 'kysely';
import { getRow } from '../../kernel/db/rows.ts';
import type { Referring } from '../../kernel/http/list/expansions.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { expandableConnection } from '../connections/index.ts';
import { ConnectLink, ConnectLinkPage, ConnectLinkWithUrl, CreateConnectLink } from './connect-links.schema.ts';
import { createLink, linkWire, revokeLink } from './connect-links.service.ts';

const list = new List({
  id: sql`connect_links.id`,
  filters: {
    connection_id: filter.id(sql`connect_links.connection_id`),
    used_at: filter.time(sql`connect_links.used_at`),
    revoked_at: filter.time(sql`connect_links.revoked_at`),
    expires_at: filter.time(sql`connect_links.expires_at`),
    created_at: filter.time(sql`connect_links.created_at`),
    updated_at: filter.time(sql`connect_links.updated_at`),
  },
  sorts: { created_at: { column: sql`connect_links.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

const references: Referring = {
  component: 'ConnectLink',
  relations: { connection: { key: 'connection_id', to: expandableConnection } },
};

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/v1/connect_links',
    operationId: 'connectLinks.list',
    summary: 'List connect links',
    permission: 'connect_links:read',
    query: list.query,
    response: ConnectLinkPage,
    expands: references,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('connect_links').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map((row) => linkWire(row, tx.now)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/connect_links',
    operationId: 'connectLinks.create',
    summary: 'Make a page where somebody connects a number, portal or form',
    description:
      'Whoever has the `url` may connect one of the adapters, once, until it expires, and sees nothing else. The page appears under the organization’s branding and domain. A repetition with the same `Idempotency-Key` is given the same.',
    permission: 'connect_links:write',
    body: Ref(CreateConnectLink),
    response: Ref(ConnectLinkWithUrl),
    status: 201,
    idempotency: 'sealed',
    async handler({ kernel, tx, body }) {
      const { row, url } = await createLink(tx, kernel, body);
      return { ...linkWire(row, tx.now), url };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/connect_links/:connect_link_id',
    operationId: 'connectLinks.get',
    summary: 'Get a connect link',
    permission: 'connect_links:read',
    response: Ref(ConnectLink),
    expands: references,
    handler: async ({ tx, params }) =>
      linkWire(await getRow(tx, 'connect_links', params.connect_link_id, 'connect link'), tx.now),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/connect_links/:connect_link_id/revoke',
    operationId: 'connectLinks.revoke',
    summary: 'Revoke a connect link',
    description:
      'Effective at once: a page that is open already answers as for an expired link. Revoking twice changes nothing. A link that was used is refused: pause or remove its connection instead.',
    permission: 'connect_links:write',
    response: Ref(ConnectLink),
    errors: ['state_conflict'],
    handler: async ({ tx, params }) => linkWire(await revokeLink(tx, params.connect_link_id), tx.now),
  }),
];
