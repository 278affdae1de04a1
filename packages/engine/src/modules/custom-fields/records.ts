import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, type FieldError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { visibleFiles } from '../files/index.ts';
import { settingsOf } from '../organizations/index.ts';
import type { CustomResource, FieldType } from './custom-fields.schema.ts';
import { certain, type Definition, type Definitions, rememberedDefinitions } from './definitions.ts';
import { misfitOf } from './files.ts';
import { Misfit, type Reading, readValue } from './values.ts';

/** Values by key, as they stand in the column `custom`. */
export type CustomValues = Record<string, unknown>;

/** A resource that carries custom fields. */
export interface CustomHost {
  resource: CustomResource;
  /** Whether the actor sees the record that has a unique value already; only then it is named. */
  visible(tx: Tx, id: string): Promise<boolean>;
}

interface Given {
  /** `custom` of the request; undefined when it says nothing. */
  custom: CustomValues | undefined;
  /** Where it stands in the body. */
  pointer?: string;
}

/** `custom` of a request, read and checked. Nothing is written; what it is for decides what else is refused. */
export interface CustomReading {
  /** For a record that is made: with defaults, complete. */
  ofNew(): Promise<CustomValues>;
  /** For a record that is changed: its values after the merge patch (RFC 7396). */
  over(record: { id: string; custom: CustomValues }): Promise<CustomValues>;
  /** For a record that keeps what it has: what it may be told beside that. */
  beside(id: string): Promise<CustomValues>;
}

/**
 * Reads the custom fields of a request. The questions it has to ask travel in the packet of whatever is asked beside it; a
 * request that says nothing of custom fields asks nothing.
 */
export async function readCustom(tx: Tx, kernel: Kernel, host: CustomHost, given: Given): Promise<CustomReading> {
  const read = (known: Definitions) => readGiven(tx, kernel, host, known.of(host.resource), given);
  if (given.custom !== undefined) return certain(tx, kernel, read);
  return read(await rememberedDefinitions(kernel, tx.organization_id));
}

/** The custom fields of a record after a merge patch; undefined when the request says nothing of them. */
export async function customAfter(
  tx: Tx,
  kernel: Kernel,
  host: CustomHost,
  record: { id: string; custom: unknown },
  custom: CustomValues | undefined,
): Promise<CustomValues | undefined> {
  if (custom === undefined) return undefined;
  const reading = await readCustom(tx, kernel, host, { custom });
  return reading.over({ id: record.id, custom: record.custom as CustomValues });
}

/** What a record begins with that comes from outside: nobody is there to be asked for more. */
export async function customDefaults(
  kernel: Kernel,
  organizationId: string,
  resource: CustomResource,
): Promise<CustomValues> {
  return defaultsOf((await rememberedDefinitions(kernel, organizationId)).of(resource));
}

type Fields = ReadonlyMap<string, Definition>;

async function readGiven(
  tx: Tx,
  kernel: Kernel,
  host: CustomHost,
  fields: Fields,
  { custom = {}, pointer = '/custom' }: Given,
): Promise<CustomReading> {
  const told = await valuesOf(tx, kernel, fields, custom, pointer);
  const [taken] = await Promise.all([
    takenValues(tx, fields, told),
    refuseUnknownUsers(tx, fields, told, pointer),
    refuseUnfitFiles(tx, kernel, fields, told, pointer),
  ]);
  const kept = withoutNulls(told);
  return {
    async ofNew() {
      await refuseTaken(tx, host, taken, null, pointer);
      const values = { ...defaultsOf(fields), ...kept };
      const mayGive = ({ key }: Definition) => !tx.actor.field_rules?.has(`${host.resource}.custom.${key}`);
      const needed = [...fields.values()].filter((f) => f.is_required && !f.is_archived && mayGive(f));
      const missing = needed.filter(({ key }) => !(key in values));
      refuse(missing.map(({ key }) => fault(pointer, key, 'required', 'This field is required.')));
      return values;
    },
    async over(record) {
      await refuseTaken(tx, host, taken, record.id, pointer);
      const cleared = Object.keys(told).filter((key) => told[key] === null && fields.get(key)?.is_required);
      refuse(cleared.map((key) => fault(pointer, key, 'required', 'This field cannot be cleared.')));
      return withoutNulls({ ...record.custom, ...told });
    },
    async beside(id) {
      await refuseTaken(tx, host, taken, id, pointer);
      return kept;
    },
  };
}

