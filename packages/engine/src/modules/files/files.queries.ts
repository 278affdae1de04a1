import { type RawBuilder, sql } from 'kysely';
import { type Actor, memberActing, seesEverything, type Viewer } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Expandable } from '../../kernel/http/list/expansions.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { linkTo } from './links.ts';
import { mediaTypeOf } from './media.ts';
import type { FileRow } from './storage.ts';

export function fileWire(kernel: Kernel, row: FileRow) {
  const { organization_id, upload: _upload, user_id: _user, permission: _permission, ...rest } = row;
  const link = linkTo(kernel, row.status === 'ready' ? 'get' : 'put', organization_id, row.id);
  const awaited = row.status === 'waiting' || row.status === 'uploading';
  return {
    ...rest,
    object: 'file' as const,
    content_type: row.type && mediaTypeOf(row.type),
    upload_url: awaited ? link.url : null,
    download_url: row.status === 'ready' ? link.url : null,
    url_expires_at: link.expires_at,
  };
}

/**
 * What was made of records is for those who may read them. Members who do not see every record, or not every field, see the
 * files they brought or asked for, and those held by a record they see, in a field they see.
 */
const visibleFile = ({ actor }: Tx, kernel: Kernel): RawBuilder<boolean> =>
  sql`(${madeForReader(actor)} and ${ownOrHeld(actor, kernel)})`;

const madeForReader = ({ permissions }: Viewer): RawBuilder<boolean> =>
  permissions.has('*')
    ? sql`true`
    : sql`(files.permission is null or files.permission = any(${[...permissions]}::text[]))`;

function ownOrHeld(actor: Actor, kernel: Kernel): RawBuilder<boolean> {
  if (seesEverything(actor)) return sql`true`;
  const seen = kernel.fileHolders.map((holder) => holder(actor, sql`held.record_id`));
  return sql`(files.user_id = ${memberActing(actor)}::uuid or files.is_used and exists (
    select from custom_values held where held.organization_id = files.organization_id and held.file_id = files.id
      and (${sql.join([sql`false`, ...seen], sql` or `)}) and ${inVisibleField(actor)}))`;
}

function inVisibleField({ field_rules }: Viewer): RawBuilder<boolean> {
  const hidden = [...(field_rules ?? [])].flatMap(([name, access]) => (access === 'hidden' ? [name] : []));
  return sql`not exists (select from custom_fields own where own.organization_id = held.organization_id and own.id = held.field_id
    and own.resource || '.custom.' || own.key = any(${hidden}))`;
}

/** Those of these files that the actor sees. Sent at once. */
export const visibleFiles = (tx: Tx, kernel: Kernel, ids: readonly string[], { lock }: Hold = {}): Promise<FileRow[]> =>
  tx.rows(sql<FileRow>`
    select * from files where organization_id = ${tx.organization_id} and id = any(${ids}::uuid[]) and ${visibleFile(tx, kernel)}
    ${lock ? sql`for ${sql.raw(lock)}` : sql``}`);

interface Hold {
  /** `share`: it is not deleted until the transaction ends. `update`: nobody begins to work with it either. */
  lock?: 'share' | 'update';
}

export async function getFile(tx: Tx, kernel: Kernel, id: string, hold: Hold = {}): Promise<FileRow> {
  const [row] = await visibleFiles(tx, kernel, [id], hold);
  if (!row) throw notFound('file');
  return row;
}

export const expandableFile: Expandable = {
  component: 'File',
  permission: 'files:read',
  load: async (tx, ids, kernel) => (await visibleFiles(tx, kernel, ids)).map((row) => fileWire(kernel, row)),
};
