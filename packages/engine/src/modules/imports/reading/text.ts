import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { AppError } from '../../../kernel/errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|';
type Source = () => AsyncIterable<Buffer>;

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const longestRecord = 1024 * 1024;

/** How a file is written, from its bytes alone: a mark at its start, else UTF-8 if all of it is, else the Windows of the west. */
export async function encodingOf(source: Source): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const bytes of source()) {
      const mark = bytes.toString('hex', 0, 2);
      if (first && mark === 'fffe') return 'utf-16le';
      if (first && mark === 'feff') return 'utf-16be';
      first = false;
      utf8.decode(bytes, { stream: true });
    }
    utf8.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The records of delimited text, as they are read. */
export async function* textRecords(source: Source, encoding: Encoding): AsyncGenerator<string[]> {
  const text = decoded(source(), encoding);
  const head = await text.next();
  const start = head.done ? '' : head.value;
  const parser = parse({
    delimiter: delimiterOf(start),
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: longestRecord,
  });
  const fed = Readable.from(joined(start, text));
  fed.on('error', (error) => parser.destroy(error));
  fed.pipe(parser);
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('CSV_')) throw unreadable(error as Error);
    throw error;
  } finally {
    fed.destroy();
  }
}

const unreadable = (cause: Error): AppError =>
  new AppError('unreadable_file', `The text cannot be read as records: ${cause.message.slice(0, 200)}`, { cause });

async function* decoded(source: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of source) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

async function* joined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** The one that stands most often in the first line, outside of quotes. */
export function delimiterOf(text: string): Delimiter {
  const line =
    text
      .slice(0, 65_536)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/\r?\n/, 1)[0] ?? '';
  const count = (delimiter: string) => line.split(delimiter).length - 1;
  return delimiters.reduce((best, next) => (count(next) > count(best) ? next : best));
}
