import { describe, expect, it } from 'vitest';
import { derivedId, sourceId } from './ids.ts';

describe('sourceId', () => {
  it.each([
    ['2987654301', '2987654301'],
    [2987654301, '2987654301'],
    [' PB-77 ', 'PB-77'],
    ['0012', '0012'],
    ['', null],
    ['0', null],
    [0, null],
    ['null', null],
    ['-', null],
    ['__RFI_ID__', null],
    ['{{lead.id}}', null],
    ['[entry-id]', null],
    ['a'.repeat(256), null],
    [null, null],
    [{}, null],
    [true, null],
  ])('%.40j is %j', (value, id) => {
    expect(sourceId(value)).toBe(id);
  });
});

describe('derivedId', () => {
  const content = { name: 'Ravi', phones: ['1', { b: 2, a: 1 }] };
  const noon = new Date('2026-11-20T12:00:00Z');

  it('is equal for equal content in whatever order', () => {
    expect(derivedId({ phones: ['1', { a: 1, b: 2 }], name: 'Ravi' }, null)).toBe(derivedId(content, null));
  });

  it.each([[{ ...content, name: 'Asha' }], [{ ...content, name: null }], [['Ravi']], ['Ravi'], [null], [undefined]])(
    'differs for %j',
    (other) => {
      expect(derivedId(other, null)).not.toBe(derivedId(content, null));
    },
  );

  it('holds within the hour of arrival only', () => {
    const id = derivedId(content, noon);
    expect(derivedId(content, new Date('2026-11-20T12:59:59Z'))).toBe(id);
    expect(derivedId(content, new Date('2026-11-20T13:00:00Z'))).not.toBe(id);
    expect(derivedId(content, new Date('2026-11-21T12:00:00Z'))).not.toBe(id);
  });
});
