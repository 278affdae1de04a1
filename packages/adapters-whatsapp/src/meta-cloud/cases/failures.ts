import type { AdapterErrorKind } from '@sauda/adapter-kit';
import type { FailureCase } from '@sauda/adapter-kit/testing';
import { answer } from './fixtures.ts';

/** A documented answer → what it means. */
function documented(file: string, kind: AdapterErrorKind, wait_seconds: number | null = null): FailureCase {
  const [, provider_code = ''] = file.split('-');
  return { name: file.replaceAll('-', ' '), answer: answer(file), kind, wait_seconds, provider_code };
}

/** Any code in an answer of status 400, as Meta sends most of them. */
function coded(code: number, kind: AdapterErrorKind, wait_seconds: number | null = null): FailureCase {
  return {
    name: `code ${code}`,
    answer: { status: 400, json: { error: { message: `(#${code}) Something`, type: 'OAuthException', code } } },
    kind,
    wait_seconds,
    provider_code: String(code),
  };
}

const codes = (kind: AdapterErrorKind, ...list: number[]) => list.map((code) => coded(code, kind));
const page = '<html><body>Sorry, something went wrong.</body></html>';

export const expiredToken = documented('error-190-expired-token', 'auth');

/** `now` of the suite is 06:30:00 UTC. */
export const failureCases: FailureCase[] = [
  expiredToken,
  documented('error-368-policy', 'config'),
  documented('error-100-invalid-parameter', 'bad_response'),
  documented('error-131009-parameter-value', 'bad_response'),
  documented('error-131030-recipient-not-allowed', 'invalid_recipient'),
  documented('error-131062-bsuid-not-allowed', 'invalid_recipient'),
  documented('error-131047-window', 'outside_window'),
  documented('error-132000-param-count', 'template'),
  documented('error-132001-template-missing', 'template'),
  documented('error-132012-param-format', 'template'),
  documented('error-80007-rate', 'rate_limited'),
  documented('error-130429-throughput', 'rate_limited', 1),
  documented('error-131056-pair-rate', 'rate_limited', 6),
  documented('error-131048-spam-rate', 'rate_limited', 3600),
  documented('error-131000-unknown', 'unavailable'),
  documented('error-131016-unavailable', 'unavailable'),

  ...codes('auth', 0, 3, 10, 200, 210, 299, 131005),
  ...codes('config', 130497, 131031, 131037, 131042, 131045, 133010, 134011),
  ...codes('invalid_recipient', 130472, 131021, 131026, 131049, 131050),
  ...codes('template', 132005, 132007, 132015, 132016, 132068),
  ...codes('media', 131052, 131053),
  ...codes('rate_limited', 4, 132069),
  coded(133016, 'rate_limited', 3600),
  ...codes('unavailable', 2, 133004, 134101),
  coded(1, 'unavailable', 60),
  coded(131057, 'unavailable', 60),
  ...codes('bad_response', 33, 131008, 135000),
  ...codes('unsupported', 131051),
  ...codes('bad_response', 999999, 300),

  {
    name: 'a throttle that says how long, as a number',
    answer: { status: 400, headers: { 'retry-after': '17' }, json: { error: { code: 80007 } } },
    kind: 'rate_limited',
    wait_seconds: 17,
  },
  {
    name: 'a throttle that says how long, as a date',
    answer: {
      status: 429,
      headers: { 'retry-after': 'Sun, 01 Nov 2026 06:31:30 GMT' },
      json: { error: { message: 'Slow down' } },
    },
    kind: 'rate_limited',
    wait_seconds: 90,
    provider_code: null,
  },
  {
    name: 'an error inside an answer of status 200',
    answer: { status: 200, json: { error: { code: 131047, message: 'Re-engagement message' } } },
    kind: 'outside_window',
  },
  { name: 'a page of status 400', answer: { status: 400, body: page }, kind: 'bad_response', provider_code: null },
  { name: 'a page of status 401', answer: { status: 401, body: page }, kind: 'auth', wait_seconds: null },
  { name: 'a page of status 403', answer: { status: 403, body: page }, kind: 'auth' },
  { name: 'a page of status 404', answer: { status: 404, body: page }, kind: 'bad_response' },
  { name: 'a page of status 408', answer: { status: 408, body: page }, kind: 'unknown_outcome' },
  { name: 'a page of status 429', answer: { status: 429, body: page }, kind: 'rate_limited', wait_seconds: null },
  { name: 'a page of status 500', answer: { status: 500, body: page }, kind: 'unknown_outcome' },
  {
    name: 'an unknown code of status 500',
    answer: { status: 500, json: { error: { code: 131999, message: 'New' } } },
    kind: 'unknown_outcome',
    provider_code: '131999',
  },
];
