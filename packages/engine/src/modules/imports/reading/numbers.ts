/** What the numbers of a workbook mean: some are days since the turn of a century. */
export interface NumberStyles {
  /** By the style of a cell: whether its number is shown as a date or time. */
  dates: readonly boolean[];
  /** Days count from 1904, as old Macintoshes did. */
  from1904: boolean;
}

/** Formats every spreadsheet program has, which styles name by number alone. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** `yyyy\-mm\-dd`, `[$-409]d mmm;@`, `[h]:mm`: letters of dates outside of quotes, escapes and brackets. */
export const isDateFormat = (id: number, code: string | undefined): boolean =>
  code === undefined
    ? builtIn(id)
    : /[ymdhs]/i.test(
        code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general|e[+-]/gi, ''),
      );

const dayMs = 86_400_000;

/** The number of a cell as text: `2026-11-30`, `2026-11-30T10:30:00`, `10:30:00`, or the number as the sheet shows it. */
export function numberText(text: string, style: number, { dates, from1904 }: NumberStyles): string {
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return text;
  return (dates[style] ? dateText(number, from1904) : null) ?? plainNumber(number);
}

/** Null for what no calendar has. Before 1 March 1900 a day is missing, because the first spreadsheets thought 1900 a leap year. */
function dateText(serial: number, from1904: boolean): string | null {
  if (serial < 0 || serial >= 2_958_466) return null;
  const seconds = Math.round(serial * 86_400);
  const [days, time] = [Math.floor(seconds / 86_400), seconds % 86_400];
  const clock = new Date(time * 1_000).toISOString().slice(11, 19);
  if (days === 0 && !from1904) return clock;
  if (days === 60 && !from1904) return null;
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = new Date(first + days * dayMs).toISOString().slice(0, 10);
  return time === 0 ? day : `${day}T${clock}`;
}

/** Sheets show 15 digits; the rest is what binary fractions leave. Never in the scientific form, which files may have. */
function plainNumber(number: number): string {
  if (Number.isSafeInteger(number)) return String(number);
  const short = String(Number(number.toPrecision(15)));
  return /e/i.test(short) ? number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : short;
}
