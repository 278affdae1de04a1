import { newId } from '../../../kernel/ids.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import type { CustomClaims, CustomValues } from '../../custom-fields/index.ts';
import type { Identity } from '../identities.ts';
import type { Person } from '../people.ts';

/** A person of a file, every value checked. */
export type ImportedPerson = Omit<Person, 'phones' | 'emails' | 'company_id'> & {
  /** Our own: it is this contact, or none. */
  id?: string | null;
  identities: readonly Identity[];
  tag_ids?: readonly string[];
  /** What a lead tells of its contact beside itself: never overwrites. */
  by_lead?: { owner_id: string | null; source: string };
};

/** How records are brought, besides what happens to those that are known. */
export interface Bringing {
  kernel: Kernel;
  /** Only say what would be done. */
  dry: boolean;
  /** Who owns new records that nobody is named for. */
  maker_id: string | null;
}

export const noRecord = (id: string): string =>
  `id: there is no record ${id}; leave the column out, or map ids of your own to external_id`;

export interface KnownPerson {
  /** `phone +91…`, `email …`, `external_id …` or `id …`. */
  key: string;
  contact_id: string;
  visible: boolean;
}

/** What happens to a person who is known: fill what is blank, overwrite with what is given, or leave as they are. */
export type ImportPolicy = 'append' | 'update' | 'skip';

export const mergedFields = [
  'owner_id',
  'name',
  'language',
  'address',
  'city',
  'state',
  'pincode',
  'country',
  'source',
  'external_id',
] as const;

type Values = Partial<Record<(typeof mergedFields)[number], string | null>> & {
  metadata?: Record<string, string>;
  custom?: CustomValues;
};

/** A contact that one or several persons of the list belong to. */
export interface Target {
  id: string;
  /** It was there before. */
  known: boolean;
  visible: boolean;
  touched: boolean;
  values: Values;
  /** Ways to reach them that are new. */
  added: Identity[];
  tag_ids: Set<string>;
}

interface Place {
  target: Target;
  how: 'created' | 'merged' | 'skipped' | 'hidden' | 'refused';
  /** Why it is refused. */
  error?: string;
}

/** Finds the contact of each person in turn: among those known, and among those the persons before them became. */
export function assign(
  people: readonly ImportedPerson[],
  known: readonly KnownPerson[],
  policy: ImportPolicy,
  claims: CustomClaims,
) {
  const byId = new Map<string, Target>();
  const byKey = new Map<string, Target>();
  const targets = new Set<Target>();
  const open = (id: string, isKnown: boolean, visible: boolean): Target => ({
    ...{ id, known: isKnown, visible, touched: false },
    ...{ values: {}, added: [], tag_ids: new Set() },
  });
  for (const { key, contact_id, visible } of known) {
    const target = byId.get(contact_id) ?? open(contact_id, true, visible);
    byId.set(contact_id, target);
    byKey.set(key, target);
  }
  const places = people.map((person): Place => {
    const keys = keysOf(person);
    const met = keys.map((key) => byKey.get(key)).find((target) => target !== undefined);
    const target = met ?? open(newId(), false, true);
    const misled = misledBy(person, byKey);
    if (misled !== null) return { target, how: 'refused', error: misled };
    if (!target.visible) return { target, how: 'hidden' };
    if (met && policy === 'skip') return { target, how: 'skipped' };
    // Whose lead is brought may be known by less than a contact that is brought.
    const is_new = met === undefined && person.custom !== undefined;
    const error = claims.take(person.custom ?? {}, { id: target.id, is_new });
    if (error !== null) return { target, how: 'refused', error };
    targets.add(target);
    target.added.push(...person.identities.filter((identity) => !byKey.has(keyOf(identity))));
    merge(target, person, policy);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, target);
    return { target, how: met ? 'merged' : 'created' };
  });
  return { targets: [...targets], places };
}

const keyOf = ({ kind, value }: Identity): string => `${kind} ${value}`;

/** A row with our id is about that contact; whom one does not see is answered as nobody. */
function misledBy({ id, external_id }: ImportedPerson, byKey: ReadonlyMap<string, Target>): string | null {
  if (id == null) return null;
  const own = byKey.get(`id ${id}`);
  if (!own?.visible) return noRecord(id);
  const other = external_id == null ? undefined : byKey.get(`external_id ${external_id}`);
  return other === undefined || other === own ? null : `external_id: another contact has ${external_id}`;
}

/** Strongest first: our id, the caller's own id, then the phone, then e-mail. */
function keysOf({ id, external_id, identities }: ImportedPerson): string[] {
  const ours = id == null ? [] : [`id ${id}`];
  const own = external_id == null ? [] : [`external_id ${external_id}`];
  const phones = identities.filter(({ kind }) => kind === 'phone');
  const others = identities.filter(({ kind }) => kind !== 'phone');
  return [...ours, ...own, ...phones.map(keyOf), ...others.map(keyOf)];
}

function merge(target: Target, person: ImportedPerson, policy: ImportPolicy): void {
  target.touched = true;
  const beside: Values = target.known && (policy !== 'append' || person.id != null) ? {} : (person.by_lead ?? {});
  for (const field of mergedFields) {
    const value = person[field] ?? beside[field];
    if (value == null) continue;
    if (policy === 'update') target.values[field] = value;
    else target.values[field] ??= value;
  }
  for (const id of person.tag_ids ?? []) target.tag_ids.add(id);
  if (person.metadata) target.values.metadata = mergeKeys(target.values.metadata, person.metadata, policy);
  if (person.custom) target.values.custom = mergeKeys(target.values.custom, person.custom, policy);
}

/** By key: an overwriting import takes what comes, another one what was there. */
export function mergeKeys<T>(before: Record<string, T> = {}, given: Record<string, T>, policy: ImportPolicy) {
  return policy === 'update' ? { ...before, ...given } : { ...given, ...before };
}
