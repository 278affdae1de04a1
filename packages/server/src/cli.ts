#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };
import { print } from './command.ts';
import { findCommand, overview } from './commands/index.ts';
import { Problem } from './problem.ts';

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    await print(overview());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    await print(manifest.version);
    return 0;
  }
  return (await findCommand(name)).run(args);
}

/** Says what went wrong: in plain words where a person can help it, with everything we know where not. */
async function report(error: unknown): Promise<number> {
  const isProblem = error instanceof Problem;
  const words = isProblem ? error.message : (await import('./explain.ts')).explain(error);
  if (words !== null) process.stderr.write(`${words}\n`);
  else console.error(error);
  return isProblem ? error.exitCode : 1;
}

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.exit(await main(process.argv.slice(2)).catch(report));
