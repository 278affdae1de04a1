import { type Names, namesOf } from './scaffold/names.ts';
import type { Values } from './scaffold/render.ts';
import { edit, format, has, list, read, runTool, UsageError, writeFromTemplate } from './scaffold/workspace.ts';

const usage = 'Usage: npm run new:module <plural-name> [-- --on leads]';
const engine = 'packages/engine/src';
const registry = `${engine}/modules.ts`;
const contract = 'openapi/openapi.json';
const permissions = `${engine}/modules/members/roles.ts`;

/** A module that works: a small resource with its table, routes, events and test. `--on leads`: it belongs to a lead. */
function main(): string {
  const { name, on } = readArguments(process.argv.slice(2));
  const names = namesOf(name);
  const folder = `${engine}/modules/${name}`;
  if (has(folder)) throw new UsageError(`${folder} exists already.`);
  const parent = on === null ? null : parentOf(on);
  const values = { ...names, ...parentValues(parent), migration: `${timestamp()}-${name}` };
  const files = templatesFor(parent !== null).map(
    ([template, file]) =>
      [template, `${folder}/${file.replace('NAME', name).replace('MIGRATION', values.migration)}`] as const,
  );
  for (const [template, path] of files) writeFromTemplate(`module/${template}`, path, values);
  edit(registry, (text) => register(text, names));
  edit(permissions, (text) => allow(text, names));
  format([folder, registry, permissions]);
  return whatNext(
    names,
    files.map(([, path]) => path),
  );
}

function readArguments(given: string[]): { name: string; on: string | null } {
  const at = given.indexOf('--on');
  const on = at === -1 ? null : (given[at + 1] ?? '');
  const [name, ...others] = at === -1 ? given : given.filter((_, index) => index !== at && index !== at + 1);
  if (name === undefined || others.length > 0 || on === '' || name.startsWith('-')) throw new UsageError(usage);
  return { name, on };
}

interface Parent {
  names: Names;
  /** A body that makes one, from the parent's own documentation. */
  example: string;
}

/** The module that the new one's objects belong to. It must show how to find one of its own and how to make one. */
function parentOf(on: string): Parent {
  const names = namesOf(on);
  const door = `${engine}/modules/${on}/index.ts`;
  if (!has(door)) throw new UsageError(`There is no module ${on}: ${door} does not exist.`);
  if (!new RegExp(`export \\{[^}]*\\bget${names.Pascal}\\b`).test(read(door))) {
    throw new UsageError(`${door} exports no get${names.Pascal}; a module that others build on offers it.`);
  }
  return { names, example: exampleOf(names) };
}

function exampleOf({ plural }: Names): string {
  const document = has(contract) ? JSON.parse(read(contract)) : { paths: {} };
  const reference = String(
    document.paths[`/v1/${plural}`]?.post?.requestBody?.content['application/json'].schema.$ref ?? '',
  );
  const [example] = document.components?.schemas[reference.slice(reference.lastIndexOf('/') + 1)]?.examples ?? [];
  if (example === undefined)
    throw new UsageError(`${contract} has no example of POST /v1/${plural}: run \`npm run openapi\` first.`);
  return JSON.stringify(example);
}

function parentValues(parent: Parent | null): Values {
  const names = parent?.names ?? namesOf('parents');
  return {
    on: parent !== null,
    alone: parent === null,
    timeline: names.folder === 'leads' || names.folder === 'contacts',
    visible: parent !== null && read(`${engine}/modules/${names.folder}/index.ts`).includes(`visible${names.Pascal}`),
    parents: names.plural,
    parents_folder: names.folder,
    parent: names.singular,
    parent_word: names.word,
    Parent: names.Pascal,
    parent_example: parent?.example ?? '',
  };
}

const templatesFor = (on: boolean): [string, string][] => [
  ['index.ts', 'index.ts'],
  ['schema.ts', 'NAME.schema.ts'],
  ['routes.ts', 'NAME.routes.ts'],
  ['service.ts', 'NAME.service.ts'],
  ['events.ts', 'NAME.events.ts'],
  ...(on ? ([['errors.ts', 'NAME.errors.ts']] satisfies [string, string][]) : []),
  ['migration.ts', 'migrations/MIGRATION.ts'],
  ['test.ts', 'NAME.test.ts'],
];

/** `20261122T0930`: migrations run in this order, so it is now, or just after the newest there is. */
function timestamp(): string {
  const stamp = (at: Date) => at.toISOString().slice(0, 16).replaceAll(/[-:]/g, '');
  const newest = list(`${engine}/modules`)
    .flatMap((path) => /\/migrations\/(\d{8}T\d{4})-/.exec(path)?.[1] ?? [])
    .sort()
    .at(-1);
  const now = stamp(new Date());
  if (newest === undefined || newest < now) return now;
  const [, date, hour, minute] = /^(.{8})T(..)(..)$/.exec(newest) ?? [];
  const day = String(date).replace(/^(....)(..)(..)$/, '$1-$2-$3');
  return stamp(new Date(Date.parse(`${day}T${hour}:${minute}:00Z`) + 60_000));
}

/** The last tier: a new module may use all others and none uses it yet. */
function register(text: string, { camels, folder }: Names): string {
  return text
    .replace(/\n\n\/\*\* Every module/, `\nimport { ${camels} } from './modules/${folder}/index.ts';$&`)
    .replace(/(export const modules[^=]*= \[[\s\S]*?),?\s*\];/, `$1, ${camels}];`);
}

function allow(text: string, { plural }: Names): string {
  return text.replace(
    /(export const permissions = \[\n)([\s\S]*?)(\n\] as const;)/,
    (_, before: string, lines: string, after: string) => {
      const all = [...lines.split('\n'), `  '${plural}:read',`, `  '${plural}:write',`];
      return before + all.sort().join('\n') + after;
    },
  );
}

function whatNext({ plural, folder }: Names, files: string[]): string {
  return `Made ${files.length} files and registered the module:
${files.map((path) => `  ${path}`).join('\n')}

Next:
  1. Shape the table in the migration and the fields in the schema.
  2. npm run db:types && npm run openapi
  3. Say in ${permissions} which roles may \`${plural}:read\` and \`${plural}:write\`; owners and admins may already.
  4. Show tests/contract/factories.ts how to make one.
  5. Say in ${engine}/reference.ts what they are for.
  6. npx vitest run ${folder}`;
}

runTool(main);
