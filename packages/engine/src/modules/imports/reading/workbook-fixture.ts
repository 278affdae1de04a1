import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive of these files, as a spreadsheet program packs them. */
export function zip(files: Record<string, string>): Buffer {
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

interface Parts {
  strings?: string;
  styles?: string;
  from1904?: boolean;
}

/** A workbook with these rows in its first sheet. */
export const workbook = (rows: string, { strings = '', styles, from1904 = false }: Parts = {}) =>
  zip({
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    'xl/workbook.xml': `<workbook xmlns:r="r">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="Leads" sheetId="4" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet9.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/worksheets/sheet9.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });

/** The same with a prefix before every name, as some programs write it. */
export const prefixed = (rows: string, strings: string) =>
  zip({
    'xl/styles.xml': '<x:styleSheet><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>',
    'xl/workbook.xml':
      "<x:workbook xmlns:rel='r'><x:sheets><x:sheet name='Leads' sheetId='4' rel:id='rId7'/></x:sheets></x:workbook>",
    'xl/_rels/workbook.xml.rels':
      '<p:Relationships><p:Relationship Id="rId7" Target="/xl/worksheets/sheet9.xml"/></p:Relationships>',
    'xl/sharedStrings.xml': `<x:sst>${strings}</x:sst>`,
    'xl/worksheets/sheet9.xml': `<x:worksheet><x:sheetData>${rows}</x:sheetData><x:controls><xdr:row>3</xdr:row></x:controls></x:worksheet>`,
  });
