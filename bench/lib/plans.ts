import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Filled } from '../data/prepare.ts';
import { type Page, pagesOf } from '../measures/pages.ts';
import { onDatabase } from './database.ts';
import type { Bench } from './measure.ts';
import { startSauda } from './sauda.ts';

const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
};

/** Postgres decides between general and particular plans after five runs; by then the plan is the one that stays. */
const runsBefore = 7;

/** Keeps the plans of what Sauda really asks for each page, with times and buffers, as Postgres logs them. */
export async function explainPages(
  { postgres, note, keep }: Bench,
  { url, organization, name }: Filled,
): Promise<void> {
  note(`plans of the pages in ${name}`);
  const log = join(postgres.dataDir, 'server.log');
  const pages = await onDatabase(url, (client) => pagesOf(client, organization));
  const sauda = await startSauda(['start', '--api'], explaining(url));
  try {
    const parts: string[] = [];
    for (const page of pages) parts.push(`# ${page.name}\n\n${(await plansOf(page, sauda.url, log)).join('\n\n')}\n`);
    keep('plans.txt', parts.join('\n\n'));
  } finally {
    await sauda.stop();
  }
}

/** The same database, with every plan in the server's log. */
export function explaining(url: string): string {
  const explained = new URL(url);
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  explained.searchParams.set('options', flags.join(' '));
  return explained.href;
}

async function plansOf({ paths, key, body }: Page, url: string, log: string): Promise<string[]> {
  const ask = async () => {
    const authorization = `Bearer ${key}`;
    const request =
      body === undefined
        ? { headers: { authorization } }
        : { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body };
    const response = await fetch(`${url}${paths[0]}`, request);
    await response.arrayBuffer();
  };
  for (let i = 0; i < runsBefore; i++) await ask();
  await sleep(200);
  const from = statSync(log).size;
  await ask();
  await sleep(200);
  return readPlans(readFileSync(log).subarray(from).toString());
}

/** The entries of a server log that are plans of statements on tables. */
export function readPlans(text: string): string[] {
  const entries = text.split(/^(?=\S)/m).filter((entry) => / plan:\n/.test(entry));
  return entries
    .map((entry) =>
      entry
        .replace(/^.*?LOG: {2}/, '')
        .replaceAll('\n\t', '\n')
        .trim(),
    )
    .filter(readsTables);
}

/** The entry into the organization, the same for every request, is left out. */
const readsTables = (plan: string) => /\bon \w+ /.test(plan) && !plan.includes("set_config('role'");
