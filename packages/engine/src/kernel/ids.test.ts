import { describe, expect, it } from 'vitest';
import { newId, randomToken, toBase62 } from './ids.ts';

describe('newId', () => {
  it('is a UUIDv7 of this moment', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const made = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThanOrEqual(Date.now() + 1_000);
  });

  it('grows strictly, also when a millisecond holds more than its sequence', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    for (let i = 1; i < ids.length; i++) {
      if (!((ids[i] as string) > (ids[i - 1] as string))) expect.fail(`${ids[i]} follows ${ids[i - 1]}`);
    }
    expect(new Set(ids.map((id) => id.slice(19))).size, 'the random part differs').toBe(20_000);
  });
});

describe('tokens', () => {
  it('have the length asked for and letters and digits only', () => {
    for (const length of [1, 43, 200]) expect(randomToken(length)).toMatch(new RegExp(`^[0-9A-Za-z]{${length}}$`));
    expect(randomToken(43)).not.toBe(randomToken(43));
  });

  it('write numbers in base 62, padded', () => {
    expect([toBase62(0, 3), toBase62(61, 1), toBase62(62, 2), toBase62(0xffffffff, 6)]).toEqual([
      '000',
      'z',
      '10',
      '4gfFC3',
    ]);
  });
});
