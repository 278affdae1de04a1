const indianOffset = 5.5 * 3_600_000;
const day = 86_400_000;
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * A time as the pull request writes it, Indian time: `20-Nov-2026`, `20-11-2026` or `20-Nov-202611:30:00` with nothing
 * between year and hour. A date alone means its first second as a start and its last as an end. Null when unreadable.
 */
export function parseRequestTime(text: string, edge: 'start' | 'end'): Date | null {
  const parts = /^(\d{1,2})-([A-Za-z]{3}|\d{1,2})-(\d{4})(?:(\d{2}):(\d{2}):(\d{2}))?$/.exec(text);
  if (parts === null) return null;
  const [, date = '', monthText = '', year = '', hours, minutes, seconds] = parts;
  const month = /\d/.test(monthText) ? Number(monthText) : months.indexOf(monthText.toUpperCase()) + 1;
  const midnight = indianTime(Number(year), month, Number(date), 0, 0, 0);
  if (hours !== undefined) {
    return indianTime(Number(year), month, Number(date), Number(hours), Number(minutes), Number(seconds));
  }
  return edge === 'start' || midnight === null ? midnight : new Date(midnight.getTime() + day - 1000);
}

/** `QUERY_TIME` of a lead: `2026-11-20 11:17:14`, Indian time. Null when unreadable. */
export function parseQueryTime(text: string): Date | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(Number);
  return indianTime(year, month, date, hours, minutes, seconds);
}

export function formatQueryTime(at: Date): string {
  return new Date(at.getTime() + indianOffset).toISOString().slice(0, 19).replace('T', ' ');
}

/** Null for what no calendar or clock shows, such as 31 February. */
function indianTime(
  year: number,
  month: number,
  date: number,
  hours: number,
  minutes: number,
  seconds: number,
): Date | null {
  const utc = Date.UTC(year, month - 1, date, hours, minutes, seconds);
  const pad = (value: number) => String(value).padStart(2, '0');
  const written = `${year}-${pad(month)}-${pad(date)}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}`;
  const exists = !Number.isNaN(utc) && new Date(utc).toISOString().startsWith(written);
  return exists ? new Date(utc - indianOffset) : null;
}
