import type { FastifyBaseLogger } from 'fastify';

/** What the engine logs through: a pino logger, or anything with its methods. */
export type Logger = FastifyBaseLogger;

/** Never in a log line, at any depth that our own code logs. */
export const redactedPaths = [
  'req.headers.authorization',
  'req.headers.cookie',
  '*.secret',
  '*.secrets',
  '*.access_token',
  '*.app_secret',
  '*.verify_token',
  '*.crm_key',
  '*.signing_secret',
];

/** Hook addresses carry their secret in the path; logs show the address without it. */
export function redactUrl(url: string): string {
  return url
    .replace(/^(\/hooks\/[^/?]+\/)[^/?]+/, '$1[redacted]')
    .replace(/\?.*$/, (query) => (query.includes('key') || query.includes('token') ? '?[redacted]' : query));
}
