import { createTestEngine, type TestEngine, type TestOrganization } from '@sauda/engine/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { compile } from '../../tools/sdk/compile.ts';
import { runNode } from './node.ts';

let engine: TestEngine;
let surya: TestOrganization;
let types: string;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
  const options = [
    { key: 'flat', label: 'Flat' },
    { key: 'sloped', label: 'Sloped */ oops' },
  ];
  for (const field of [
    { resource: 'lead', key: 'budget', type: 'money', label: 'Budget */ declare' },
    { resource: 'lead', key: 'size', type: 'number', label: 'Size' },
    { resource: 'lead', key: 'roof', type: 'single_choice', label: 'Roof', options },
    { resource: 'contact', key: 'roofs', type: 'multi_choice', label: 'Roofs', options },
    { resource: 'contact', key: 'met', type: 'boolean', label: 'Met' },
    { resource: 'lead', key: 'plan', type: 'file', label: 'Site plan' },
    { resource: 'lead', key: 'visit', type: 'date', label: 'Visit' },
    { resource: 'contact', key: 'alt', type: 'phone', label: 'Second phone' },
  ]) {
    await surya.api.post('/v1/custom_fields', field).expect(201);
  }
  await surya.api.post('/v1/tags', { name: 'Hot\n| never' }).expect(201);
  const url = engine.engine.kernel.config.public_url;
  types = await runNode({ args: ['packages/server/src/cli.ts', 'types', '--key', surya.key, '--url', url] });
});
afterAll(() => engine.close());

const head = `import { Sauda } from '../../packages/sdk/src/index.ts';
import type { StageId, TagId } from './fields.ts';
const sauda = new Sauda({ apiKey: 'sk_test_example', baseUrl: 'https://crm.example.com' });
const contact = { name: 'Asha' };
`;

const right = `${head}
export async function use(tag: TagId, stage: StageId) {
  const lead = await sauda.leads.create({ contact, custom: { budget: { amount: 5 }, size: 5.5, roof: 'flat' } });
  const currency: string | undefined = lead.custom.budget?.currency;
  const size: string | undefined = lead.custom.size;
  const plan: string | undefined = lead.custom.plan;
  await sauda.leads.update(lead.id, { custom: { roof: null } });
  const { custom } = await sauda.contacts.upsert('phone', '99999 12345', { custom: { roofs: ['flat'], met: true } });
  const roofs: ('flat' | 'sloped')[] | undefined = custom.roofs;
  await sauda.leads.addTag(lead.id, { tag_id: tag });
  await sauda.leads.move(lead.id, { stage_id: stage });
  const page = await sauda.leads.list({ 'custom.size[gte]': 5, 'custom.roof': 'flat', status: 'open', count: 'estimate' });
  const about: number | undefined = page.estimatedCount;
  for await (const { id } of sauda.leads.list({
    'custom.size': '5.5',
    'custom.size[in]': ['5.5', 6],
    'custom.budget[lte]': 100_000,
    'custom.budget.currency': 'INR',
    'custom.budget.currency[in]': ['INR', 'USD'],
    'custom.roof[in]': ['flat', 'sloped'],
    'custom.visit[gte]': '2026-11-22',
    'custom.plan[is_null]': true,
    'custom.roof[ne]': about === undefined ? undefined : 'flat',
  })) await sauda.leads.get(id);
  await sauda.contacts.list({ 'custom.met': true, 'custom.roofs': 'flat', 'custom.alt[contains]': '99999' });
  await sauda.segments.contacts('x', { 'custom.met[ne]': false, sort: 'name' });
  await sauda.companies.create({ name: 'A', custom: {} });
  return { currency, size, plan, roofs, about };
}
`;

it('compiles right use and finds wrong use of the fields that sauda types wrote', () => {
  const wrong = [
    `sauda.leads.create({ contact, custom: { bugdet: { amount: 5 } } })`,
    `sauda.leads.create({ contact, custom: { budget: 5 } })`,
    `sauda.leads.update('x', { custom: { roof: 'thatched' } })`,
    `sauda.leads.update('x', { custom: { plan: { name: 'plan.pdf' } } })`,
    `sauda.contacts.create({ custom: { met: 'yes' } })`,
    `sauda.tasks.create({ title: 'A', custom: { budget: { amount: 5 } } })`,
    `sauda.leads.get('x').then(({ custom }) => custom.nothing)`,
    `sauda.companies.create({ name: 'A', custom: { anything: 5 } })`,
    `sauda.companies.update('x', { custom: { anything: null } })`,
    `sauda.companies.get('x').then(({ custom }) => custom.anything)`,
    `sauda.companies.list({ 'custom.anything': 5 })`,
    `sauda.leads.list({ 'custom.bugdet[gte]': 5 })`,
    `sauda.leads.list({ 'custom.roof': 'thatched' })`,
    `sauda.leads.list({ 'custom.roof[gte]': 'flat' })`,
    `sauda.leads.list({ 'custom.roof.currency': 'INR' })`,
    `sauda.leads.list({ 'custom.size[contains]': '5' })`,
    `sauda.leads.list({ 'custom.size[is_null]': 'yes' })`,
    `sauda.leads.list({ 'custom.budget': { amount: 5 } })`,
    `sauda.contacts.list({ 'custom.met[in]': [true] })`,
    `sauda.segments.contacts('x', { 'custom.size': 5 })`,
    `sauda.tags.list({ 'custom.size': 5 })`,
  ];
  const files = Object.fromEntries(
    wrong.map((code, i) => [`tests/docs/wrong-${i}.ts`, `${head}export const x = ${code};\n`]),
  );
  const complaints = compile({ 'tests/docs/fields.ts': types, 'tests/docs/right.ts': right, ...files });
  expect(Object.keys(complaints).sort()).toEqual(Object.keys(files).sort());
}, 60_000);

it('leaves custom open until fields are declared', () => {
  const code = `${head.replace(/import type.*\n/, '')}export const x = [
  sauda.leads.create({ contact, custom: { anything: 5 } }),
  sauda.contacts.list({ 'custom.kw[gte]': 5, 'custom.roof': 'flat', 'custom.roof[in]': ['flat'], 'custom.met': undefined }),
  sauda.segments.contacts('x', { 'custom.kw[is_null]': true, city: 'Pune' }),
];\n`;
  expect(compile({ 'tests/docs/open.ts': code })).toEqual({});
  const nested = `${head.replace(/import type.*\n/, '')}export const x = sauda.contacts.list({ 'custom.kw': { gte: 5 } });\n`;
  expect(Object.keys(compile({ 'tests/docs/nested.ts': nested }))).toEqual(['tests/docs/nested.ts']);
}, 60_000);

it.each([
  [['types', '--url', 'http://127.0.0.1:1'], '--key is missing'],
  [['types', '--key', 'sk_x', '--url', 'nowhere'], '--url must be an address'],
  [['types', '--key', 'sk_x', '--url', 'http://127.0.0.1:1'], 'No Sauda answers at http://127.0.0.1:1'],
])('refuses %j in words', async (args, words) => {
  await expect(runNode({ args: ['packages/server/src/cli.ts', ...args] })).rejects.toThrow(words);
});

it('says what is wrong with the key', async () => {
  const url = engine.engine.kernel.config.public_url;
  const run = runNode({ args: ['packages/server/src/cli.ts', 'types', '--key', 'sk_live_wrong', '--url', url] });
  await expect(run).rejects.toThrow('invalid_api_key');
});
