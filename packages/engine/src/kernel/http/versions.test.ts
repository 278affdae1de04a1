import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { sendProblem, toAppError } from './problem.ts';
import type { Route } from './route.ts';
import { announceEndings, newestVersion } from './versions.ts';

describe('the version of an answer', () => {
  let engine: TestEngine;
  let surya: TestOrganization;
  beforeAll(async () => {
    engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
    surya = await engine.organization();
  });
  afterAll(() => engine.close());

  const ask = (version: string) =>
    engine.http.get('/v1/contacts').set({ authorization: `Bearer ${surya.key}`, 'sauda-version': version });

  it('is refused when there is none of that name', async () => {
    for (const version of ['2020-01-01', 'latest', `${newestVersion}, ${newestVersion}`]) {
      const { body } = await ask(version).expect(400);
      expect(body).toMatchObject({
        code: 'invalid_parameter',
        errors: [
          { parameter: 'Sauda-Version', code: 'unknown_version', detail: expect.stringContaining(newestVersion) },
        ],
      });
    }
  });

  it('is the one the request names, and the one of its key otherwise', async () => {
    expect((await ask(newestVersion).expect(200)).headers['sauda-version']).toBe(newestVersion);
    expect((await surya.api.get('/v1/contacts').expect(200)).headers['sauda-version']).toBe(newestVersion);
    const { body: key } = await surya.api.post('/v1/api_keys', { name: 'Portal' }).expect(201);
    expect(key.api_version).toBe(newestVersion);
    await surya.api.post('/v1/api_keys', { name: 'Portal', api_version: '2020-01-01' }).expect(422);
  });

  it('stands on refusals too', async () => {
    const { headers } = await surya.api.get('/v1/contacts/00000000-0000-7000-8000-000000000000').expect(404);
    expect(headers['sauda-version']).toBe(newestVersion);
  });
});

describe('an operation that ends', () => {
  let now: Date;
  const clock = { now: () => now };
  let app: FastifyInstance;
  beforeEach(() => {
    app = Fastify();
    announceEndings(app, clock);
    app.setErrorHandler((error, request, reply) =>
      sendProblem(reply, toAppError(error, request), 'https://docs.example.com'),
    );
    const ends = { deprecated: '2026-12-01', sunset: '2028-06-01', link: 'https://docs.example.com/changes#ping' };
    app.get('/ping', { config: { route: { ends } as Route } }, async () => ({}));
    app.get('/pong', async () => ({}));
  });

  it('says since when, until when, and what to use instead', async () => {
    now = new Date('2028-05-31T23:59:59Z');
    const { statusCode, headers } = await app.inject('/ping');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      deprecation: '@1796083200',
      sunset: 'Thu, 01 Jun 2028 00:00:00 GMT',
      link: '<https://docs.example.com/changes#ping>; rel="deprecation"',
    });
    expect((await app.inject('/pong')).headers).not.toHaveProperty('deprecation');
  });

  it('is gone from its last day on', async () => {
    now = new Date('2028-06-01T00:00:00Z');
    const answer = await app.inject('/ping');
    expect(answer.json()).toMatchObject({ status: 410, code: 'gone' });
    expect(answer.headers.link).toContain('rel="deprecation"');
  });
});
