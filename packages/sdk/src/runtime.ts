import manifest from '../package.json' with { type: 'json' };

interface Globals {
  Deno?: { version?: { deno?: string } };
  process?: { versions?: Record<string, string | undefined> };
  window?: { document?: unknown };
  importScripts?: unknown;
}

/** Whether this code runs in a web page or in one of its workers, where anybody can read its memory. */
export function inBrowser(globals: Globals = globalThis): boolean {
  const inWorker = typeof globals.importScripts === 'function' && !runtimeName(globals);
  return inWorker || globals.window?.document !== undefined;
}

/** `sauda-sdk/<version> (<runtime>/<version>)`; nothing in browsers, which set the header themselves. */
export function userAgent(globals: Globals = globalThis): string | undefined {
  if (inBrowser(globals)) return undefined;
  return `sauda-sdk/${manifest.version} (${runtimeName(globals) ?? 'edge'})`;
}

function runtimeName({ Deno, process }: Globals): string | undefined {
  if (Deno?.version?.deno) return `deno/${Deno.version.deno}`;
  if (process?.versions?.bun) return `bun/${process.versions.bun}`;
  return process?.versions?.node ? `node/${process.versions.node}` : undefined;
}
