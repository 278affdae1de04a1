import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

export const newSecret = (): string => prefix + randomBytes(32).toString('base64');

/** What an endpoint's secrets are bound to: a ciphertext moved to another row does not open. */
export const secretOf = (id: string) => `webhook_endpoints|secret|${id}`;

export const signingKey = (secret: string): Buffer => Buffer.from(secret.slice(prefix.length), 'base64');

/** The headers of Standard Webhooks 1.0; a signature for each key. */
export function signedHeaders(keys: readonly Buffer[], id: string, at: Date, body: string): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1_000);
  const signed = `${id}.${timestamp}.${body}`;
  const signatures = keys.map((key) => `v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
