import { isDeepStrictEqual } from 'node:util';
import { own, pointerTo, type SettingsObject, type SettingsValue } from '../../../kernel/blueprint.ts';

/** What became of each difference, by its path. */
export interface Merge {
  document: SettingsObject;
  /** Taken over from the blueprint. */
  applied: string[];
  /** Changed by the organization and not by the blueprint: stays. */
  kept: string[];
  /** Changed by both, differently: the organization’s own stays. */
  conflicts: string[];
}

type Maybe = SettingsValue | undefined;

/** Three ways: what was installed last, what is there now, what the blueprint says now. */
export function merge(base: SettingsObject, mine: SettingsObject, next: SettingsObject, path = ''): Merge {
  const found: Merge = { document: {}, applied: [], kept: [], conflicts: [] };
  found.document = mergeObjects(base, mine, next, path, found);
  return found;
}

function mergeObjects(
  base: SettingsObject,
  mine: SettingsObject,
  next: SettingsObject,
  path: string,
  found: Merge,
): SettingsObject {
  const names = new Set([...Object.keys(mine), ...Object.keys(next)]);
  const merged = [...names].map((name) => {
    const [was, is, wanted] = [own(base, name), own(mine, name), own(next, name)];
    return [name, mergeValues(was, is, wanted, `${path}${pointerTo(name)}`, found)] as const;
  });
  return Object.fromEntries(merged.filter((entry): entry is [string, SettingsValue] => entry[1] !== undefined));
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

export const isObject = (value: Maybe): value is SettingsObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
