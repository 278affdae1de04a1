import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url));

/** A process that does both, or one that does half of it. */
export const roles = { both: ['start'], api: ['start', '--api'], worker: ['start', '--worker'] };

export interface VictimOptions {
  /** What to run. Default `start`: API and worker. */
  args?: string[];
  env?: Record<string, string>;
}

/** The real server in a process of its own, on one address, to be killed and started again. */
export class Victim {
  readonly url: string;
  readonly #env: Record<string, string>;
  readonly #args: string[];
  #child: ChildProcess | null = null;
  #said = '';

  private constructor(port: number, databaseUrl: string, { args = roles.both, env = {} }: VictimOptions) {
    this.url = `http://127.0.0.1:${port}`;
    this.#args = args;
    this.#env = {
      PATH: process.env.PATH ?? '',
      DATABASE_URL: databaseUrl,
      SAUDA_ENCRYPTION_KEY: 'a key for tests only, never elsewhere',
      // A worker answers operators only.
      [args === roles.worker ? 'SAUDA_METRICS_PORT' : 'SAUDA_PORT']: String(port),
      SAUDA_PUBLIC_URL: this.url,
      SAUDA_ALLOW_PRIVATE_ADDRESSES: 'true',
      SAUDA_LOG_LEVEL: 'warn',
      SAUDA_RATE_LIMIT: '0',
      SAUDA_RATE_BURST: '0',
      SAUDA_CONCURRENT_REQUESTS: '0',
      ...env,
    };
  }

  static async on(databaseUrl: string, options: VictimOptions = {}): Promise<Victim> {
    return new Victim(await freePort(), databaseUrl, options);
  }

  /** One that only works in the background. Its address is the operators'. */
  static async worker(databaseUrl: string): Promise<Victim> {
    const port = await freePort();
    return new Victim(port, databaseUrl, { args: ['worker'], env: { SAUDA_METRICS_PORT: String(port) } });
  }

  /** Makes an organization; answers its key. */
  async bootstrap(): Promise<string> {
    const owner = ['--owner-name', 'Asha Rao', '--owner-email', 'asha@example.com'];
    const child = this.#spawn(['bootstrap', '--name', 'Surya Solar', ...owner]);
    await once(child, 'close');
    const key = /sk_\S+/.exec(this.#said)?.[0];
    if (key === undefined) throw new Error(`No key was made: ${this.#said}`);
    return key;
  }

  async start(): Promise<void> {
    const child = this.#spawn(this.#args);
    this.#child = child;
    const deadline = Date.now() + 30_000;
    while (!(await this.#isReady())) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`It did not start: ${this.#said}`);
      await sleep(25);
    }
  }

  /** As a power cut would: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  }

  /** As a deployment does: what was begun is finished. Answers the exit code. */
  async stop(): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (!child) return null;
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    return code;
  }

  #spawn(args: string[]): ChildProcess {
    const child = spawn(process.execPath, ['--conditions=@sauda/source', cli, ...args], {
      cwd: tmpdir(),
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        this.#said += chunk;
      });
    }
    return child;
  }

  async #isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/readyz`).catch(() => null);
    return answer?.ok ?? false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
