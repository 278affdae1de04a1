import { expect, it } from 'vitest';
import { newSecret, signedHeaders, signingKey } from './secrets.ts';

it('signs as the Standard Webhooks vector says', () => {
  const key = signingKey('whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=');
  const body = '{"event":"payment_link.paid","payload":{"amount":11800}}';
  expect(signedHeaders([key], 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W', new Date(1_785_000_000_999), body)).toEqual({
    'webhook-id': 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W',
    'webhook-timestamp': '1785000000',
    'webhook-signature': 'v1,ZuGkqNhilAAlojEh6ZE09Yl/kQ8XUtsvc9BTRfXVXXo=',
  });
});

it('makes secrets of 32 random bytes', () => {
  const [one, two] = [newSecret(), newSecret()];
  expect(signingKey(one)).toHaveLength(32);
  expect(one).not.toBe(two);
});
