import type { FieldRules } from './actor.ts';

type Fields = Record<string, unknown>;

/** Takes the value of a field out of a copy of an object. */
type Conceal = (object: Fields) => void;

/**
 * Where a field shows: per type of object in an answer or an event (`lead` for `object: 'lead'`), how it is taken out.
 * Events are objects of the type `event`, with their own `type` and `data`.
 */
export type ShownIn = Record<string, Conceal>;

interface RuledField {
  /** `contact.phones` */
  name: string;
  summary: string;
  shownIn: [type: string, conceal: Conceal][];
}

const catalogue = new Map<string, RuledField>();

/** A field that roles may hide or lock; declared by the module of its resource. Inputs name theirs with `ruled`. */
export function defineRuledField(name: string, summary: string, shownIn: ShownIn): void {
  if (catalogue.has(name)) throw new Error(`The field ${name} is declared twice.`);
  catalogue.set(name, { name, summary, shownIn: Object.entries(shownIn) });
}

/** The same field where objects of other modules show it. */
export function alsoShown(name: string, shownIn: ShownIn): void {
  const field = catalogue.get(name);
  if (!field) throw new Error(`The field ${name} is not declared.`);
  field.shownIn.push(...Object.entries(shownIn));
}

/** All of them, sorted by name. */
export function ruledFields(): { name: string; summary: string }[] {
  return [...catalogue.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const isRuledField = (name: string): boolean => catalogue.has(name);

export const without =
  (...keys: string[]): Conceal =>
  (object) => {
    for (const key of keys) if (key in object) object[key] = null;
  };

/** For an event of one type: the same with its data, and with the changes it tells. */
export const withoutInEvent =
  (type: string, ...keys: string[]): Conceal =>
  (event) => {
    if (event.type !== type) return;
    const data = event.data as Fields & { changes?: Fields };
    without(...keys)(data);
    if (data.changes) without(...keys)(data.changes);
  };

/** The person as leads and conversations show them. */
export const withoutPhoneOfContact: Conceal = ({ contact }) => without('phone')(contact as Fields);

/**
 * What an actor with these rules may see of an answer: a copy with null for every hidden field, wherever it stands. All
 * that leaves for a member goes through here: answers, timelines, the feed, streams.
 */
export function conceal<T>(rules: FieldRules | null, answer: T): T {
  const hidden = [...(rules ?? [])].flatMap(([name, access]) =>
    access === 'hidden' ? (catalogue.get(name)?.shownIn ?? []) : [],
  );
  return hidden.length === 0
    ? answer
    : (copyWithout(
        Map.groupBy(hidden, ([type]) => type),
        answer,
      ) as T);
}

function copyWithout(hidden: ReadonlyMap<string, RuledField['shownIn']>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copyWithout(hidden, item));
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyWithout(hidden, item)]));
  for (const [, take] of hidden.get(String(copy.object)) ?? []) take(copy);
  return copy;
}
