import { createEngine, type Engine, type Logger } from '@sauda/engine';
import { createSandbox } from '@sauda/sandbox';
import { commonOptions, defineCommand, portOption, print } from '../command.ts';
import { bringUpToDate, requireKey, withDatabase } from '../database.ts';
import { openDatabase } from '../dev/database.ts';
import { keyFromRunning, openDemo } from '../dev/demo.ts';
import { DevFolder } from '../dev/folder.ts';
import { type DevSettings, readDevSettings } from '../dev/settings.ts';
import { welcome } from '../dev/welcome.ts';
import { type Life, live } from '../life.ts';
import { createLogger } from '../logger.ts';
import { isSauda, originOf, requirePort } from '../port.ts';
import { loadProject, type Project } from '../settings.ts';

export const dev = defineCommand({
  help: `Usage: sauda dev [options]

Runs everything on this computer, with nothing to install and no account anywhere: the API, the worker, a Postgres of
its own, and a sandbox that plays WhatsApp and IndiaMART. The first start makes a demo organization and shows its API
key. Everything is kept in the folder .data; remove that folder to start anew.

Options:
      --port <port>    port of the API; default: SAUDA_PORT or 4000. SAUDA_SANDBOX_PORT is that of the sandbox: 4010
      --new-key        make a further API key for the demo organization, also while dev is running
  -c, --config <file>  configuration to read; default: sauda.config.ts or .js of this folder, when there is one
  -h, --help           this page

DATABASE_URL and SAUDA_ENCRYPTION_KEY are used when they are set, instead of those in .data.`,
  options: { ...commonOptions, port: { type: 'string' }, 'new-key': { type: 'boolean' } },
  async run({ port, config: file, 'new-key': newKey = false }) {
    const project = await loadProject(file);
    const settings = readDevSettings(project, port === undefined ? {} : { SAUDA_PORT: portOption(port) });
    const folder = new DevFolder();
    if (newKey && (await printKeyOfRunning(settings, folder))) return 0;
    const { config, sandbox_port } = settings;
    await requirePort(config.host, config.port, '--port or SAUDA_PORT');
    await requirePort('127.0.0.1', sandbox_port, 'SAUDA_SANDBOX_PORT');
    folder.create();
    config.encryption_key ||= folder.encryptionKey();
    const logger = createLogger(config.log_level, 'text');
    const start = (life: Life) => startEverything(life, { project, settings, folder, logger, newKey });
    const onStop = () => {
      process.stdout.write('\nStopping. Ctrl-C once more stops at once.\n');
      // Connections that Postgres cuts from here on are no news.
      if (logger.isLevelEnabled('error')) logger.level = 'error';
    };
    return live(start, { logger, onStop });
  },
});

interface Start {
  project: Project;
  settings: DevSettings;
  folder: DevFolder;
  logger: Logger;
  newKey: boolean;
}

async function startEverything(life: Life, { project, settings, folder, logger, newKey }: Start): Promise<void> {
  const { config, sandbox_port } = settings;
  const note = (line: string) => process.stderr.write(`${line}\n`);
  const database = await life.open(
    () => openDatabase(config.database_url, { folder, logger, note }),
    (opened) => opened.close(),
  );
  config.database_url = database.url;
  await bringUpToDate(config);
  const sandbox = await life.open(
    async () => createSandbox(),
    (opened) => opened.close(),
  );
  const sandbox_url = await sandbox.listen(sandbox_port, '127.0.0.1');
  const engine = await life.open(
    () => createEngine({ config, logger, adapters: project.adapters }),
    (opened) => opened.close(),
  );
  await checkKey(engine, database.url);
  const api_url = await engine.listen();
  await engine.startWorker();
  life.goOn();
  const demo = await openDemo({ engine, api_url, sandbox_url, folder }, newKey);
  await print(welcome({ api_url, sandbox_url, data: folder.path, demo, newKeyCommand: newKeyCommand() }));
}

function checkKey(engine: Engine, url: string): Promise<void> {
  return withDatabase(url, (client) => requireKey(client, engine.kernel.vault.keyId));
}

/** True when a dev is running here and gave a key. */
async function printKeyOfRunning({ config }: DevSettings, folder: DevFolder): Promise<boolean> {
  if (!(await isSauda(config.host, config.port))) return false;
  const key = await keyFromRunning(originOf(config.host, config.port), folder);
  if (key === null) return false;
  await print(`API key  ${key}\n         Shown only now.`);
  return true;
}

/** As the reader would type it: in a checkout there is no `sauda` on the path, but `npm start`. */
function newKeyCommand(): string {
  return process.env.npm_lifecycle_event === 'start' ? 'npm start -- --new-key' : 'sauda dev --new-key';
}
