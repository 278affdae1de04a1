import type { FastifyBaseLogger } from 'fastify';

/** What the engine logs through: a pino logger, or anything with its methods. */
export type Logger = FastifyBaseLogger;

/** Fields whose values are never in a log line, wherever they stand. */
export const secretFields: readonly string[] = [
  'access_token',
  'api_key',
  'app_secret',
  'authorization',
  'cookie',
  'crm_key',
  'password',
  'secret',
  'secrets',
  'signing_secret',
  'token',
  'verify_token',
];

/** Hook and connect addresses carry their secret in the path, queries what was looked for; logs show the address without them. */
export function redactUrl(url: string): string {
  return url
    .replace(/^(\/connect\/)[^/?]+/, '$1[redacted]')
    .replace(/^(\/files(?:\/[^/?]+){3}\/)[^/?]+/, '$1[redacted]')
    .replace(
      /^\/hooks\/(?:([0-9a-f-]{36})\/)?[^?]*/,
      (_path, id) => `/hooks/${id === undefined ? '' : `${id}/`}[redacted]`,
    )
    .replace(/\?.*$/, '?[redacted]');
}

const secretShapes: [RegExp, string][] = [
  [/\b(sk|pk|rk)_[A-Za-z0-9_]{12,}/g, '$1_[redacted]'],
  [/\bwhsec_[A-Za-z0-9+/=]{12,}/g, 'whsec_[redacted]'],
  [/\bEAA[A-Za-z0-9]{16,}/g, 'EAA[redacted]'],
  [/\b(Bearer|Basic) +[A-Za-z0-9._~+/=-]{8,}/gi, '$1 [redacted]'],
  [/\b(postgres(?:ql)?:\/\/[^:@/\s]+):[^@\s]+@/g, '$1:[redacted]@'],
  [/([?&](?:access_token|token|key|secret|signature)=)[^&\s"']+/gi, '$1[redacted]'],
  [/(\/hooks\/[0-9a-f-]{36}\/)[^/?\s"']+/g, '$1[redacted]'],
  [/(\/connect\/)[A-Za-z0-9]{20,}/g, '$1[redacted]'],
  [/(\/files(?:\/[0-9a-f-]{36}){2}\/\d+\/)[^/?\s"']+/g, '$1[redacted]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'eyJ[redacted]'],
];

/** A line without what looks like a secret: the last line of defence, for what others put into their error messages. */
export function redactText(text: string): string {
  return secretShapes.reduce((line, [shape, instead]) => line.replace(shape, instead), text);
}
