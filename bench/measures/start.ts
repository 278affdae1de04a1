import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stopPostgres } from 'sauda/embedded-postgres';
import type { Bench, Figure, Section } from '../lib/measure.ts';
import { freePort } from '../lib/sauda.ts';

const cli = fileURLToPath(new URL('../../packages/server/src/cli.ts', import.meta.url));
const patienceMs = 60_000;
const targets = { 'first start': 10, 'second start': 4 };

/** `npm start` until /readyz answers 200, in an empty folder and in one that was used before. */
export async function start({ note }: Bench): Promise<Section[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sauda-start-'));
  chmodSync(folder, 0o755);
  const script = `node --conditions=@sauda/source ${JSON.stringify(cli)} dev`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts: { start: script } }));
  try {
    const figures: Figure[] = [];
    for (const [name, most] of Object.entries(targets)) {
      note(`start: ${name}`);
      const seconds = await startOnce(folder);
      figures.push({ name, values: { seconds }, target: { text: `≤ ${most} s`, met: seconds <= most } });
    }
    return [
      {
        title: 'npm start until /readyz answers 200',
        figures,
        remarks: ['With npm, the embedded Postgres, migrations and the demo organization.'],
      },
    ];
  } finally {
    await stopPostgres(join(folder, '.data/postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts, waits for readiness, ends it as Ctrl-C would; answers the seconds it took. */
async function startOnce(cwd: string): Promise<number> {
  const port = await freePort();
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, SAUDA_PORT: String(port), SAUDA_SANDBOX_PORT: String(await freePort()) };
  const began = performance.now();
  const npm = spawn('npm', ['start'], { cwd, env, stdio: 'ignore', detached: true });
  await once(npm, 'spawn');
  const abandon = () => sendTo(npm.pid ?? 0, 'SIGINT');
  process.once('exit', abandon);
  try {
    while (!(await isReady(port))) {
      if (npm.exitCode !== null) throw new Error('npm start ended before it was ready.');
      if (performance.now() - began > patienceMs) throw new Error(`npm start was not ready after ${patienceMs} ms.`);
      await sleep(20);
    }
    return (performance.now() - began) / 1_000;
  } finally {
    await interrupt(npm.pid ?? 0);
    process.off('exit', abandon);
  }
}

/** Ctrl-C: the whole group hears it. npm may end before the server does, so the group is waited for. */
async function interrupt(group: number): Promise<void> {
  for (let signal: NodeJS.Signals | 0 = 'SIGINT'; sendTo(group, signal); signal = 0) await sleep(20);
}

/** False when nobody is left. */
function sendTo(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200;
  } catch {
    return false;
  }
}
