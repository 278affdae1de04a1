import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';

let engine: TestEngine;
let agency: TestOrganization;

beforeAll(async () => {
  const config = { rate_limit: 300, rate_burst: 0 };
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false, config });
  agency = await engine.organization('Agency');
});
afterAll(() => engine.close());

async function child(perMinute: number) {
  const { body } = await agency.api.post('/v1/organizations', { name: 'Client', create_api_key: true }).expect(201);
  const limits = { api_requests_per_minute: perMinute };
  await agency.api.put(`/v1/organizations/${body.id}/limits`, limits).expect(200);
  return { id: body.id, api: engine.as(body.api_key.key) };
}

describe('requests a minute', () => {
  it('are one at least: to stop an organization is what suspending is for', async () => {
    const { id } = await child(1);
    const refused = await agency.api.put(`/v1/organizations/${id}/limits`, { api_requests_per_minute: 0 }).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/api_requests_per_minute' }]);
  });

  it('are never more than the installation allows, whatever an agency gives', async () => {
    const { api } = await child(1_000_000);
    await api.get('/v1/organization').expect(200);
    await engine.eventually(async () => {
      const answer = await api.get('/v1/organization').expect(200);
      expect(answer.headers['ratelimit-policy']).toBe('"default";q=300;w=60');
    });
  });

  it('beyond the plan are refused with the meter, what was used and what is allowed', async () => {
    const { api } = await child(5);
    const refused = await engine.eventually(async () => {
      const answer = await api.get('/v1/organization');
      expect(answer.status).toBe(429);
      return answer;
    });
    expect(refused.body).toMatchObject({
      code: 'rate_limited',
      limit: 'rate',
      meter: 'api_requests_per_minute',
      used: 5,
      allowed: 5,
    });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });
});
