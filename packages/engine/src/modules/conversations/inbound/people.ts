import type { WhatsAppPerson } from '@sauda/adapter-kit';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { type FoundIdentity, type Identity, linkIdentities, recogniseAmong } from '../../contacts/index.ts';

export function whatsAppIdentities({ phone, user_id, parent_user_id, username }: WhatsAppPerson): Identity[] {
  const all: (Identity | null)[] = [
    phone === null ? null : { kind: 'phone', value: phone },
    user_id === null ? null : { kind: 'whatsapp_user_id', value: user_id, username },
    parent_user_id === null ? null : { kind: 'whatsapp_parent_user_id', value: parent_user_id, username },
  ];
  return all.filter((identity) => identity !== null);
}

export interface Correspondent {
  contact_id: string;
  is_new: boolean;
  /** The identity their conversation hangs on. */
  identity_id: string;
}

/** Who writes, or is written to, and on which identity the conversation hangs. */
export function correspondent(
  tx: Tx,
  person: WhatsAppPerson,
  identities: Identity[],
  known: FoundIdentity[],
): Correspondent | null {
  const who = recogniseAmong(tx, { name: person.name, source: 'whatsapp' }, identities, known);
  const before = new Set(known.map(({ id }) => id));
  const root = linkIdentities(
    tx,
    who.identities.filter((identity) => identity.contact_id === who.contact_id),
    (identity) => !before.has(identity.id),
  );
  return root && { contact_id: who.contact_id, is_new: who.created, identity_id: root.id };
}
