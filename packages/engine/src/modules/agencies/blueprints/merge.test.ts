import { describe, expect, it } from 'vitest';
import type { SettingsObject } from '../../../kernel/blueprint.ts';
import { merge } from './merge.ts';

describe('a merge of three', () => {
  const base = { a: { x: 1, y: 1 }, b: { x: 1 }, gone: { x: 1 } };

  it.each([
    ['takes over what only the blueprint changed', base, { ...base, a: { x: 2, y: 1 } }, { applied: ['/a'] }],
    ['keeps what only the organization changed', { ...base, a: { x: 1, y: 5 } }, base, { kept: ['/a'] }],
    ['takes over what was added', base, { ...base, c: { x: 1 } }, { applied: ['/c'] }],
    ['takes over what was removed', base, { a: base.a, b: base.b }, { applied: ['/gone'] }],
    ['keeps what the organization removed', { a: base.a, b: base.b }, base, { kept: ['/gone'] }],
    ['has nothing to do when both agree', { ...base, b: { x: 9 } }, { ...base, b: { x: 9 } }, {}],
    [
      'goes field by field where both changed',
      { ...base, a: { x: 1, y: 5 } },
      { ...base, a: { x: 2, y: 1 } },
      { applied: ['/a/x'], kept: ['/a/y'] },
    ],
    [
      'leaves the organization’s own where both changed one field',
      { ...base, b: { x: 3 } },
      { ...base, b: { x: 4 } },
      { conflicts: ['/b/x'] },
    ],
    [
      'does not bring back what the organization removed and the blueprint changed',
      { a: base.a, b: base.b },
      { ...base, gone: { x: 2 } },
      { conflicts: ['/gone'] },
    ],
  ])('%s', (_title, mine, next, told) => {
    const { document: _document, ...found } = merge(base, mine, next);
    expect(found).toEqual({ applied: [], kept: [], conflicts: [], ...told });
  });

  it('makes what is applied, kept and left', () => {
    const mine = { a: { x: 1, y: 5 }, b: { x: 3 }, gone: { x: 1 }, own: { x: 1 } };
    const next = { a: { x: 2, y: 1 }, b: { x: 4 }, c: { x: 1 } };
    expect(merge(base, mine, next).document).toEqual({ a: { x: 2, y: 5 }, b: { x: 3 }, c: { x: 1 }, own: { x: 1 } });
  });

  it('takes no name for one that every object has', () => {
    const tag = { constructor: { x: 1 } } as unknown as SettingsObject;
    expect(merge(tag, tag, {})).toEqual({ document: {}, applied: ['/constructor'], kept: [], conflicts: [] });
    expect(merge({}, {}, tag).document).toEqual(tag);
  });

  it('writes names with slashes as JSON pointers do', () => {
    expect(merge({}, {}, { 'a/b~c': 1 }).applied).toEqual(['/a~1b~0c']);
  });
});
