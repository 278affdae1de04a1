import { sql } from 'kysely';
import type { Kernel } from '../../kernel/kernel.ts';
import { remembered } from '../../kernel/remembered.ts';

/** What many requests need to know about their organization and what hardly ever changes. */
export interface OrganizationSettings {
  country: string;
  currency: string;
  time_zone: string;
}

const book = remembered(read);

/** Read at most every ten seconds; a change made in another process may take as long to be seen. */
export const settingsOf = (kernel: Kernel, organizationId: string): Promise<OrganizationSettings> =>
  book.of(kernel, organizationId);

/** After a change made here. */
export const forgetSettings = (kernel: Kernel, organizationId: string): void => book.forget(kernel, organizationId);

async function read(kernel: Kernel, organizationId: string): Promise<OrganizationSettings> {
  const { rows } = await kernel.db.system((db) =>
    sql<OrganizationSettings>`select country, currency, time_zone from organizations where id = ${organizationId}`.execute(
      db,
    ),
  );
  if (!rows[0]) throw new Error(`Organization ${organizationId} does not exist.`);
  return rows[0];
}
