const istOffsetMs = 330 * 60_000;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const clock = String.raw`(?:[T ,]*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\.\d+)?\s*(?<half>[ap]m)?)?`;
const yearFirst = new RegExp(String.raw`^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})${clock}$`, 'i');
const dayFirst = new RegExp(
  String.raw`^(?<day>\d{1,2})(?:st|nd|rd|th)?[-/. ](?<month>\d{1,2}|[a-z]{3,9})[-/., ]+(?<year>\d{4})${clock}$`,
  'i',
);
const zoned = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads an Indian wall-clock time without a zone: `2026-11-20 11:17:14`, `20-Nov-2026 09:33:16 AM`, `20/11/2026`. A date
 * alone is midnight in India. Null for what cannot be read and for stand-ins such as `0000-00-00` and `1900-01-01`.
 */
export function istDate(value: unknown): Date | null {
  const utc = wallClock(value);
  return utc === null ? null : meant(new Date(utc - istOffsetMs));
}

/** Reads a wall-clock time that is known to be UTC, in the same forms as `istDate`. */
export function utcDate(value: unknown): Date | null {
  const utc = wallClock(value);
  return utc === null ? null : meant(new Date(utc));
}

/** Reads a time that names its zone (`2026-11-20T12:00:00+05:30`) or is in epoch seconds or milliseconds. */
export function zonedDate(value: unknown): Date | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  if (/^\d{10}$/.test(text)) return meant(new Date(Number(text) * 1000));
  if (/^\d{13}$/.test(text)) return meant(new Date(Number(text)));
  if (!zoned.test(text)) return null;
  return meant(
    new Date(
      text
        .replace(/\s+(?=[+-]|z$)/i, '')
        .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
        .replace(' ', 'T'),
    ),
  );
}

/** The parts of a moment on an Indian clock, month in English whatever the server's locale: `{ day: '20', month: 'Nov', … }`. */
export function istParts(at: Date): { year: string; month: string; day: string; time: string } {
  const [date = '', time = ''] = new Date(at.getTime() + istOffsetMs).toISOString().split(/[T.]/);
  const [year = '', month = '', day = ''] = date.split('-');
  const name = months[Number(month) - 1] ?? '';
  return { year, month: name.charAt(0).toUpperCase() + name.slice(1), day, time };
}

/** The written time as if it were UTC, in milliseconds. */
function wallClock(value: unknown): number | null {
  if (typeof value !== 'string' || value.length > 60) return null;
  const text = value.trim();
  const parts = (yearFirst.exec(text) ?? dayFirst.exec(text))?.groups;
  if (parts === undefined) return null;
  const { year = '', month = '', day = '', minute = '0', second = '0' } = parts;
  const wanted = [
    Number(year),
    monthNumber(month),
    Number(day),
    hourOfDay(parts),
    Number(minute),
    Number(second),
  ] as const;
  const [y, mo, d, h, mi, s] = wanted;
  const at = new Date(Date.UTC(y, mo - 1, d, h, mi, s));
  const exists =
    at.getUTCFullYear() === y && at.getUTCMonth() === mo - 1 && at.getUTCDate() === d && h < 24 && mi < 60 && s < 60;
  return exists ? at.getTime() : null;
}

function monthNumber(text: string): number {
  return /^\d/.test(text) ? Number(text) : months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function hourOfDay({ hour = '0', half }: { hour?: string; half?: string }): number {
  if (half === undefined) return Number(hour);
  return (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** No lead is older than the portals: earlier dates stand for "unknown". */
function meant(date: Date): Date | null {
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1990 ? null : date;
}
