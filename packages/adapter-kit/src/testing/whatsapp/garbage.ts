import type { InboundFixture } from './harness.ts';

export interface Garbage {
  name: string;
  body: Uint8Array;
}

const megabytes = 3 * 1024 * 1024;
const encoder = new TextEncoder();
const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** Bodies no provider means. None of them may stop an adapter. */
export function garbageBodies(): Garbage[] {
  const texts: [string, string][] = [
    ['nothing at all', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a string', '"text"'],
    ['an empty list', '[]'],
    ['lists in lists', '[[],{},null,7]'],
    ['an empty object', '{}'],
    ['half a JSON document', '{"object":"x","entry":[{"id":'],
    ['a web page', '<html><body>502 Bad Gateway</body></html>'],
    ['a form', 'a=1&a=2&b=%ff&c'],
    ['escaped NUL and half characters', '{"id":"\\u0000","name":"\\ud800 \\udc00\\ud800"}'],
    ['prototype keys', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'],
    ['3 MB of letters', 'a'.repeat(megabytes)],
    ['a JSON string of 3 MB', JSON.stringify('a'.repeat(megabytes))],
    ['lists nested 100000 deep', nested('[', ']', 100_000)],
    ['objects nested 100000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ];
  const bytes: [string, number[]][] = [
    ['bytes that are not UTF-8', [0xff, 0xfe, 0xed, 0xa0, 0x80, 0xc3]],
    ['raw NUL bytes', [0, 0, 0, 0]],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
  ];
  return [
    ...texts.map(([name, text]) => ({ name, body: encoder.encode(text) })),
    ...bytes.map(([name, values]) => ({ name, body: Uint8Array.from(values) })),
  ];
}

/** What is put in every place of a good body in turn, as JSON text. */
const wrongValues = [
  'null',
  '[]',
  '{}',
  '""',
  '7',
  '1e400',
  '-0.5',
  'true',
  '"constructor"',
  '"__proto__"',
  '"\\u0000\\ud800"',
  '[null,7,"x",{}]',
  '{"__proto__":{"polluted":true},"type":"constructor","id":["x"]}',
];

const slot = '\u0001slot\u0001';

/** Every place of a JSON fixture replaced by every wrong value. Nothing for a fixture that is not a JSON document. */
export function* wrongTypes(fixture: InboundFixture): Generator<Garbage> {
  yield* mutations(fixture, wrongValues);
}

/** Every place replaced by something nested far deeper than a stack. */
export function* deepPlaces(fixture: InboundFixture): Generator<Garbage> {
  yield* mutations(fixture, [nested('[', ']', 20_000)]);
}

/** Every text and number replaced by a text of 3 MB. */
export function* hugePlaces(fixture: InboundFixture): Generator<Garbage> {
  yield* mutations(fixture, [JSON.stringify('a'.repeat(megabytes))], (value) => !isHolder(value));
}

function* mutations(
  fixture: InboundFixture,
  values: readonly string[],
  wanted: (value: unknown) => boolean = () => true,
): Generator<Garbage> {
  const root = jsonOf(fixture.body);
  for (const place of places(root, fixture.name).filter(({ holder, key }) => wanted(holder[key]))) {
    const original = place.holder[place.key];
    place.holder[place.key] = slot;
    const [before = '', after = ''] = JSON.stringify(root).split(JSON.stringify(slot));
    place.holder[place.key] = original;
    for (const value of values) {
      yield { name: `${place.name} = ${value.slice(0, 80)}`, body: encoder.encode(before + value + after) };
    }
  }
}

interface Place {
  name: string;
  holder: Record<string, unknown>;
  key: string;
}

function places(value: unknown, at: string): Place[] {
  if (!isHolder(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const name = `${at}.${key}`;
    return [{ name, holder: value, key }, ...places(item, name)];
  });
}

/** A list is a holder too: its keys are its indexes. */
function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function jsonOf(body: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
