import { sql } from 'kysely';
import type { Static } from 'typebox';
import { newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField, notFound } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { ownOrganization } from '../organizations/index.ts';
import { clearValues } from './clear-values.ts';
import { customFieldCreated, customFieldDeleted, customFieldUpdated } from './custom-fields.events.ts';
import type { CreateCustomField, FieldType, UpdateCustomField } from './custom-fields.schema.ts';
import { forgetDefinitions } from './definitions.ts';
import { type FieldOption, Misfit, readValue } from './values.ts';

export type FieldRow = Row<'custom_fields'>;

const mostFields = 100;

export const fieldWire = ({ deleted_at, ...row }: FieldRow) => ({
  ...row,
  object: 'custom_field' as const,
  options: row.options as FieldOption[] | null,
});

/** The fields of the organization that are not deleted. */
export function customFields(tx: Tx) {
  return tx.db
    .selectFrom('custom_fields')
    .selectAll()
    .where('organization_id', '=', tx.organization_id)
    .where('deleted_at', 'is', null);
}

export async function getField(tx: Tx, id: string): Promise<FieldRow> {
  const row = await customFields(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('custom field');
  return row;
}

export async function createField(tx: Tx, kernel: Kernel, input: Static<typeof CreateCustomField>) {
  beginChange(tx, kernel);
  const { resource, key, label, type, description = null, is_required = false, is_unique = false } = input;
  if (is_unique && !canBeUnique.has(type)) {
    throw invalidField('/is_unique', 'invalid', `A ${type} field cannot be unique.`);
  }
  refuseOfOthers(type, input);
  await refuseMoreThan(tx, resource, mostFields);
  const options = readOptions(type, input.options, []);
  const row = await tx.db
    .insertInto('custom_fields')
    .values({
      ...newRow(tx, newId()),
      ...{ resource, key, label, type, description, is_required, is_unique },
      content_types: input.content_types ?? null,
      max_bytes: input.max_bytes ?? null,
      options: options && JSON.stringify(options),
      default_value: await readDefault(tx, input.default_value ?? null, { type, options, is_unique }),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const custom_field = fieldWire(row);
  publish(tx, customFieldCreated, { subject: { type: 'custom_field', id: row.id }, data: { custom_field } });
  audit(tx, { action: 'custom_field.created', object: { type: 'custom_field', id: row.id }, before: null, after: row });
  return custom_field;
}

const canBeUnique: ReadonlySet<FieldType> = new Set<FieldType>(['text', 'number', 'date', 'url', 'phone']);

/** Types whose values are text already, in a form that text keeps. */
const becomesText: ReadonlySet<FieldType> = new Set<FieldType>(['number', 'date', 'url', 'phone', 'single_choice']);

export async function updateField(
  tx: Tx,
  kernel: Kernel,
  id: string,
  changes: Static<typeof UpdateCustomField>,
  ifMatch: number | null,
) {
  beginChange(tx, kernel);
  const before = await getField(tx, id);
  const type = changes.type ?? before.type;
  if (type !== before.type && !(type === 'text' && becomesText.has(before.type))) {
    throw invalidField('/type', 'lossy', `The values of a ${before.type} field cannot become ${type} without loss.`);
  }
  refuseOfOthers(type, changes);
  const { is_unique } = before;
  const options = readOptions(type, changes.options, (before.options as FieldOption[] | null) ?? []);
  const wanted = changes.default_value === undefined ? before.default_value : changes.default_value;
  const values = {
    ...changes,
    options: options && JSON.stringify(options),
    default_value: await readDefault(tx, wanted, { type, options, is_unique }),
  };
  const row = await updateRow(tx, 'custom_fields', id, values, { ifMatch, what: 'custom field' });
  const custom_field = fieldWire(row);
  publish(tx, customFieldUpdated, { subject: { type: 'custom_field', id }, data: { custom_field, changes } });
  audit(tx, { action: 'custom_field.updated', object: { type: 'custom_field', id }, before, after: row });
  return custom_field;
}

/** The key stays taken until a job has removed the values from all records. */
export async function deleteField(tx: Tx, kernel: Kernel, id: string, ifMatch: number | null): Promise<void> {
  beginChange(tx, kernel);
  const before = await getField(tx, id);
  if (!before.is_archived) {
    throw new AppError('state_conflict', 'Archive the field first: its values are lost when it is deleted.', {
      extra: { state: 'active' },
    });
  }
  const row = await updateRow(tx, 'custom_fields', id, { deleted_at: tx.now }, { ifMatch, what: 'custom field' });
  publish(tx, customFieldDeleted, {
    subject: { type: 'custom_field', id },
    data: { custom_field: fieldWire(row) },
  });
  audit(tx, { action: 'custom_field.deleted', object: { type: 'custom_field', id }, before, after: null });
  enqueue(tx, clearValues, { field_id: id });
}

/** Changes of the definitions of one organization follow one another; who remembers them learns that they are old. */
function beginChange(tx: Tx, kernel: Kernel): void {
  tx.defer(sql`insert into custom_field_versions (organization_id, version) values (${tx.organization_id}, 1)
    on conflict (organization_id) do update set version = custom_field_versions.version + 1`);
  forgetDefinitions(kernel, tx);
}

async function refuseMoreThan(tx: Tx, resource: FieldRow['resource'], most: number): Promise<void> {
  const [found] = await tx.rows(sql<{ count: number }>`select count(*)::int as count from custom_fields
    where organization_id = ${tx.organization_id} and resource = ${resource} and deleted_at is null`);
  if ((found?.count ?? 0) < most) return;
  throw new AppError('too_many_custom_fields', `A ${resource} has at most ${most} custom fields.`);
}

/** Options are added, renamed, put in another order and archived; one that records may hold is never removed. */
function readOptions(
  type: FieldType,
  given: { key: string; label: string; is_archived?: boolean }[] | undefined,
  before: readonly FieldOption[],
): FieldOption[] | null {
  if (type !== 'single_choice' && type !== 'multi_choice') {
    if (given) throw invalidField('/options', 'invalid', `A ${type} field has no options.`);
    return null;
  }
  if (!given && before.length === 0) throw invalidField('/options', 'required', 'A choice needs options.');
  const options = (given ?? before).map((option) => ({ ...option, is_archived: option.is_archived ?? false }));
  const keys = new Set(options.map(({ key }) => key));
  if (keys.size < options.length) throw invalidField('/options', 'repeated', 'Two options have the same key.');
  const gone = before.find(({ key }) => !keys.has(key));
  if (gone) throw invalidField('/options', 'option_removed', `Archive ${gone.key} instead of leaving it out.`);
  return options;
}

/** What only fields of files have. */
function refuseOfOthers(type: FieldType, given: { content_types?: unknown; max_bytes?: unknown }): void {
  const name = (['content_types', 'max_bytes'] as const).find((one) => given[one] != null);
  if (name && type !== 'file') throw invalidField(`/${name}`, 'invalid', `A ${type} field has no \`${name}\`.`);
}

type Shape = { type: FieldType; options: FieldOption[] | null; is_unique: boolean };

async function readDefault(tx: Tx, value: unknown, shape: Shape): Promise<string | null> {
  if (value === null) return null;
  if (shape.is_unique || shape.type === 'user' || shape.type === 'file') {
    throw invalidField('/default_value', 'invalid', 'Unique fields and fields of members and files have no default.');
  }
  const settings = await ownOrganization(tx);
  try {
    const kept = readValue(shape.type, value, { ...shape, settings });
    return kept === null ? null : JSON.stringify(kept);
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    throw invalidField('/default_value', error.code, error.message);
  }
}
