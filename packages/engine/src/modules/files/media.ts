import type { FileRow, FileType } from './storage.ts';

const mediaTypes: Record<FileType, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/x-ndjson',
  json: 'application/json',
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  text: 'text/plain; charset=utf-8',
};

/** As a download is labelled. */
export const labelOf = (type: FileType): string => mediaTypes[type];

/** `image/png`, without parameters. */
export const mediaTypeOf = (type: FileType): string => mediaTypes[type].replace(/;.*/, '');

const mib = 1024 * 1024;

/** Bytes of the largest attachment. */
export const largestAttachment = 64 * mib;

/** Bytes of the largest file of a purpose. */
export const largest: Record<FileRow['purpose'], number> = { work: 256 * mib, attachment: largestAttachment };
