import { hmacSha256Hex } from '@sauda/adapter-kit';

/**
 * JSON as Meta puts it on the wire: compact, everything beyond ASCII as lower-case `\uXXXX`, slashes as `\/`. The
 * signature covers exactly these bytes.
 */
export function wireBytes(value: unknown): Buffer<ArrayBuffer> {
  const text = JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Buffer.from(text, 'ascii');
}

/** The value of `X-Hub-Signature-256`. */
export function signatureOf(appSecret: string, bytes: Uint8Array): string {
  return `sha256=${hmacSha256Hex(appSecret, bytes)}`;
}

/** Meta writes times as strings of whole seconds. */
export function seconds(at: Date): string {
  return String(Math.floor(at.getTime() / 1000));
}
