import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { open, same, seal, sign, Vault } from './crypto.ts';

const key = randomBytes(32);
const row = 'org-1|connections|secrets|7';
const vault = new Vault('a key for tests only, never for anything else');

describe('a sealed secret', () => {
  it('opens in its own row and is different each time', () => {
    const sealed = seal(key, 'sesame ₹', row);
    expect(open(key, sealed, row).toString()).toBe('sesame ₹');
    expect(JSON.stringify(sealed)).not.toContain('sesame');
    const again = seal(key, 'sesame ₹', row);
    expect([again.iv === sealed.iv, again.data === sealed.data]).toEqual([false, false]);
  });

  it.each(['iv', 'data', 'tag'] as const)('does not open with another %s', (part) => {
    const sealed = seal(key, 'sesame', row);
    const bytes = Buffer.from(sealed[part], 'base64');
    bytes[0] = (bytes[0] as number) ^ 1;
    expect(() => open(key, { ...sealed, [part]: bytes.toString('base64') }, row)).toThrow();
  });

  it('does not open with a shortened tag', () => {
    const sealed = seal(key, 'sesame', row);
    const tag = Buffer.from(sealed.tag, 'base64').subarray(0, 4).toString('base64');
    expect(() => open(key, { ...sealed, tag }, row)).toThrow();
  });

  it('does not open in another row, organization or under another key', () => {
    const sealed = seal(key, 'sesame', row);
    expect(() => open(key, sealed, 'org-1|connections|secrets|8')).toThrow();
    expect(() => open(key, sealed, 'org-2|connections|secrets|7')).toThrow();
    expect(() => open(randomBytes(32), sealed, row)).toThrow();
  });
});

describe('a data key', () => {
  it('opens for its organization only', () => {
    const wrapped = vault.newDataKey('org-1');
    expect(vault.openDataKey(wrapped, 'org-1')).toHaveLength(32);
    expect(() => vault.openDataKey(wrapped, 'org-2')).toThrow();
  });

  it('says which master key it needs, and not what either is', () => {
    const other = new Vault('another key for tests, just as long as it must be');
    const wrapped = vault.newDataKey('org-1');
    expect(() => other.openDataKey(wrapped, 'org-1')).toThrow(`wrapped by key ${vault.keyId}, not ${other.keyId}`);
    expect(vault.keyId).not.toBe(other.keyId);
  });
});

describe('derived keys and signatures', () => {
  it('differ by purpose and master key, and stay the same otherwise', () => {
    const again = new Vault('a key for tests only, never for anything else');
    expect(vault.derive('hooks').equals(again.derive('hooks'))).toBe(true);
    expect(vault.derive('hooks').equals(vault.derive('cursors'))).toBe(false);
    expect(vault.derive('hooks').equals(new Vault('x'.repeat(40)).derive('hooks'))).toBe(false);
  });

  it('sign a text in as many bytes as asked', () => {
    expect(sign(key, 'a')).toBe(sign(key, 'a'));
    expect(sign(key, 'a')).not.toBe(sign(key, 'b'));
    expect(Buffer.from(sign(key, 'a', 12), 'base64url')).toHaveLength(12);
  });

  it('compare texts of any length', () => {
    expect([same('abc', 'abc'), same('abc', 'abd'), same('abc', 'ab'), same('', 'é')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
