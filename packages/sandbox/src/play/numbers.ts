import { randomInt } from 'node:crypto';
import { defaultTemplates } from '../graph/default-templates.ts';
import { throughputBucket } from '../graph/limits.ts';
import { addTemplate } from '../graph/review.ts';
import { readDraft } from '../graph/template-draft.ts';
import { type TemplateDraft, templateStatuses } from '../graph/templates.ts';
import { Input, type Json } from '../input.ts';
import { call, isOk } from '../receiver.ts';
import type { BusinessNumber, NumberSettings, World } from '../state.ts';
import { defaultBehaviour } from './behaviour.ts';
import { readPhone } from './read.ts';

/** Registers a number, or changes one that is known, and asks its webhook for the challenge as Meta does. */
export async function registerNumber(world: World, request: unknown): Promise<Json> {
  const body = new Input(request);
  const settings: NumberSettings = {
    phone_number_id: body.text('phone_number_id', { max: 64 }),
    waba_id: body.text('waba_id', { max: 64 }),
    display_phone_number: readPhone(body, 'display_phone_number'),
    access_token: body.text('access_token', { max: 1000 }),
    app_secret: body.text('app_secret', { max: 1000 }),
    verify_token: body.text('verify_token', { max: 1000 }),
    webhook_url: body.url('webhook_url'),
  };
  const drafts = body.has('templates') ? body.list('templates', { min: 0 }).map(readTemplate) : null;
  const number = Object.assign(world.state.numbers.get(settings.phone_number_id) ?? newNumber(), settings);
  world.state.numbers.set(number.phone_number_id, number);
  fillAccount(world, number.waba_id, drafts);
  return { number: describeNumber(number), handshake: await handshake(world, number) };
}

function newNumber(): Omit<BusinessNumber, keyof NumberSettings> {
  return {
    behaviour: defaultBehaviour(),
    threads: new Map(),
    throughput: throughputBucket(),
    queue: [],
    webhooks: { delivered: 0, refused: 0, given_up: 0, last_problem: null },
  };
}

function readTemplate(template: Input): TemplateDraft {
  const status = template.has('status') ? template.oneOf('status', templateStatuses) : 'APPROVED';
  return { ...readDraft(template), status };
}

/** The given templates replace those of the account; a new account gets the default set. */
function fillAccount(world: World, waba_id: string, drafts: TemplateDraft[] | null): void {
  const known = world.state.accounts.get(waba_id);
  if (known !== undefined && drafts === null) return;
  const account = known ?? { waba_id, templates: [], locked_names: new Map() };
  world.state.accounts.set(waba_id, account);
  account.templates = [];
  for (const draft of drafts ?? defaultTemplates) addTemplate(account, structuredClone(draft));
}

/** Everything but the secrets. */
export function describeNumber(number: BusinessNumber): Json {
  const { phone_number_id, waba_id, display_phone_number, webhook_url, behaviour, webhooks } = number;
  return {
    phone_number_id,
    waba_id,
    display_phone_number: `+${display_phone_number}`,
    webhook_url,
    behaviour,
    webhooks: { ...webhooks, queued: number.queue.length },
  };
}

async function handshake(world: World, number: BusinessNumber): Promise<{ ok: boolean; detail: string }> {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  const url = new URL(number.webhook_url);
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', challenge);
  url.searchParams.set('hub.verify_token', number.verify_token);
  const answer = await call(url.href, { method: 'GET' }, world.background.signal);
  if (isOk(answer) && answer.state === 'answered' && answer.body === challenge) {
    return { ok: true, detail: 'The receiver answered the challenge.' };
  }
  if (answer.state === 'unreachable') return { ok: false, detail: answer.problem };
  const advice = 'check webhook_url, and that verify_token is the one the receiver expects';
  return { ok: false, detail: `The receiver answered ${answer.status} instead of the challenge: ${advice}.` };
}
