import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { filledDatabase } from '../data/prepare.ts';
import { type Answer, type Api, apiOf } from '../lib/api.ts';
import { copyDatabase, onDatabase } from '../lib/database.ts';
import type { Bench, Figure, Section } from '../lib/measure.ts';
import { explaining, readPlans } from '../lib/plans.ts';
import { startSauda } from '../lib/sauda.ts';
import { leadsBefore } from './capture.ts';

const least = 5_000;
const explainedRows = 3_000;

/** A file of people from the request to the last row: reading, checking, recognising, writing, events. */
export async function imports(bench: Bench): Promise<Section[]> {
  const { postgres, quick, note } = bench;
  const rows = quick ? 10_000 : 100_000;
  const { name, organization } = await filledDatabase(bench, leadsBefore);
  const database = await copyDatabase(postgres, name, 'bench_import');
  const sauda = await startSauda(['start'], database);
  const figures: Figure[] = [];
  try {
    const api = apiOf(sauda.url, organization.key);
    const people = fileOf(rows, 0);
    const cases: [string, object, string][] = [
      ['contacts, all new', { resource: 'contacts' }, people],
      ['contacts, all known, one field new', { resource: 'contacts' }, people.replaceAll(',Pune,', ',Pune,MH')],
      ['leads, all new', { resource: 'leads' }, fileOf(rows, rows)],
    ];
    for (const [label, fields, text] of cases) {
      note(`import: ${rows} ${label}`);
      const perSecond = await run(api, fields, text, rows);
      const target =
        label === 'contacts, all new' ? { target: { text: `≥ ${least} rows/s`, met: perSecond >= least } } : {};
      figures.push({ name: label, values: { 'rows/s': perSecond }, ...target });
    }
  } finally {
    await sauda.stop();
  }
  await explainImport(bench, database, organization.key, rows);
  const remarks = [
    `${rows} rows of name, phone, e-mail, city and state, uploaded before; from the request to the end of the operation.`,
    'API and worker in one process; consumers read the events meanwhile. Each row has its contact, two identities and its event.',
  ];
  return [{ title: 'POST /v1/imports until the last row', figures, remarks }];
}

function fileOf(rows: number, from: number): string {
  const line = (i: number) => `Person ${i},+9177${String(i).padStart(8, '0')},person${i}@example.com,Pune,`;
  return `name,phone,email,city,state\n${Array.from({ length: rows }, (_, i) => line(from + i)).join('\n')}\n`;
}

async function run(api: Api, fields: object, text: string, rows: number): Promise<number> {
  const file = await api.post('/v1/files', { name: 'people.csv' });
  const put = await fetch(String(file.upload_url), { method: 'PUT', body: text });
  if (!put.ok) throw new Error(`The upload answered ${put.status}.`);
  const began = performance.now();
  const { id } = await api.post('/v1/imports', { ...fields, file_id: file.id });
  let answer: Answer;
  do {
    await sleep(100);
    answer = await api.get(`/v1/imports/${id}`);
  } while (answer.status === 'pending' || answer.status === 'running');
  const seconds = (performance.now() - began) / 1_000;
  const recorded = Number(answer.created) + Number(answer.updated);
  if (answer.status !== 'succeeded' || recorded !== rows)
    throw new Error(`The import ended so: ${JSON.stringify(answer)}`);
  return Math.round(rows / seconds);
}

/** Keeps the plans of one more import, with times and buffers, as Postgres logs them. */
async function explainImport(
  { postgres, keep, note }: Bench,
  database: string,
  key: string,
  rows: number,
): Promise<void> {
  note('import: plans');
  const log = join(postgres.dataDir, 'server.log');
  await onDatabase(database, (client) => client.query('analyze'));
  const sauda = await startSauda(['start'], explaining(database));
  try {
    const from = statSync(log).size;
    await run(apiOf(sauda.url, key), { resource: 'contacts' }, fileOf(explainedRows, rows * 3), explainedRows);
    await sleep(200);
    const plans = readPlans(readFileSync(log).subarray(from).toString());
    keep(
      'import-plans.txt',
      plans
        .filter((plan) => /jsonb_to_recordset|unnest/.test(plan))
        .slice(-12)
        .join('\n\n'),
    );
  } finally {
    await sauda.stop();
  }
}
