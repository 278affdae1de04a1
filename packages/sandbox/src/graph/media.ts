import { createHash } from 'node:crypto';
import { mediaId } from '../ids.ts';
import type { Json } from '../input.ts';
import { type BusinessNumber, type MediaFile, remember, type World } from '../state.ts';
import { parameterError } from './errors.ts';

const megabyte = 1024 * 1024;
const day = 86_400_000;

/** Largest upload of each kind, in bytes, by the types WhatsApp takes. */
const acceptedTypes: readonly { pattern: RegExp; most: number }[] = [
  { pattern: /^image\/(jpeg|png)$/, most: 5 * megabyte },
  { pattern: /^image\/webp$/, most: 500 * 1024 },
  { pattern: /^audio\/(aac|amr|mpeg|mp4|ogg)(;.*)?$/, most: 16 * megabyte },
  { pattern: /^video\/(mp4|3gpp)$/, most: 16 * megabyte },
  {
    pattern:
      /^(text\/plain|application\/(pdf|msword|vnd\.ms-(excel|powerpoint)|vnd\.openxmlformats-officedocument\..+))$/,
    most: 100 * megabyte,
  },
];

/** A customer's media lives 7 days, a business's upload 30. */
export const inboundMediaDays = 7;
const uploadDays = 30;

interface NewFile {
  mime_type: string;
  filename: string | null;
  bytes: Buffer;
}

export function storeMedia(world: World, number: BusinessNumber, file: NewFile, days: number): MediaFile {
  const media = {
    ...file,
    id: mediaId(world.state),
    number,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    expires_at: new Date(world.now().getTime() + days * day),
  };
  remember(world.state.media, media.id, media, 500);
  return media;
}

/** A file of this number that has not expired. */
export function findMedia(world: World, number: BusinessNumber, id: string): MediaFile | null {
  const media = world.state.media.get(id);
  return media?.number === number && media.expires_at > world.now() ? media : null;
}

/** Reads the multipart form of an upload. */
export async function acceptUpload(world: World, number: BusinessNumber, form: FormData): Promise<MediaFile> {
  if (form.get('messaging_product') !== 'whatsapp') {
    throw parameterError('The parameter messaging_product is required.');
  }
  const file = form.get('file');
  if (!(file instanceof File)) throw parameterError('The parameter file is required.');
  const declared = form.get('type');
  const mime_type = typeof declared === 'string' && declared !== '' ? declared : file.type;
  const rule = acceptedTypes.find(({ pattern }) => pattern.test(mime_type));
  if (rule === undefined) {
    throw parameterError(`Param file must be a file of a supported type. Received file of type '${mime_type}'.`);
  }
  if (file.size > rule.most) throw parameterError(`Param file must be at most ${rule.most} bytes for ${mime_type}.`);
  const bytes = Buffer.from(await file.arrayBuffer());
  return storeMedia(world, number, { mime_type, filename: file.name, bytes }, uploadDays);
}

/** The address lives five minutes and works only with the token of the number. */
export function downloadAddress(world: World, media: MediaFile, origin: string): string {
  const ext = Math.floor(world.now().getTime() / 1000) + 300;
  return `${origin}/graph/download/?mid=${media.id}&ext=${ext}&hash=${addressHash(media, ext)}`;
}

export function isAddressValid(world: World, media: MediaFile, ext: string, hash: string): boolean {
  return hash === addressHash(media, Number(ext)) && Number(ext) * 1000 > world.now().getTime();
}

/** Part of the address, so that nobody can lengthen its life by editing it. */
function addressHash(media: MediaFile, ext: number): string {
  return createHash('sha256').update(`${media.id} ${media.sha256} ${ext}`).digest('hex').slice(0, 24);
}

/** The answer to a look-up of a media id. */
export function mediaNode(world: World, media: MediaFile, origin: string): Json {
  return {
    messaging_product: 'whatsapp',
    url: downloadAddress(world, media, origin),
    mime_type: media.mime_type,
    sha256: media.sha256,
    file_size: String(media.bytes.length),
    id: media.id,
  };
}
