import { storable } from '../text.ts';

const shortestSecret = 6;

/**
 * What was received, fit to be stored: no secret in any text or key, plain or URL-encoded, no NUL, no half characters. Shorter values than
 * six characters are not taken for secrets, or they would blot out ordinary words.
 */
export function withoutSecrets<T>(value: T, secrets: object): T {
  const hidden = Object.values(secrets)
    .filter((secret): secret is string => typeof secret === 'string' && secret.length >= shortestSecret)
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())]);
  return storable(hidden.length === 0 ? value : redact(value, hidden));
}

function redact<T>(value: T, hidden: string[]): T {
  if (typeof value === 'string')
    return hidden.reduce((text: string, secret) => text.replaceAll(secret, '[secret]'), value) as T;
  if (Array.isArray(value)) return value.map((item) => redact(item, hidden)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redact(key, hidden), redact(item, hidden)]),
  ) as T;
}
