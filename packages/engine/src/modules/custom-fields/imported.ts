import { sql } from 'kysely';
import { readAmount } from '../../kernel/amount.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { visibleFiles } from '../files/index.ts';
import { settingsOf } from '../organizations/index.ts';
import type { CustomResource, FieldType } from './custom-fields.schema.ts';
import { certain, type Definition, rememberedDefinitions } from './definitions.ts';
import { misfitOf } from './files.ts';
import type { CustomValues } from './records.ts';
import { isId, Misfit, type Reading, readValue } from './values.ts';

/** The cells of a row that go to custom fields, by key. */
export type CustomCells = ReadonlyMap<string, string>;

/** What a row gives its record. */
export interface ImportedCustom {
  values: CustomValues;
  faults: string[];
}

/** What a column of a file can hold. */
export type DefinedField = Pick<Definition, 'key' | 'label' | 'type' | 'is_archived'>;

export const definedFields = (tx: Tx, kernel: Kernel, resource: CustomResource): Promise<DefinedField[]> =>
  certain(tx, kernel, async (known) => [...known.of(resource).values()]);

/** What cells mean in this organization. */
interface Named {
  settings: Reading['settings'];
  /** Of members, by id and by lower-case e-mail. */
  users: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, Awaited<ReturnType<typeof visibleFiles>>[number]>;
}

/**
 * Reads the custom fields of many rows. Members and files they name are looked up together; what cannot be read is told row
 * by row.
 */
export async function readImported(
  tx: Tx,
  kernel: Kernel,
  resource: CustomResource,
  rows: readonly CustomCells[],
): Promise<ImportedCustom[]> {
  if (rows.every((row) => row.size === 0)) return rows.map(() => ({ values: {}, faults: [] }));
  const settings = await settingsOf(kernel, tx.organization_id);
  return certain(tx, kernel, async (known) => {
    const fields = known.of(resource);
    const named = { settings, ...(await namedIn(tx, kernel, fields, rows)) };
    return rows.map((row) => readRow(fields, named, row));
  });
}

type Fields = ReadonlyMap<string, Definition>;

async function namedIn(
  tx: Tx,
  kernel: Kernel,
  fields: Fields,
  rows: readonly CustomCells[],
): Promise<Omit<Named, 'settings'>> {
  const texts = (type: FieldType) => {
    const keys = [...fields.values()].filter((field) => field.type === type).map(({ key }) => key);
    return [...new Set(rows.flatMap((row) => keys.flatMap((key) => row.get(key)?.toLowerCase() ?? [])))];
  };
  const [members, files] = [texts('user'), texts('file').filter(isId)];
  const [users, found] = await Promise.all([
    members.length === 0
      ? []
      : tx.rows(sql<{ id: string; email: string }>`
          select id, lower(email) as email from users
          where organization_id = ${tx.organization_id} and (lower(email) = any(${members}::text[]) or id = any(${members.filter(isId)}::uuid[]))`),
    files.length === 0 ? [] : visibleFiles(tx, kernel, files),
  ]);
  return {
    users: new Map(users.flatMap(({ id, email }) => [[id, id] as const, [email, id] as const])),
    files: new Map(found.map((file) => [file.id, file])),
  };
}

function readRow(fields: Fields, named: Named, row: CustomCells): ImportedCustom {
  const read: ImportedCustom = { values: {}, faults: [] };
  for (const [key, text] of row) {
    try {
      read.values[key] = readCell(fields.get(key), named, text);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      read.faults.push(`custom.${key}: ${text.slice(0, 60)}: ${error.message}`);
    }
  }
  return read;
}

function readCell(field: Definition | undefined, named: Named, text: string): unknown {
  if (!field || field.is_archived) throw new Misfit('archived_field', 'This custom field is gone or archived.');
  const value = readValue(field.type, inputs[field.type](text, field, named), { ...field, settings: named.settings });
  const misfit = field.type === 'file' ? misfitOf(field, named.files.get(String(value))) : null;
  if (misfit) throw misfit;
  return value;
}

type Input = (text: string, field: Definition, named: Named) => unknown;

const asIs: Input = (text) => text;

