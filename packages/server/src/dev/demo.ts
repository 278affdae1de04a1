import { randomBytes } from 'node:crypto';
import { bootstrap, type Engine, type Logger } from '@sauda/engine';
import { type ApiClient, ApiRefusal, apiClient, isJson, type Json, textOf } from '../api-client.ts';
import { type DemoConnections, type DemoNumber, setUpDemo } from '../demo-setup.ts';
import { Problem } from '../problem.ts';
import type { DevFolder } from './folder.ts';

const fileName = 'demo.json';

/** What dev keeps of the demo organization. The API key in it is dev's own, for the set-up; nobody needs to see it. */
interface Demo {
  organization_id: string;
  api_key: string;
  number: DemoNumber;
  /** Where the connections expect the sandbox. */
  sandbox_url: string;
  /** Null until the set-up is complete. */
  connections: DemoConnections | null;
}

/** The demo as a person uses it. */
export interface ReadyDemo {
  /** A new key, to be shown once; null when none was made. */
  api_key: string | null;
  phone_number_id: string;
  /** Hook addresses by adapter. */
  hooks: Record<string, string>;
}

interface Place {
  engine: Engine;
  api_url: string;
  sandbox_url: string;
  folder: DevFolder;
}

/** Makes, completes or wakes the demo organization. The first time, or when `newKey` asks for one, it makes a key. */
export async function openDemo(place: Place, newKey: boolean): Promise<ReadyDemo> {
  const { engine, api_url, sandbox_url, folder } = place;
  const known = readDemo(folder);
  const demo = known !== null && (await exists(engine, known)) ? known : await begin(place);
  const api = apiClient(api_url, demo.api_key);
  const isFirst = demo.connections === null;
  const connections = demo.connections ?? (await explainRefusal(setUpDemo(api, demo.number, demo.sandbox_url), folder));
  const hooks = await explainRefusal(wake(api, { ...demo, connections }, place), folder);
  const api_key = isFirst || newKey ? await makeKey(api) : null;
  writeDemo(folder, { ...demo, sandbox_url, connections });
  return { api_key, phone_number_id: demo.number.phone_number_id, hooks };
}

/** A further key from the dev that is running in this folder; null when what answers is another's. */
export async function keyFromRunning(api_url: string, folder: DevFolder): Promise<string | null> {
  const demo = readDemo(folder);
  if (demo === null) return null;
  return makeKey(apiClient(api_url, demo.api_key)).catch((error: unknown) => {
    if (isKeyRefused(error)) return null;
    throw error;
  });
}

async function makeKey(api: ApiClient): Promise<string> {
  return textOf(await api.post('/v1/api_keys', { name: 'Made by sauda dev', permissions: ['*'] }), 'key');
}

async function begin({ engine, folder, sandbox_url }: Place): Promise<Demo> {
  const owner = { name: 'Asha Rao', email: 'asha@example.com' };
  const { organization_id, api_key } = await bootstrap(engine.kernel, { name: 'Surya Solar (demo)', owner });
  const demo: Demo = { organization_id, api_key, number: newNumber(), sandbox_url, connections: null };
  writeDemo(folder, demo);
  return demo;
}

function newNumber(): DemoNumber {
  const secret = () => randomBytes(24).toString('base64url');
  return {
    phone_number_id: '100000000000101',
    waba_id: '200000000000201',
    display_phone_number: '+919999900001',
    access_token: secret(),
    app_secret: secret(),
    verify_token: secret(),
  };
}

/** The folder may have been used with another database before. */
async function exists({ kernel }: Engine, { organization_id }: Demo): Promise<boolean> {
  const found = await kernel.db.system((db) =>
    db.selectFrom('organizations').select('id').where('id', '=', organization_id).executeTakeFirst(),
  );
  return found !== undefined;
}

/** The sandbox forgets everything when it stops, and may listen elsewhere now. */
async function wake(
  api: ApiClient,
  demo: Demo & { connections: DemoConnections },
  { sandbox_url, engine }: Place,
): Promise<Record<string, string>> {
  const hooks: Record<string, string> = {};
  for (const [adapter, id] of Object.entries(demo.connections)) {
    const connection = await api.find(`/v1/connections/${id}`);
    if (connection === null) continue;
    await follow(api, connection, demo.sandbox_url, sandbox_url);
    hooks[adapter] = textOf(connection, 'hook_url');
  }
  const webhook_url = hooks['meta-cloud'];
  if (webhook_url !== undefined)
    await registerNumber(sandbox_url, { ...demo.number, webhook_url }, engine.kernel.logger);
  return hooks;
}

async function registerNumber(sandbox_url: string, number: Json, logger: Logger): Promise<void> {
  const { handshake } = await apiClient(sandbox_url).post('/play/whatsapp/numbers', number);
  if (isJson(handshake) && handshake.ok === true) return;
  logger.warn({ handshake }, 'the sandbox does not reach the hook of the WhatsApp connection');
}

/** Only settings that point to the sandbox move with it: by now a connection may lead to the real provider. */
async function follow(api: ApiClient, connection: Json, before: string, now: string): Promise<void> {
  const config = isJson(connection.config) ? connection.config : {};
  const moved = Object.entries(config).flatMap(([name, value]) =>
    typeof value === 'string' && value.startsWith(`${before}/`) ? [[name, now + value.slice(before.length)]] : [],
  );
  if (before === now || moved.length === 0) return;
  await api.patch(`/v1/connections/${textOf(connection, 'id')}`, { config: Object.fromEntries(moved) });
}

function isKeyRefused(error: unknown): boolean {
  return error instanceof ApiRefusal && error.status === 401;
}

/** A key that was revoked cannot be mended from here. */
async function explainRefusal<T>(work: Promise<T>, { path }: DevFolder): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isKeyRefused(error)) throw error;
    throw new Problem(
      `The API key that sauda dev keeps in ${path}/${fileName} is refused; it may have been revoked. Remove that file to begin a new demo organization. The data of the old one stays.`,
      { cause: error },
    );
  }
}

function writeDemo(folder: DevFolder, demo: Demo): void {
  folder.write(fileName, `${JSON.stringify(demo, null, 2)}\n`);
}

function readDemo(folder: DevFolder): Demo | null {
  const text = folder.read(fileName);
  if (text === null) return null;
  const demo = parse(text);
  if (isDemo(demo)) return demo;
  throw new Problem(`${folder.path}/${fileName} is damaged. Remove it to begin a new demo organization.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isDemo(value: unknown): value is Demo {
  if (!isJson(value) || !isJson(value.number)) return false;
  const texts = [value.organization_id, value.api_key, value.sandbox_url, ...Object.values(value.number)];
  return texts.every((text) => typeof text === 'string') && (value.connections === null || isJson(value.connections));
}
