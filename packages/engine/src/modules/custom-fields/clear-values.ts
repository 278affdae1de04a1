import { sql } from 'kysely';
import { defineJob, enqueue, jobActor } from '../../kernel/jobs/jobs.ts';
import type { CustomResource } from './custom-fields.schema.ts';

/** The tables that carry the column `custom`. */
const tables: Record<CustomResource, string> = {
  contact: 'contacts',
  company: 'companies',
  lead: 'leads',
  task: 'tasks',
};

/** Few enough that other readers of the log wait only a moment. */
const atOnce = 500;

/** Removes the values of a deleted field from all records, some with each run, and then the field itself. */
export const clearValues = defineJob<{ field_id: string }>({
  name: 'custom_fields.clear_values',
  max_attempts: 25,
  async run({ payload, organization_id, kernel }) {
    await kernel.db.withTenant(jobActor(organization_id), async (tx) => {
      const field = await tx.db
        .selectFrom('custom_fields')
        .select(['id', 'resource', 'key'])
        .where('organization_id', '=', organization_id)
        .where('id', '=', payload.field_id)
        .where('deleted_at', 'is not', null)
        // Run twice, one waits for the other instead of writing the same records.
        .forUpdate()
        .executeTakeFirst();
      if (!field) return;
      const [done] = await tx.rows(sql<{ cleared: number }>`
        select app.clear_custom(${tables[field.resource]}, ${organization_id}, ${field.id}, ${field.key}, ${tx.now}, ${atOnce}) as cleared`);
      if (done?.cleared) enqueue(tx, clearValues, payload, { key: `clear:${field.id}` });
      else tx.defer(sql`delete from custom_fields where organization_id = ${organization_id} and id = ${field.id}`);
    });
  },
});
