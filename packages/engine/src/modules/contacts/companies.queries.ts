import { type RawBuilder, sql } from 'kysely';
import { may, type Viewer } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { invalidField, notFound } from '../../kernel/errors.ts';
import type { FileHolder } from '../../kernel/kernel.ts';
import type { CustomValues } from '../custom-fields/index.ts';
import { visibleByOwner } from '../members/index.ts';
import { tagsOf } from '../tags/index.ts';
import { visibleContactId } from './contacts.queries.ts';

/**
 * Whether an actor sees a company: as its owner, through a contact or lead of theirs, or because it is nobody's; companies
 * are shared unless somebody owns them.
 */
export function visibleCompany(actor: Viewer): RawBuilder<boolean> {
  if (actor.record_scope === 'all') return sql`true`;
  return sql`(companies.owner_id is null or ${visibleByOwner(actor, sql`companies.owner_id`)}
    or exists (select from contacts c where c.organization_id = companies.organization_id and c.company_id = companies.id
      and ${visibleContactId(actor, sql`c.id`)})
    or exists (select from leads l where l.organization_id = companies.organization_id and l.company_id = companies.id
      and ${visibleByOwner(actor, sql`l.owner_id`)}))`;
}

/** Who sees a company sees the files it holds. */
export const companyHolder: FileHolder = (actor, id) =>
  may(actor, 'contacts:read')
    ? sql`exists (select from companies where companies.organization_id = ${actor.organization_id} and companies.id = ${id}
        and ${visibleCompany(actor)})`
    : sql`false`;

/** The companies an actor sees. */
export function companies(tx: Tx) {
  return tx.db
    .selectFrom('companies')
    .selectAll('companies')
    .select(tagsOf('company', 'companies').as('tags'))
    .where('companies.organization_id', '=', tx.organization_id)
    .where(visibleCompany(tx.actor));
}

export type CompanyObject = ReturnType<typeof companyWire>;

export const companyWire = (row: Row<'companies'> & { tags: string[] }) => ({
  ...row,
  object: 'company' as const,
  custom: row.custom as CustomValues,
  metadata: row.metadata as Record<string, string>,
});

/** One company the actor sees, or `not_found`. `lock`: nobody else can change it until the transaction ends. */
export async function getCompany(tx: Tx, id: string, { lock = false } = {}): Promise<CompanyObject> {
  const query = companies(tx).where('companies.id', '=', id);
  const row = await (lock ? query.forUpdate('companies') : query).executeTakeFirst();
  if (!row) throw notFound('company');
  return companyWire(row);
}

export const seesCompany = async (tx: Tx, id: string): Promise<boolean> =>
  (await companies(tx).where('companies.id', '=', id).executeTakeFirst()) !== undefined;

/** Who links to a company sees it from then on; so it must be one they see. For `all` the foreign key decides. */
export async function requireCompany(tx: Tx, id: string | null | undefined, pointer: string): Promise<void> {
  if (!id || tx.actor.record_scope === 'all') return;
  if (!(await seesCompany(tx, id))) throw invalidField(pointer, 'unknown_company', 'There is no such company.');
}
