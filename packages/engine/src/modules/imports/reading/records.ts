import type { Kernel } from '../../../kernel/kernel.ts';
import { chunkBytes, type FileRow, readChunk, readFile } from '../../files/index.ts';
import { encodingOf, textRecords } from './text.ts';
import { type Bytes, sheetRecords } from './xlsx.ts';

/** What a file tells about itself, kept so that it is found out once. */
export type SourceFile = Pick<FileRow, 'organization_id' | 'id' | 'type' | 'size'>;

async function recordsOf(kernel: Kernel, file: SourceFile): Promise<AsyncGenerator<string[]>> {
  if (file.type === 'xlsx') return sheetRecords(bytesOf(kernel, file));
  const source = () => readFile(kernel, file);
  return textRecords(source, await encodingOf(source));
}

function bytesOf(kernel: Kernel, { organization_id, id, size }: SourceFile): Bytes {
  return {
    size,
    async *range(start, end) {
      for (let at = start; at < end; ) {
        const bytes = await readChunk(kernel, organization_id, id, Math.floor(at / chunkBytes));
        if (!bytes) return;
        const from = at % chunkBytes;
        const part = bytes.subarray(from, Math.min(bytes.length, from + end - at));
        at += part.length;
        yield part;
      }
    },
  };
}

/** The records of a file, taken a number at a time. While some are worked on, the next are read. */
class RecordReader {
  readonly #records: AsyncGenerator<string[]>;
  #position: number;
  #next: Promise<string[][]> | null = null;

  private constructor(records: AsyncGenerator<string[]>, position: number) {
    this.#records = records;
    this.#position = position;
  }

  /** At a record: those before it are read over. */
  static async open(kernel: Kernel, file: SourceFile, position: number): Promise<RecordReader> {
    const records = await recordsOf(kernel, file);
    for (let read = 0; read < position; read++) if ((await records.next()).done) break;
    return new RecordReader(records, position);
  }

  get position(): number {
    return this.#position;
  }

  async take(count: number): Promise<string[][]> {
    const taken = await (this.#next ?? this.#read(count));
    this.#position += taken.length;
    this.#next = this.#read(count);
    this.#next.catch(() => {});
    return taken;
  }

  async #read(count: number): Promise<string[][]> {
    const records: string[][] = [];
    while (records.length < count) {
      const { value, done } = await this.#records.next();
      if (done) break;
      records.push(value);
    }
    return records;
  }
}

/** Readers of imports this process works on. One that was left, because another process went on, is dropped in time. */
const mostReaders = 20;
const open = new WeakMap<Kernel, Map<string, RecordReader>>();

/** The next records from a position, with the reader of the last call if it stands there. */
export async function takeRecords(
  kernel: Kernel,
  key: string,
  file: SourceFile,
  position: number,
  count: number,
): Promise<string[][]> {
  const readers = open.get(kernel) ?? new Map<string, RecordReader>();
  open.set(kernel, readers);
  let reader = readers.get(key);
  if (reader?.position !== position) reader = await RecordReader.open(kernel, file, position);
  readers.delete(key);
  const records = await reader.take(count);
  if (records.length === count) readers.set(key, reader);
  for (const old of readers.keys()) if (readers.size > mostReaders) readers.delete(old);
  return records;
}
