import { commonOptions, defineCommand } from '../command.ts';
import { serve } from './start.ts';

export const worker = defineCommand({
  help: `Usage: sauda worker [options]

Runs background work only, the same as \`sauda start --worker\`: inbound requests, messages, jobs. Several may run.

Options:
  -c, --config <file>  configuration to read; default: sauda.config.ts or .js of this folder, when there is one
  -h, --help           this page`,
  options: commonOptions,
  run: ({ config }) => serve({ api: false, worker: true }, config, {}),
});
