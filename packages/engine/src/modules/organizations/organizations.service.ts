import type { Selectable } from 'kysely';
import { open, type Sealed, seal, type WrappedKey } from '../../kernel/crypto.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { DB } from '../../kernel/db/types.ts';
import { notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';

export type OrganizationRow = Selectable<DB['organizations']>;

export interface NewOrganization {
  name: string;
  country?: string;
  currency?: string;
  time_zone?: string;
  locale?: string;
  /** Whether its data is real; decides the prefix of its keys. */
  environment?: 'live' | 'test';
}

/** Makes an organization with its own data key. Not tenant work: nobody is inside it yet. */
export async function createOrganization(kernel: Kernel, input: NewOrganization): Promise<OrganizationRow> {
  const id = newId();
  const now = kernel.clock.now();
  return kernel.db.system((db) =>
    db
      .insertInto('organizations')
      .values({
        id,
        name: input.name,
        country: input.country ?? 'IN',
        currency: input.currency ?? 'INR',
        time_zone: input.time_zone ?? 'Asia/Kolkata',
        locale: input.locale ?? 'en-IN',
        environment: input.environment ?? 'live',
        data_key: JSON.stringify(kernel.vault.newDataKey(id)),
        created_at: now,
        updated_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
}

/** The caller's own organization. */
export async function ownOrganization(tx: Tx): Promise<OrganizationRow> {
  const row = await tx.db
    .selectFrom('organizations')
    .selectAll()
    .where('id', '=', tx.organization_id)
    .executeTakeFirst();
  if (!row) throw notFound('organization');
  return row;
}

/** Seals a secret under the organization's data key, bound to the row it will stand in. */
export async function sealSecret(tx: Tx, kernel: Kernel, plain: string, boundTo: string): Promise<Sealed> {
  return seal(await dataKey(tx, kernel), plain, `${tx.organization_id}|${boundTo}`);
}

export async function openSecret(tx: Tx, kernel: Kernel, sealed: Sealed, boundTo: string): Promise<string> {
  return open(await dataKey(tx, kernel), sealed, `${tx.organization_id}|${boundTo}`).toString();
}

async function dataKey(tx: Tx, kernel: Kernel): Promise<Buffer> {
  const { data_key } = await ownOrganization(tx);
  return kernel.vault.openDataKey(data_key as unknown as WrappedKey, tx.organization_id);
}
