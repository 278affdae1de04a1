import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { sha256, type Vault } from '../../kernel/crypto.ts';

interface SigningKey {
  kid: string;
  private: KeyObject;
  public: KeyObject;
}

const days = 86_400_000;
const period = 30 * days;
/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const made = new WeakMap<Vault, Map<number, SigningKey>>();

/**
 * The keys that sign user tokens. Each holds for thirty days and is derived from the encryption key, so that every process has
 * the same without asking anybody; the next one is shown in advance, the last one still accepted.
 */
export function signingKey(vault: Vault, now: Date): SigningKey {
  return keyOf(vault, periodOf(now));
}

/** Signatures of another period are not looked at. */
export function verifyingKey(vault: Vault, now: Date, kid: string | undefined): KeyObject | null {
  return acceptedKeys(vault, now).find((key) => key.kid === kid)?.public ?? null;
}

/** As a JSON Web Key Set (RFC 7517). */
export function keySet(vault: Vault, now: Date) {
  const keys = acceptedKeys(vault, now).map((key) => ({
    ...key.public.export({ format: 'jwk' }),
    kid: key.kid,
    alg: 'EdDSA',
    use: 'sig',
  }));
  return { keys };
}

function acceptedKeys(vault: Vault, now: Date): SigningKey[] {
  const current = periodOf(now);
  return [current - 1, current, current + 1].map((number) => keyOf(vault, number));
}

const periodOf = (now: Date) => Math.floor(now.getTime() / period);

function keyOf(vault: Vault, number: number): SigningKey {
  const known = made.get(vault) ?? new Map<number, SigningKey>();
  made.set(vault, known);
  const key = known.get(number) ?? makeKey(vault.derive(`user-tokens:${number}`));
  known.set(number, key);
  return key;
}

function makeKey(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const kid = sha256(publicKey.export({ format: 'der', type: 'spki' }))
    .toString('base64url')
    .slice(0, 16);
  return { kid, private: privateKey, public: publicKey };
}