/** Each value as it is kept, or all that is wrong with them. */
async function valuesOf(
  tx: Tx,
  kernel: Kernel,
  fields: Fields,
  custom: CustomValues,
  pointer: string,
): Promise<CustomValues> {
  if (Object.keys(custom).length === 0) return {};
  const settings = await settingsOf(kernel, tx.organization_id);
  const told: CustomValues = {};
  const faults: FieldError[] = [];
  for (const [key, input] of Object.entries(custom)) {
    const field = fields.get(key);
    const result = field ? readOne(field, input, settings) : unknownField;
    if (result instanceof Misfit) faults.push(fault(pointer, key, result.code, result.message));
    else told[key] = result;
  }
  refuse(faults);
  return told;
}

const unknownField = new Misfit('unknown_field', 'There is no such custom field; see GET /v1/custom_fields.');

function readOne(field: Definition, input: unknown, settings: Reading['settings']): unknown {
  if (field.is_archived && input !== null) return new Misfit('archived_field', 'This custom field is archived.');
  try {
    return readValue(field.type, input, { ...field, settings });
  } catch (error) {
    if (error instanceof Misfit) return error;
    throw error;
  }
}

interface Taken {
  key: string;
  record_id: string;
}

/** Which of the unique values some record has already. */
async function takenValues(tx: Tx, fields: Fields, told: CustomValues): Promise<Taken[]> {
  const claims = Object.entries(told).flatMap(([key, value]) => {
    const field = fields.get(key);
    return field?.is_unique && value !== null ? [{ key, field_id: field.id, value }] : [];
  });
  if (claims.length === 0) return [];
  return tx.rows(sql<Taken>`
    select claim.key, v.record_id
    from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as claim(key text, field_id uuid, value text)
    join custom_values v on v.organization_id = ${tx.organization_id} and v.field_id = claim.field_id
      and v.value = claim.value collate "C" and v.is_unique`);
}

/** The record that is changed is not in its own way. */
async function refuseTaken(
  tx: Tx,
  host: CustomHost,
  taken: readonly Taken[],
  self: string | null,
  pointer: string,
): Promise<void> {
  const [other] = taken.filter(({ record_id }) => record_id !== self);
  if (!other) return;
  const named = (await host.visible(tx, other.record_id)) ? { existing_id: other.record_id } : {};
  const detail = `Another ${host.resource} has this value.`;
  const errors = [fault(pointer, other.key, 'already_exists', detail)];
  throw new AppError('already_exists', detail, { errors, extra: named });
}

async function refuseUnknownUsers(tx: Tx, fields: Fields, told: CustomValues, pointer: string): Promise<void> {
  const named = valuesOfType(fields, told, 'user');
  if (named.length === 0) return;
  const ids = named.map(([, value]) => value);
  const found = await tx.rows(
    sql<{
      id: string;
    }>`select id from users where organization_id = ${tx.organization_id} and id = any(${ids}::uuid[])`,
  );
  const known = new Set(found.map(({ id }) => id));
  const unknown = named.filter(([, value]) => !known.has(value));
  refuse(unknown.map(([key]) => fault(pointer, key, 'unknown_user', 'There is no such member.')));
}

/** Who may hold a file sees it: it is theirs, or a record they see holds it already. */
async function refuseUnfitFiles(
  tx: Tx,
  kernel: Kernel,
  fields: Fields,
  told: CustomValues,
  pointer: string,
): Promise<void> {
  const named = valuesOfType(fields, told, 'file');
  if (named.length === 0) return;
  const found = await visibleFiles(
    tx,
    kernel,
    named.map(([, id]) => id),
  );
  const files = new Map(found.map((file) => [file.id, file]));
  refuse(
    named.flatMap(([key, id]) => {
      const misfit = misfitOf(fields.get(key) as Definition, files.get(id));
      return misfit ? [fault(pointer, key, misfit.code, misfit.message)] : [];
    }),
  );
}

/** The values of the fields of a type, all of them ids. */
const valuesOfType = (fields: Fields, told: CustomValues, type: FieldType): [key: string, id: string][] =>
  Object.entries(told).flatMap(([key, value]) =>
    fields.get(key)?.type === type && typeof value === 'string' ? [[key, value]] : [],
  );

function defaultsOf(fields: Fields): CustomValues {
  const set = [...fields.values()].filter((field) => field.default_value !== null && !field.is_archived);
  return Object.fromEntries(set.map(({ key, default_value }) => [key, default_value]));
}

function withoutNulls(values: CustomValues): CustomValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function fault(pointer: string, key: string, code: string, detail: string): FieldError {
  return { pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, code, detail };
}

function refuse(errors: FieldError[]): void {
  if (errors.length === 0) return;
  const code = errors.every((error) => error.code === 'unknown_field') ? 'unknown_field' : 'validation_failed';
  throw new AppError(code, errors.length === 1 ? 'One field is invalid.' : `${errors.length} fields are invalid.`, {
    errors,
  });
}
