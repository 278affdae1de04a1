import { expect, inject, it } from 'vitest';
import { createTestEngine, type TestOrganization } from '../../../testing.ts';

const token = 'a token for scrapers in tests only, no other use';
const url = 'https://receiver.example/webhooks';

it('operators are told how much waits to be delivered, and how long; not what waits for somebody to be enabled', async () => {
  const config = { metrics_token: token };
  const engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false, config });
  const root = await engine.organization('Root');
  const below = await engine.organization('Below', root);
  const test = async ({ api }: TestOrganization, count: number, more: object = {}) => {
    const { body } = await api.post('/v1/webhook_endpoints', { url, types: ['*'], ...more }).expect(201);
    for (let i = 0; i < count; i++) await api.post(`/v1/webhook_endpoints/${body.id}/test`).expect(201);
  };
  await test(root, 5, { enabled: false });
  await test(below, 7);
  await root.api.post(`/v1/organizations/${below.id}/suspend`).expect(200);
  engine.clock.advance(3_600_000);
  await test(root, 2);
  engine.clock.advance(60_000);
  await test(root, 1);
  const { text } = await engine.http.get('/metrics').set('authorization', `Bearer ${token}`).expect(200);
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  expect(value('sauda_webhook_backlog')).toBe(3);
  expect(Math.floor(value('sauda_webhook_lag_seconds') / 60)).toBe(1);
  await engine.close();
});
