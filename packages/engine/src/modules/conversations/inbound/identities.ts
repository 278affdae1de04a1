import type { IdentityChanged, PreferenceChanged } from '@sauda/adapter-kit';
import { publish } from '../../../kernel/events/publish.ts';
import type { InboundContext, Outcome } from '../../../kernel/kernel.ts';
import { addIdentities, findIdentities, type Identity, linkIdentities, strongest } from '../../contacts/index.ts';
import { identityChanged, marketingPreference } from '../conversations.events.ts';
import { whatsAppIdentities } from './people.ts';

/** The same person under another number or id: the new one is added to their contact and leads to the same conversation. */
export async function changeIdentity({ tx }: InboundContext, event: IdentityChanged): Promise<Outcome> {
  const person = { parent_user_id: null, name: null, username: null };
  const was = whatsAppIdentities({ ...person, ...event.was });
  const now = whatsAppIdentities({ ...person, ...event.now });
  const known = await findIdentities(tx, [...was, ...now]);
  const before = strongest(known.filter((k) => was.some((w) => same(w, k))));
  if (!before) return { event: event.id, result: 'ignored', reason: 'The person is not known.' };
  const fresh = now.filter((identity) => !known.some((k) => same(k, identity)));
  if (fresh.length === 0) return { event: event.id, result: 'duplicate', object: 'contact', id: before.contact_id };
  const added = addIdentities(tx, before.contact_id, fresh, false);
  linkIdentities(tx, [before, ...added], (identity) => added.includes(identity));
  publish(tx, identityChanged, {
    subject: { type: 'contact', id: before.contact_id },
    contact_id: before.contact_id,
    occurred_at: event.at,
    data: { phone: event.now.phone, user_id: event.now.user_id },
  });
  return { event: event.id, result: 'updated', object: 'contact', id: before.contact_id };
}

const same = (a: Identity, b: Identity) => a.kind === b.kind && a.value === b.value;

/** Kept on the person's timeline. */
export async function changePreference({ tx, connection }: InboundContext, event: PreferenceChanged): Promise<Outcome> {
  const known = strongest(await findIdentities(tx, whatsAppIdentities(event.person)));
  if (!known) return { event: event.id, result: 'ignored', reason: 'The person is not known.' };
  publish(tx, marketingPreference, {
    subject: { type: 'contact', id: known.contact_id },
    contact_id: known.contact_id,
    occurred_at: event.at,
    data: { connection_id: connection.id, value: event.value },
  });
  return { event: event.id, result: 'updated', object: 'contact', id: known.contact_id };
}
