import { commonOptions, defineCommand, print } from '../command.ts';
import { bringUpToDate, requireDatabase } from '../database.ts';
import { loadProject, readSettings, unusedKey } from '../settings.ts';

export const migrate = defineCommand({
  help: `Usage: sauda migrate [options]

Brings the database of DATABASE_URL up to date, the job queue included. Safe to run at the same time from several
places. \`sauda start\` and \`sauda worker\` do it too; run it by itself to keep that out of a deployment, or to do it with
a login that may change the schema. Needs no encryption key.

Options:
  -c, --config <file>  configuration to read; default: sauda.config.ts or .js of this folder, when there is one
  -h, --help           this page`,
  options: commonOptions,
  async run({ config: file }) {
    const config = readSettings(await loadProject(file), { given: { encryption_key: unusedKey } });
    await requireDatabase(config.database_url);
    const applied = await bringUpToDate(config);
    await print(
      applied.length === 0
        ? 'The database was up to date already.'
        : applied.map((name) => `applied ${name}`).join('\n'),
    );
    return 0;
  },
});
