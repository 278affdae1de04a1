import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { stopPostgres } from './embedded-postgres/index.ts';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));
const folders: string[] = [];
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children.splice(0)) await kill(child);
  for (const folder of folders.splice(0)) {
    await stopPostgres(join(folder, '.data/postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A folder to work in, removed after the tests of the file with whatever runs in it. Every account may pass through it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sauda-cli-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

export interface Surroundings {
  cwd?: string;
  env?: Record<string, string>;
}

/** A command of the CLI in a process of its own, with nothing in its environment but what is given. */
export class Sauda {
  stdout = '';
  stderr = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(args: string[], { cwd = tmpdir(), env = {} }: Surroundings = {}) {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, ['--conditions=@sauda/source', cli, ...args], {
      cwd,
      env: { PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk) => {
      this.stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      this.stderr += chunk;
    });
    this.child = child;
    this.ended = once(child, 'close').then(([code]) => code);
    children.push(child);
  }

  /** Waits for text on one of its outputs and answers the output so far. */
  async says(text: string | RegExp, output: 'stdout' | 'stderr' = 'stdout'): Promise<string> {
    const deadline = Date.now() + 50_000;
    while (Date.now() < deadline && this.child.exitCode === null) {
      if (this[output].match(text)) return this[output];
      await sleep(20);
    }
    throw new Error(`It did not say ${text}, but: ${this.stdout}\n${this.stderr}`);
  }

  /** Sends a signal and answers the exit code. */
  async stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** Runs a command to its end. */
export async function run(args: string[], surroundings?: Surroundings): Promise<Sauda & { code: number | null }> {
  const sauda = new Sauda(args, surroundings);
  return Object.assign(sauda, { code: await sauda.ended });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}

/** An answer of the API to a key. */
export async function get(
  url: string,
  key: string,
): Promise<{ status: number; body: { data: Record<string, unknown>[] } }> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
  return { status: response.status, body: JSON.parse(await response.text()) };
}
