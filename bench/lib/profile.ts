/** A profile as V8 writes it with `--cpu-prof`; times in microseconds. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

export interface Hot {
  /** The function and where it stands. */
  name: string;
  /** The package, module of Node or part of V8 it belongs to. */
  group: string;
  milliseconds: number;
}

/** The time each function was on top of the stack, longest first, without the beginning and without waiting. */
export function selfTimes({ nodes, samples, timeDeltas }: CpuProfile, skipMs: number): Hot[] {
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const hot = new Map<string, Hot>();
  let now = 0;
  for (const [index, id] of samples.entries()) {
    const delta = (timeDeltas[index] ?? 0) / 1_000;
    now += delta;
    const frame = frames.get(id);
    if (now < skipMs || !frame || frame.functionName === '(idle)') continue;
    const name = nameOf(frame);
    const entry = hot.get(name) ?? { name, group: groupOf(frame), milliseconds: 0 };
    entry.milliseconds += delta;
    hot.set(name, entry);
  }
  return [...hot.values()].sort((a, b) => b.milliseconds - a.milliseconds);
}

type Frame = CpuProfile['nodes'][number]['callFrame'];

function nameOf({ functionName, url, lineNumber }: Frame): string {
  const name = functionName || '(anonymous)';
  return url === '' ? name : `${name}  ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
}

/** `fastify`, `@sauda/engine kernel/db`, `node:internal/streams`, `(garbage collector)`. */
function groupOf({ functionName, url }: Frame): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'V8 built-ins';
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const foreign = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (foreign !== undefined) return foreign;
  const [, name, path = ''] = /\/packages\/([^/]+)\/src\/(.*)$/.exec(url) ?? [];
  return name === undefined ? 'other' : `${name}/${path.split('/').slice(0, 2).join('/')}`;
}

/** Sums by group, longest first. */
export function byGroup(hot: readonly Hot[]): { group: string; milliseconds: number }[] {
  const groups = Map.groupBy(hot, ({ group }) => group);
  return [...groups]
    .map(([group, members]) => ({ group, milliseconds: members.reduce((sum, one) => sum + one.milliseconds, 0) }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
}
