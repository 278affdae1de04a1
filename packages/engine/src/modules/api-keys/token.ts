import { crc32 } from 'node:zlib';
import { keyedHash, sha256 } from '../../kernel/crypto.ts';
import { randomToken, toBase62 } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';

export type KeyKind = 'secret' | 'publishable';

const prefixes = { secret: 'sk', publishable: 'pk' } as const;
const form = /^[sp]k_(?:live|test)_[0-9A-Za-z]{49}$/;
const checksumLength = 6;

/**
 * `sk_live_` + 43 random letters and digits + a CRC32 of all that, so that a typing mistake, another environment or a secret
 * scanner needs no database.
 */
export function newToken(kind: KeyKind = 'secret', environment = 'live'): string {
  const random = `${prefixes[kind]}_${environment}_${randomToken(43)}`;
  return `${random}${checksum(random)}`;
}

export const looksLikeKey = (token: string): boolean => /^[sp]k_/.test(token);

export function looksValid(token: string): boolean {
  return form.test(token) && checksum(token.slice(0, -checksumLength)) === token.slice(-checksumLength);
}

const checksum = (text: string) => toBase62(crc32(text), checksumLength);

/** What a key is kept as. Who has the database alone can neither try keys nor write one of their own into it. */
export const tokenHash = ({ vault }: Kernel, token: string): Buffer => keyedHash(vault.derive('api-keys'), token);

/** As keys were kept before; see `keepUnderPepper`. */
export const formerHash = (token: string): Buffer => sha256(token);
