import { type RawBuilder, sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import { together } from '../../kernel/db/together.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { newId } from '../../kernel/ids.ts';

export type IdentityKind = Row<'channel_identities'>['kind'];

/** One way to know a person. */
export interface Identity {
  kind: IdentityKind;
  value: string;
  username?: string | null;
}

export interface KnownIdentity extends Identity {
  id: string;
  contact_id: string;
  canonical_id: string | null;
}

export interface FoundIdentity extends KnownIdentity {
  /** Whether their contact has a name. */
  named: boolean;
}

/** Which of these are known, and whose they are. Sent at once, so that it travels with other questions. */
export function findIdentities(tx: Tx, identities: readonly Identity[]): Promise<FoundIdentity[]> {
  if (identities.length === 0) return Promise.resolve([]);
  return tx.rows(sql<FoundIdentity>`
    select i.id, i.contact_id, i.kind, i.value, i.username, i.canonical_id, c.name is not null as named
    from jsonb_to_recordset(${JSON.stringify(identities.map(({ kind, value }) => ({ kind, value })))}::jsonb) as wanted(kind text, value text)
    join channel_identities i on i.organization_id = ${tx.organization_id} and i.kind = wanted.kind and i.value = wanted.value
    join contacts c on c.organization_id = i.organization_id and c.id = i.contact_id`);
}

/** The same for what many events of a batch ask side by side: one statement for all of them. */
export const findIdentitiesTogether = together(async (tx, asked: Identity[][]) => {
  const found = Map.groupBy(await findIdentities(tx, distinct(asked.flat())), nameOf);
  return asked.map((identities) => distinct(identities).flatMap((identity) => found.get(nameOf(identity)) ?? []));
});

const nameOf = ({ kind, value }: Identity) => `${kind} ${value}`;

/** Each identity once. */
export const distinct = (identities: readonly Identity[]): Identity[] => [
  ...new Map(identities.map((identity) => [nameOf(identity), identity])).values(),
];

/** Strongest first: WhatsApp's own id, then the phone, then e-mail. */
const strength: readonly IdentityKind[] = ['whatsapp_user_id', 'phone', 'email', 'whatsapp_parent_user_id'];

/** The contact that the strongest known identity belongs to. */
export function strongest<I extends KnownIdentity>(known: readonly I[]): I | null {
  return [...known].sort((a, b) => strength.indexOf(a.kind) - strength.indexOf(b.kind))[0] ?? null;
}

/** Adds identities to a contact; ids are made here, so nothing waits. The first of a kind is primary if `primary`. */
export function addIdentities(
  tx: Tx,
  contactId: string,
  identities: readonly Identity[],
  primary: boolean,
): KnownIdentity[] {
  if (identities.length === 0) return [];
  const seen = new Set<IdentityKind>();
  const rows = identities.map((identity) => {
    const first = !seen.has(identity.kind);
    seen.add(identity.kind);
    return {
      id: newId(),
      contact_id: contactId,
      canonical_id: null,
      username: null,
      ...identity,
      is_primary: primary && first,
    };
  });
  tx.defer(sql`
    insert into channel_identities (organization_id, id, contact_id, kind, value, is_primary, username, created_at)
    select ${tx.organization_id}, r.id, ${contactId}, r.kind, r.value, r.is_primary, r.username, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, kind text, value text, is_primary boolean, username text)`);
  return rows;
}

/** A contact's values of one kind, the primary one first, as a column. */
export function valuesOf(kind: IdentityKind): RawBuilder<string[]> {
  return sql<string[]>`array(
    select i.value from channel_identities i
    where i.organization_id = contacts.organization_id and i.contact_id = contacts.id and i.kind = ${sql.lit(kind)}
    order by i.is_primary desc, i.created_at, i.id)`;
}
