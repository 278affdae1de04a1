import { sql } from 'kysely';
import { getRow } from '../../kernel/db/rows.ts';
import type { Referring } from '../../kernel/http/list/expansions.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { expandableUser } from '../members/index.ts';
import { ApiKey, ApiKeyPage, ApiKeyWithSecret, CreateApiKey, RollApiKey, UpdateApiKey } from './api-keys.schema.ts';
import { apiKeyWire, createApiKey, revokeApiKey, rollApiKey, updateApiKey } from './api-keys.service.ts';

const list = new List({
  id: sql`api_keys.id`,
  filters: {
    user_id: filter.id(sql`api_keys.user_id`),
    kind: filter.oneOf(sql`api_keys.kind`, ['secret', 'publishable']),
    name: filter.text(sql`api_keys.name`),
    expires_at: filter.time(sql`api_keys.expires_at`),
    last_used_at: filter.time(sql`api_keys.last_used_at`),
    revoked_at: filter.time(sql`api_keys.revoked_at`),
    created_at: filter.time(sql`api_keys.created_at`),
  },
  sorts: { created_at: { column: sql`api_keys.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

const references: Referring = {
  component: 'ApiKey',
  relations: { user: { key: 'user_id', to: expandableUser } },
};

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/v1/api_keys',
    operationId: 'apiKeys.list',
    summary: 'List API keys',
    permission: 'api_keys:read',
    query: list.query,
    response: ApiKeyPage,
    expands: references,
    async handler({ kernel, tx, query }) {
      const rows = tx.db.selectFrom('api_keys').selectAll().where('organization_id', '=', tx.organization_id);
      const page = await list.page(kernel, rows, query);
      return { ...page, data: page.data.map((row) => apiKeyWire(row, tx.now)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/api_keys',
    operationId: 'apiKeys.create',
    summary: 'Make an API key',
    description:
      'The key is in this answer only. A key bound to a member acts as that member and sees what they see. A repetition with the same `Idempotency-Key` is given the same.',
    permission: 'api_keys:write',
    body: Ref(CreateApiKey),
    response: Ref(ApiKeyWithSecret),
    status: 201,
    idempotency: 'sealed',
    async handler({ kernel, tx, body }) {
      const { row, key } = await createApiKey(tx, kernel, body);
      return { ...apiKeyWire(row, tx.now), key };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/api_keys/:api_key_id',
    operationId: 'apiKeys.get',
    summary: 'Get an API key',
    permission: 'api_keys:read',
    response: Ref(ApiKey),
    expands: references,
    handler: async ({ tx, params }) => apiKeyWire(await getRow(tx, 'api_keys', params.api_key_id, 'API key'), tx.now),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/api_keys/:api_key_id',
    operationId: 'apiKeys.update',
    summary: 'Change an API key',
    description: 'The key itself stays the same. What changed counts with the next request.',
    permission: 'api_keys:write',
    body: Ref(UpdateApiKey),
    response: Ref(ApiKey),
    errors: ['state_conflict'],
    handler: async ({ tx, params, body, ifMatch }) =>
      apiKeyWire(await updateApiKey(tx, params.api_key_id, body, ifMatch), tx.now),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/api_keys/:api_key_id/roll',
    operationId: 'apiKeys.roll',
    summary: 'Give an API key a new secret',
    description:
      'The key keeps its id, permissions and limits; the new secret is in this answer only. The old one works on for `overlap_seconds`, so that servers can be changed over; rolling again ends it. A repetition with the same `Idempotency-Key` is given the same.',
    permission: 'api_keys:write',
    body: Ref(RollApiKey),
    response: Ref(ApiKeyWithSecret),
    idempotency: 'sealed',
    errors: ['state_conflict'],
    async handler({ kernel, tx, params, body, ifMatch }) {
      const { row, key } = await rollApiKey(tx, kernel, params.api_key_id, body.overlap_seconds ?? 0, ifMatch);
      return { ...apiKeyWire(row, tx.now), key };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/api_keys/:api_key_id/revoke',
    operationId: 'apiKeys.revoke',
    summary: 'Revoke an API key',
    description: 'Effective at once, in every process.',
    permission: 'api_keys:write',
    response: Ref(ApiKey),
    handler: async ({ tx, params }) => apiKeyWire(await revokeApiKey(tx, params.api_key_id), tx.now),
  }),
];
