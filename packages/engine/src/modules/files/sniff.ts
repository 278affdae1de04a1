import type { FileRow, FileType } from './storage.ts';

/**
 * What the first bytes say a file is, whatever its name says. Of files to work with only what can be read here is let in; of
 * attachments what is usual and shows nothing but itself: no pages, no programs.
 */
export function sniff(head: Buffer, purpose: FileRow['purpose']): FileType | null {
  if (purpose === 'work') return startsWith(head, zip) ? 'xlsx' : isText(head) ? 'csv' : null;
  return packed(head) ?? signatureOf(head) ?? (isText(head) ? 'text' : null);
}

const zip = '504b0304';

const startsWith = (head: Buffer, hex: string, at = 0): boolean =>
  head
    .subarray(at, at + hex.length / 2)
    .toString('hex')
    .startsWith(hex);

/** Documents of offices are archives with a folder that tells which. */
function packed(head: Buffer): FileType | null {
  if (!startsWith(head, zip)) return null;
  const folders = { 'word/': 'docx', 'xl/': 'xlsx', 'ppt/': 'pptx' } as const;
  return Object.entries(folders).find(([folder]) => head.includes(folder))?.[1] ?? null;
}

const signatures: readonly [hex: string, type: FileType][] = [
  ['255044462d', 'pdf'],
  ['ffd8ff', 'jpeg'],
  ['89504e470d0a1a0a', 'png'],
  ['474946383761', 'gif'],
  ['474946383961', 'gif'],
  ['4f676753', 'ogg'],
  ['494433', 'mp3'],
  ['fffb', 'mp3'],
];

function signatureOf(head: Buffer): FileType | null {
  const found = signatures.find(([hex]) => startsWith(head, hex));
  if (found) return found[1];
  const [kind, brand] = [head.toString('latin1', 0, 4), head.toString('latin1', 8, 12)];
  if (kind === 'RIFF' && brand === 'WEBP') return 'webp';
  if (head.toString('latin1', 4, 8) !== 'ftyp') return null;
  return /^(hei|mif1)/.test(brand) ? 'heic' : 'mp4';
}

/** Text has no control characters but those of lines. UTF-16 says so with its first two bytes. */
function isText(head: Buffer): boolean {
  if (head.length === 0) return false;
  const sample = head.subarray(0, 4_096);
  const mark = sample.toString('hex', 0, 2);
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'latin1';
  const text = new TextDecoder(encoding).decode(sample);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\x00-\x08\x0B\x0C\x0E-\x1F]/.test(text) && !looksLikeCode.test(text);
}

/** Formats that begin like text. */
const looksLikeCode = /^\s*(%PDF-|%!PS|<\?xml|<!doctype|<html|<svg|\{\\rtf|#!)/i;
