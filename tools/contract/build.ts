import { contract, createEngine, readConfig } from '@sauda/engine';
import type { ContractDocument } from './document.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** The OpenAPI document of the engine as its source is now. Needs no database: nothing is connected to. */
export async function buildDocument(): Promise<ContractDocument> {
  const config = readConfig(
    {},
    {
      database_url: 'postgres://nobody@localhost:1/nothing',
      encryption_key: 'only to describe the API, seals nothing',
    },
  );
  const logger = { ...silent, level: 'silent', fatal() {}, trace() {}, silent() {}, child: () => logger };
  const engine = await createEngine({ config, logger, adapters: [] });
  try {
    return JSON.parse(JSON.stringify(contract(engine.app)));
  } finally {
    await engine.close();
  }
}
