import { SaxesParser } from 'saxes';
import { AppError } from '../../../kernel/errors.ts';

export type Attributes = Record<string, string>;

/** What somebody wants to hear of a part of a workbook. */
interface Hearing {
  open?(name: string, attributes: Attributes): void;
  /** Of cells and strings, but not how they are pronounced. */
  text?(part: string): void;
  close?(name: string): void;
}

export const broken = (detail: string, cause?: unknown): AppError => new AppError('unreadable_file', detail, { cause });

/** Feeds XML to a parser, and lets the caller look after each part. */
export async function* parsed(source: AsyncIterable<Buffer>, hearing: Hearing): AsyncGenerator<void> {
  const decoder = new TextDecoder();
  const parser = parserFor(hearing);
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure ??= error;
  });
  for await (const bytes of source) {
    parser.write(decoder.decode(bytes, { stream: true }));
    if (failure) throw broken('The workbook is damaged.', failure);
    yield;
  }
}

/** Some programs put a prefix before the root and all names of its kind: `x:row` in `x:worksheet` is a row. */
function parserFor({ open, text, close }: Hearing): SaxesParser {
  const parser = new SaxesParser();
  let prefix: string | null = null;
  let [reading, aside] = [false, false];
  const plain = (name: string): string => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);
  parser.on('opentag', (tag) => {
    prefix ??= tag.name.slice(0, tag.name.indexOf(':') + 1);
    const name = plain(tag.name);
    if (name === 'rPh') aside = true;
    reading = !aside && (name === 'v' || name === 't');
    open?.(name, tag.attributes);
  });
  parser.on('text', (part) => {
    if (reading) text?.(part);
  });
  parser.on('closetag', (tag) => {
    const name = plain(tag.name);
    if (name === 'rPh') aside = false;
    reading = false;
    close?.(name);
  });
  return parser;
}
