import { createTestEngine, type TestEngine, type TestOrganization } from '@sauda/engine/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runNode } from './node.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const quickstart = () =>
  runNode({
    args: ['examples/quickstart/src/quickstart.ts'],
    env: { SAUDA_API_KEY: surya.key, SAUDA_URL: engine.engine.kernel.config.public_url },
  });

it('runs as written, and may run again', async () => {
  const lines = (await quickstart()).trim().split('\n');
  expect(lines.map((line) => line.replace(/^\S+Z /, ''))).toEqual([
    'lead.stage_changed',
    'enquiry.received',
    'lead.created',
    'contact.created',
    '5 kW rooftop solar for Ananya Iyer',
  ]);
  const { body } = await surya.api.get('/v1/leads').expect(200);
  expect(body.data).toMatchObject([{ source: 'website', contact: { name: 'Ananya Iyer', phone: '+919999912345' } }]);
  expect(await quickstart()).toContain('5 kW rooftop solar for Ananya Iyer');
  expect((await surya.api.get('/v1/leads').expect(200)).body.data).toHaveLength(1);
}, 60_000);
