import { changeStatus } from '../graph/review.ts';
import { announceStatus, contactOf } from '../graph/statuses.ts';
import { findTemplate, templateStatuses } from '../graph/templates.ts';
import { announce } from '../graph/webhooks.ts';
import { Input, type Json } from '../input.ts';
import { describePerson, threadOf } from '../people.ts';
import type { Person, World } from '../state.ts';
import { readNumber, readPerson } from './read.ts';

/** `{ message_id, status, error_code? }`: the next thing that happens to a message the business sent. */
export async function tellStatus(world: World, request: unknown): Promise<Json> {
  const body = new Input(request);
  const id = body.text('message_id', { max: 512 });
  const message = world.state.sent.get(id);
  if (message === undefined) throw body.refuse('message_id', 'is not a sent message. See GET /play/whatsapp/sent.');
  const status = body.oneOf('status', ['sent', 'delivered', 'read', 'played', 'failed']);
  const given = body.count('error_code', { max: 999_999 });
  if (given !== null && status !== 'failed') throw body.refuse('error_code', 'only goes with the status failed.');
  const error_code = status === 'failed' ? (given ?? 131026) : null;
  return {
    message_id: id,
    status,
    webhook: await announceStatus(world, message, { status, at: world.now(), error_code }),
  };
}

/** `{ waba_id, name, language, status, reason? }`: how a template's review or quality turns out. */
export async function changeTemplate(world: World, request: unknown): Promise<Json> {
  const body = new Input(request);
  const waba_id = body.text('waba_id');
  const account = world.state.accounts.get(waba_id);
  if (account === undefined) throw body.refuse('waba_id', 'has no number yet. POST /play/whatsapp/numbers.');
  const template = findTemplate(account.templates, body.text('name'), body.text('language'));
  if (template === undefined) {
    const known = account.templates.map(({ name, language }) => `${name} (${language})`).join(', ') || 'none';
    throw body.refuse('name', `and language name no template of this account. It has: ${known}.`);
  }
  const status = body.oneOf('status', templateStatuses);
  const webhooks = await changeStatus(world, account, template, status, body.optionalText('reason', { max: 100 }));
  return { name: template.name, language: template.language, status, webhooks };
}

/** `{ phone_number_id, from, marketing }`: the customer switches marketing messages off or on in WhatsApp. */
export async function changePreference(world: World, request: unknown): Promise<Json> {
  const body = new Input(request);
  const number = readNumber(world, body);
  const value = body.oneOf('marketing', ['stop', 'resume']);
  const person = readPerson(world, body.object('from'));
  threadOf(number, person).marketing_stopped = value === 'stop';
  const item = {
    ...(person.phone === null ? {} : { wa_id: person.phone }),
    user_id: person.user_id,
    detail: `User requested to ${value} marketing messages`,
    category: 'marketing_messages',
    value,
    timestamp: Math.floor(world.now().getTime() / 1000),
  };
  const webhook = await announce(world, number, { list: 'user_preferences', item, contact: contactOf(person) });
  return { from: describePerson(person), marketing: value, webhook };
}

/** `{ phone?, user_id?, name?, username?, on_whatsapp? }`: what is true of a person. */
export function introduce(world: World, request: unknown): Json {
  const body = new Input(request);
  const onWhatsApp = body.flag('on_whatsapp');
  const person = readPerson(world, body);
  if (onWhatsApp !== null) person.on_whatsapp = onWhatsApp;
  return describe(person);
}

export function describePeople(world: World): Json {
  return { data: [...new Set(world.state.people.by_user_id.values())].map(describe) };
}

function describe(person: Person): Json {
  return { ...describePerson(person), on_whatsapp: person.on_whatsapp };
}
