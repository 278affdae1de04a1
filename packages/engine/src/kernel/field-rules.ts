import type { FieldRules } from './actor.ts';

type Fields = Record<string, unknown>;

/** Takes the value of a field out of a copy of an object. */
type Take = (object: Fields) => void;
/** The same; of an organization's own fields the one with this key. */
type Conceal = (object: Fields, key: string) => void;

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
  /** Stands for all fields of an organization's own: `contact.custom` for `contact.custom.birthday`. */
  own: boolean;
}

const catalogue = new Map<string, RuledField>();

/** A field that roles may hide or lock; declared by the module of its resource. Inputs name theirs with `ruled`. */
export function defineRuledField(name: string, summary: string, shownIn: ShownIn, own = false): void {
  if (catalogue.has(name)) throw new Error(`The field ${name} is declared twice.`);
  catalogue.set(name, { name, summary, shownIn: Object.entries(shownIn), own });
}

/** Fields that organizations make for themselves, all by one name without the key: `contact.custom`. */
export const defineOwnFields = (name: string, shownIn: ShownIn): void => defineRuledField(name, '', shownIn, true);

/** The same field where objects of other modules show it. */
export function alsoShown(name: string, shownIn: ShownIn): void {
  const field = catalogue.get(name);
  if (!field) throw new Error(`The field ${name} is not declared.`);
  field.shownIn.push(...Object.entries(shownIn));
}

/** All of them but an organization's own, sorted by name. */
export function ruledFields(): { name: string; summary: string }[] {
  return [...catalogue.values()].filter(({ own }) => !own).sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const isRuledField = (name: string): boolean => declared(name) !== undefined;

/** A field as it was declared, and its key when it is an organization's own. */
function declared(name: string): { field: RuledField; key: string } | undefined {
  const field = catalogue.get(name);
  if (field) return field.own ? undefined : { field, key: '' };
  const end = name.lastIndexOf('.');
  const own = catalogue.get(name.slice(0, end));
  return own?.own ? { field: own, key: name.slice(end + 1) } : undefined;
}

export const without =
  (...keys: string[]): Take =>
  (object) => {
    for (const key of keys) if (key in object) object[key] = null;
  };

/** For an event of one type: the same with its data, and with the changes it tells. */
export const withoutInEvent =
  (type: string, ...keys: string[]): Take =>
  (event) => {
    if (event.type !== type) return;
    const data = event.data as Fields & { changes?: Fields };
    without(...keys)(data);
    if (data.changes) without(...keys)(data.changes);
  };

/** The person as leads and conversations show them. */
export const withoutPhoneOfContact: Take = ({ contact }) => without('phone')(contact as Fields);

/**
 * What an actor with these rules may see of an answer: a copy with null for every hidden field, wherever it stands. All
 * that leaves for a member goes through here: answers, timelines, the feed, streams.
 */
export function conceal<T>(rules: FieldRules | null, answer: T): T {
  const hidden = [...(rules ?? [])].flatMap(([name, access]) => (access === 'hidden' ? takersOf(name) : []));
  return hidden.length === 0
    ? answer
    : (copyWithout(
        Map.groupBy(hidden, ([type]) => type),
        answer,
      ) as T);
}

type Taker = [type: string, take: Take];

function takersOf(name: string): Taker[] {
  const { field, key = '' } = declared(name) ?? {};
  return (field?.shownIn ?? []).map(([type, take]) => [type, (object) => take(object, key)]);
}

function copyWithout(hidden: ReadonlyMap<string, Taker[]>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copyWithout(hidden, item));
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyWithout(hidden, item)]));
  for (const [, take] of hidden.get(String(copy.object)) ?? []) take(copy);
  return copy;
}
