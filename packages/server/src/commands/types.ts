import { writeFile } from 'node:fs/promises';
import { apiClient } from '../api-client.ts';
import { defineCommand, print } from '../command.ts';
import { Problem, UsageError } from '../problem.ts';
import { fetchTypes, renderTypes } from '../types.ts';

export const types = defineCommand({
  help: `Usage: sauda types [--key <api key>] [options]

Prints TypeScript types of the custom fields of one organization, for @sauda/sdk: with them in your program, \`custom\` of
contacts, companies, leads and tasks is checked. Also the ids of its tags, pipelines and stages as types. Asks the API of a
running server; the key needs custom_fields:read, tags:read and pipelines:read.

Options:
      --key <api key>  of the organization; default: SAUDA_API_KEY
      --url <url>      of the server; default: SAUDA_URL or http://localhost:4000
      --out <file>     where to write them; default: standard output
  -h, --help           this page`,
  options: { key: { type: 'string' }, url: { type: 'string' }, out: { type: 'string' } },
  async run({ key = process.env.SAUDA_API_KEY, url = process.env.SAUDA_URL, out }) {
    if (!key) throw new UsageError('--key is missing. See sauda types --help.');
    const origin = (url || 'http://localhost:4000').replace(/\/+$/, '');
    if (!URL.canParse(origin))
      throw new UsageError(`--url must be an address such as http://localhost:4000, not "${url}".`);
    const text = renderTypes(await fetchTypes(apiClient(origin, key)).catch((error) => unreachable(error, origin)));
    if (out === undefined) await print(text.trimEnd());
    else await writeFile(out, text);
    return 0;
  },
});

function unreachable(error: unknown, origin: string): never {
  if (error instanceof Problem) throw error;
  throw new Problem(`No Sauda answers at ${origin}. Start it, or name another --url.`);
}
