import { indiamart, webForm } from '@sauda/adapters-leadsources';
import { metaCloud } from '@sauda/adapters-whatsapp';
import type { AnyAdapter, Config } from '@sauda/engine';

/** What a `sauda.config.ts` exports by default. */
export interface SaudaConfig extends Partial<Config> {
  /** The adapters this server offers. Without it: `defaultAdapters`. */
  adapters?: readonly AnyAdapter[];
}

/** The adapters a server has unless its configuration names others. */
export const defaultAdapters: readonly AnyAdapter[] = [metaCloud, indiamart, webForm];

/**
 * Types the configuration of a server. Settings have the names of `Config` (`port`, `public_url`, …); an environment
 * variable wins over the same setting here. Every fault is reported when the server starts, all at once.
 */
export function defineConfig(config: SaudaConfig): SaudaConfig {
  return config;
}
