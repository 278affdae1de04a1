import { mediaTypes } from '../graph/attachments.ts';
import { downloadAddress, findMedia, inboundMediaDays, storeMedia } from '../graph/media.ts';
import { contactOf } from '../graph/statuses.ts';
import { type Announcement, announce } from '../graph/webhooks.ts';
import { seconds } from '../graph/wire.ts';
import { messageId } from '../ids.ts';
import { Input, isJson, type Json } from '../input.ts';
import { describePerson, threadOf } from '../people.ts';
import { type BusinessNumber, type ReceivedMessage, remember, type World } from '../state.ts';
import { readNumber, readPerson, readTime } from './read.ts';
import { samples } from './samples.ts';

/** Not something a person says: no service window opens. */
const silentTypes: unknown[] = ['system', 'edit', 'revoke'];

/** A customer writes: the webhook goes out as Meta would send it, and the receiver's answer comes back. */
export async function writeAsCustomer(world: World, request: unknown, origin: string): Promise<Json> {
  const body = new Input(request);
  const number = readNumber(world, body);
  const content = readContent(body);
  const at = readTime(world, body, 'timestamp');
  const referral = readReferral(body);
  const context = readContext(world, number, body);
  const person = readPerson(world, body.object('from'));
  const id = content.optionalText('id') ?? messageId(person.phone ?? person.user_id, 'in');
  const head = {
    ...context,
    ...(person.phone === null ? {} : { from: person.phone }),
    from_user_id: person.user_id,
    id,
    timestamp: seconds(at),
  };
  const item = { ...head, ...withMedia(world, number, content, origin), ...head, ...(referral ? { referral } : {}) };
  const message = { id, number, person, message: item, at, read_at: null, typing_at: null };
  receive(world, message, referral !== null);
  return { message_id: id, from: describePerson(person), webhook: await tell(world, message) };
}

function tell(world: World, { number, person, message }: ReceivedMessage): Promise<Announcement> {
  const contact = message.type === 'system' ? null : contactOf(person);
  return announce(world, number, { list: 'messages', item: message, contact });
}

/** What the message changes for the business: window, ad, limits. */
function receive(world: World, received: ReceivedMessage, fromAd: boolean): void {
  const { number, person, message, at } = received;
  remember(world.state.received, received.id, received);
  person.on_whatsapp = true;
  number.throughput.take(world.now());
  if (silentTypes.includes(message.type)) return;
  const thread = threadOf(number, person);
  if (thread.last_inbound_at === null || at > thread.last_inbound_at) thread.last_inbound_at = at;
  if (fromAd) thread.ad_at = at;
}

/** `text`, or any message object of the Cloud API under `message`. */
function readContent(body: Input): Input {
  if (body.has('message')) {
    const message = body.object('message');
    message.text('type');
    return message;
  }
  if (!body.has('text')) throw body.refuse('text', 'or message must be given: what does the customer send?');
  return new Input({ type: 'text', text: { body: body.text('text', { max: 65_536 }) } });
}

/** A file that names no upload becomes a small real one that can be downloaded. */
function withMedia(world: World, number: BusinessNumber, content: Input, origin: string): Json {
  const type = mediaTypes.find((media) => media === content.fields.type);
  if (type === undefined) return content.fields;
  const given = isJson(content.fields[type]) ? content.fields[type] : {};
  const known = typeof given.id === 'string' ? findMedia(world, number, given.id) : null;
  if (known === null && given.id !== undefined) return content.fields;
  const media = known ?? storeMedia(world, number, samples[type], inboundMediaDays);
  const file = {
    mime_type: media.mime_type,
    sha256: Buffer.from(media.sha256, 'hex').toString('base64'),
    id: media.id,
    url: downloadAddress(world, media, origin),
    ...(type === 'document' ? { filename: media.filename } : {}),
    ...(type === 'audio' ? { voice: media.mime_type.startsWith('audio/ogg') } : {}),
    ...(type === 'sticker' ? { animated: false } : {}),
  };
  return { ...content.fields, [type]: { ...file, ...given } };
}

/** Replies name who wrote the quoted message, which may be the customer. */
function readContext(world: World, number: BusinessNumber, body: Input): Json {
  const id = body.optionalText('reply_to');
  if (id === null) return {};
  const quoted = world.state.received.get(id);
  const from = quoted === undefined ? number.display_phone_number : quoted.person.phone;
  return { context: { ...(from === null ? {} : { from }), id } };
}

function readReferral(body: Input): Json | null {
  if (body.has('referral')) return body.object('referral').fields;
  if (body.flag('from_ad') !== true) return null;
  return {
    source_url: 'https://fb.me/3exampleA1',
    source_id: '120200000000000901',
    source_type: 'ad',
    body: 'Festive offers on solid wood furniture',
    headline: 'Chat with us',
    media_type: 'image',
    image_url: 'https://scontent.example.net/ad-image.jpg',
    ctwa_clid: 'ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwLF4',
    welcome_message: { text: 'Hi! Tell us what you are looking for.' },
  };
}
