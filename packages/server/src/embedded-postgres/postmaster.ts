import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { codeOf, EmbeddedPostgresError } from './errors.ts';

/** The main process of a running cluster, as Postgres writes it down in `postmaster.pid`. */
export interface Postmaster {
  /** NaN while the file is being written. */
  pid: number;
  port: number;
  /** `starting`, `ready`, `stopping`, or empty very early. */
  status: string;
}

/** Crash recovery replays at most a few gigabytes. */
const settleMs = 60_000;
/** A pid file that is still unfinished after this was left by a crash of the machine. */
const unfinishedMs = 2_000;

/** What `postmaster.pid` says, whether it is still true or not; null without the file. */
export function readPidFile(data: string): Postmaster | null {
  try {
    const lines = readFileSync(pidFile(data), 'utf8').split('\n');
    return { pid: Number.parseInt(lines[0] ?? '', 10), port: Number(lines[3]), status: lines[7]?.trim() ?? '' };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The postmaster that serves `data`, once it has finished starting; null when none runs. A pid file left behind is no
 * postmaster, and is removed if it would keep the next one from starting.
 */
export async function settledPostmaster(data: string): Promise<Postmaster | null> {
  const deadline = Date.now() + settleMs;
  for (;;) {
    const found = readPidFile(data);
    if (found === null || isLeftover(found, data)) return null;
    if (!Number.isNaN(found.pid) && !(await runsHere(found.pid, data))) return forget(found.pid, data);
    if (found.status === 'ready') return found;
    if (Date.now() > deadline) throw stillBusy(found, data);
    await sleep(20);
  }
}

/** Postgres would refuse to start for ever beside an unfinished file. */
function isLeftover(found: Postmaster, data: string): boolean {
  if (!Number.isNaN(found.pid)) return false;
  const written = statSync(pidFile(data), { throwIfNoEntry: false });
  if (written && Date.now() - written.mtimeMs < unfinishedMs) return false;
  rmSync(pidFile(data), { force: true });
  return true;
}

/**
 * Postgres ignores the file of a process that is gone, but not when its number belongs to another program by now, as it
 * easily does after a restart of a container. Should a server start between the look and the removal, Postgres still
 * notices its shared memory and does not start a second one.
 */
async function forget(pid: number, data: string): Promise<null> {
  const reused = isTaken(pid) && !isPostmaster(await commandOf(pid));
  if (reused && readPidFile(data)?.pid === pid) rmSync(pidFile(data), { force: true });
  return null;
}

function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function stillBusy({ pid, status }: Postmaster, data: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The Postgres of ${data} (process ${pid}) has been ${status || 'starting'} for ${settleMs / 1000} seconds. Wait, or look into the server.log beside that folder.`,
  );
}

/**
 * Ends the postmaster in order: a fast shutdown, then after `fastMs` an immediate one, which loses nothing either but
 * makes the next start recover. Does nothing when it is already gone.
 */
export async function stopPostmaster(pid: number, data: string, fastMs = 5_000): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', fastMs],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!(await runsHere(pid, data))) return;
    signal(pid, name);
    if (await endsWithin(patience, pid, data)) return;
  }
  throw new EmbeddedPostgresError(
    `The Postgres of ${data} (process ${pid}) does not end. End it with \`kill -9 ${pid}\`.`,
  );
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return;
    throw new EmbeddedPostgresError(
      `The Postgres with process ${pid} belongs to another account: stop it as that one.`,
      {
        cause: error,
      },
    );
  }
}

async function endsWithin(ms: number, pid: number, data: string): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (Date.now() < deadline) {
    await sleep(10);
    if (!(await runsHere(pid, data))) return true;
  }
  return false;
}

/** Whether this process is a living postmaster of this folder: process numbers are used again. */
async function runsHere(pid: number, data: string): Promise<boolean> {
  const command = await commandOf(pid);
  return isPostmaster(command) && (command.includes(` -D ${data} `) || !command.includes(' -D /'));
}

function isPostmaster(command: string): boolean {
  return /^(\/.*\/)?postgres /.test(command);
}

/** The command line, words separated by blanks; empty when no such process lives. */
async function commandOf(pid: number): Promise<string> {
  try {
    if (existsSync('/proc/self/cmdline')) {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    }
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
    return `${stdout.trim()} `;
  } catch {
    return '';
  }
}

function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}
