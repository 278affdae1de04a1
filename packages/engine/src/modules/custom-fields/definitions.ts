import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { CustomResource, FieldType } from './custom-fields.schema.ts';
import type { FieldOption } from './values.ts';

/** A field as writers and filters need it. */
export interface Definition {
  id: string;
  resource: CustomResource;
  key: string;
  label: string;
  type: FieldType;
  options: FieldOption[] | null;
  /** Of files: what it takes; null is any. */
  content_types: string[] | null;
  max_bytes: number | null;
  is_required: boolean;
  is_unique: boolean;
  default_value: unknown;
  is_archived: boolean;
}

/** All fields of an organization, by resource and key, and the version of them. */
export interface Definitions {
  version: number;
  of(resource: CustomResource): ReadonlyMap<string, Definition>;
}

interface Remembered {
  definitions: Promise<Definitions>;
  until: number;
}

const freshMs = 10_000;
const mostRemembered = 10_000;
const books = new WeakMap<Kernel, Map<string, Remembered>>();

/** Read at most every ten seconds; who writes values makes sure of the version, see `certain`. */
export function rememberedDefinitions(kernel: Kernel, organizationId: string): Promise<Definitions> {
  const known = bookOf(kernel).get(organizationId);
  if (known && known.until > performance.now()) return known.definitions;
  return remember(
    kernel,
    organizationId,
    kernel.db.system(async (db) => (await definitionsText(organizationId).execute(db)).rows).then(organize),
  );
}

/** Transactions that change definitions. What they read may never be committed, so nobody else must remember it. */
const changing = new WeakSet<Tx>();

/** Before a change made by this transaction. */
export function forgetDefinitions(kernel: Kernel, tx: Tx): void {
  bookOf(kernel).delete(tx.organization_id);
  changing.add(tx);
}

/**
 * Runs `work` with the definitions as they are now. It begins with those remembered, while the version is asked for in the
 * same packet; only when that turns out to be another one are they read and `work` is run again. It must not write.
 */
export async function certain<T>(tx: Tx, kernel: Kernel, work: (known: Definitions) => Promise<T>): Promise<T> {
  if (changing.has(tx)) return work(organize(await tx.rows(definitionsText(tx.organization_id))));
  const asked = currentVersion(tx);
  asked.catch(() => {});
  const known = await rememberedDefinitions(kernel, tx.organization_id);
  const result = work(known);
  result.catch(() => {});
  if ((await asked) === known.version) return result;
  await result.catch(() => {});
  const rows = tx.rows(definitionsText(tx.organization_id));
  return work(await remember(kernel, tx.organization_id, rows.then(organize)));
}

async function currentVersion(tx: Tx): Promise<number> {
  const [row] = await tx.rows(
    sql<{ version: number }>`select version from custom_field_versions where organization_id = ${tx.organization_id}`,
  );
  return row?.version ?? 0;
}

function bookOf(kernel: Kernel): Map<string, Remembered> {
  const book = books.get(kernel) ?? new Map<string, Remembered>();
  books.set(kernel, book);
  return book;
}

function remember(kernel: Kernel, organizationId: string, definitions: Promise<Definitions>): Promise<Definitions> {
  const book = bookOf(kernel);
  if (book.size >= mostRemembered) book.clear();
  definitions.catch(() => book.delete(organizationId));
  book.set(organizationId, { definitions, until: performance.now() + freshMs });
  return definitions;
}

/** Version and fields by one statement, so that they belong together. */
const definitionsText = (organizationId: string) => sql<{ version: number | null; fields: Definition[] | null }>`
  select
    (select version from custom_field_versions where organization_id = ${organizationId}) as version,
    (select json_agg(json_build_object('id', id, 'resource', resource, 'key', key, 'label', label, 'type', type, 'options', options,
      'content_types', content_types, 'max_bytes', max_bytes,
      'is_required', is_required, 'is_unique', is_unique, 'default_value', default_value, 'is_archived', is_archived))
      from custom_fields where organization_id = ${organizationId} and deleted_at is null) as fields`;

function organize([row]: { version: number | null; fields: Definition[] | null }[]): Definitions {
  const byResource = Map.groupBy(row?.fields ?? [], ({ resource }) => resource);
  const maps = new Map(
    [...byResource].map(
      ([resource, fields]) => [resource, new Map(fields.map((field) => [field.key, field]))] as const,
    ),
  );
  return { version: row?.version ?? 0, of: (resource) => maps.get(resource) ?? none };
}

const none: ReadonlyMap<string, Definition> = new Map();
