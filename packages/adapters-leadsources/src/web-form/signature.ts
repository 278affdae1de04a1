import { hmacSha256Hex, type InboundRequest, sameText, type Verdict } from '@sauda/adapter-kit';

/** How far the sender's clock may be from ours, in seconds. Older requests may be recordings. */
const tolerance = 300;

const form = /^t=(\d{1,12})((?:, ?v1=[\da-f]{64})+)$/;

/** Checks `x-sauda-signature: t=<epoch seconds>,v1=<hex HMAC-SHA256 of t + "." + body>`; several `v1` may be given. */
export function verifySignature(request: InboundRequest, secret: string): Verdict {
  const header = request.headers['x-sauda-signature'];
  if (header === undefined) return refused('The x-sauda-signature header is missing.');
  const [, time, proofs] = form.exec(header) ?? [];
  if (time === undefined || proofs === undefined) return refused('The x-sauda-signature header is not t=…,v1=….');
  if (Math.abs(request.received_at.getTime() / 1000 - Number(time)) > tolerance) {
    return refused('The time in the signature is more than five minutes away.');
  }
  const expected = hmacSha256Hex(secret, Buffer.concat([Buffer.from(`${time}.`), request.body]));
  const given = proofs.match(/[\da-f]{64}/g) ?? [];
  return given.some((proof) => sameText(proof, expected))
    ? { ok: true }
    : refused('The signature does not fit the body.');
}

function refused(reason: string): Verdict {
  return { ok: false, reason };
}
