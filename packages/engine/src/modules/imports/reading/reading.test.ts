import { describe, expect, it } from 'vitest';
import { delimiterOf, encodingOf, textRecords } from './text.ts';
import { prefixed, workbook, zip } from './workbook-fixture.ts';
import { sheetRecords } from './xlsx.ts';

async function* inParts(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

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
    expect(await read(workbook(rows.join(''), { strings }))).toEqual([
      ['Name', '', 'Phone & more'],
      ['ज़ोया ', '', '919999910000', 'true'],
      ['formula', '12.5'],
    ]);
  });

  it('is read with a prefix before all names, and without how words are pronounced', async () => {
    const spoken = '<x:rPh sb="0" eb="1"><x:t>ヤマダ</x:t></x:rPh><x:phoneticPr fontId="1"/>';
    const strings = `<x:si><x:t>Name</x:t></x:si><x:si><x:t>山田</x:t>${spoken}</x:si>`;
    const rows = [
      '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>On</x:t></x:is></x:c></x:row>',
      '<x:row r="2"><x:c r="A2" t="s"><x:v>1</x:v></x:c><x:c r="C2" s="1"><x:v>46356</x:v></x:c></x:row>',
    ];
    expect(await read(prefixed(rows.join(''), strings))).toEqual([
      ['Name', '', 'On'],
      ['山田', '', '2026-11-30'],
    ]);
    const inline = `<is><t>山</t><rPh sb="0" eb="1"><t>ヤマ</t></rPh><r><t>田</t></r></is>`;
    expect(await read(workbook(`<row><c t="inlineStr">${inline}</c></row>`))).toEqual([['山田']]);
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

describe('a number of a workbook', () => {
  const formats = [
    'General',
    'yyyy\\-mm\\-dd',
    '[$-409]d mmm yyyy;@',
    '[h]:mm',
    '"days" 0.00',
    '[Red]0.0',
    '0.00E+00',
    '#,##0_d',
  ];
  const numFmts = formats.map(
    (code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const cellXfs = [0, 14, 22, 46, ...formats.map((_, i) => 170 + i)].map((id) => `<xf numFmtId="${id}"/>`);
  const styles = `<styleSheet><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cellXfs.join('')}</cellXfs></styleSheet>`;
  const shown = async (value: string, style: number, more: object = {}) =>
    (await read(workbook(`<row><c s="${style}"><v>${value}</v></c></row>`, { styles, ...more })))[0]?.[0];

  it.each<[string, number, string]>([
    ['46356', 1, '2026-11-30'],
    ['46356.4375', 2, '2026-11-30T10:30:00'],
    ['46356.999999', 2, '2026-12-01'],
    ['0.4375', 3, '10:30:00'],
    ['1', 1, '1900-01-01'],
    ['59', 1, '1900-02-28'],
    ['61', 1, '1900-03-01'],
    ['60', 1, '60'],
    ['-1', 1, '-1'],
    ['46356', 5, '2026-11-30'],
    ['46356', 6, '2026-11-30'],
    ['0.5', 7, '12:00:00'],
    ['46356', 4, '46356'],
    ['46356', 8, '46356'],
    ['46356', 9, '46356'],
    ['46356', 10, '46356'],
    ['46356', 11, '46356'],
    ['0.30000000000000004', 0, '0.3'],
    ['1.5E-7', 0, '0.00000015'],
    ['9.1999991E+11', 0, '919999910000'],
    ['46356', 99, '46356'],
  ])('%s in the style %i is %s', async (value, style, text) => expect(await shown(value, style)).toBe(text));

  it('counts from 1904 where the workbook does', async () => {
    expect(await shown('44894', 1, { from1904: true })).toBe('2026-11-30');
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
