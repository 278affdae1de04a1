import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/**
 * Secrets of connections at rest: an organization has a data key, wrapped by the key of `SAUDA_ENCRYPTION_KEY`; each
 * secret is sealed with AES-256-GCM under the data key, bound to its organization and row so that a ciphertext copied
 * elsewhere does not open. `key_id` names the wrapping key, so that a wrong one is told from a broken ciphertext.
 */
export interface Sealed {
  v: 1;
  iv: string;
  data: string;
  tag: string;
}

export interface WrappedKey extends Sealed {
  key_id: string;
}

export class Vault {
  readonly #master: Buffer;
  readonly #derived = new Map<string, Buffer>();
  readonly keyId: string;

  constructor(masterKey: string) {
    this.#master = createHash('sha256').update(masterKey).digest();
    this.keyId = createHash('sha256').update(this.#master).digest('hex').slice(0, 12);
  }

  /** A key for one use (`cursors`, `hooks`), derived from the master key. */
  derive(purpose: string): Buffer {
    const known = this.#derived.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.#master, '', `sauda:${purpose}`, 32));
    this.#derived.set(purpose, key);
    return key;
  }

  newDataKey(organizationId: string): WrappedKey {
    return { ...seal(this.derive('wrap'), randomBytes(32), `organization:${organizationId}`), key_id: this.keyId };
  }

  openDataKey(wrapped: WrappedKey, organizationId: string): Buffer {
    if (wrapped.key_id !== this.keyId) {
      throw new Error(
        `Data key of organization ${organizationId} is wrapped by key ${wrapped.key_id}, not ${this.keyId}.`,
      );
    }
    return open(this.derive('wrap'), wrapped, `organization:${organizationId}`);
  }
}

export function seal(key: Buffer, plain: Buffer | string, boundTo: string): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(boundTo));
  const data = Buffer.concat([cipher.update(plain), cipher.final()]);
  return {
    v: 1,
    iv: iv.toString('base64'),
    data: data.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Throws when the ciphertext was altered or belongs to another row. */
export function open(key: Buffer, sealed: Sealed, boundTo: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'), { authTagLength: 16 })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(Buffer.from(sealed.tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(sealed.data, 'base64')), decipher.final()]);
}

export function sha256(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

/** HMAC-SHA-256: what a random secret is kept as, so that it can be known again by who has the key, and by nobody else. */
export const keyedHash = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** A short keyed digest in base64url, for addresses and cursors. */
export function sign(key: Buffer, text: string, bytes = 18): string {
  return keyedHash(key, text).subarray(0, bytes).toString('base64url');
}

export function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
