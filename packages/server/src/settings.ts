import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AnyAdapter, type Config, ConfigError, describeConfig, readConfig } from '@sauda/engine';
import { defaultAdapters, type SaudaConfig } from './index.ts';
import { Problem } from './problem.ts';

/** Settings by the names of their environment variables. */
export type Environment = Record<string, string | undefined>;

/** What the configuration file says: the adapters, and the rest as if it stood in the environment. */
export interface Project {
  adapters: readonly AnyAdapter[];
  environment: Environment;
  faults: string[];
}

interface Layers {
  /** What the command sets unless anything else does. */
  preset?: Environment;
  /** What was said on the command line; it wins. */
  flags?: Environment;
  /** Values that are not settings of this command. */
  given?: Partial<Config>;
}

/** For commands that seal and open nothing. */
export const unusedKey = 'no key: this command opens nothing';

const fileNames = ['sauda.config.ts', 'sauda.config.js'];

/** Reads the named configuration file, or that of the current folder when there is one. */
export async function loadProject(file: string | undefined): Promise<Project> {
  const path = file ?? fileNames.find((name) => existsSync(name));
  if (path === undefined) return { adapters: defaultAdapters, environment: {}, faults: [] };
  const { adapters = defaultAdapters, ...settings } = await importConfig(resolve(path));
  const known = new Set(describeConfig().map(({ env }) => env));
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  const unknown = entries.filter(([name]) => !known.has(variableOf(name)));
  return {
    adapters,
    environment: Object.fromEntries(entries.map(([name, value]) => [variableOf(name), String(value)])),
    faults: unknown.map(([name]) => `${basename(path)} has the setting ${JSON.stringify(name)}, which does not exist.`),
  };
}

/** `database_url` → `DATABASE_URL`, `port` → `SAUDA_PORT`. */
function variableOf(setting: string): string {
  const name = setting.toUpperCase();
  return /^DATABASE_(DIRECT_)?URL$/.test(name) ? name : `SAUDA_${name}`;
}

async function importConfig(path: string): Promise<SaudaConfig> {
  if (!existsSync(path)) throw new Problem(`There is no configuration file ${path}.`);
  const loaded: { default?: unknown } = await import(pathToFileURL(path).href).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem(`${path} could not be loaded: ${reason}`, { cause });
  });
  if (isConfig(loaded.default)) return loaded.default;
  throw new Problem(`${path} must end in \`export default defineConfig({ … })\`, with a list as \`adapters\` if any.`);
}

function isConfig(value: unknown): value is SaudaConfig {
  if (typeof value !== 'object' || value === null) return false;
  return !('adapters' in value) || value.adapters === undefined || Array.isArray(value.adapters);
}

/** The layers as one environment: command line, environment, file, preset. An empty variable counts as not set. */
export function layered(project: Project, { preset = {}, flags = {} }: Layers): Environment {
  const set = Object.entries(process.env).filter(([, value]) => value !== undefined && value !== '');
  return { ...preset, ...project.environment, ...Object.fromEntries(set), ...flags };
}

/**
 * The settings of a command from all layers.
 *
 * @throws ConfigError with every fault, those in `moreFaults` included.
 */
export function readSettings(project: Project, layers: Layers = {}, moreFaults: string[] = []): Config {
  const faults = [...project.faults, ...moreFaults];
  try {
    const config = readConfig(layered(project, layers), layers.given);
    if (faults.length === 0) return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    faults.unshift(...error.faults);
  }
  throw new ConfigError(faults);
}
