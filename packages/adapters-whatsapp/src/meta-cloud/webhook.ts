import { type Acknowledgement, hmacSha256Hex, type InboundRequest, sameText, type Verdict } from '@sauda/adapter-kit';
import type { MetaCloudContext } from './meta-cloud.types.ts';

/** `X-Hub-Signature-256: sha256=<hex>` over the raw bytes. Meta escapes non-ASCII and slashes; only raw bytes match. */
export function verify(request: InboundRequest, { secrets }: MetaCloudContext): Verdict {
  const given = request.headers['x-hub-signature-256'] ?? '';
  if (secrets.app_secret === '') return { ok: false, reason: 'The app secret is not set.' };
  const right = sameText(given, `sha256=${hmacSha256Hex(secrets.app_secret, request.body)}`);
  return right ? { ok: true } : { ok: false, reason: 'X-Hub-Signature-256 is missing or does not fit the body.' };
}

/** Meta proves by a GET that the address is ours: whoever knows the verify token hears its challenge. */
export function handshake(request: InboundRequest, { secrets }: MetaCloudContext): Acknowledgement | null {
  if (request.method !== 'GET') return null;
  const { 'hub.mode': mode, 'hub.verify_token': token = '', 'hub.challenge': challenge } = request.query;
  const allowed = mode === 'subscribe' && secrets.verify_token !== '' && sameText(token, secrets.verify_token);
  if (!allowed || challenge === undefined) return { status: 403, headers: plainText };
  return { status: 200, headers: plainText, body: challenge };
}

/** The challenge is the caller's text: no browser may take it for a page. */
const plainText = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
