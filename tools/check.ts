import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Everything besides the tests that must hold: `npm run check`. Runs all of it, then exits 1 if anything failed. */
const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');
const source = ['--no-warnings', '--conditions=@sauda/source'];

interface Step {
  name: string;
  /** One after the other; the first that fails ends the step. */
  commands: string[][];
}

const steps: Step[] = [
  { name: 'style and lint', commands: [['biome', 'check', '.']] },
  { name: 'types', commands: [['node', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']] },
  {
    name: 'boundaries',
    commands: [['vitest', 'run', '--config', 'vitest.tools.config.ts', 'tools/boundaries.test.ts']],
  },
  { name: 'table types are current', commands: [['node', ...source, 'tools/emit-db-types.ts', '--check']] },
  { name: 'contract and SDK are current', commands: [['node', ...source, 'tools/emit-contract.ts', '--check']] },
  { name: 'no unannounced breaking change', commands: [['node', 'tools/breaking.ts']] },
  { name: 'nothing unused', commands: [['knip']] },
  { name: 'build', commands: [['turbo', 'run', 'build', '--output-logs=errors-only']] },
  ...publicPackages().map(({ folder, dual }) => ({
    name: `package ${folder}`,
    commands: [
      ['publint', `packages/${folder}`, '--strict'],
      ['attw', '--pack', `packages/${folder}`, '--profile', dual ? 'strict' : 'esm-only', '--format', 'ascii'],
    ],
  })),
];

interface PublicPackage {
  folder: string;
  /** Whether it can be required as well as imported. */
  dual: boolean;
}

function publicPackages(): PublicPackage[] {
  return readdirSync(join(root, 'packages')).flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'));
    return manifest.private ? [] : [{ folder, dual: JSON.stringify(manifest.exports).includes('"require"') }];
  });
}

interface Outcome {
  ok: boolean;
  output: string;
}

async function runStep({ commands }: Step): Promise<Outcome> {
  for (const command of commands) {
    const outcome = await run(command);
    if (!outcome.ok) return { ok: false, output: `$ ${command.join(' ')}\n${outcome.output}` };
  }
  return { ok: true, output: '' };
}

function run([program = '', ...given]: string[]): Promise<Outcome> {
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    NO_COLOR: '1',
    TURBO_TELEMETRY_DISABLED: '1',
  };
  const child = spawn(program, given, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => output.push(text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.join('') }));
  });
}

const began = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1_000).toFixed(1)} s`;
const failed: string[] = [];
for (const step of steps) {
  const start = performance.now();
  const { ok, output } = await runStep(step);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${step.name} (${seconds(start)})`);
  if (ok) continue;
  console.log(output.trimEnd().replaceAll(/^/gm, '        '));
  failed.push(step.name);
}
console.log(
  failed.length === 0
    ? `All ${steps.length} checks passed in ${seconds(began)}.`
    : `${failed.length} of ${steps.length} checks failed in ${seconds(began)}: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
