import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import type { Kernel } from '../../../kernel/kernel.ts';

/** Where the keys of an issuer are. */
export interface IssuerKeySource {
  issuer: string;
  /** Null: the issuer says it in its discovery document. */
  jwks_uri: string | null;
}

interface Remembered {
  keys: Promise<JWTVerifyGetKey>;
  until: number;
}

const hour = 3_600_000;
const mostRemembered = 1_000;
const timeoutMs = 5_000;
const largestAnswer = 256 * 1024;

/**
 * Finds the keys of issuers. They are fetched when needed, kept for ten minutes, and fetched anew for a key id that is not
 * among them, at most every thirty seconds.
 */
export function issuerKeys(kernel: Kernel): (source: IssuerKeySource) => Promise<JWTVerifyGetKey> {
  const remembered = new Map<string, Remembered>();
  const get = bounded(kernel.fetch);
  return (source) => {
    const name = `${source.issuer} ${source.jwks_uri ?? ''}`;
    const now = performance.now();
    const known = remembered.get(name);
    if (known && known.until > now) return known.keys;
    if (remembered.size >= mostRemembered) remembered.clear();
    const keys = keysOf(source, get);
    keys.catch(() => remembered.delete(name));
    remembered.set(name, { keys, until: now + hour });
    return keys;
  };
}

async function keysOf({ issuer, jwks_uri }: IssuerKeySource, get: typeof fetch): Promise<JWTVerifyGetKey> {
  return createRemoteJWKSet(new URL(jwks_uri ?? (await discover(issuer, get))), {
    timeoutDuration: timeoutMs,
    [customFetch]: get,
  });
}

/** OpenID Connect Discovery 1.0, §4: the document must name the issuer it was asked for. */
async function discover(issuer: string, get: typeof fetch): Promise<string> {
  const answer = await get(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(timeoutMs),
  });
  const document = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown } | null;
  if (!answer.ok || document?.issuer !== issuer || typeof document.jwks_uri !== 'string') {
    throw new Error(`The discovery document of ${issuer} does not say where its keys are.`);
  }
  return document.jwks_uri;
}

/** Neither document has any reason to be large. */
function bounded(get: typeof fetch): typeof fetch {
  return async (input, init) => {
    const answer = await get(input, init);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer.body ?? []) {
      size += chunk.byteLength;
      if (size > largestAnswer) throw new Error('The answer of the issuer is too large.');
      chunks.push(chunk);
    }
    return new Response(Buffer.concat(chunks), { status: answer.status, headers: answer.headers });
  };
}
