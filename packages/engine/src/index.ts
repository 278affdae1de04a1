/** The engine's door: build it, migrate its database, set up a first organization. */

export { type Bootstrapped, bootstrap } from './bootstrap.ts';
export { createEngine, type Engine, type EngineOptions, migrateDatabase, pendingMigrations } from './engine.ts';
export type { AnyAdapter } from './kernel/adapters/registry.ts';
export { type Config, ConfigError, describeConfig, readConfig } from './kernel/config.ts';
export { contract } from './kernel/http/openapi.ts';
export { type Logger, redactText, redactUrl, secretFields } from './kernel/logger.ts';
export { roles as builtInRoles } from './modules/members/index.ts';
