import { crc32 } from 'node:zlib';
import { sha256 } from '../../kernel/crypto.ts';
import { randomToken, toBase62 } from '../../kernel/ids.ts';

const prefix = 'sk_live_';
const checksumLength = 6;

/** `sk_live_` + 43 random letters and digits + a CRC32, so that a typing mistake or a secret scanner needs no database. */
export function newToken(): string {
  const random = randomToken(43);
  return `${prefix}${random}${checksum(random)}`;
}

export function looksValid(token: string): boolean {
  const body = token.slice(prefix.length);
  return (
    token.startsWith(prefix) &&
    body.length === 43 + checksumLength &&
    checksum(body.slice(0, -checksumLength)) === body.slice(-checksumLength)
  );
}

const checksum = (text: string) => toBase62(crc32(text), checksumLength);

export const tokenHash = (token: string): Buffer => sha256(token);
