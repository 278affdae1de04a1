import { filledDatabase } from '../data/prepare.ts';
import { LoadGenerator, latency } from '../lib/load.ts';
import type { Bench, Figure, Section } from '../lib/measure.ts';
import { startSauda } from '../lib/sauda.ts';

const workload = new URL('../workloads/pages.ts', import.meta.url).href;
const slowest = 100;

/** What people type, by kind: each kind is measured apart, because each takes another way. */
const typed: Record<string, readonly string[]> = {
  'a whole phone': ['90000 12345', '+91-90000 54321', '09000033333'],
  'last digits': ['12345', '54321', '98765'],
  'a first name': ['Ananya', 'vikram', 'lakshmi'],
  'first and last name': ['Ananya Iyer', 'gurpreet sandhu', 'joseph fern'],
  'name and number': ['Ravi Kumar 77', 'Meera Pillai 4711'],
  'three letters': ['kul', 'des', 'anj'],
  'a typo': ['Annanya Iyyer', 'Karthick Hegdey', 'Lakshmy Menonn'],
  'words of a message': ['inverter subsidy', 'warranty', 'battery loan disc'],
  'a word all leads have': ['rooftop', 'Rooftop solar', 'rooft'],
  'nothing there': ['Zygmunt Quexley', '55555555'],
};

/** Search over everything in a large organization, as its owner and as one of its agents. */
export async function search(bench: Bench): Promise<Section[]> {
  await using stack = new AsyncDisposableStack();
  const { url, leads, organization } = await filledDatabase(bench, bench.quick ? 30_000 : 1_000_000);
  const sauda = stack.adopt(await startSauda(['start', '--api'], url), (started) => started.stop());
  const figures: Figure[] = [];
  for (const [who, key] of Object.entries({ owner: organization.key, agent: organization.agent_key })) {
    for (const [kind, texts] of Object.entries(typed)) {
      const paths = texts.map((q) => `/v1/search?q=${encodeURIComponent(q)}`);
      const generator = LoadGenerator.open(sauda.url, workload, { paths, key });
      try {
        figures.push(await measure(bench, generator, `${kind}, ${who}`));
      } finally {
        await generator.close();
      }
    }
  }
  return [
    {
      title: `Search among ${leads.toLocaleString('en')} contacts and as many leads, one at a time`,
      figures,
      remarks: [
        'Three in ten contacts wrote a message of six words out of thirty.',
        'Names are of a thousand kinds with a number each; half the words typed are in tens of thousands of names.',
      ],
    },
  ];
}

async function measure({ quick }: Bench, generator: LoadGenerator, name: string): Promise<Figure> {
  const shape = { kind: 'closed', connections: 1, seconds: quick ? 0.3 : 2 } as const;
  await generator.run(shape, 200);
  const { p50, p95 } = latency(await generator.run(shape, 200));
  return {
    name,
    values: { 'p50 ms': p50, 'p95 ms': p95 },
    target: { text: `p95 ≤ ${slowest} ms`, met: p95 <= slowest },
  };
}
