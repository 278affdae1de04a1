import { createHash } from 'node:crypto';
import { phoneFromProvider, storable, storableText, type UnrecognisedEvent } from '@sauda/adapter-kit';

/** Readers for JSON of which nothing is certain. None of them throws. */
export type Json = Record<string, unknown>;

/** An object that is not a list. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one, so that one can go on reading. */
export function recordOf(value: unknown): Json {
  return isRecord(value) ? value : {};
}

/** A list as it is, a single thing as a list of one, nothing as none. */
export function itemsOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The objects of a list; whatever else is in it is left out. */
export function recordsOf(value: unknown): Json[] {
  return itemsOf(value).filter(isRecord);
}

/** An id as text. Absurdly long ones are none: they fit no index. */
export function idOf(value: unknown): string | null {
  if (typeof value !== 'string' && !Number.isSafeInteger(value)) return null;
  const id = storableText(String(value));
  return id === '' || id.length > 400 ? null : id;
}

/** Text exactly as it was written, but storable. Null when it is not text. */
export function wordsOf(value: unknown): string | null {
  return typeof value === 'string' ? storableText(value) : null;
}

export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A decimal number as text, without an exponent. */
export function decimalOf(value: unknown): string | null {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return /^-?\d+(\.\d+)?$/.test(text) ? text : null;
}

/** E.164 of a value that is written as a phone number. Ids that merely contain digits are none. */
export function phoneOf(value: unknown): string | null {
  return typeof value === 'string' && /^\+?[\d\s().-]+$/.test(value) ? phoneFromProvider(value) : null;
}

/** Seconds since 1970, as number or text. */
export function secondsOf(value: unknown): Date | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return /^\d{9,10}$/.test(String(value)) ? new Date(Number(value) * 1000) : null;
}

const deepest = 50;

/** A copy that can be stored, or null when it is nested deeper than any database takes. */
export function keepable(value: unknown): unknown {
  return value === undefined || deeperThan(value, deepest) ? null : storable(value);
}

function deeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((item) => deeperThan(item, limit - 1));
}

/** Equal for equal content: an id for what has none. */
export function digestOf(...parts: unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part instanceof Uint8Array ? part : JSON.stringify(keepable(part)));
  return hash.digest('hex').slice(0, 32);
}

export function unrecognised(reason: string, raw: unknown): UnrecognisedEvent {
  return { type: 'unrecognised', id: `unrecognised:${digestOf(raw)}`, reason, raw: keepable(raw) };
}

/** The text without any of these secrets, should a provider repeat one. */
export function withoutSecrets(text: string, secrets: Record<string, string>): string {
  return Object.values(secrets)
    .filter((secret) => secret !== '')
    .reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), text);
}
