import type { Input } from '../input.ts';
import { parameterError } from './errors.ts';

export const mediaTypes = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Whether a media id was uploaded for the sending number. */
export type HasMedia = (id: string) => boolean;

/** A file by `id` or by `link`. Only pictures, videos and documents have captions. */
export function checkMedia(file: Input, type: MediaType, hasMedia: HasMedia): void {
  const id = file.optionalText('id');
  if (id === null) file.url('link');
  else if (!hasMedia(id)) {
    throw parameterError(`Param ${type}['id'] is not a valid whatsapp business account media attachment ID`);
  }
  if ((type === 'audio' || type === 'sticker') && file.has('caption')) {
    throw parameterError(`Unexpected key "caption" on param "${type}".`);
  }
  file.optionalText('caption', { max: 1024 });
  file.optionalText('filename', { max: 240 });
}
