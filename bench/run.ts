/** `npm run bench`: measures what was asked for, prints the figures and keeps them in bench/results. See README.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { withPostgres } from './lib/cluster.ts';
import { loadNow, surroundings } from './lib/machine.ts';
import type { Measure, Section } from './lib/measure.ts';
import { help, type MeasureName, type Options, readOptions } from './lib/options.ts';
import { type Report, toMarkdown } from './lib/report.ts';
import { capture } from './measures/capture.ts';
import { imports } from './measures/import.ts';
import { reads } from './measures/reads.ts';
import { search } from './measures/search.ts';
import { start } from './measures/start.ts';
import { stream } from './measures/stream.ts';
import { webhook } from './measures/webhook.ts';
import { webhooksOut } from './measures/webhooks-out.ts';

const measures: Record<MeasureName, Measure> = {
  capture,
  webhook,
  'webhooks-out': webhooksOut,
  stream,
  reads,
  import: imports,
  search,
  start,
};
const results = new URL('./results/', import.meta.url);
const note = (line: string) => process.stderr.write(`${line}\n`);
const keep = (file: string, text: string) => writeFileSync(new URL(file, results), text);

const options = readOptions(process.argv.slice(2));
if (options === 'help') process.stdout.write(help);
else await run(options);

async function run({ quick, only, data }: Options): Promise<void> {
  const load = loadNow();
  if (load > 0.5) note(`The machine is busy (load ${load}): trust ratios rather than figures.`);
  mkdirSync(results, { recursive: true });
  const report = await withPostgres(data, async (postgres): Promise<Report> => {
    const sections: Section[] = [];
    for (const name of only) {
      const began = performance.now();
      sections.push(...(await measures[name]({ postgres, quick, note, keep })));
      note(`${name}: done in ${Math.round((performance.now() - began) / 1_000)} s`);
    }
    return { at: new Date().toISOString(), quick, surroundings: await surroundings(postgres, load), sections };
  });
  const text = toMarkdown(report);
  keep('latest.json', `${JSON.stringify(report, null, 2)}\n`);
  keep('latest.md', text);
  process.stdout.write(`\n${text}`);
}
