import { moduleOf } from './engine.ts';
import type { Source } from './source.ts';

/** Files that import each other in a circle, type imports included. */
export function fileCycles(sources: readonly Source[]): string[] {
  const graph = new Map(sources.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]));
  return cyclesOf(graph).map((cycle) => `files import each other: ${cycle.join(' → ')}`);
}

/** Modules that import each other in a circle, by whatever files. */
export function moduleCycles(sources: readonly Source[]): string[] {
  const graph = new Map<string, string[]>();
  for (const { path, imports } of sources) {
    const from = moduleOf(path);
    if (from === null) continue;
    const to = imports
      .flatMap(({ target }) => (target === null ? [] : (moduleOf(target) ?? [])))
      .filter((name) => name !== from);
    graph.set(from, [...(graph.get(from) ?? []), ...to]);
  }
  return cyclesOf(graph).map((cycle) => `modules import each other: ${cycle.join(' → ')}`);
}

/** One shortest circle for each group of nodes that reach each other. */
function cyclesOf(graph: Map<string, string[]>): string[][] {
  const reported = new Set<string>();
  const cycles: string[][] = [];
  for (const start of graph.keys()) {
    if (reported.has(start)) continue;
    const cycle = wayBack(graph, start);
    if (!cycle) continue;
    for (const node of cycle) reported.add(node);
    cycles.push(cycle);
  }
  return cycles;
}

/** The shortest way from a node to itself. */
function wayBack(graph: Map<string, string[]>, start: string): string[] | null {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return [...way, start];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}
