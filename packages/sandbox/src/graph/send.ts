import { parsePhone } from '@sauda/adapter-kit';
import { messageId } from '../ids.ts';
import { Input, type Json } from '../input.ts';
import { meet, threadOf } from '../people.ts';
import {
  type BusinessNumber,
  type Pricing,
  type Recipient,
  remember,
  type SentMessage,
  type State,
  type Thread,
  type World,
} from '../state.ts';
import type { HasMedia } from './attachments.ts';
import { graphError } from './errors.ts';
import { findMedia } from './media.ts';
import { readableText } from './readable.ts';
import { startLife } from './statuses.ts';
import { checkParameters } from './template-parameters.ts';
import { findTemplate, type Template } from './templates.ts';
import { asParameters, type Outgoing, readOutgoing } from './validation.ts';
import { answerAd, isWindowOpen, priceOf } from './window.ts';

const groupPricing: Pricing = {
  billable: false,
  category: 'service',
  type: 'free_customer_service',
  conversation: null,
};

/** A request that fits, and what it is about. `thread` is null for a group. */
interface Screened {
  number: BusinessNumber;
  outgoing: Outgoing;
  recipient: Recipient;
  template: Template | null;
  thread: Thread | null;
}

/**
 * Takes a message the way Meta does: refuses it with a `GraphError`, or keeps it and lets its statuses follow.
 * `failure` is a code that a failed status is to report.
 */
export function send(world: World, number: BusinessNumber, request: unknown, failure: number | null): SentMessage {
  const screened = screen(world, number, request);
  const reported = failure ?? checkWindow(world, screened) ?? personalFailure(screened);
  takeLimits(world, screened);
  const message = keep(world, screened);
  startLife(world, message, reported);
  return message;
}

function screen(world: World, number: BusinessNumber, request: unknown): Screened {
  const hasMedia = (id: string) => findMedia(world, number, id) !== null;
  const outgoing = readOutgoing(request, hasMedia);
  const template = outgoing.type === 'template' ? templateOf(world.state, number, outgoing.body, hasMedia) : null;
  const recipient = recipientOf(world.state, number, outgoing);
  if (recipient.kind === 'group') return { number, outgoing, recipient, template, thread: null };
  if (template?.category === 'AUTHENTICATION' && recipient.by === 'user_id') throw graphError(131062);
  return { number, outgoing, recipient, template, thread: threadOf(number, recipient.person) };
}

function keep(world: World, { number, outgoing, recipient, template, thread }: Screened): SentMessage {
  const now = world.now();
  if (thread !== null) answerAd(thread, now);
  const message: SentMessage = {
    id: messageId(recipient.kind === 'person' ? (recipient.person.phone ?? recipient.person.user_id) : '', 'out'),
    number,
    recipient,
    type: outgoing.type,
    body: outgoing.body,
    text: readableText(outgoing.body, outgoing.type, template),
    callback_data: outgoing.callback_data,
    pricing: thread === null ? groupPricing : priceOf(thread, template?.category.toLowerCase() ?? 'service', now),
    at: now,
    statuses: [],
  };
  remember(world.state.sent, message.id, message);
  return message;
}

function recipientOf(state: State, number: BusinessNumber, { to, recipient, group }: Outgoing): Recipient {
  if (to === null) {
    if (!/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(recipient ?? '')) {
      throw graphError(131009, 'recipient must be a business-scoped user id such as IN.1029384756102938.');
    }
    const input = recipient ?? '';
    return { kind: 'person', person: meet(state, { user_id: input }), by: 'user_id', input };
  }
  if (group) return { kind: 'group', group_id: to };
  const phone = dial(to, number.display_phone_number);
  if (phone === number.display_phone_number) throw graphError(131021);
  return { kind: 'person', person: meet(state, { phone }), by: 'phone', input: to };
}

/** Without a plus, a number that looks national gets the country code of the business number. */
function dial(to: string, from: string): string {
  const plain = to.replace(/[\s().-]/g, '');
  if (!/^\+?\d{6,15}$/.test(plain)) {
    throw graphError(131009, 'to must be a phone number with country code, such as +919999912345.');
  }
  if (plain.startsWith('+')) return plain.slice(1);
  const home = parsePhone(`+${from}`)?.country ?? 'IN';
  return plain.length <= 10 ? (parsePhone(plain, home)?.e164.slice(1) ?? plain) : plain;
}

function templateOf(state: State, number: BusinessNumber, body: Json, hasMedia: HasMedia): Template {
  const sent = new Input(body).object('template');
  const name = sent.text('name');
  const language = sent.object('language').text('code');
  const account = state.accounts.get(number.waba_id);
  const template = findTemplate(account?.templates ?? [], name, language);
  if (template === undefined || template.status === 'PENDING' || template.status === 'REJECTED') {
    throw graphError(132001, `template name (${name}) does not exist in ${language}`);
  }
  if (template.status === 'PAUSED') throw graphError(132015);
  if (template.status === 'DISABLED') throw graphError(132016);
  asParameters(() => checkParameters(template, sent, hasMedia));
  return template;
}

/** The code for a failed status if the number's behaviour asks for that; otherwise a closed window is refused here. */
function checkWindow(world: World, { number, template, thread }: Screened): number | null {
  if (template !== null || thread === null || isWindowOpen(thread, world.now())) return null;
  if (number.behaviour.window_error === 'status') return 131047;
  throw graphError(131047);
}

/** What only comes out when WhatsApp tries to deliver. */
function personalFailure({ recipient, thread, template }: Screened): number | null {
  if (recipient.kind === 'person' && !recipient.person.on_whatsapp) return 131026;
  return template?.category === 'MARKETING' && thread?.marketing_stopped ? 131050 : null;
}

function takeLimits(world: World, { number, thread }: Screened): void {
  const now = world.now();
  if (!number.throughput.has(now)) throw graphError(130429);
  if (thread !== null && !thread.pair.has(now)) throw graphError(131056);
  number.throughput.take(now);
  thread?.pair.take(now);
}

/** The answer to an accepted message. */
export function receipt(message: SentMessage): object {
  return {
    messaging_product: 'whatsapp',
    contacts: [contactOf(message.recipient)],
    messages: [{ id: message.id, ...(message.type === 'template' ? { message_status: 'accepted' } : {}) }],
  };
}

function contactOf(recipient: Recipient): object {
  if (recipient.kind === 'group') return { input: recipient.group_id, wa_id: recipient.group_id };
  const { person, by, input } = recipient;
  return by === 'phone' ? { input, wa_id: person.phone } : { input, user_id: person.user_id };
}
