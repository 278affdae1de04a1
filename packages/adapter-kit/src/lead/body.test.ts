import { describe, expect, it } from 'vitest';
import { bodyText, isRecord, readJson } from './body.ts';

describe('readJson', () => {
  it('keeps ids beyond 2^53 as text, and other numbers as numbers', () => {
    const text = '{"lead_id":9007199254740993,"neg":-1234567890123456789,"n":42,"f":0.5000000000000000000,"e":1e20}';
    expect(readJson(text)).toEqual({
      lead_id: '9007199254740993',
      neg: '-1234567890123456789',
      n: 42,
      f: 0.5,
      e: 1e20,
    });
  });

  it('leaves digits inside texts alone', () => {
    expect(readJson('["call 1234567890123456789 \\" 1234567890123456789", "\\\\"]')).toEqual([
      'call 1234567890123456789 " 1234567890123456789',
      '\\',
    ]);
  });

  it.each([[''], ['{'], ['{"a":1'], ['<html>'], ['a=1'], ['{"a":1}x']])('%j is not JSON', (text) => {
    expect(readJson(text)).toBeUndefined();
  });

  it('cuts what is nested too deep, and keeps the rest', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const value = readJson(`{"name":"Ravi","deep":${deep}}`);
    expect(value).toMatchObject({ name: 'Ravi' });
    expect(JSON.stringify(value)).toContain('nested too deep');
  });

  it('takes a key called __proto__ for a key', () => {
    const value = readJson('{"__proto__":{"polluted":true}}');
    expect(isRecord(value) && Object.keys(value)).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each(['"', '\\"', '1', '"a\\', '-'])('reads a megabyte of %j at once', (piece) => {
    const started = performance.now();
    readJson(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('bodyText', () => {
  it('drops the byte order mark and the space around', () => {
    expect(bodyText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x20, 0x7b, 0x7d, 0x0a]))).toBe('{}');
  });
});

describe('isRecord', () => {
  it.each([
    [{}, true],
    [[], false],
    [null, false],
    ['x', false],
    [undefined, false],
  ])('%j: %j', (value, is) => {
    expect(isRecord(value)).toBe(is);
  });
});
