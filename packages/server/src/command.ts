import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './problem.ts';

/** A command of the CLI: takes the arguments after its name and answers the exit code. */
export interface Command {
  help: string;
  run(args: string[]): Promise<number>;
}

type Values<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ args: string[]; options: O }>>['values'];

interface Definition<O extends ParseArgsOptionsConfig> {
  /** The whole page of `--help`. */
  help: string;
  options: O;
  run(values: Values<O>): Promise<number>;
}

/** Gives a command its argument reading: `--help` anywhere shows the page, anything unknown is refused. */
export function defineCommand<const O extends ParseArgsOptionsConfig>(definition: Definition<O>): Command {
  const { help, options, run } = definition;
  return {
    help,
    async run(args) {
      if (args.includes('--help') || args.includes('-h')) {
        await print(help);
        return 0;
      }
      return run(readArguments(args, options));
    },
  };
}

function readArguments<O extends ParseArgsOptionsConfig>(args: string[], options: O): Values<O> {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${reason.split(/\. (?=To )/)[0]?.replace(/\.?$/, '.')} See --help.`);
  }
}

/** The options that most commands share. */
export const commonOptions = {
  config: { type: 'string', short: 'c' },
} as const satisfies ParseArgsOptionsConfig;

/** A port as it is given on the command line, checked. */
export function portOption(text: string): string {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return text;
  throw new UsageError(`--port must be a whole number from 0 to 65535, not "${text}".`);
}

/** Writes to standard output and waits until it is on its way; a reader that went away is no fault. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${text}\n`, () => resolve());
  });
}
