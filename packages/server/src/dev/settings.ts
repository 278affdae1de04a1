import type { Config } from '@sauda/engine';
import { layered, type Project, readSettings } from '../settings.ts';

/** `config.database_url` and `config.encryption_key` are empty when dev is to bring its own. */
export interface DevSettings {
  config: Config;
  sandbox_port: number;
}

const preset = { SAUDA_LOG_LEVEL: 'warn', SAUDA_ALLOW_PRIVATE_ADDRESSES: 'true', SAUDA_SHUTDOWN_DELAY: '0' };
const usualSandboxPort = 4010;

/** @throws ConfigError with every fault. */
export function readDevSettings(project: Project, flags: Record<string, string>): DevSettings {
  const layers = { preset, flags };
  const { DATABASE_URL, SAUDA_ENCRYPTION_KEY, SAUDA_SANDBOX_PORT } = layered(project, layers);
  const own: Partial<Config> = {
    ...(DATABASE_URL === undefined ? { database_url: '' } : {}),
    ...(SAUDA_ENCRYPTION_KEY === undefined ? { encryption_key: '' } : {}),
  };
  const sandbox_port = SAUDA_SANDBOX_PORT === undefined ? usualSandboxPort : Number(SAUDA_SANDBOX_PORT);
  const isPort = Number.isInteger(sandbox_port) && sandbox_port >= 0 && sandbox_port <= 65_535;
  const faults = isPort
    ? []
    : [`SAUDA_SANDBOX_PORT must be a whole number from 0 to 65535, not ${JSON.stringify(SAUDA_SANDBOX_PORT)}.`];
  return { config: readSettings(project, { ...layers, given: own }, faults), sandbox_port };
}
