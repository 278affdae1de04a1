import { type InboundContent, type InboundMedia, type SharedContact, textOrNull } from '@sauda/adapter-kit';
import {
  decimalOf,
  idOf,
  isRecord,
  itemsOf,
  type Json,
  keepable,
  numberOf,
  recordOf,
  recordsOf,
  wordsOf,
} from '../read.ts';

/** Reads the object of one message type; null when it is not what that type promises. */
type Reader = (value: Json, message: Json) => InboundContent | null;

const readers: Record<string, Reader> = {
  text: ({ body }) => {
    const text = wordsOf(body);
    return text === null ? null : { type: 'text', text };
  },
  image: (value) => withMedia(value, (media) => ({ type: 'image', media })),
  video: (value) => withMedia(value, (media) => ({ type: 'video', media })),
  document: (value) => withMedia(value, (media) => ({ type: 'document', media })),
  sticker: (value) => withMedia(value, (media) => ({ type: 'sticker', media })),
  audio: (value) => withMedia(value, (media) => ({ type: 'audio', media, voice: value.voice === true })),
  location: readLocation,
  contacts: (_, { contacts }) => {
    const cards = recordsOf(contacts).map(sharedContact);
    return cards.length === 0 ? null : { type: 'contacts', contacts: cards };
  },
  button: (value) => {
    const text = wordsOf(value.text) ?? wordsOf(value.payload);
    return text === null ? null : { type: 'button', text, payload: wordsOf(value.payload) };
  },
  interactive: (value) => ({ type: 'interactive', reply: interactiveReply(value) }),
  order: readOrder,
  reaction: ({ message_id, emoji }) => {
    const id = idOf(message_id);
    return id === null ? null : { type: 'reaction', message_id: id, emoji: textOrNull(emoji) };
  },
  edit: ({ original_message_id, message }) => {
    const id = idOf(original_message_id);
    if (id === null || !isRecord(message)) return null;
    return { type: 'edit', message_id: id, content: message.type === 'edit' ? unknown(message) : readContent(message) };
  },
  revoke: ({ original_message_id }) => {
    const id = idOf(original_message_id);
    return id === null ? null : { type: 'revoke', message_id: id };
  },
  unsupported: readUnsupported,
};

/** The content of a message by its `type`. What is not understood becomes `unknown` and keeps the message. */
export function readContent(message: Json): InboundContent {
  const { type } = message;
  const read = typeof type === 'string' && Object.hasOwn(readers, type) ? readers[type] : undefined;
  return read?.(recordOf(message[String(type)]), message) ?? unknown(message);
}

function unknown(message: Json): InboundContent {
  return { type: 'unknown', provider_type: textOrNull(message.type) ?? 'none', raw: keepable(message) };
}

function withMedia(value: Json, content: (media: InboundMedia) => InboundContent): InboundContent | null {
  const media: InboundMedia = {
    id: idOf(value.id),
    url: textOrNull(value.url),
    mime_type: textOrNull(value.mime_type),
    sha256: textOrNull(value.sha256),
    caption: wordsOf(value.caption),
    filename: textOrNull(value.filename),
  };
  return media.id === null && media.url === null ? null : content(media);
}

function readLocation({ latitude, longitude, name, address }: Json): InboundContent | null {
  const [north, east] = [numberOf(latitude), numberOf(longitude)];
  if (north === null || east === null) return null;
  return { type: 'location', latitude: north, longitude: east, name: textOrNull(name), address: textOrNull(address) };
}

function sharedContact(card: Json): SharedContact {
  return {
    name: textOrNull(recordOf(card.name).formatted_name),
    phones: recordsOf(card.phones).map(({ phone, wa_id, type }) => ({
      phone: textOrNull(phone),
      wa_id: textOrNull(wa_id),
      type: textOrNull(type),
    })),
    emails: recordsOf(card.emails).flatMap(({ email }) => textOrNull(email) ?? []),
    organization: textOrNull(recordOf(card.org).company),
    own_number: card.origin === 'contact_request',
  };
}

type Reply = Extract<InboundContent, { type: 'interactive' }>['reply'];

/** The object named by `type` has been seen missing; then the reply is `unknown` and keeps what there is. */
function interactiveReply(interactive: Json): Reply {
  const choice = { id: null, title: null, description: null, data: null };
  const { button_reply, list_reply, nfm_reply, call_permission_reply } = interactive;
  if (interactive.type === 'button_reply' && isRecord(button_reply)) return { ...chosen(button_reply), type: 'button' };
  if (interactive.type === 'list_reply' && isRecord(list_reply)) return { ...chosen(list_reply), type: 'list' };
  if (interactive.type === 'nfm_reply' && isRecord(nfm_reply)) {
    return { ...choice, type: 'flow', title: textOrNull(nfm_reply.body), data: flowAnswers(nfm_reply.response_json) };
  }
  if (interactive.type === 'call_permission_reply' && isRecord(call_permission_reply)) {
    return { ...choice, type: 'call_permission', data: recordOf(keepable(call_permission_reply)) };
  }
  return { ...choice, type: 'unknown', data: recordOf(keepable(interactive)) };
}

function chosen({ id, title, description }: Json) {
  return { id: textOrNull(id), title: textOrNull(title), description: textOrNull(description), data: null };
}

/** A flow's answers come as JSON inside a string. */
function flowAnswers(text: unknown): Json | null {
  try {
    const answers: unknown = typeof text === 'string' ? keepable(JSON.parse(text)) : null;
    return isRecord(answers) ? answers : null;
  } catch {
    return null;
  }
}

function readOrder({ catalog_id, text, product_items }: Json): InboundContent | null {
  const items = itemsOf(product_items).map(recordOf).map(orderItem);
  if (items.length === 0 || !items.every((item) => item !== null)) return null;
  return { type: 'order', catalog_id: idOf(catalog_id), text: wordsOf(text), items };
}

function orderItem({ product_retailer_id, quantity, item_price, currency }: Json) {
  const [product_id, count] = [idOf(product_retailer_id), numberOf(quantity)];
  if (product_id === null || count === null) return null;
  return { product_id, quantity: count, item_price: decimalOf(item_price), currency: textOrNull(currency) };
}

/** `unsupported.type` says what it was, such as a poll; older messages lack it. */
function readUnsupported({ type }: Json, { errors }: Json): InboundContent {
  const [error = {}] = recordsOf(errors);
  const details =
    textOrNull(recordOf(error.error_data).details) ?? textOrNull(error.message) ?? textOrNull(error.title);
  const words = [textOrNull(type), details].filter((word) => word !== null);
  return { type: 'unsupported', reason: words.join(': ') || null, code: idOf(error.code) };
}