/** What people write into cells, as the API takes it. */
const inputs: Record<FieldType, Input> = {
  text: asIs,
  url: asIs,
  phone: asIs,
  file: (text) => text.toLowerCase(),
  number: (text) => text.replace(/(?<=\d),(?=\d)/g, ''),
  money(text, _, { settings: { currency } }) {
    const read = readAmount(text, currency);
    if (read) return { amount: read.amount, currency: read.currency ?? currency };
    const digits = 'with the decimals of its currency';
    throw new Misfit('invalid', `Must be an amount such as 125000.50 or USD 500, ${digits}.`);
  },
  date: (text) => text.replace(timeOfDay, ''),
  boolean: (text) => words.get(text.toLowerCase()) ?? text,
  single_choice: (text, field) => optionNamed(field, text),
  multi_choice: (text, field) => namesIn(text).map((name) => optionNamed(field, name)),
  user(text, _, { users }) {
    const id = users.get(text.toLowerCase());
    if (id === undefined) throw new Misfit('unknown_user', 'Must be the e-mail or id of a member.');
    return id;
  },
};

/** What a spreadsheet adds to a date. */
export const timeOfDay = /[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/;

const words = new Map([
  ...['true', 'yes', 'y', '1', 'हाँ'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', '0', 'नहीं'].map((word) => [word, false] as const),
]);

/** An option by its key, else by its label, in small or capital letters. */
function optionNamed({ options }: Definition, name: string): string {
  const word = name.toLowerCase();
  const found =
    options?.find(({ key }) => key === word) ??
    options?.find(({ label, is_archived }) => !is_archived && label.toLowerCase() === word);
  return found?.key ?? name;
}

/** Several names in one cell, parted by `;`. */
export const namesIn = (text: string): string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * What rows may give the records they become: no value of a unique field that another record has, or another row gives
 * another one, and all that new ones must have.
 */
export class CustomClaims {
  readonly #fields: readonly Definition[];
  readonly #holders: Map<string, string>;
  /** Keys a new record must have and does not have by itself. */
  readonly #required: readonly string[];

  private constructor(definitions: Iterable<Definition>, holders: Map<string, string>) {
    const fields = [...definitions];
    this.#fields = fields.filter(({ is_unique }) => is_unique);
    this.#holders = holders;
    const bare = fields.filter((field) => field.is_required && !field.is_archived && field.default_value === null);
    this.#required = bare.map(({ key }) => key);
  }

  static async on(tx: Tx, kernel: Kernel, resource: CustomResource, records: readonly CustomValues[]) {
    if (records.every((values) => Object.keys(values).length === 0)) {
      const known = await rememberedDefinitions(kernel, tx.organization_id);
      return new CustomClaims(known.of(resource).values(), new Map());
    }
    return certain(tx, kernel, async (known) => {
      const fields = [...known.of(resource).values()];
      const wanted = fields.flatMap(({ id, key, is_unique }) =>
        records.flatMap((values) =>
          !is_unique || values[key] == null ? [] : [{ field_id: id, key, value: values[key] }],
        ),
      );
      const held = wanted.length === 0 ? [] : await holdersOf(tx, wanted);
      return new CustomClaims(fields, new Map(held.map(({ key, value, record_id }) => [`${key} ${value}`, record_id])));
    });
  }

  /** Takes the values for a record; what stands against it, if anything, and then nothing is taken. */
  take(values: CustomValues, { id, is_new }: { id: string; is_new: boolean }): string | null {
    const missing = is_new ? this.#required.find((key) => values[key] == null) : undefined;
    if (missing) return `custom.${missing}: this field is required`;
    const wanted = this.#fields.filter(({ key }) => values[key] != null);
    const other = wanted.find(({ key }) => (this.#holders.get(`${key} ${values[key]}`) ?? id) !== id);
    if (other) return `custom.${other.key}: another record has this value`;
    for (const { key } of wanted) this.#holders.set(`${key} ${values[key]}`, id);
    return null;
  }
}

const holdersOf = (tx: Tx, wanted: readonly object[]) =>
  tx.rows(sql<{ key: string; value: string; record_id: string }>`
    select distinct w.key, v.value, v.record_id
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(field_id uuid, key text, value text)
    join custom_values v on v.organization_id = ${tx.organization_id} and v.field_id = w.field_id
      and v.value = w.value collate "C" and v.is_unique`);
