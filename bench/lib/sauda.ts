import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const cli = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url));
const command = ['--conditions=@sauda/source', cli];
const patienceMs = 30_000;
const encryption_key = 'a key for benchmarks only, never elsewhere';

/** Brings an empty database up to date and makes a first organization in it; answers its unrestricted key. */
export async function makeOrganization(database_url: string): Promise<string> {
  const owner = ['--owner-name', 'Asha Rao', '--owner-email', 'asha@example.com'];
  const args = ['bootstrap', '--name', 'Surya Solar', ...owner];
  const { stdout } = await promisify(execFile)(process.execPath, [...command, ...args], {
    env: environment(database_url),
  });
  const key = /sk_\S+/.exec(stdout)?.[0];
  if (key === undefined) throw new Error('sauda bootstrap printed no key.');
  return key;
}

function environment(database_url: string) {
  return {
    PATH: process.env.PATH,
    DATABASE_URL: database_url,
    SAUDA_ENCRYPTION_KEY: encryption_key,
    SAUDA_RATE_LIMIT: '0',
    SAUDA_RATE_BURST: '0',
    SAUDA_CONCURRENT_REQUESTS: '0',
  };
}

/** A server in a process of its own. */
export interface Running {
  url: string;
  /** Ends it in order and waits for the end. */
  stop(): Promise<void>;
}

/** Starts `sauda <args>` on a database and waits until it takes work. `nodeArgs` go to Node itself. */
export async function startSauda(
  args: string[],
  database_url: string,
  nodeArgs: string[] = [],
  more: Record<string, string> = {},
): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, [...nodeArgs, ...command, ...args], {
    env: { ...environment(database_url), SAUDA_PORT: String(port), ...more },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilStarted(child, args);
  return { url, stop: () => stop(child) };
}

async function untilStarted(child: ChildProcess, args: string[]): Promise<void> {
  const log = followLog(child);
  const deadline = performance.now() + patienceMs;
  while (!log.text.includes('"msg":"started"')) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop(child);
      throw new Error(`sauda ${args.join(' ')} did not start: ${log.text.slice(-2_000)}`);
    }
    await sleep(20);
  }
  log.started = true;
}

const mostErrors = 3;

/** Keeps what is said until the start; afterwards the first errors are shown, for they explain refused requests. */
function followLog(child: ChildProcess): { text: string; started: boolean } {
  const log = { text: '', started: false };
  let errors = 0;
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    if (!log.started) log.text += chunk;
    else if (chunk.includes('"level":"error"') && errors++ < mostErrors) process.stderr.write(chunk.slice(0, 1_000));
  });
  return log;
}

/** Ends a child in order, and waits for its end. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** A port of 127.0.0.1 that nobody used a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}
