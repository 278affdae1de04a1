import { createPublicKey, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import { newKey, signedHeaders, signerOf } from './secrets.ts';

const id = 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W';
const at = new Date(1_785_000_000_999);
const body = '{"event":"payment_link.paid","payload":{"amount":11800}}';
const signature = (key: string) => signedHeaders([signerOf(key)], id, at, body)['webhook-signature'];

it('signs as the Standard Webhooks vector says', () => {
  const signer = signerOf('whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=');
  expect(signedHeaders([signer], id, at, body)).toEqual({
    'webhook-id': id,
    'webhook-timestamp': '1785000000',
    'webhook-signature': 'v1,ZuGkqNhilAAlojEh6ZE09Yl/kQ8XUtsvc9BTRfXVXXo=',
  });
});

// Secret key, public key, message and signature of RFC 8032, section 7.1, TEST 1 to 3.
it.each([
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
])('signs as RFC 8032 with the key %s', (seed, message, expected) => {
  const key = `whsk_${Buffer.from(seed, 'hex').toString('base64')}`;
  expect(signerOf(key)(Buffer.from(message, 'hex'))).toBe(`v1a,${Buffer.from(expected, 'hex').toString('base64')}`);
});

it('makes secrets of 32 random bytes', () => {
  const [one, two] = [newKey('hmac'), newKey('hmac')];
  expect(Buffer.from(one.key.slice('whsec_'.length), 'base64')).toHaveLength(32);
  expect(one.key).not.toBe(two.key);
  expect(one.public_key).toBeNull();
});

it('makes key pairs whose public key fits', () => {
  const { key, public_key } = newKey('ed25519');
  expect(key).toMatch(/^whsk_[A-Za-z0-9+/]{43}=$/);
  expect(public_key).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
  const x = Buffer.from(public_key?.slice('whpk_'.length) ?? '', 'base64').toString('base64url');
  const verifier = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
  const made = Buffer.from(signature(key)?.slice('v1a,'.length) ?? '', 'base64');
  const content = Buffer.from(`${id}.1785000000.${body}`);
  expect(verify(null, content, verifier, made)).toBe(true);
  expect(signature(newKey('ed25519').key)).not.toBe(signature(key));
});
