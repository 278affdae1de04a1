import { describe, expect, it } from 'vitest';
import { storable, storableText, textOrNull } from './text.ts';

describe('storableText', () => {
  it.each([
    ['नमस्ते 🙏', 'नमस्ते 🙏'],
    ['a\u0000b', 'ab'],
    ['half \ud83d', 'half \ufffd'],
    ['\udc00 half', '\ufffd half'],
    ['tab\tand line\n', 'tab\tand line\n'],
  ])('%j becomes %j', (text, kept) => {
    expect(storableText(text)).toBe(kept);
  });
});

describe('storable', () => {
  it('reaches every text and key, and keeps everything else', () => {
    const at = new Date(0);
    const value = { 'a\u0000': ['\ud800', 1, null, true, { b: 'c\u0000' }], at };
    expect(storable(value)).toEqual({ a: ['\ufffd', 1, null, true, { b: 'c' }], at });
  });

  it('keeps a key called __proto__ a key', () => {
    const value = storable(JSON.parse('{"__proto__":{"polluted":true}}'));
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe('textOrNull', () => {
  it.each([
    [' text ', 'text'],
    [7, '7'],
    ['', null],
    [' \u0000 ', null],
    [null, null],
    [undefined, null],
    [true, null],
    [{}, null],
    [['a'], null],
  ])('%j is %j', (value, text) => {
    expect(textOrNull(value)).toBe(text);
  });
});
