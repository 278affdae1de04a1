import { defineModule } from '../../kernel/module.ts';
import { apiKeyCreated, apiKeyRevoked, apiKeyRolled, apiKeyUpdated } from './api-keys.events.ts';
import { routes } from './api-keys.routes.ts';
import { ApiKey, ApiKeyWithSecret, CreateApiKey, RollApiKey, UpdateApiKey } from './api-keys.schema.ts';
import { apiKeyCredentials } from './authenticate.ts';
import { apiKeysTables } from './migrations/20261122T0120-api-keys.ts';
import { apiKeyLimits } from './migrations/20261122T0610-limits.ts';
import { keyVersions } from './migrations/20261122T0770-api-version.ts';

export { actorOfKey } from './actor-of-key.ts';
export { apiKeyWire, createApiKey, refusePermissionsBeyond, revokeAllApiKeys } from './api-keys.service.ts';
export { bothAllow, joinRole, type MemberRow, memberColumns } from './member-powers.ts';

export const apiKeys = defineModule({
  name: 'api-keys',
  dependsOn: ['audit', 'organizations', 'members'],
  tables: ['api_keys'],
  migrations: {
    '20261122T0120-api-keys': apiKeysTables,
    '20261122T0610-limits': apiKeyLimits,
    '20261122T0770-api-version': keyVersions,
  },
  schemas: [ApiKey, ApiKeyWithSecret, CreateApiKey, UpdateApiKey, RollApiKey],
  events: [apiKeyCreated, apiKeyUpdated, apiKeyRolled, apiKeyRevoked],
  routes,
  credentials: apiKeyCredentials,
});
