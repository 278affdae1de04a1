import { PassThrough, Readable, type Readable as Stream } from 'node:stream';
import yauzl from 'yauzl';
import { isDateFormat, type NumberStyles, numberText } from './numbers.ts';
import { type Attributes, broken, parsed } from './xml.ts';

/** Reads bytes of a workbook at any place. */
export interface Bytes {
  size: number;
  range(start: number, end: number): AsyncIterable<Buffer>;
}

/** A workbook of these sizes, unpacked, is not a list of people. */
const mostSheetBytes = 2 * 1024 * 1024 * 1024;
const mostTextBytes = 128 * 1024 * 1024;

class Reader extends yauzl.RandomAccessReader {
  readonly #bytes: Bytes;

  constructor(bytes: Bytes) {
    super();
    this.#bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number): Stream {
    return Readable.from(this.#bytes.range(start, end), { objectMode: false });
  }
}

/** The rows of the first sheet, as they are unpacked. Formulas give their last value; empty rows are left out. */
export async function* sheetRecords(bytes: Bytes): AsyncGenerator<string[]> {
  const zip = await openZip(bytes);
  const entries = await entriesOf(zip);
  const workbook = await tagsOf(zip, entries.get('xl/workbook.xml'));
  const sheet = await firstSheet(zip, entries, workbook);
  const strings = await sharedStrings(zip, entries.get('xl/sharedStrings.xml'));
  const dates = await dateStyles(zip, entries.get('xl/styles.xml'));
  const { date1904 = '' } = workbook.find(({ name }) => name === 'workbookPr')?.attributes ?? {};
  const from1904 = date1904 === '1' || date1904 === 'true';
  yield* rowsOf(await unpack(zip, sheet, mostSheetBytes), { strings, dates, from1904 });
}

function openZip(bytes: Bytes): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
    yauzl.fromRandomAccessReader(new Reader(bytes), bytes.size, options, (error, zip) =>
      error ? reject(broken('The workbook is damaged.', error)) : resolve(zip),
    );
  });
}

function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error) => reject(broken('The workbook is damaged.', error)));
    zip.readEntry();
  });
}

/** The sheet that comes first in the workbook, whatever its file is called. */
async function firstSheet(
  zip: yauzl.ZipFile,
  entries: Map<string, yauzl.Entry>,
  workbook: readonly Tag[],
): Promise<yauzl.Entry> {
  const relations = await tagsOf(zip, entries.get('xl/_rels/workbook.xml.rels'));
  const sheet = Object.entries(workbook.find(({ name }) => name === 'sheet')?.attributes ?? {});
  const relation = sheet.find(([name]) => name.endsWith(':id'))?.[1];
  const target = relations
    .find(({ name, attributes }) => name === 'Relationship' && attributes.Id === relation)
    ?.attributes.Target?.replace(/^\/?(xl\/)?/, '');
  const entry = entries.get(`xl/${target}`) ?? entries.get('xl/worksheets/sheet1.xml');
  if (!entry) throw broken('This is no XLSX workbook: it has no sheet.');
  return entry;
}

interface Tag {
  name: string;
  attributes: Attributes;
}

/** What a small part of the workbook says, tag by tag. */
async function tagsOf(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<Tag[]> {
  if (!entry) throw broken('This is no XLSX workbook.');
  const tags: Tag[] = [];
  const open = (name: string, attributes: Attributes) => tags.push({ name, attributes });
  for await (const _ of parsed(await unpack(zip, entry, 1024 * 1024), { open }));
  return tags;
}

/** The unpacked bytes of an entry; more than `most` is taken for an attack. */
function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, most: number): Promise<AsyncIterable<Buffer>> {
  if (entry.uncompressedSize > most) throw broken('The workbook is too large when unpacked.');
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(broken('The workbook is damaged.', error));
      const out = new PassThrough();
      stream.on('error', (failure) => out.destroy(broken('The workbook is damaged.', failure)));
      resolve(stream.pipe(out));
    });
  });
}

/** Texts that cells refer to by number. */
async function sharedStrings(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<string[]> {
  if (!entry) return [];
  let whole = '';
  const strings: string[] = [];
  const source = await unpack(zip, entry, mostTextBytes);
  const hearing = {
    open(name: string) {
      if (name === 'si') whole = '';
    },
    text(part: string) {
      whole += part;
    },
    close(name: string) {
      if (name === 'si') strings.push(whole);
    },
  };
  for await (const _ of parsed(source, hearing));
  return strings;
}

/** By the style of a cell: whether it shows a date. */
async function dateStyles(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<boolean[]> {
  if (!entry) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  const source = await unpack(zip, entry, mostTextBytes);
  const hearing = {
    open(name: string, attributes: Attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), String(attributes.formatCode));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(Number(attributes.numFmtId ?? 0));
    },
    close(name: string) {
      if (name === 'cellXfs') inCells = false;
    },
  };
  for await (const _ of parsed(source, hearing));
  return formats.map((id) => isDateFormat(id, codes.get(id)));
}

interface Cell {
  column: number;
  type: string;
  style: number;
  text: string;
}

/** What cells refer to. */
interface Shared extends NumberStyles {
  strings: readonly string[];
}

async function* rowsOf(source: AsyncIterable<Buffer>, shared: Shared): AsyncGenerator<string[]> {
  let [rows, row] = [[] as string[][], [] as string[]];
  let cell: Cell | null = null;
  const hearing = {
    open(name: string, { r, t = 'n', s = '0' }: Attributes) {
      if (name === 'row') row = [];
      if (name === 'c') cell = { column: columnOf(r, row.length), type: t, style: Number(s), text: '' };
    },
    text(part: string) {
      if (cell) cell.text += part;
    },
    close(name: string) {
      if (name === 'c' && cell) {
        while (row.length < cell.column) row.push('');
        row[cell.column] = cellText(cell, shared);
      }
      if (name === 'row' && row.some((value) => value !== '')) rows.push(row);
    },
  };
  for await (const _ of parsed(source, hearing)) {
    yield* rows;
    rows = [];
  }
}

const mostColumns = 1_000;

/** `C7` is the third column; a cell without a place follows the one before. */
function columnOf(place: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (!letters) return next;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column >= mostColumns) throw broken(`The sheet has more than ${mostColumns} columns.`);
  return column;
}

function cellText({ type, style, text }: Cell, shared: Shared): string {
  if (type === 's') return shared.strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : 'false';
  if (type === 'e') return '';
  return type === 'n' ? numberText(text, style, shared) : text;
}
