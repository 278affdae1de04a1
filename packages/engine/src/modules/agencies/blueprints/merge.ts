import { isDeepStrictEqual } from 'node:util';
import type { Document, DocumentValue } from '../../../kernel/blueprint.ts';

/** What became of each difference, by its path. */
export interface Merge {
  document: Document;
  /** Taken over from the blueprint. */
  applied: string[];
  /** Changed by the organization and not by the blueprint: stays. */
  kept: string[];
  /** Changed by both, differently: the organization’s own stays. */
  conflicts: string[];
}

type Maybe = DocumentValue | undefined;

/** Three ways: what was installed last, what is there now, what the blueprint says now. */
export function merge(base: Document, mine: Document, next: Document): Merge {
  const found: Merge = { document: {}, applied: [], kept: [], conflicts: [] };
  found.document = mergeObjects(base, mine, next, '', found);
  return found;
}

function mergeObjects(base: Document, mine: Document, next: Document, path: string, found: Merge): Document {
  const names = new Set([...Object.keys(mine), ...Object.keys(next)]);
  const merged = [...names].map((name) => {
    const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [name, mergeValues(base[name], mine[name], next[name], at, found)] as const;
  });
  return Object.fromEntries(merged.filter((entry): entry is [string, DocumentValue] => entry[1] !== undefined));
}

function mergeValues(base: Maybe, mine: Maybe, next: Maybe, path: string, found: Merge): Maybe {
  if (isDeepStrictEqual(mine, next)) return mine;
  if (isDeepStrictEqual(base, mine)) {
    found.applied.push(path);
    return next;
  }
  if (isDeepStrictEqual(base, next)) {
    found.kept.push(path);
    return mine;
  }
  if (isObject(mine) && isObject(next)) return mergeObjects(isObject(base) ? base : {}, mine, next, path, found);
  found.conflicts.push(path);
  return mine;
}

const isObject = (value: Maybe): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
