import { createHmac, timingSafeEqual } from 'node:crypto';

/** Constant-time comparison; unequal lengths are simply unequal. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Lower-case hex HMAC-SHA256 over the raw bytes. */
export function hmacSha256Hex(secret: string, body: Uint8Array): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
