import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Running, stop } from './sauda.ts';

const program = fileURLToPath(new URL('../floor/server.ts', import.meta.url));

/** Starts the floor, in a process of its own like Sauda. */
export async function startFloor(database_url: string): Promise<Running> {
  const child = fork(program, [database_url], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exit = once(child, 'exit').then(() => {
    throw new Error('The floor server ended before it listened.');
  });
  const [url] = (await Promise.race([once(child, 'message'), exit])) as [string];
  exit.catch(() => {});
  return { url, stop: () => stop(child) };
}
