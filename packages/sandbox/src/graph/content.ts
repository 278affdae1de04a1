import type { Input } from '../input.ts';
import { checkMedia, type HasMedia, type MediaType } from './attachments.ts';
import { checkInteractive } from './interactive.ts';

type Check = (body: Input, hasMedia: HasMedia) => void;

const media =
  (type: MediaType): Check =>
  (body, hasMedia) =>
    checkMedia(body.object(type), type, hasMedia);

/** The shape of each message type, template aside: its parameters are checked against the template. */
export const contentChecks = {
  text: (body) => checkText(body.object('text')),
  image: media('image'),
  video: media('video'),
  audio: media('audio'),
  document: media('document'),
  sticker: media('sticker'),
  location: (body) => checkLocation(body.object('location')),
  contacts: (body) => {
    for (const card of body.list('contacts')) card.object('name').text('formatted_name');
  },
  reaction: checkReaction,
  interactive: (body, hasMedia) => checkInteractive(body.object('interactive'), hasMedia),
  template: checkTemplateShape,
} satisfies Record<string, Check>;

export type MessageType = keyof typeof contentChecks;

function checkText(text: Input): void {
  text.text('body', { max: 4096 });
  text.flag('preview_url');
}

/** Degrees, as numbers or as text that holds a number. */
export function checkLocation(location: Input): void {
  for (const [key, most] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const) {
    const value = location.fields[key];
    const degrees = typeof value === 'number' ? value : Number(location.text(key).trim() || Number.NaN);
    if (!(Math.abs(degrees) <= most)) throw location.refuse(key, `must be between -${most} and ${most}.`);
  }
}

/** An empty emoji takes the reaction back. */
function checkReaction(body: Input): void {
  const reaction = body.object('reaction');
  reaction.text('message_id');
  reaction.text('emoji', { min: 0, max: 64 });
  if (body.has('context')) throw body.refuse('context', 'cannot be used with a reaction.');
}

function checkTemplateShape(body: Input): void {
  const template = body.object('template');
  template.text('name', { max: 512 });
  template.object('language').text('code');
  template.optionalList('components', { min: 0 });
}
