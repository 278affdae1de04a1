import { createTestEngine, type TestEngine, type TestOrganization } from '@sauda/engine/testing';
import { defaultAdapters } from 'sauda';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runNode } from './node.ts';

let engine: TestEngine;
let agency: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: defaultAdapters });
  agency = await engine.organization('Neel');
});
afterAll(() => engine.close());

const onboarding = (key: string) =>
  runNode({
    args: ['examples/agency-onboarding/src/onboarding.ts'],
    env: { SAUDA_API_KEY: key, SAUDA_URL: engine.engine.kernel.config.public_url },
  });

it('brings a client on board, and may do so again', async () => {
  for (const clients of [1, 2]) {
    const lines = (await onboarding(agency.key)).trim().split('\n');
    expect(lines.map((line) => line.replaceAll(/http\S+|[0-9a-f]{8}-[0-9a-f-]{27}/g, '…'))).toEqual([
      'template …',
      'client …',
      'pushed /tags/Subsidy applied',
      'connect link for the client …',
      'webhook lead.created …',
      'as the surveyor 1 lead',
      'usage 2 contacts',
    ]);
    const { body } = await agency.api.get('/v1/organizations').expect(200);
    expect(body.data.filter(({ name }: { name: string }) => name === 'Surya Solar')).toHaveLength(clients);
  }
}, 60_000);

it('ends with a failure when an answer is not as it should be', async () => {
  const { body: key } = await agency.api
    .post('/v1/api_keys', { name: 'Reads', permissions: ['organizations:read'] })
    .expect(201);
  await expect(onboarding(key.key)).rejects.toThrow('insufficient_scope');
}, 30_000);
