import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indiamart, webForm } from '@sauda/adapters-leadsources';
import { metaCloud } from '@sauda/adapters-whatsapp';
import { bootstrap, createEngine, migrateDatabase, readConfig } from '@sauda/engine';
import { createSandbox } from '@sauda/sandbox';
import { Sauda } from '@sauda/sdk';
import { startPostgres } from 'sauda/embedded-postgres';

export const number = {
  phone_number_id: '100000000000101',
  waba_id: '200000000000201',
  display_phone_number: '+919999900090',
  access_token: 'EAAG-DEMO-TOKEN',
  app_secret: 'demo-app-secret-0f1e2d3c',
  verify_token: 'demo-verify-token',
};

/** A whole Sauda with an empty database and the sandbox as the outside world, for as long as the demo lasts. */
export interface World {
  sauda: Sauda;
  url: string;
  /** Posts to the sandbox's play routes. */
  play<T = Record<string, unknown>>(path: string, body: object): Promise<T>;
  /** What people received on their phones. */
  sent(to: string): Promise<{ message_id: string; body: Record<string, unknown> }[]>;
  sandboxUrl: string;
  close(): Promise<void>;
}

const quiet = {
  level: 'silent',
  debug() {},
  info() {},
  warn() {},
  error() {},
  fatal() {},
  trace() {},
  silent() {},
  child: () => quiet,
};

export async function openWorld(): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sauda-demo-'));
  const postgres = await startPostgres({ dataDir });
  const config = readConfig(
    {},
    {
      database_url: postgres.url(),
      encryption_key: 'for this demo only, thrown away with it',
      port: 0,
      allow_private_addresses: true,
      // The story types faster than people do.
      rate_burst: 0,
    },
  );
  await migrateDatabase(config);
  const engine = await createEngine({ config, logger: quiet, adapters: [metaCloud, indiamart, webForm] });
  const sandbox = createSandbox();
  const [url, sandboxUrl] = await Promise.all([engine.listen(), sandbox.listen(0)]);
  await engine.startWorker();
  const { api_key } = await bootstrap(engine.kernel, {
    name: 'Surya Solar',
    owner: { name: 'Asha Rao', email: 'asha@example.com' },
  });
  const json = async (answer: Response) => {
    const body = await answer.json();
    if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}: ${JSON.stringify(body)}`);
    return body;
  };
  return {
    sauda: new Sauda({ apiKey: api_key, baseUrl: url }),
    url,
    sandboxUrl,
    play: async (path, body) =>
      json(
        await fetch(`${sandboxUrl}/play${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    sent: async (to) => (await json(await fetch(`${sandboxUrl}/play/whatsapp/sent?to=${encodeURIComponent(to)}`))).data,
    async close() {
      await engine.close();
      await sandbox.close();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The bytes IndiaMART pushes, as recorded for its adapter. */
export function indiamartPush(): Buffer {
  return readFileSync(
    join(import.meta.dirname, '../../packages/adapters-leadsources/src/indiamart/fixtures/push.lead.json'),
  );
}
