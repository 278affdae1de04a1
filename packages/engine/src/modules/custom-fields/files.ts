import type { Relation } from '../../kernel/http/list/expansions.ts';
import { expandableFile, type FileRow, mediaTypeOf } from '../files/index.ts';
import type { Definition } from './definitions.ts';
import { isId, Misfit } from './values.ts';

/** The files a record holds in its custom fields. Other values are no ids of files, so nothing is found for them. */
export const heldFiles: Relation = {
  many: ({ custom }) => Object.values((custom as object | undefined) ?? {}).filter(isId),
  to: expandableFile,
};

/** Why a file does not fit its field; null when it does. */
export function misfitOf({ content_types, max_bytes }: Definition, file: FileRow | undefined): Misfit | null {
  if (file?.purpose !== 'attachment') {
    return new Misfit('unknown_file', 'There is no such file, or it was not announced as an `attachment`.');
  }
  if (file.status !== 'ready' || file.type === null) {
    return new Misfit('file_not_ready', 'The bytes of this file have not come yet.');
  }
  const type = mediaTypeOf(file.type);
  if (
    content_types &&
    !content_types.some((one) => one === type || (one.endsWith('/*') && type.startsWith(one.slice(0, -1))))
  ) {
    return new Misfit('content_type', `The file is ${type}; the field takes: ${content_types.join(', ')}.`);
  }
  if (max_bytes !== null && file.size > max_bytes) {
    return new Misfit('too_large', `The file has ${file.size} bytes; the field takes at most ${max_bytes}.`);
  }
  return null;
}
