import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cloneDatabase } from '../../packages/engine/src/kernel/testing/database.ts';
import { type Receiver, startReceiver } from '../../packages/engine/src/kernel/testing/receiver.ts';
import { Collector } from './collector.ts';
import type { Place } from './load.ts';
import { Scene, until } from './scene.ts';
import { Victim } from './server.ts';

/** The real server, which tells its traces to a collector of ours. */
let database: Awaited<ReturnType<typeof cloneDatabase>>;
let collector: Collector;
let receiver: Receiver;
let scene: Scene;
let victim: Victim;
let place: Place;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'));
  [collector, receiver, scene] = [await Collector.listen(), await startReceiver(), await Scene.on(database.url)];
  victim = await Victim.on(database.url, { env: collector.env });
  const key = await victim.bootstrap();
  await victim.start();
  place = await scene.prepare(victim.url, key);
});

afterAll(async () => {
  await victim.kill();
  await scene.close();
  await receiver.close();
  await collector.close();
  await database.drop();
});

const ask = (method: string, path: string, body?: object | string, more: Record<string, string> = {}) =>
  fetch(victim.url + path, {
    method,
    headers: { authorization: `Bearer ${place.key}`, 'content-type': 'application/json', ...more },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

it('the trace of a caller is continued, down to the database', async () => {
  const [trace, parent] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
  const answer = await ask('POST', '/v1/contacts', { name: 'Ravi' }, { traceparent: `00-${trace}-${parent}-01` });
  expect(answer.status).toBe(201);
  const spans = await until(async () => {
    const found = collector.spans.filter(({ traceId }) => traceId === trace);
    return found.some(({ name }) => name === 'request') && found.some(({ name }) => name === 'transaction')
      ? found
      : null;
  });
  const request = spans.find(({ name }) => name === 'request');
  expect(request).toMatchObject({ parentSpanId: parent });
  const known = new Set([parent, ...spans.map(({ spanId }) => spanId)]);
  for (const { name, parentSpanId } of spans) expect(known, name).toContain(parentSpanId);
});

it('no span holds what was looked for, said or kept secret', async () => {
  const hidden = (name: string) => `Canary${name}0123456789`;
  const hookSecret = place.hook_url.split('/').at(-1) ?? '';
  const canaries: Record<string, string> = {
    'the encryption key': 'a key for tests only, never elsewhere',
    'an API key': place.key,
    'the secret of a hook': hookSecret,
    'the token of a number': place.number.access_token,
    'the secret of its app': place.number.app_secret,
    'what was looked for': hidden('Query'),
    'the name of a parameter': hidden('Parameter'),
    'a name': hidden('Name'),
    'what is no JSON': hidden('Json'),
    'a value that was refused': hidden('Refused'),
    'a text': hidden('Text'),
    'a key that was refused': hidden('Key'),
    'an idempotency key': hidden('Idempotency'),
    'the address of a webhook': hidden('Webhook'),
  };
  expect(new Set(Object.values(canaries).map((canary) => canary.length > 12))).toEqual(new Set([true]));
  const statuses = [
    await ask('POST', '/v1/webhook_endpoints', {
      url: `${receiver.url}/${hidden('Webhook')}?token=${hidden('Webhook')}`,
      types: ['contact.created'],
    }),
    await ask('POST', '/v1/contacts', { name: hidden('Name') }, { 'idempotency-key': hidden('Idempotency') }),
    await ask('GET', `/v1/search?q=${hidden('Query')}`),
    await ask('GET', `/v1/contacts?q=${hidden('Query')}`),
    await ask('GET', `/v1/contacts?${hidden('Parameter')}=1`),
    await ask('GET', `/v1/contacts?filter=${hidden('Query')}`),
    await ask('GET', `/v1/contacts?cursor=${hidden('Query')}`),
    await ask('POST', '/v1/contacts', `{"name": ${hidden('Json')}}`),
    await ask('POST', '/v1/contacts', { name: 'Ravi', phones: [hidden('Refused')], [hidden('Refused')]: 1 }),
    await ask(
      'POST',
      `/v1/conversations/${place.conversations[0]}/messages`,
      { type: 'text', text: hidden('Text') },
      { 'idempotency-key': `${hidden('Idempotency')}2` },
    ),
    await ask('GET', '/v1/contacts', undefined, { authorization: `Bearer sk_live_${hidden('Key')}` }),
    await ask('GET', `/hooks/${hookSecret}`),
    await ask('POST', `${new URL(place.hook_url).pathname}?x=${hidden('Query')}`, { object: 'nothing' }),
    await ask('GET', `/nowhere?q=${hidden('Query')}`),
  ].map(({ status }) => status);
  expect(statuses).toEqual([201, 201, 200, 200, 400, 400, 400, 400, 422, 201, 401, 404, 401, 404]);
  await until(async () => (receiver.received.some(({ path }) => path.includes(hidden('Webhook'))) ? true : null));
  await scene.atRest();
  expect(await victim.stop()).toBe(0);
  const { spans } = collector;
  for (const kind of ['request', 'transaction', 'POST 127.0.0.1'])
    expect(spans.filter(({ name }) => name.startsWith(kind)).length, kind).toBeGreaterThan(1);
  const paths = spans.flatMap(({ attributes }) =>
    attributes.flatMap(({ key, value }) => (key === 'url.path' ? [value.stringValue] : [])),
  );
  expect(paths).toEqual(
    expect.arrayContaining(['/v1/contacts', '/v1/search', expect.stringMatching(/^\/hooks\/.*\[redacted\]$/)]),
  );
  const { text } = collector;
  const leaked = Object.entries(canaries).filter(([, canary]) => text.includes(canary));
  expect(leaked.map(([what]) => what)).toEqual([]);
});
