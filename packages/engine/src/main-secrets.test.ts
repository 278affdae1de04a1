import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { tablesWith } from './kernel/testing/tables.ts';
import { openShop, type Shop, somebody } from './kernel/testing/whatsapp.ts';
import { createTestEngine, type TestEngine } from './testing.ts';

const whatsapp = fakeWhatsApp();
const forged = `sk_live_${'Canary'.repeat(8)}`;

let engine: TestEngine;
let shop: Shop;
/** What nobody but its owner may ever read. */
let canaries: string[];
const answers: string[] = [];

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter] });
  shop = await openShop(engine, whatsapp);
  const hookSecret = new URL(shop.number.hook_url).pathname.split('/').at(-1) ?? '';
  canaries = [shop.key, hookSecret, whatsapp.secrets.api_key, whatsapp.secrets.webhook_secret, forged];
  for (const canary of canaries) expect(canary.length).toBeGreaterThan(12);
});
afterAll(() => engine.close());

/** Requests with secrets in every place a caller may put them, and a provider that shouts what it was given. */
async function careless(): Promise<void> {
  const [, hookSecret = '', token = ''] = canaries;
  const keep = async (asked: PromiseLike<{ text: string; headers: object }>) => {
    const { text, headers } = await asked;
    answers.push(text, JSON.stringify(headers));
  };
  await keep(engine.http.get('/v1/leads').set('authorization', `Bearer ${forged}`));
  await keep(engine.http.get('/v1/leads').set('authorization', `Basic ${forged}`));
  await keep(
    engine.http.get(`/v1/leads?access_token=${token}&key=${forged}`).set('authorization', `Bearer ${shop.key}`),
  );
  await keep(shop.api.post('/v1/leads', { remark: token, api_key: forged }).set('cookie', `session=${forged}`));
  await keep(shop.api.get('/v1/leads').set('idempotency-key', forged).set('sauda-organization', forged));
  await keep(engine.http.post(`/hooks/${shop.number.id}/${hookSecret}`).send('{"no":"signature"}'));
  await keep(engine.http.get(`/hooks/${shop.number.id}/${hookSecret}x`));
  await keep(engine.http.get(`/hooks/${hookSecret}/${hookSecret}`));
  whatsapp.trouble('auth');
  await keep(shop.api.post(`/v1/connections/${shop.number.id}/test`));
  await keep(
    shop.api.post(`/v1/connections`, {
      adapter: 'fake-whatsapp',
      name: 'Again',
      config: { number_id: 'n' },
      secrets: { api_key: 7, webhook_secret: token },
    }),
  );
  whatsapp.trouble(null);
  const { id } = await shop.chatWith(somebody());
  const shouting = `401 for Bearer ${token}, was ${token}`;
  whatsapp.script({ type: 'fail', kind: 'media', message: shouting });
  const refused = await shop.say(id, 'Namaste');
  answers.push(JSON.stringify(await shop.reaches(refused.id, 'failed')));
  whatsapp.script({ type: 'lose', taken: false });
  await shop.reaches((await shop.say(id, 'Namaste')).id, 'uncertain');
  await keep(shop.api.get('/v1/connections'));
  await keep(shop.api.get('/v1/events?limit=100'));
  await keep(shop.api.get('/v1/inbound_requests?limit=100'));
}

it('no secret reaches a log line, an answer, a job, an event or any row', async () => {
  await careless();
  const [, hookSecret] = canaries;
  expect(engine.log.lines.length).toBeGreaterThan(10);
  for (const canary of canaries) {
    expect(
      engine.log.lines.filter((line) => line.includes(canary)),
      'log lines',
    ).toEqual([]);
    expect(await tablesWith(engine, canary), 'tables').toEqual([]);
  }
  // Whoever may read a connection may read its hook address: it is how the provider is set up.
  for (const canary of canaries.filter((one) => one !== hookSecret)) {
    expect(
      answers.filter((answer) => answer.includes(canary)),
      'answers',
    ).toEqual([]);
  }
});
