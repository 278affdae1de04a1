import { sql } from 'kysely';
import { namedSettings } from '../../kernel/blueprint.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { createTag, deleteTag, tags, updateTag } from './tags.service.ts';

/** Tags by name. One that records have stays: it says something about them. */
export const tagsBlueprint = () =>
  namedSettings<{ color: string | null }>({
    name: 'tags',
    all: async (tx) => (await tags(tx).execute()).map(({ id, name, color }) => ({ id, name, value: { color } })),
    create: (tx, name, value) => createTag(tx, { name, ...value }),
    async change(tx, id, value) {
      await updateTag(tx, id, value, null);
      return [];
    },
    async remove(tx, id) {
      if (await isUsed(tx, id)) throw new AppError('deletion_blocked', 'Records have this tag.');
      await deleteTag(tx, id, null);
    },
  });

/** The tag is locked first, so that whoever is giving it to a record is waited for. */
async function isUsed(tx: Tx, id: string): Promise<boolean> {
  const { organization_id } = tx;
  await tx.rows(sql`select from tags where organization_id = ${organization_id} and id = ${id} for update`);
  const links = await tx.rows(
    sql`select from tag_links where organization_id = ${organization_id} and tag_id = ${id} limit 1`,
  );
  return links.length > 0;
}
