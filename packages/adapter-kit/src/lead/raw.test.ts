import { expect, it } from 'vitest';
import { withoutSecrets } from './raw.ts';

const secrets = { crm_key: 'DEMOKEY0123456789=', short: 'abc', none: undefined };

it('blots a secret out of every text and key', () => {
  const received = {
    url: 'https://x/?key=DEMOKEY0123456789=&a=1&again=DEMOKEY0123456789%3D',
    list: [{ 'DEMOKEY0123456789=': 1 }],
    n: 7,
    no: null,
  };
  expect(withoutSecrets(received, secrets)).toEqual({
    url: 'https://x/?key=[secret]&a=1&again=[secret]',
    list: [{ '[secret]': 1 }],
    n: 7,
    no: null,
  });
});

it('leaves ordinary words alone, however short the secret', () => {
  expect(withoutSecrets('abc', secrets)).toBe('abc');
});

it('makes what it returns fit to be stored', () => {
  expect(withoutSecrets({ 'a\u0000': '\ud800' }, {})).toEqual({ a: '\ufffd' });
});
