import {
  AdapterError,
  type OutboundContent,
  type OutboundMedia,
  type OutboundMessage,
  type TemplateComponent,
  type TemplateParameter,
} from '@sauda/adapter-kit';
import type { Json } from '../read.ts';

/** The body Meta wants for a message. Throws `AdapterError` for what can be seen to be wrong without asking. */
export function messageBody({ id, to, content, reply_to }: OutboundMessage): Json {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient(to),
    type: content.type,
    [content.type]: contentBody(content),
    ...(reply_to !== null && { context: { message_id: reply_to } }),
    biz_opaque_callback_data: id,
  };
}

/** Without the plus Meta would put the business's country code in front of a number that looks national. */
function recipient({ phone, user_id }: OutboundMessage['to']): Json {
  if (phone !== null) return { to: phone.startsWith('+') ? phone : `+${phone}` };
  if (user_id !== null) return { recipient: user_id };
  throw new AdapterError('invalid_recipient', 'The message names neither a phone number nor a WhatsApp user id.');
}

function contentBody(content: OutboundContent): Json {
  switch (content.type) {
    case 'text':
      return { body: content.text, ...(content.preview_url !== undefined && { preview_url: content.preview_url }) };
    case 'image':
    case 'video':
      return { ...reference(content.media), ...caption(content.media) };
    case 'document':
      return { ...reference(content.media), ...caption(content.media), ...filename(content.media) };
    case 'audio':
    case 'sticker':
      return reference(content.media);
    case 'template':
      return templateBody(content);
    case 'reaction':
      return { message_id: content.message_id, emoji: content.emoji ?? '' };
  }
}

function reference({ id, link }: OutboundMedia): Json {
  if (id !== undefined) return { id };
  if (link !== undefined) return { link };
  throw new AdapterError('media', 'The file is given neither by an upload id nor by a link.');
}

const caption = (media: OutboundMedia): Json => (media.caption === undefined ? {} : { caption: media.caption });
const filename = (media: OutboundMedia): Json => (media.filename === undefined ? {} : { filename: media.filename });

function templateBody({ name, language, components }: Extract<OutboundContent, { type: 'template' }>): Json {
  const parts = components.map(componentBody);
  return { name, language: { code: language }, ...(parts.length > 0 && { components: parts }) };
}

function componentBody({ type, index = 0, sub_type, parameters }: TemplateComponent): Json {
  const button = type === 'button' ? { sub_type, index: String(index) } : {};
  return { type, ...button, parameters: parameters.map(parameterBody) };
}

function parameterBody(parameter: TemplateParameter): Json {
  switch (parameter.type) {
    case 'image':
    case 'video':
      return { type: parameter.type, [parameter.type]: reference(parameter.media) };
    case 'document':
      return { type: 'document', document: { ...reference(parameter.media), ...filename(parameter.media) } };
    case 'location': {
      const { type, latitude, longitude, ...place } = parameter;
      return { type, location: { latitude: String(latitude), longitude: String(longitude), ...place } };
    }
    default:
      return { ...parameter };
  }
}
