import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import {
  ApiError,
  AuthenticationError,
  apiErrorFrom,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
  VersionConflictError,
} from './api-errors.ts';
import { AbortError, ConnectionError, SaudaError, TimeoutError, WebhookVerificationError } from './errors.ts';

const invalid = JSON.stringify({
  type: 'https://docs.example.com/errors/validation_failed',
  title: 'Validation failed',
  status: 422,
  code: 'validation_failed',
  detail: '2 fields are invalid.',
  request_id: 'req_body',
  errors: [
    { pointer: '/contact/phone', code: 'invalid_phone', detail: 'Must be E.164.' },
    { parameter: 'limit', code: 'too_large', detail: 'At most 100.' },
  ],
  retryable: false,
  scope: 'leads:write',
});

describe('an error made from an answer', () => {
  it.each([
    [400, ValidationError],
    [401, AuthenticationError],
    [402, ApiError],
    [403, PermissionError],
    [404, NotFoundError],
    [405, ApiError],
    [409, ConflictError],
    [410, NotFoundError],
    [412, VersionConflictError],
    [413, ValidationError],
    [415, ValidationError],
    [422, ValidationError],
    [428, VersionConflictError],
    [429, RateLimitError],
    [500, ServerError],
    [503, ServerError],
  ])('%i has its own class', (status, Class) => {
    const error = apiErrorFrom(status, new Headers(), JSON.stringify({ code: 'some_code' }));
    expect(error.constructor).toBe(Class);
    expect(error.name).toBe(Class.kinds.at(-1));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(SaudaError);
  });

  it('carries everything the problem document says', () => {
    const headers = new Headers({ 'request-id': 'req_header', 'content-type': 'application/problem+json' });
    const error = apiErrorFrom(422, headers, invalid);
    expect(error).toMatchObject({
      code: 'validation_failed',
      status: 422,
      requestId: 'req_header',
      detail: '2 fields are invalid.',
      retryable: false,
      headers,
      problem: { scope: 'leads:write' },
    });
    expect(error.errors).toEqual([
      { pointer: '/contact/phone', code: 'invalid_phone', detail: 'Must be E.164.' },
      { parameter: 'limit', code: 'too_large', detail: 'At most 100.' },
    ]);
    expect(error.message).toBe(
      '422 validation_failed: 2 fields are invalid. /contact/phone: Must be E.164. limit: At most 100. (req_header)',
    );
  });

  it('takes the request id from the body when no header brings it', () => {
    expect(apiErrorFrom(422, new Headers(), invalid).requestId).toBe('req_body');
  });

  it.each([
    ['HTML', '<html><h1>Bad gateway</h1></html>'],
    ['nothing', ''],
    ['half JSON', '{"code":"prov'],
    ['a JSON array', '[1]'],
    ['null', 'null'],
    ['members of the wrong type', '{"code":5,"detail":[],"errors":[null,{"code":1}],"retryable":"no"}'],
  ])('survives %s', (_, body) => {
    const error = apiErrorFrom(502, new Headers({ 'content-type': 'text/html; charset=utf-8' }), body);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ code: 'http_502', status: 502, retryable: true, errors: [], detail: undefined });
    expect(error.message).toContain('text/html');
    expect(error.message).not.toContain('<html>');
  });

  it("prefers the server's word on whether a retry helps", () => {
    const body = JSON.stringify({ code: 'quota_exceeded', retryable: false });
    expect(apiErrorFrom(429, new Headers(), body).retryable).toBe(false);
    expect(apiErrorFrom(429, new Headers(), '{}').retryable).toBe(true);
    expect(apiErrorFrom(404, new Headers(), '{}').retryable).toBe(false);
  });
});

describe('SaudaError.is', () => {
  const notFound = apiErrorFrom(404, new Headers(), '{"code":"not_found"}');

  it('knows the classes of the tree', () => {
    expect(SaudaError.is(notFound)).toBe(true);
    expect(ApiError.is(notFound)).toBe(true);
    expect(NotFoundError.is(notFound)).toBe(true);
    expect(ConflictError.is(notFound)).toBe(false);
    expect(ConnectionError.is(notFound)).toBe(false);
    expect(ApiError.is(new TimeoutError(5))).toBe(false);
    expect(AbortError.is(new AbortError('reason'))).toBe(true);
    expect(WebhookVerificationError.is(new WebhookVerificationError('webhook_header_missing', 'gone'))).toBe(true);
  });

  it.each([undefined, null, 'SaudaError', {}, [], new Error('plain'), { name: 'SaudaError' }])(
    'refuses %o',
    (value) => {
      expect(SaudaError.is(value)).toBe(false);
    },
  );

  it('recognises errors of a second copy of the package, where instanceof fails', async () => {
    vi.resetModules();
    const copy = await import('./api-errors.ts');
    const foreign = copy.apiErrorFrom(404, new Headers(), '{"code":"not_found"}');
    expect(foreign).not.toBeInstanceOf(NotFoundError);
    expect(NotFoundError.is(foreign)).toBe(true);
    expect(RateLimitError.is(foreign)).toBe(false);
  });

  it('recognises errors of another realm', () => {
    const script = `Object.assign(new Error('x'), { [Symbol.for('sauda.error.kinds')]: ['SaudaError', 'TimeoutError'] })`;
    const foreign: unknown = runInNewContext(script);
    expect(foreign).not.toBeInstanceOf(Error);
    expect(TimeoutError.is(foreign)).toBe(true);
    expect(ConnectionError.is(foreign)).toBe(false);
  });
});

it('keeps the cause and does not show its own bookkeeping', () => {
  const cause = new Error('socket hang up');
  const error = new ConnectionError('The connection failed.', cause);
  expect(error.cause).toBe(cause);
  expect(error.retryable).toBe(true);
  expect(inspect(error)).not.toContain('kinds');
});
