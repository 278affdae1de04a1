import { BadInput, Input, type Json } from '../input.ts';
import type { HasMedia } from './attachments.ts';
import { contentChecks, type MessageType } from './content.ts';
import { type GraphError, graphError, parameterError } from './errors.ts';

/** A send request that has the right shape. */
export interface Outgoing {
  type: MessageType;
  /** As written: digits with or without plus, or a group id. */
  to: string | null;
  /** A business-scoped user id; only looked at without `to`. */
  recipient: string | null;
  group: boolean;
  callback_data: string | null;
  body: Json;
}

const messageTypes = Object.keys(contentChecks) as MessageType[];

/** Checks a send request as Meta does: what is required, lengths and limits; fields it does not know pass. */
export function readOutgoing(value: unknown, hasMedia: HasMedia): Outgoing {
  const body = asParameters(() => new Input(value));
  requireProduct(body);
  return asParameters(() => {
    const to = body.optionalText('to', { max: 256 });
    const recipient = body.optionalText('recipient', { max: 256 });
    if (to === null && recipient === null) throw parameterError('The parameter to is required.');
    const type = typeOf(body);
    contentChecks[type](body, hasMedia);
    body.optionalObject('context')?.text('message_id');
    const group = body.has('recipient_type') && body.oneOf('recipient_type', ['individual', 'group']) === 'group';
    const callback_data = body.optionalText('biz_opaque_callback_data', { min: 0, max: 512 });
    return { type, to, recipient, group, callback_data, body: body.fields };
  });
}

function requireProduct(body: Input): void {
  if (body.fields.messaging_product === undefined) throw parameterError('The parameter messaging_product is required.');
  if (body.fields.messaging_product !== 'whatsapp') throw parameterError('Param messaging_product must be "whatsapp".');
}

/** Text unless the request says otherwise. */
function typeOf(body: Input): MessageType {
  const given = body.optionalText('type') ?? 'text';
  const type = messageTypes.find((known) => known === given.toLowerCase());
  if (type !== undefined) return type;
  throw parameterError(`Param type must be one of {${messageTypes.map((known) => known.toUpperCase()).join(', ')}}.`);
}

export interface ReadReceipt {
  message_id: string;
  typing: boolean;
}

/** The mark-as-read form of the same request, or null when it is a message. */
export function readReceipt(value: unknown): ReadReceipt | null {
  const body = asParameters(() => new Input(value));
  if (!body.has('status')) return null;
  requireProduct(body);
  return asParameters(() => {
    body.oneOf('status', ['read']);
    body.optionalObject('typing_indicator')?.oneOf('type', ['text']);
    return { message_id: body.text('message_id'), typing: body.has('typing_indicator') };
  });
}

/** Says what does not fit in Meta's codes. */
export function asParameters<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof BadInput ? misfit(error) : error;
  }
}

export function misfit({ fault, message }: BadInput): GraphError {
  return graphError({ missing: 131008, type: 100, value: 131009 }[fault], message);
}
