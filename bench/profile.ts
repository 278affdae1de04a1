/**
 * Usage: node --conditions=@sauda/source bench/profile.ts. Captures leads for ten seconds and shows what Node and Postgres
 * were doing: to explain a figure, not to be one, since looking costs time too.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filledDatabase } from './data/prepare.ts';
import { withPostgres } from './lib/cluster.ts';
import { LoadGenerator } from './lib/load.ts';
import { byGroup, type CpuProfile, type Hot, selfTimes } from './lib/profile.ts';
import { startSauda } from './lib/sauda.ts';
import { noteStatements, type StatementTime, statementSettings, statementTimes } from './lib/statements.ts';
import { leadsBefore, leadWorkload } from './measures/capture.ts';

const seconds = 10;
const shown = 25;

await withPostgres(
  null,
  async (postgres) => {
    const { url, organization } = await filledDatabase({ postgres, quick: false, note, keep: () => {} }, leadsBefore);
    const folder = mkdtempSync(join(tmpdir(), 'sauda-profile-'));
    try {
      const { leads, skipMs } = await captureUnderProfile(url, organization.key, folder);
      note(`${Math.round(leads / seconds)} leads a second\n`);
      printNode(selfTimes(readProfile(folder), skipMs), leads);
      printPostgres(await statementTimes(url, shown), leads);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  statementSettings,
);

function note(line: string): void {
  console.log(line);
}

/** Answers how many leads were captured, and how much of the profile was only the start and the warm-up. */
async function captureUnderProfile(url: string, key: string, folder: string) {
  const began = performance.now();
  const sauda = await startSauda(['start', '--api'], url, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
  const load = LoadGenerator.open(sauda.url, leadWorkload, { path: '/v1/leads', key });
  const shape = { kind: 'closed', connections: 32 } as const;
  try {
    await load.run({ ...shape, seconds: 2 }, 201);
    await noteStatements(url);
    const skipMs = performance.now() - began;
    const { latencies } = await load.run({ ...shape, seconds }, 201);
    return { leads: latencies.length, skipMs };
  } finally {
    await load.close();
    await sauda.stop();
  }
}

function readProfile(folder: string): CpuProfile {
  const [file = ''] = readdirSync(folder);
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as CpuProfile;
}

function printNode(hot: Hot[], leads: number): void {
  const total = hot.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const share = (part: number) => `${((100 * part) / total).toFixed(1).padStart(5)} %`;
  note(`Node: ${(total / leads).toFixed(2)} ms of work a lead\n`);
  for (const { group, milliseconds } of byGroup(hot).slice(0, shown)) note(`${share(milliseconds)}  ${group}`);
  note('');
  for (const { group, name, milliseconds } of hot.slice(0, shown)) note(`${share(milliseconds)}  ${group}: ${name}`);
}

function printPostgres(statements: StatementTime[], leads: number): void {
  const outermost = statements.filter(({ is_outermost }) => is_outermost);
  const total = outermost.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  note(
    `\nPostgres: ${(total / leads).toFixed(2)} ms of statements a lead; inside of them, indented, constraints and triggers\n`,
  );
  note('   µs a lead   calls a lead');
  for (const { text, is_outermost, calls, milliseconds } of statements) {
    const time = String(Math.round((1_000 * milliseconds) / leads)).padStart(12);
    note(`${time} ${(calls / leads).toFixed(2).padStart(14)}  ${is_outermost ? '' : '    '}${text.slice(0, 120)}`);
  }
}
