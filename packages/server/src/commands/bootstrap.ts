import { bootstrap as bootstrapOrganization, createEngine } from '@sauda/engine';
import { commonOptions, defineCommand, print } from '../command.ts';
import { bringUpToDate, requireDatabase } from '../database.ts';
import { createLogger } from '../logger.ts';
import { UsageError } from '../problem.ts';
import { loadProject, readSettings } from '../settings.ts';

export const bootstrap = defineCommand({
  help: `Usage: sauda bootstrap --name <organization> --owner-name <name> --owner-email <email> [options]

Makes an organization with its owner in the database of DATABASE_URL, and prints an unrestricted API key, this once:
what a new installation needs before its API can be used. Everything else is done through the API.

Options:
      --name <organization>  what the organization is called
      --owner-name <name>    its owner
      --owner-email <email>
      --test                 an organization for trying things; its keys begin with sk_test_
  -c, --config <file>        configuration to read; default: sauda.config.ts or .js of this folder, when there is one
  -h, --help                 this page`,
  options: {
    ...commonOptions,
    name: { type: 'string' },
    'owner-name': { type: 'string' },
    'owner-email': { type: 'string' },
    test: { type: 'boolean' },
  },
  async run(values) {
    const name = required(values, 'name');
    const owner = { name: required(values, 'owner-name'), email: required(values, 'owner-email') };
    if (!/^[^@\s]+@[^@\s]+$/.test(owner.email)) throw new UsageError(`"${owner.email}" is no e-mail address.`);
    const config = readSettings(await loadProject(values.config));
    await requireDatabase(config.database_url);
    await bringUpToDate(config);
    const engine = await createEngine({ config, logger: createLogger(config.log_level), adapters: [] });
    try {
      const made = await bootstrapOrganization(engine.kernel, {
        name,
        owner,
        environment: values.test ? 'test' : 'live',
      });
      await print(
        `Organization  ${made.organization_id}\nAPI key       ${made.api_key}\n              Shown only now.`,
      );
    } finally {
      await engine.close();
    }
    return 0;
  },
});

function required<K extends string>(values: { [key in K]?: string | undefined }, option: K): string {
  const value = values[option]?.trim();
  if (value) return value;
  throw new UsageError(`--${option} is missing. See sauda bootstrap --help.`);
}
