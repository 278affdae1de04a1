import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { delimiterOf, encodingOf, textRecords } from './text.ts';
import { sheetRecords } from './xlsx.ts';

async function* inParts(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** A ZIP archive of these files, as a spreadsheet program packs them. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [raw, path] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, rest, path]));
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, index, end]);
}

const workbook = (rows: string, strings = '') =>
  zip({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Leads" sheetId="4" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet9.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/worksheets/sheet9.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });

const read = (bytes: Buffer) =>
  all(
    sheetRecords({
      size: bytes.length,
      range: (start, end) => inParts(bytes.subarray(start, end), 7),
    }),
  );

describe('a workbook', () => {
  it('gives the rows of its first sheet: shared and inline text, numbers, gaps', async () => {
    const strings = '<si><t>Name</t></si><si><r><t>ज़ो</t></r><r><t xml:space="preserve">या </t></r></si>';
    const rows = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Phone &amp; more</t></is></c></row>',
      '<row r="2"></row>',
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><v>9.1999991E+11</v></c><c r="D3" t="b"><v>1</v></c></row>',
      '<row r="4"><c t="str"><f>A1</f><v>formula</v></c><c r="B4"><v>12.5</v></c></row>',
    ];
    expect(await read(workbook(rows.join(''), strings))).toEqual([
      ['Name', '', 'Phone & more'],
      ['ज़ोया ', '', '919999910000', 'true'],
      ['formula', '12.5'],
    ]);
  });

  it.each([
    ['is damaged', workbook('<row><c><v>1</v></c></row>').subarray(0, -30)],
    ['has broken XML', workbook('<row><c></row>')],
    ['is another archive', zip({ 'word/document.xml': '<w/>' })],
    ['has columns without end', workbook('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')],
  ])('that %s is refused', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'unreadable_file' });
  });
});

describe('text', () => {
  const records = async (text: string, size = 3, encoding: BufferEncoding = 'utf8') => {
    const source = () => inParts(Buffer.from(text, encoding), size);
    return all(textRecords(source, await encodingOf(source)));
  };

  it('is cut anywhere: letters, quotes and line ends survive', async () => {
    expect(await records('नाम,note\r\n"अ,""आ""\r\nइ",x\r\n\r\nz,\r\n')).toEqual([
      ['नाम', 'note'],
      ['अ,"आ"\r\nइ', 'x'],
      ['z', ''],
    ]);
  });

  it('ends where a quote never does', async () => {
    await expect(records('a,b\n"open,x\ny,z\n')).rejects.toMatchObject({ code: 'unreadable_file' });
  });

  it.each([
    ['a,b;c,d', ','],
    ['a;b;c,d', ';'],
    ['"a,b,c,d"\tb', '\t'],
    ['a|b', '|'],
    ['one', ','],
  ])('tells its delimiter by the first line: %j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter));
});
