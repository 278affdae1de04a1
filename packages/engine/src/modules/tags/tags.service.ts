import type { Static } from 'typebox';
import { deleteRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { tagCreated, tagDeleted, tagUpdated } from './tags.events.ts';
import type { CreateTag, UpdateTag } from './tags.schema.ts';

export const tags = (tx: Tx) => tx.db.selectFrom('tags').selectAll().where('organization_id', '=', tx.organization_id);

export const tagWire = (row: Row<'tags'>) => ({ ...row, object: 'tag' as const });

export async function createTag(tx: Tx, { name, color = null }: Static<typeof CreateTag>) {
  const values = { ...newRow(tx, newId()), name, color };
  const tag = tagWire(await tx.db.insertInto('tags').values(values).returningAll().executeTakeFirstOrThrow());
  publish(tx, tagCreated, { subject: { type: 'tag', id: tag.id }, data: { tag } });
  return tag;
}

export async function updateTag(tx: Tx, id: string, changes: Static<typeof UpdateTag>, ifMatch: number | null) {
  const tag = tagWire(await updateRow(tx, 'tags', id, changes, { ifMatch, what: 'tag' }));
  publish(tx, tagUpdated, { subject: { type: 'tag', id }, data: { tag, changes } });
  return tag;
}

export async function deleteTag(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  const tag = tagWire(await deleteRow(tx, 'tags', id, { ifMatch, what: 'tag' }));
  publish(tx, tagDeleted, { subject: { type: 'tag', id }, data: { tag } });
}
