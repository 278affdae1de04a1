/** What a column holds. The kinds that cannot be a formula, by type and not by looks, are left as they are. */
export type CellKind = 'text' | 'number' | 'phone';

export const byteOrderMark = '\uFEFF';

const e164 = /^\+[0-9]{6,15}$/;
const plainNumber = /^-?[0-9]+(\.[0-9]+)?$/;
/** What a spreadsheet reads as the beginning of a formula, also in full width and behind spaces or quotes. */
const formula = /^[\s"'\u00A0\u3000]*[=+\-@\t\r\n＝＋－＠]|^[\t\r\n]/;

/** One line of a file that people open in a spreadsheet: everything quoted, nothing of it a formula. */
export function csvLine(cells: readonly unknown[], kinds: readonly CellKind[] = []): string {
  return `${cells.map((cell, i) => csvCell(cell, kinds[i] ?? 'text')).join(',')}\r\n`;
}

function csvCell(value: unknown, kind: CellKind): string {
  const text = plain(value);
  if (text === '') return '';
  const harmless = (kind === 'number' && plainNumber.test(text)) || (kind === 'phone' && e164.test(text));
  return `"${(harmless ? text : guarded(text)).replaceAll('"', '""')}"`;
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What stood in a cell before `csvLine` made it harmless. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
