import type { InboundContent, OutboundContent } from '@sauda/adapter-kit';

const longest = 200;

/** One line for the inbox. */
export function preview(content: InboundContent | OutboundContent): string | null {
  const text = describe(content)?.replace(/\s+/g, ' ').trim();
  return text ? [...text].slice(0, longest).join('') : null;
}

function describe(content: InboundContent | OutboundContent): string | null {
  switch (content.type) {
    case 'text':
    case 'button':
      return content.text;
    case 'image':
    case 'video':
    case 'document':
    case 'sticker':
    case 'audio':
      return content.media.caption ?? content.media.filename ?? `[${content.type}]`;
    case 'template':
      return `[template ${content.name}]`;
    case 'interactive':
      return content.reply.title ?? `[${content.reply.type}]`;
    case 'location':
      return content.name ?? content.address ?? '[location]';
    case 'contacts':
      return content.contacts[0]?.name ?? '[contact]';
    case 'order':
      return content.text ?? '[order]';
    case 'reaction':
      return content.emoji ?? '[reaction removed]';
    default:
      return `[${content.type}]`;
  }
}

/** Reactions, edits and revocations concern another message; they do not make a conversation unread. */
export function speaks(type: string): boolean {
  return type !== 'reaction' && type !== 'edit' && type !== 'revoke';
}
