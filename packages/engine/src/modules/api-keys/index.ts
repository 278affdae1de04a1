import { defineModule } from '../../kernel/module.ts';
import { apiKeyCreated, apiKeyRevoked } from './api-keys.events.ts';
import { routes } from './api-keys.routes.ts';
import { ApiKey, ApiKeyWithSecret, CreateApiKey } from './api-keys.schema.ts';
import { authenticator } from './authenticate.ts';
import { apiKeysTables } from './migrations/20261122T0120-api-keys.ts';

export { createApiKey } from './api-keys.service.ts';

export const apiKeys = defineModule({
  name: 'api-keys',
  dependsOn: ['members'],
  tables: ['api_keys'],
  migrations: { '20261122T0120-api-keys': apiKeysTables },
  schemas: [ApiKey, ApiKeyWithSecret, CreateApiKey],
  events: [apiKeyCreated, apiKeyRevoked],
  routes,
  authenticate: authenticator,
});
