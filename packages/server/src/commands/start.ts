import { createEngine } from '@sauda/engine';
import { commonOptions, defineCommand, portOption } from '../command.ts';
import { bringUpToDate, requireDatabase, requireKey, withDatabase } from '../database.ts';
import { live } from '../life.ts';
import { createLogger } from '../logger.ts';
import { requirePort } from '../port.ts';
import { loadProject, readSettings } from '../settings.ts';
import { startTracing } from '../tracing.ts';

interface Roles {
  api: boolean;
  worker: boolean;
}

export const start = defineCommand({
  help: `Usage: sauda start [--api] [--worker] [options]

Runs Sauda against the database of DATABASE_URL, which is brought up to date first. Without --api and --worker it does
both; any number of either may run at the same time. Logs are JSON lines on standard error.

Options:
      --api            answer HTTP requests
      --worker         do background work: inbound requests, messages, jobs
      --port <port>    port of the API; default: SAUDA_PORT or 4000
  -c, --config <file>  configuration to read; default: sauda.config.ts or .js of this folder, when there is one
  -h, --help           this page

Needs DATABASE_URL and SAUDA_ENCRYPTION_KEY. SIGTERM and Ctrl-C finish what is being done, then end it.`,
  options: { ...commonOptions, api: { type: 'boolean' }, worker: { type: 'boolean' }, port: { type: 'string' } },
  async run({ api = false, worker = false, port, config }) {
    const both = !api && !worker;
    const flags = port === undefined ? {} : { SAUDA_PORT: portOption(port) };
    return serve({ api: api || both, worker: worker || both }, config, flags);
  },
});

/** Runs until told to stop. */
export async function serve(roles: Roles, file: string | undefined, flags: Record<string, string>): Promise<number> {
  const project = await loadProject(file);
  const config = readSettings(project, { flags });
  const logger = createLogger(config.log_level);
  if (roles.api) await requirePort(config.host, config.port, '--port or SAUDA_PORT');
  await requireDatabase(config.database_url);
  return live(
    async (life) => {
      await life.open(startTracing, (tracing) => tracing.stop());
      await bringUpToDate(config);
      const engine = await life.open(
        () => createEngine({ config, logger, adapters: project.adapters }),
        (opened) => opened.close(),
      );
      await withDatabase(config.database_url, (client) => requireKey(client, engine.kernel.vault.keyId));
      await engine.listenForOperators();
      if (roles.api) await engine.listen();
      if (roles.worker) await engine.startWorker();
      logger.info(roles, 'started');
    },
    { logger, onStop: () => logger.info({}, 'stopping') },
  );
}
