import { defineModule } from '../../kernel/module.ts';
import { tokenCredentials } from './credentials.ts';
import { trustedIssuerCreated, trustedIssuerDeleted, trustedIssuerUpdated } from './issuers/issuers.events.ts';
import { issuerRoutes } from './issuers/issuers.routes.ts';
import { CreateTrustedIssuer, TrustedIssuer, UpdateTrustedIssuer } from './issuers/issuers.schema.ts';
import { userTokensTables } from './migrations/20261122T0613-user-tokens.ts';
import { namedAnew } from './migrations/20261122T0805-named-anew.ts';
import { userTokensRevoked } from './user-tokens.events.ts';
import { publicKeys, routes } from './user-tokens.routes.ts';
import { CreateUserToken, RevokeUserTokens, UserToken } from './user-tokens.schema.ts';

export { actorOfMember } from './actor-of-member.ts';
export { deleteAllIssuers } from './issuers/issuers.service.ts';

export const userTokens = defineModule({
  name: 'user-tokens',
  dependsOn: ['audit', 'organizations', 'members', 'api-keys'],
  tables: ['user_token_generations', 'trusted_issuers'],
  migrations: { '20261122T0613-user-tokens': userTokensTables, '20261122T0805-named-anew': namedAnew },
  schemas: [UserToken, CreateUserToken, RevokeUserTokens, TrustedIssuer, CreateTrustedIssuer, UpdateTrustedIssuer],
  events: [userTokensRevoked, trustedIssuerCreated, trustedIssuerUpdated, trustedIssuerDeleted],
  routes: [...routes, ...issuerRoutes],
  plugin: publicKeys,
  credentials: tokenCredentials,
});
