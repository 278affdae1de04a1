import { textOrNull } from '../text.ts';

const lineEnds =
  /<\/?(?:br|p|div|li|ul|ol|tr|table|h[1-6]|blockquote|section|article|header|footer|hr|dt|dd|td|th|pre)\b[^<>]*>/gi;
/** Not `<ravi@example.com>`: an address in brackets is text. */
const tags = /<\/?[a-z][a-z\d:-]*(?:\s[^<>]*|\/)?>/gi;
const hiddenParts = /(<!--|-->|<\/?(?:script|style)\b[^<>]*>)/i;

/** Named entities seen in lead mails and portal messages; all others are kept as they were written. */
const entities = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
    deg: '°',
    times: '×',
    divide: '÷',
    plusmn: '±',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    sup2: '²',
    sup3: '³',
    micro: 'µ',
    copy: '©',
    reg: '®',
    trade: '™',
    pound: '£',
    euro: '€',
    yen: '¥',
    cent: '¢',
  }),
);

/** What people and portals write where they have nothing to say. */
const placeholders = new Set([
  '-',
  '--',
  '.',
  'n/a',
  'na',
  'nil',
  'none',
  'null',
  'undefined',
  'not provided',
  'not available',
  'not specified',
  'not mentioned',
]);

/**
 * Rich text as a person would read it. Scripts, styles and comments go with their contents, block tags become line
 * breaks, other tags vanish, then entities are decoded once: a decoded `<` is text, not a tag. Every script is kept.
 * Runs in time proportional to the text. Null when nothing is left but a placeholder such as `N/A`.
 */
export function plainText(value: unknown): string | null {
  const rich = textOrNull(value);
  if (rich === null) return null;
  const text = withoutHiddenParts(rich.replace(/\r\n?/g, '\n')).replace(lineEnds, '\n').replace(tags, '');
  const lines = decodeEntities(text)
    .split('\n')
    .map((line) => line.trim());
  const plain = textOrNull(lines.join('\n').replace(/\n{3,}/g, '\n\n'));
  return plain === null || placeholders.has(plain.toLowerCase()) ? null : plain;
}

/** Drops what stands between `<script>`, `<style>` or `<!--` and its end, or the end of the text. */
function withoutHiddenParts(text: string): string {
  let end: string | null = null;
  let kept = '';
  for (const part of text.split(hiddenParts)) {
    const mark = part.toLowerCase();
    if (end !== null) {
      if (mark.startsWith(end)) end = null;
    } else if (mark === '<!--') end = '-->';
    else if (/^<(?:script|style)\b/.test(mark)) end = mark.startsWith('<script') ? '</script' : '</style';
    else if (!/^<\/(?:script|style)\b/.test(mark)) kept += part;
  }
  return kept;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d{0,2}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities.get(String(name).toLowerCase()) ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const readable = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return readable ? String.fromCodePoint(point) : whole;
  });
}

/** Longer than any name, city or product; keeps a whole document out of a column made for a line. */
const longestLine = 500;

/** One line of plain text such as a city or a product; null for blanks, lone punctuation and placeholders like `N/A`. */
export function plainLine(value: unknown): string | null {
  const line = plainText(value)?.replace(/\s+/g, ' ') ?? '';
  if (!/[\p{L}\p{N}]/u.test(line)) return null;
  return [...line.slice(0, longestLine * 2)].slice(0, longestLine).join('').trim();
}

/** A person's name, or null where the source had none: `IndiaMART Buyer`, digits only, a chat's `V1795170000`. */
export function personName(value: unknown): string | null {
  const name = plainLine(value);
  if (name === null || !/\p{L}/u.test(name)) return null;
  return /^(?:indiamart buyer|v\d{6,})$/i.test(name) ? null : name;
}
