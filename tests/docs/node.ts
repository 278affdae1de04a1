import { execFile } from 'node:child_process';
import { root } from './markdown.ts';

interface Run {
  args: string[];
  env?: Record<string, string>;
  input?: string;
}

/** Runs Node in the root of the repository, as a reader would, and answers what it printed. Fails when it fails. */
export function runNode({ args, env = {}, input = '' }: Run): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const options = { cwd: root, env: { PATH: process.env.PATH, NO_COLOR: '1', ...env }, timeout: 30_000 };
  const child = execFile(process.execPath, ['--conditions=@sauda/source', ...args], options, (error, stdout, stderr) =>
    error ? reject(new Error(`${stdout}${stderr}`, { cause: error })) : resolve(stdout),
  );
  child.stdin?.end(input);
  return promise;
}
