import type { Tx } from '../../kernel/db/transaction.ts';
import type { KnownIdentity } from './identities.ts';

/**
 * A message that names a phone and a user id says that both are one WhatsApp account. The conversation hangs on the one
 * that was there first; the other points at it, so that later messages with either find the same conversation. Two that
 * already have conversations of their own are left as they are. Returns the identity the conversation hangs on.
 */
export function linkIdentities(
  tx: Tx,
  identities: readonly KnownIdentity[],
  isNew: (identity: KnownIdentity) => boolean,
): KnownIdentity | null {
  const account = identities.filter(
    ({ kind }) => kind === 'phone' || kind === 'whatsapp_user_id' || kind === 'whatsapp_parent_user_id',
  );
  const oldest =
    account.find((identity) => !isNew(identity)) ?? account.find(({ kind }) => kind === 'phone') ?? account[0] ?? null;
  if (!oldest) return null;
  const root = oldest.canonical_id ?? oldest.id;
  for (const identity of account) {
    if (identity.id === root || identity.canonical_id !== null || !isNew(identity)) continue;
    tx.defer(
      tx.db
        .updateTable('channel_identities')
        .set({ canonical_id: root })
        .where('organization_id', '=', tx.organization_id)
        .where('id', '=', identity.id)
        .where('canonical_id', 'is', null),
    );
  }
  return { ...oldest, id: root };
}
