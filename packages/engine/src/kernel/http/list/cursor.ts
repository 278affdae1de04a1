import { Type } from 'typebox';
import { same, sign } from '../../crypto.ts';
import { AppError } from '../../errors.ts';

/**
 * Characters of the longest cursor there can be, with room: an order has two keys at most, the longest key is a name of 200
 * characters, and JSON writes one of them with up to six (`\u0001`).
 */
const longest = 4_000;

export const Cursor = () => Type.String({ maxLength: longest, description: '`next_cursor` of the page before.' });

/** A place in a list: opaque, signed, and good only for the list it was made for. */
export function makeCursor(key: Buffer, values: unknown[], fingerprint: string): string {
  const payload = Buffer.from(JSON.stringify(values)).toString('base64url');
  return `${payload}.${sign(key, `${payload}.${fingerprint}`, 12)}`;
}

/** The values of a cursor, if it was made here and for the same filter and sort. */
export function readCursor<Values extends unknown[] = [string, string]>(
  key: Buffer,
  cursor: string,
  fingerprint: string,
): Values {
  const [payload = '', signature = ''] = cursor.split('.');
  if (!same(signature, sign(key, `${payload}.${fingerprint}`, 12))) {
    throw new AppError('cursor_mismatch', 'This cursor was made for another filter or sort, or was altered.', {
      errors: [{ parameter: 'cursor', code: 'cursor_mismatch', detail: 'Start again without a cursor.' }],
    });
  }
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Values;
}
