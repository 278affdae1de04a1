import { type Config, createEngine } from '@sauda/engine';
import { commonOptions, defineCommand, portOption, print } from '../command.ts';
import { checkVersion, connect } from '../database.ts';
import { DevFolder } from '../dev/folder.ts';
import { readDevSettings } from '../dev/settings.ts';
import { checkNode, databaseChecks } from '../doctor/checks.ts';
import { startPostgres } from '../embedded-postgres/index.ts';
import { explain } from '../explain.ts';
import { createLogger } from '../logger.ts';
import { isSauda, requirePort } from '../port.ts';
import { layered, loadProject, type Project, readSettings } from '../settings.ts';

export const doctor = defineCommand({
  help: `Usage: sauda doctor [options]

Checks Node.js, the settings, the port, the database, its schema, the isolation of organizations, the event log and the
encryption key, one line each, and says what to do about a problem. Without DATABASE_URL it examines the database that
\`sauda dev\` made in this folder. Exit code 1 when anything is wrong.

Options:
      --port <port>    port of the API; default: SAUDA_PORT or 4000
  -c, --config <file>  configuration to read; default: sauda.config.ts or .js of this folder, when there is one
  -h, --help           this page`,
  options: { ...commonOptions, port: { type: 'string' } },
  async run({ config: file, port }) {
    const flags = port === undefined ? {} : { SAUDA_PORT: portOption(port) };
    const report = new Report();
    await report.check('Node.js', checkNode);
    const config = await report.check(
      'Settings',
      async () => readSettingsHere(await loadProject(file), flags),
      () => 'complete',
    );
    if (config !== null) {
      await report.check('Port', () => checkPort(config));
      await examineDatabase(report, config);
    }
    return report.problems === 0 ? 0 : 1;
  },
});

/** One line for each check. */
class Report {
  problems = 0;

  /** Null when there was a problem. `tell` makes the words of the line; by default the result is the words. */
  async check<T>(name: string, look: () => Promise<T>, tell: (found: T) => string = String): Promise<T | null> {
    try {
      const found = await look();
      await this.#line('ok', name, tell(found));
      return found;
    } catch (error) {
      const words = explain(error);
      if (words === null) throw error;
      this.problems += 1;
      await this.#line('problem', name, words);
      return null;
    }
  }

  async #line(verdict: string, name: string, words: string): Promise<void> {
    await print(`${verdict.padEnd(9)}${name.padEnd(11)}${words.replace(/\n\s*-?\s*/g, ' ')}`);
  }
}

/** Those of a server, or those of `sauda dev` where it has made a database. */
function readSettingsHere(project: Project, flags: Record<string, string>): Config {
  const folder = new DevFolder();
  const isDev = layered(project, {}).DATABASE_URL === undefined && folder.isUsed;
  if (!isDev) return readSettings(project, { flags });
  const { config } = readDevSettings(project, flags);
  config.encryption_key ||= folder.encryptionKey();
  return config;
}

async function checkPort({ host, port }: Config): Promise<string> {
  if (await isSauda(host, port)) return `${port} of ${host} is answered by a running Sauda`;
  await requirePort(host, port, '--port or SAUDA_PORT');
  return `${port} of ${host} is free`;
}

async function examineDatabase(report: Report, config: Config): Promise<void> {
  const database = await report.check(
    'Database',
    () => openHere(config),
    ({ words }) => words,
  );
  if (database === null) return;
  const logger = createLogger('silent');
  const engine = await createEngine({ config, logger, adapters: [] });
  try {
    for (const { name, look } of databaseChecks) {
      const found = await report.check(name, () => look(database.client, engine.kernel.vault));
      if (found === null && name === 'Schema') break;
    }
  } finally {
    await engine.close();
    await database.close();
  }
}

/** The database of the settings; that of `sauda dev` is started for the moment when it does not run. */
async function openHere(config: Config) {
  const postgres = config.database_url === '' ? await startPostgres({ dataDir: new DevFolder().postgres }) : null;
  config.database_url ||= postgres?.url('sauda') ?? '';
  const stop = async () => (postgres?.adopted === false ? postgres.stop() : undefined);
  try {
    const client = await connect(config.database_url);
    const words = `Postgres ${await checkVersion(client)}`;
    const close = async () => {
      await client.end();
      await stop();
    };
    return { client, words, close };
  } catch (error) {
    await stop();
    throw error;
  }
}
