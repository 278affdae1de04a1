import type { FileType } from './storage.ts';

const zip = Buffer.from('504b0304', 'hex');

/** What the first bytes say a file is. Only what can be read here is let in, whatever its name says. */
export function sniff(head: Buffer): FileType | null {
  if (head.subarray(0, 4).equals(zip)) return 'xlsx';
  return isText(head) ? 'csv' : null;
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
