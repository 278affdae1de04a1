import { readFileSync } from 'node:fs';
import { createSandbox, type Sandbox, type SandboxOptions } from '../index.ts';
import type { Json } from '../input.ts';
import { appSecret, type Receiver, startReceiver, verifyToken } from './receiver.ts';

export const phoneNumberId = '100000000000101';
export const wabaId = '200000000000201';
export const token = 'EAAG-TEST-TOKEN';
export const ananya = { phone: '+91 99999 12345', name: 'Ananya Iyer' };

export interface Reply {
  status: number;
  body: Json;
}

/** A sandbox and a receiver over real HTTP, on a clock that only moves when told. */
export interface TestWorld {
  sandbox: Sandbox;
  receiver: Receiver;
  origin: string;
  clock: { now: Date };
  /** Adds hours to the clock; days are 24 hours. */
  pass(hours: number): void;
  get(path: string): Promise<Reply>;
  post(path: string, body?: unknown): Promise<Reply>;
  /** A Graph API request with the number's token. */
  graph(method: string, path: string, body?: unknown): Promise<Reply>;
  /** Sends a message from the number; the recipient and the product are filled in. */
  send(message: Json): Promise<Reply>;
  /** A customer writes, Ananya unless said otherwise. */
  write(message: Json): Promise<Reply>;
  /** Waits until everything was posted. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function startWorld(options: SandboxOptions & { templates?: Json[] } = {}): Promise<TestWorld> {
  const clock = { now: new Date('2026-11-20T06:00:00Z') };
  const { templates, ...rest } = options;
  const sandbox = createSandbox({ now: () => clock.now, ...rest });
  const [origin, receiver] = await Promise.all([sandbox.listen(0), startReceiver()]);
  const post = (path: string, body?: unknown) => request('POST', origin + path, body);
  const graph = (method: string, path: string, body?: unknown) =>
    request(method, `${origin}/graph/v24.0${path}`, body, token);
  const settings = { ...numberSettings(receiver.url), ...(templates === undefined ? {} : { templates }) };
  const registered = await post('/play/whatsapp/numbers', settings);
  if (registered.status !== 200) throw new Error(JSON.stringify(registered.body));
  return {
    sandbox,
    receiver,
    origin,
    clock,
    pass: (hours) => {
      clock.now = new Date(clock.now.getTime() + hours * 3_600_000);
    },
    get: (path) => request('GET', origin + path),
    post,
    graph,
    send: (message) =>
      graph('POST', `/${phoneNumberId}/messages`, { messaging_product: 'whatsapp', to: '+919999912345', ...message }),
    write: (message) => post('/play/whatsapp/messages', { phone_number_id: phoneNumberId, from: ananya, ...message }),
    settle: async () => void (await post('/play/whatsapp/flush')),
    close: async () => {
      await sandbox.close();
      await receiver.close();
    },
  };
}

export function numberSettings(webhookUrl: string): Json {
  return {
    phone_number_id: phoneNumberId,
    waba_id: wabaId,
    display_phone_number: '+91 99999 00001',
    access_token: token,
    app_secret: appSecret,
    verify_token: verifyToken,
    webhook_url: webhookUrl,
  };
}

export async function request(method: string, url: string, body?: unknown, bearer?: string): Promise<Reply> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: parse(await response.text()) };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}

/** A fixture of this package, parsed. */
export function fixture(path: string): Json {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8'));
}

/** The error of a fixture answer as one compares it: without the trace id. */
export function expectedError(name: string): Reply {
  const { status, body } = fixture(`whatsapp/error-${name}.response.json`) as unknown as Reply;
  return { status, body: withoutTrace(body) };
}

export function withoutTrace(body: Json): Json {
  const { fbtrace_id, ...error } = body.error as Json;
  if (typeof fbtrace_id !== 'string') throw new Error('The error has no fbtrace_id.');
  return { error };
}
