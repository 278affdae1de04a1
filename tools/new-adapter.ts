import { camelCase } from './scaffold/names.ts';
import { edit, format, has, runTool, UsageError, writeFromTemplate } from './scaffold/workspace.ts';

const usage = 'Usage: npm run new:adapter <whatsapp|lead-source|telephony> <name>';

/** Where adapters of each kind live, and their sample payloads. */
const kinds = {
  whatsapp: { folder: 'packages/adapters-whatsapp', fixtures: ['message.text.json', 'messages.mixed.json'] },
  'lead-source': { folder: 'packages/adapters-leadsources', fixtures: ['push.lead.json', 'push.mixed.json'] },
  telephony: { folder: 'packages/adapters-telephony', fixtures: ['call.missed.json', 'calls.mixed.json'] },
};

type Kind = keyof typeof kinds;

/** An adapter that type-checks, with a test that says what is missing. */
function main(): string {
  const { kind, name } = readArguments(process.argv.slice(2));
  const { folder, fixtures } = kinds[kind];
  const home = `${folder}/src/${name}`;
  if (has(home)) throw new UsageError(`${home} exists already.`);
  const values = valuesOf(name);
  const files = filesFor(kind, name, fixtures);
  for (const [template, file] of files) writeFromTemplate(template, `${home}/${file}`, values);
  const [manifest, build, index] = [`${folder}/package.json`, `${folder}/tsup.config.ts`, `${folder}/src/index.ts`];
  edit(manifest, (text) => addExport(text, name));
  edit(build, (text) => text.replace(/(entry: \[[^\]]*?),?\s*\]/, `$1, 'src/${name}/index.ts']`));
  edit(
    index,
    (text) =>
      `${text}export { type ${values.Pascal}Config, type ${values.Pascal}Secrets, ${values.camel} } from './${name}/index.ts';\n`,
  );
  format([home, manifest, build, index]);
  return whatNext(home, files.length, values.camel);
}

function readArguments([kind, name, ...others]: string[]): { kind: Kind; name: string } {
  if (kind === undefined || name === undefined || others.length > 0) throw new UsageError(usage);
  if (!isKind(kind))
    throw new UsageError(`"${kind}" is no kind of adapter: choose whatsapp, lead-source or telephony.`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new UsageError(
      `"${name}" is no adapter name: use lower case letters and digits, with dashes between words, such as trade-india.`,
    );
  }
  return { kind, name };
}

const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

function valuesOf(name: string) {
  const camel = camelCase(name);
  const title = name.replace(
    /(^|-)(\w)/g,
    (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );
  return { name, camel, title, Pascal: camel.replace(/^./, (letter) => letter.toUpperCase()) };
}

function filesFor(kind: Kind, name: string, fixtures: string[]): [string, string][] {
  return [
    [`${kind}/index.ts`, 'index.ts'],
    [`${kind}/config.ts`, 'config.ts'],
    [`${kind}/inbound.ts`, 'inbound.ts'],
    [`${kind}/outbound.ts`, 'outbound.ts'],
    ['errors.ts', 'errors.ts'],
    [`${kind}/harness.ts`, `${name}.harness.ts`],
    [`${kind}/test.ts`, `${name}.test.ts`],
    ['readme.md', 'README.md'],
    ...fixtures.map((fixture): [string, string] => [`${kind}/${fixture}`, `fixtures/${fixture}`]),
  ];
}

function addExport(text: string, name: string): string {
  const manifest = JSON.parse(text);
  const entry = {
    '@sauda/source': `./src/${name}/index.ts`,
    types: `./dist/${name}/index.d.ts`,
    default: `./dist/${name}/index.js`,
  };
  manifest.exports[`./${name}`] = entry;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function whatNext(home: string, files: number, camel: string): string {
  return `Made ${files} files in ${home} and exported them.

Next:
  1. npx vitest run ${home}
     It lists what is missing. Put real payloads (of fictitious people) into fixtures/ and say in the harness what they become.
  2. Fill in config.ts, inbound.ts, outbound.ts and errors.ts until it passes, and README.md.
  3. Add ${camel} to the adapters of the server: packages/server/src/index.ts.`;
}

runTool(main);
