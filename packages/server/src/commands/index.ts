import { type Command, print } from '../command.ts';
import { UsageError } from '../problem.ts';

interface Entry {
  summary: string;
  load(): Promise<Command>;
}

/** Every command; loaded only when it is called, so that help is instant. */
const commands: Record<string, Entry> = {
  dev: {
    summary: 'Run everything on this computer: API, worker, Postgres, sandbox and a demo.',
    load: async () => (await import('./dev.ts')).dev,
  },
  start: {
    summary: 'Run the API and the worker against DATABASE_URL.',
    load: async () => (await import('./start.ts')).start,
  },
  worker: { summary: 'Run background work only.', load: async () => (await import('./worker.ts')).worker },
  migrate: {
    summary: 'Bring the database up to date.',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  bootstrap: {
    summary: 'Make a first organization and its API key.',
    load: async () => (await import('./bootstrap.ts')).bootstrap,
  },
  openapi: {
    summary: 'Print the API contract (OpenAPI 3.1).',
    load: async () => (await import('./openapi.ts')).openapi,
  },
  types: {
    summary: 'Print TypeScript types of an organization’s custom fields.',
    load: async () => (await import('./types.ts')).types,
  },
  doctor: {
    summary: 'Check this installation and say what to do.',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  help: { summary: 'Explain a command.', load: async () => help },
};

/** @throws UsageError when there is none of that name. */
export async function findCommand(name: string): Promise<Command> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) throw new UsageError(`There is no command "${name}". See sauda help.`);
  return entry.load();
}

export function overview(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(11)}${summary}`);
  return `Sauda, the headless WhatsApp CRM.

Usage: sauda <command> [options]

${rows.join('\n')}

sauda help <command> tells more about one of them; sauda --version tells the version.`;
}

const help: Command = {
  help: 'Usage: sauda help [command]',
  async run([name]) {
    const topic = name === undefined || name.startsWith('-') ? null : await findCommand(name);
    await print(topic === null ? overview() : topic.help);
    return 0;
  },
};
