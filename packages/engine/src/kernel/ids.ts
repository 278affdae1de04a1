import { randomBytes, randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let used = pool.length;
let lastMillisecond = 0;
let sequence = 0;

/**
 * A UUIDv7. Within one process ids grow strictly, also inside a millisecond (12 bits of sequence, then the next
 * millisecond is borrowed), so that rows of one request keep their order.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    sequence = 0;
  } else if (++sequence > 0xfff) {
    lastMillisecond++;
    sequence = 0;
  }
  if (used + 8 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const order = (0x7000 | sequence).toString(16);
  pool[used] = ((pool[used] as number) & 0x3f) | 0x80;
  const random = pool.toString('hex', used, used + 8);
  used += 8;
  return `${time.slice(0, 8)}-${time.slice(8)}-${order}-${random.slice(0, 4)}-${random.slice(4)}`;
}

const ours = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether a text is an id as `newId` makes them. */
export const isNewId = (text: string): boolean => ours.test(text);

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** `length` random letters and digits, without bias. */
export function randomToken(length: number): string {
  let token = '';
  while (token.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && token.length < length) token += base62[byte % 62];
    }
  }
  return token;
}

/** A number in base 62, padded on the left. */
export function toBase62(value: number, width: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = base62[rest % 62] + text;
  return text.padStart(width, '0');
}
