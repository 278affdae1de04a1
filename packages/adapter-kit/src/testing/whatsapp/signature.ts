import assert from 'node:assert/strict';
import type { Verdict } from '../../adapter.ts';
import { contextOf, requestOf, type Suite } from './suite.ts';

type Headers = Record<string, string>;

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Escapes, spaces and an exponent: bytes that parsing and writing again would not keep. */
const body = utf8('{ "text": "\\u0928\\u092e \\ud83d\\ude4f a\\/b",  "number": 1.50e1 }\n');
const notUtf8 = Uint8Array.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]);

/** Is a request believed only with its proof, made over the raw bytes? */
export function signatureGroup(suite: Suite): void {
  suite.group('signature', () => {
    if (suite.adapter.capabilities.signed) signedTests(suite);
    else unsignedTest(suite);
  });
}

function unsignedTest(suite: Suite): void {
  suite.test('has no proof to check, as it says: the secret in the address is all there is', () => {
    assert.equal(suite.harness.sign, undefined, 'harness.sign is given, so capabilities.signed must be true');
    assert.deepEqual(verdict(suite, body, {}), { ok: true });
  });
}

function signedTests(suite: Suite): void {
  const { harness, test } = suite;
  const sign = (bytes: Uint8Array, secrets = harness.secrets): Headers => {
    assert.ok(harness.sign, 'capabilities.signed is true, so harness.sign must be given');
    return harness.sign(bytes, secrets);
  };
  const refuses = (bytes: Uint8Array, headers: Headers, why: string, secrets = harness.secrets) => {
    const answer = verdict(suite, bytes, headers, secrets);
    assert.equal(answer.ok, false, `${why} was believed`);
    for (const secret of Object.values(harness.secrets))
      assert.ok(!answer.reason.includes(secret), 'the reason tells a secret');
  };

  test('believes what is signed, byte for byte', () => {
    for (const bytes of [body, notUtf8, utf8(''), utf8('{}')]) {
      assert.deepEqual(verdict(suite, bytes, sign(bytes)), { ok: true });
    }
  });

  test('refuses a body with one altered byte, at any place', () => {
    const headers = sign(body);
    for (const place of body.keys()) {
      const altered = body.map((byte, index) => (index === place ? byte ^ 1 : byte));
      refuses(altered, headers, `a body altered at byte ${place}`);
    }
  });

  test('refuses a body that was parsed and written again', () => {
    refuses(utf8(JSON.stringify(JSON.parse(new TextDecoder().decode(body)))), sign(body), 'a re-serialised body');
    refuses(utf8(new TextDecoder().decode(notUtf8)), sign(notUtf8), 'a body decoded and encoded again');
  });

  test('refuses a truncated or prolonged body', () => {
    refuses(body.subarray(0, -1), sign(body), 'a truncated body');
    refuses(Uint8Array.from([...body, 0x20]), sign(body), 'a prolonged body');
    refuses(utf8(''), sign(body), 'an empty body');
  });

  test('refuses a missing, empty, cut or foreign proof', () => {
    const headers = sign(body);
    refuses(body, {}, 'a request without proof');
    for (const [name, value] of Object.entries(headers)) {
      const { [name]: _, ...others } = headers;
      refuses(body, others, `a request without ${name}`);
      for (const wrong of [
        '',
        ' ',
        value.slice(0, -2),
        value.slice(2),
        `${value}0`,
        `${value}, ${value}`,
        'sha256=',
        'नमस्ते',
      ]) {
        refuses(body, { ...headers, [name]: wrong }, `${name}: ${JSON.stringify(wrong)}`);
      }
    }
    refuses(body, sign(utf8('{}')), 'the proof of another body');
  });

  test('refuses a proof made with another secret', () => {
    const others = mapValues(harness.secrets, (secret) => `${secret}x`);
    refuses(body, sign(body, others), 'a proof made with another secret');
    refuses(body, sign(body), 'a proof checked with another secret', others);
  });

  test('believes nothing while no secret is set', () => {
    const none = mapValues(harness.secrets, () => '');
    refuses(body, sign(body, none), 'a proof made with an empty secret', none);
  });

  test('does not stumble over an upper-case proof', () => {
    const upper = mapValues(sign(body), (value) => value.toUpperCase());
    assert.equal(typeof verdict(suite, body, upper).ok, 'boolean');
  });
}

function verdict(suite: Suite, bytes: Uint8Array, headers: Headers, secrets = suite.harness.secrets): Verdict {
  return suite.adapter.verify(requestOf({ body: bytes, headers }), contextOf(suite, { secrets }));
}

function mapValues(record: Headers, change: (value: string) => string): Headers {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
