import { type MessageReceived, type Referral, textOrNull, type WhatsAppPerson } from '@sauda/adapter-kit';
import { idOf, isRecord, type Json, phoneOf, recordOf, secondsOf, unrecognised } from '../read.ts';
import { readContent } from './content.ts';
import type { Parsed, Scope } from './meta-cloud.types.ts';

/** One of `value.messages`: a message of a person, or a system note that the person changed. */
export function readMessage(item: unknown, scope: Scope): Parsed {
  const message = recordOf(item);
  const id = idOf(message.id);
  if (id === null) return unrecognised('A message without an id.', item);
  if (message.type === 'system') return readSystem(message, id, scope);
  const from = person(scope, {
    phone: message.from,
    user_id: message.from_user_id,
    parent: message.from_parent_user_id,
  });
  if (from.phone === null && from.user_id === null) return unrecognised('A message without a sender.', item);
  return {
    type: 'message',
    id,
    message_id: id,
    channel_key: scope.channel_key,
    from,
    at: secondsOf(message.timestamp) ?? scope.at,
    content: readContent(message),
    reply_to: replyTo(message),
    forwarded: forwarded(recordOf(message.context)),
    referral: isRecord(message.referral) ? readReferral(message.referral) : null,
    group_id: idOf(message.group_id),
  };
}

/** One of `value.message_echoes`: written by the business on its own phone. */
export function readEcho(item: unknown, scope: Scope): Parsed {
  const message = recordOf(item);
  const id = idOf(message.id);
  if (id === null) return unrecognised('A message echo without an id.', item);
  return {
    type: 'echo',
    id,
    message_id: id,
    channel_key: scope.channel_key,
    to: person(scope, { phone: message.to, user_id: message.to_user_id, parent: message.to_parent_user_id }),
    at: secondsOf(message.timestamp) ?? scope.at,
    content: readContent(message),
    reply_to: replyTo(message),
  };
}

/** Joins what an item says about a person with `value.contacts`. */
export function person(scope: Scope, ids: { phone: unknown; user_id: unknown; parent: unknown }): WhatsAppPerson {
  const phone = phoneOf(ids.phone);
  const user_id = idOf(ids.user_id);
  const contact = recordOf(
    scope.contacts.find((each) => user_id !== null && idOf(each.user_id) === user_id) ??
      scope.contacts.find((each) => phone !== null && phoneOf(each.wa_id) === phone),
  );
  const profile = recordOf(contact.profile);
  return {
    phone: phone ?? phoneOf(contact.wa_id),
    user_id: user_id ?? idOf(contact.user_id),
    parent_user_id: idOf(ids.parent) ?? idOf(contact.parent_user_id),
    name: textOrNull(profile.name),
    username: textOrNull(profile.username),
  };
}

function replyTo(message: Json): string | null {
  return idOf(recordOf(message.context).id);
}

function forwarded(context: Json): MessageReceived['forwarded'] {
  if (context.frequently_forwarded === true) return 'many';
  return context.forwarded === true ? 'once' : null;
}

function readReferral(referral: Json): Referral {
  const { image_url, video_url, thumbnail_url } = referral;
  return {
    source_type: textOrNull(referral.source_type),
    source_id: textOrNull(referral.source_id),
    source_url: textOrNull(referral.source_url),
    headline: textOrNull(referral.headline),
    body: textOrNull(referral.body),
    media_type: textOrNull(referral.media_type),
    media_url: textOrNull(image_url) ?? textOrNull(video_url) ?? textOrNull(thumbnail_url),
    click_id: textOrNull(referral.ctwa_clid),
  };
}

/** A changed number brings a new user id too; the outer `from` is the old number. */
function readSystem(message: Json, id: string, scope: Scope): Parsed {
  const system = recordOf(message.system);
  const at = secondsOf(message.timestamp) ?? scope.at;
  const old = { phone: phoneOf(message.from), user_id: idOf(system.previous_user_id) ?? idOf(message.from_user_id) };
  const now = {
    phone: phoneOf(system.wa_id),
    user_id: idOf(system.user_id),
    parent_user_id: idOf(system.parent_user_id),
  };
  if (system.type === 'customer_identity_changed') {
    return { type: 'ignored', id, reason: 'The person has a new security code; number and id stay.' };
  }
  const number = system.type === 'user_changed_number' && old.phone !== null && now.phone !== null;
  const userId = system.type === 'user_changed_user_id' && old.user_id !== null && now.user_id !== null;
  if (!number && !userId) return unrecognised('A system note that names no change of person.', message);
  const changed = { type: 'identity', id, channel_key: scope.channel_key, at } as const;
  if (number) return { ...changed, was: { ...old, user_id: old.user_id === now.user_id ? null : old.user_id }, now };
  return { ...changed, was: { phone: null, user_id: old.user_id }, now: { ...now, phone: now.phone ?? old.phone } };
}
