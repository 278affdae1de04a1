import { sql } from 'kysely';
import { namedSettings, type SettingsValue } from '../../kernel/blueprint.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { CustomResource, FieldType } from './custom-fields.schema.ts';
import {
  createField,
  customFields,
  deleteField,
  type FieldRow,
  getField,
  updateField,
} from './custom-fields.service.ts';
import type { FieldOption } from './values.ts';

interface OptionValue {
  label: string;
  is_archived: boolean;
  position: number;
}
interface FieldValue {
  label: string;
  description: string | null;
  type: FieldType;
  is_required: boolean;
  is_unique: boolean;
  is_archived: boolean;
  /** In a list, because an amount and its currency belong together; empty: none. */
  default_value: SettingsValue[];
  /** By key; null unless the type is a choice. */
  options: Record<string, OptionValue> | null;
}

/** Custom fields by resource and key, such as `lead.size_kw`; the options of choices by key. */
export const customFieldsBlueprint = (kernel: Kernel) =>
  namedSettings<FieldValue>({
    name: 'custom_fields',
    async all(tx) {
      const rows = await customFields(tx).orderBy('created_at').orderBy('id').execute();
      return rows.map((row) => ({ id: row.id, name: `${row.resource}.${row.key}`, value: described(row) }));
    },
    async create(tx, name, value) {
      const [resource, key] = name.split('.') as [CustomResource, string];
      const { is_archived, ...field } = input(value);
      const { id } = await createField(tx, kernel, { resource, key, ...field });
      if (is_archived) await updateField(tx, kernel, id, { is_archived }, null);
    },
    async change(tx, id, value) {
      const before = await getField(tx, id);
      if (before.is_unique !== value.is_unique) {
        throw invalidField('/is_unique', 'invalid', 'Whether a field is unique is decided when it is made.');
      }
      const { is_unique: _unique, ...changes } = input(value, optionsOf(before));
      await updateField(tx, kernel, id, changes, null);
      return [];
    },
    async remove(tx, id) {
      if (await hasValues(tx, id)) throw new AppError('deletion_blocked', 'Records have values of this field.');
      const { is_archived } = await getField(tx, id);
      if (!is_archived) await updateField(tx, kernel, id, { is_archived: true }, null);
      await deleteField(tx, kernel, id, null);
    },
  });

const optionsOf = (row: FieldRow) => (row.options ?? []) as unknown as FieldOption[];

function described(row: FieldRow): FieldValue {
  const { label, description, is_required, is_unique, is_archived, default_value } = row;
  const options = optionsOf(row).map(({ key, ...option }, i) => [key, { ...option, position: i + 1 }] as const);
  return {
    ...{ label, description, is_required, is_unique, is_archived },
    type: row.type as FieldType,
    default_value: default_value === null ? [] : [default_value as SettingsValue],
    options: row.options === null ? null : Object.fromEntries(options),
  };
}

/** As the API takes it. Options are archived, never removed: those that are not wanted any more stay so. */
function input({ default_value: [default_value = null], options, ...field }: FieldValue, before: FieldOption[] = []) {
  if (options === null) return { ...field, default_value };
  const wanted = Object.entries(options).sort(([, a], [, b]) => a.position - b.position);
  const archived = before.filter(({ key }) => !Object.hasOwn(options, key)).map((o) => ({ ...o, is_archived: true }));
  const listed = wanted.map(([key, { label, is_archived }]) => ({ key, label, is_archived }));
  return { ...field, default_value, options: [...listed, ...archived] };
}

/** The field is locked first, so that whoever is writing a value is waited for. */
async function hasValues(tx: Tx, id: string): Promise<boolean> {
  const { organization_id } = tx;
  await tx.rows(sql`select from custom_fields where organization_id = ${organization_id} and id = ${id} for update`);
  const values = await tx.rows(
    sql`select from custom_values where organization_id = ${organization_id} and field_id = ${id} limit 1`,
  );
  return values.length > 0;
}
