import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createTestEngine, type TestEngine, type TestOrganization } from '@sauda/engine/testing';
import { signWebhook } from '@sauda/sdk';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { root } from './markdown.ts';

let engine: TestEngine;
let surya: TestOrganization;
let receiver: ChildProcess;
let url: string;
let secret: string;
let printed = '';

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl') });
  surya = await engine.organization();
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  const { body } = await surya.api.post('/v1/webhook_endpoints', { url, types: ['lead.*'] }).expect(201);
  secret = body.secret;
  receiver = spawn(process.execPath, ['--conditions=@sauda/source', 'examples/webhook-receiver/src/receiver.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, WEBHOOK_SECRET: secret, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  receiver.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  await engine.eventually(async () => expect(printed).toContain('listening'), 30_000);
}, 60_000);

afterAll(async () => {
  receiver.kill();
  await engine.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const post = async (body: string, key: string, id: string) =>
  fetch(url, { method: 'POST', body, headers: await signWebhook(body, key, { id }) });

it('does each event once, and refuses what is not signed with the secret', async () => {
  const { body: lead } = await surya.api.post('/v1/leads', { contact: { name: 'Ananya Iyer' } }).expect(201);
  await engine.eventually(async () => expect(printed).toContain(`lead.created ${lead.id}`));
  const forged = await post('{"id":"1","type":"lead.won","subject":{"id":"forged"}}', `whsec_${btoa('guess')}`, '1');
  expect([forged.status, await forged.text()]).toEqual([401, 'webhook_signature_mismatch']);
  for (let i = 0; i < 2; i++) {
    const again = await post('{"id":"2","type":"lead.won","subject":{"id":"twice"}}', secret, '2');
    expect(again.status).toBe(204);
  }
  await engine.eventually(async () => expect(printed).toContain('lead.won twice'));
  expect(printed.match(/lead\.won/g)).toHaveLength(1);
  expect(printed).not.toContain('forged');
}, 30_000);
