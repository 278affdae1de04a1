import { contract, createEngine, readConfig } from '@sauda/engine';
import { defineCommand, print } from '../command.ts';
import { createLogger } from '../logger.ts';
import { unusedKey } from '../settings.ts';

export const openapi = defineCommand({
  help: `Usage: sauda openapi

Prints the API contract as an OpenAPI 3.1 document (JSON). It needs no database and no settings.`,
  options: {},
  async run() {
    const config = readConfig({}, { database_url: 'postgres://127.0.0.1/unused', encryption_key: unusedKey });
    const engine = await createEngine({ config, logger: createLogger('silent'), adapters: [] });
    try {
      await print(JSON.stringify(contract(engine.app), null, 2));
    } finally {
      await engine.close();
    }
    return 0;
  },
});
