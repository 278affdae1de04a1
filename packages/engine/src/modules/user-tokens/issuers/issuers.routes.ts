import { sql } from 'kysely';
import { getRow } from '../../../kernel/db/rows.ts';
import { filter, List } from '../../../kernel/http/list.ts';
import { defineRoute } from '../../../kernel/http/route.ts';
import { Ref } from '../../../kernel/http/schema.ts';
import { CreateTrustedIssuer, TrustedIssuer, TrustedIssuerPage, UpdateTrustedIssuer } from './issuers.schema.ts';
import { createIssuer, deleteIssuer, issuerWire, updateIssuer } from './issuers.service.ts';

const list = new List({
  id: sql`trusted_issuers.id`,
  filters: {
    name: filter.text(sql`trusted_issuers.name`),
    issuer: filter.text(sql`trusted_issuers.issuer`),
    audience: filter.text(sql`trusted_issuers.audience`),
    matches: filter.oneOf(sql`trusted_issuers.matches`, ['external_id', 'email']),
    created_at: filter.time(sql`trusted_issuers.created_at`),
    updated_at: filter.time(sql`trusted_issuers.updated_at`),
  },
  sorts: { created_at: { column: sql`trusted_issuers.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

export const issuerRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/trusted_issuers',
    operationId: 'trustedIssuers.list',
    summary: 'List trusted issuers',
    permission: 'trusted_issuers:read',
    query: list.query,
    response: TrustedIssuerPage,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('trusted_issuers').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map(issuerWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/trusted_issuers',
    operationId: 'trustedIssuers.create',
    summary: 'Trust the tokens of an OpenID Connect issuer',
    description:
      'Members then call the API with the tokens of your own login: `Authorization: Bearer <token>`, signed with ES256, RS256 or EdDSA, with `iss`, `aud`, `exp` and `iat`. A token is good until `exp`, and for 24 hours after `iat` at most. Only a caller who may do everything can do this, since the issuer can name any member.',
    permission: 'trusted_issuers:write',
    body: Ref(CreateTrustedIssuer),
    response: Ref(TrustedIssuer),
    status: 201,
    errors: ['already_exists'],
    handler: async ({ kernel, tx, body }) => issuerWire(await createIssuer(tx, kernel, body)),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/trusted_issuers/:trusted_issuer_id',
    operationId: 'trustedIssuers.get',
    summary: 'Get a trusted issuer',
    permission: 'trusted_issuers:read',
    response: Ref(TrustedIssuer),
    handler: async ({ tx, params }) =>
      issuerWire(await getRow(tx, 'trusted_issuers', params.trusted_issuer_id, 'trusted issuer')),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/trusted_issuers/:trusted_issuer_id',
    operationId: 'trustedIssuers.update',
    summary: 'Change how the tokens of an issuer are read',
    description: 'Issuer and audience stay; trust another one instead.',
    permission: 'trusted_issuers:write',
    body: Ref(UpdateTrustedIssuer),
    response: Ref(TrustedIssuer),
    handler: async ({ kernel, tx, params, body, ifMatch }) =>
      issuerWire(await updateIssuer(tx, kernel, params.trusted_issuer_id, body, ifMatch)),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/trusted_issuers/:trusted_issuer_id',
    operationId: 'trustedIssuers.delete',
    summary: 'Stop trusting an issuer',
    description: 'Its tokens end at once, in every process.',
    permission: 'trusted_issuers:write',
    handler: async ({ tx, params, ifMatch }) => deleteIssuer(tx, params.trusted_issuer_id, ifMatch),
  }),
];
