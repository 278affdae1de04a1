import { createHmac, createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';

/** How requests are signed: `v1` with a shared secret, or `v1a` with a key that only we have. */
export const signatures = ['hmac', 'ed25519'] as const;
export type Signature = (typeof signatures)[number];

/** What an endpoint's secrets are bound to: a ciphertext moved to another row does not open. */
export const secretOf = (id: string) => `webhook_endpoints|secret|${id}`;

const prefixes = { hmac: 'whsec_', ed25519: 'whsk_' };

/** A key to sign with, as Standard Webhooks writes it; of a key pair also what its receiver verifies with. */
export function newKey(signature: Signature): { key: string; public_key: string | null } {
  const bytes = randomBytes(32);
  const key = prefixes[signature] + bytes.toString('base64');
  return { key, public_key: signature === 'hmac' ? null : publicKeyOf(bytes) };
}

/** The bytes behind the prefix: a shared secret, or the seed of a key pair. */
const bytesOf = (key: string) => Buffer.from(key.slice(key.indexOf('_') + 1), 'base64');

/** What DER puts before the seed of an ed25519 key, and before a public key (RFC 8410). */
const seedHeader = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHeaderLength = 12;

const privateKeyOf = (seed: Buffer) =>
  createPrivateKey({ key: Buffer.concat([seedHeader, seed]), format: 'der', type: 'pkcs8' });

function publicKeyOf(seed: Buffer): string {
  const der = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' });
  return `whpk_${der.subarray(publicHeaderLength).toString('base64')}`;
}

/** Makes one signature of the header. */
export type Signer = (content: Buffer) => string;

/** The key says how it signs. */
export function signerOf(key: string): Signer {
  const bytes = bytesOf(key);
  if (key.startsWith(prefixes.hmac))
    return (content) => `v1,${createHmac('sha256', bytes).update(content).digest('base64')}`;
  const privateKey = privateKeyOf(bytes);
  return (content) => `v1a,${sign(null, content, privateKey).toString('base64')}`;
}

/** The headers of Standard Webhooks 1.0; a signature by each signer. */
export function signedHeaders(signers: readonly Signer[], id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const content = Buffer.from(`${id}.${timestamp}.${body}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signers.map((signature) => signature(content)).join(' '),
  };
}
