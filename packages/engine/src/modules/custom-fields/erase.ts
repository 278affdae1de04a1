import { sql } from 'kysely';
import type { Erase } from '../../kernel/privacy/erase.ts';
import { removeUnusedFiles } from '../files/index.ts';

/** Files that only records of the person hold go with them. The records lose their other values in their own modules. */
export const eraseHeldFiles: Erase = async (tx, { ids }) => {
  const values = await tx.rows(sql<{ file_id: string }>`
    delete from custom_values where organization_id = ${tx.organization_id} and record_id = any(${ids}::uuid[])
      and file_id is not null returning file_id`);
  const files = values.map(({ file_id }) => file_id);
  return { files: await removeUnusedFiles(tx, files) };
};
