import { sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { remembered } from '../../kernel/remembered.ts';

export type BrandingFields = Omit<Row<'branding'>, 'organization_id' | 'updated_at'>;

/** Under which name an organization appears: its own, or the nearest above that has one. */
export interface Branding extends BrandingFields {
  /** Whether anybody on the way up has branding at all. */
  branded: boolean;
  inherited: boolean;
  updated_at: Date | null;
}

const book = remembered(readBranding);

/** Read at most every ten seconds; a change made in another process may take as long to be seen. */
export const brandingOf = (kernel: Kernel, organizationId: string): Promise<Branding> =>
  book.of(kernel, organizationId);

/** After a change made here; it counts for everybody below as well. */
export const forgetBranding = (kernel: Kernel): void => book.forget(kernel);

const blank = {
  logo_url: null,
  primary_color: null,
  accent_color: null,
  from_address: null,
  pdf_footer: null,
  support_url: null,
};

/** As it is now; the tree is read outside of it, because a tenant sees only its own row. */
export async function readBranding(kernel: Kernel, organizationId: string): Promise<Branding> {
  const { rows } = await kernel.db.system((db) =>
    sql<Row<'branding'>>`
      with recursive up as (
        select id, parent_id, 0 as steps from organizations where id = ${organizationId}
        union all
        select o.id, o.parent_id, up.steps + 1 from organizations o join up on o.id = up.parent_id
      )
      select b.* from up join branding b on b.organization_id = up.id order by up.steps limit 1`.execute(db),
  );
  const row = rows[0];
  if (!row)
    return { ...blank, name: await nameOf(kernel, organizationId), branded: false, inherited: false, updated_at: null };
  const { organization_id, ...fields } = row;
  return { ...fields, branded: true, inherited: organization_id !== organizationId };
}

async function nameOf(kernel: Kernel, organizationId: string): Promise<string> {
  const { rows } = await kernel.db.system((db) =>
    sql<{ name: string }>`select name from organizations where id = ${organizationId}`.execute(db),
  );
  return rows[0]?.name ?? '';
}
