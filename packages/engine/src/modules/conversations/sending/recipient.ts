import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../../kernel/errors.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { requirePhone } from '../../../kernel/phone.ts';
import { getContact, recognise } from '../../contacts/index.ts';
import { refuseBeyond, settingsOf, standingOf } from '../../organizations/index.ts';
import { ensureConversation } from '../ensure.ts';
import type { Addressed } from './queue.ts';

export interface Recipient {
  contact_id?: string | undefined;
  phone?: string | undefined;
}

/** The conversation with a contact or phone on a number; made when nobody wrote before. */
export async function conversationWith(
  tx: Tx,
  kernel: Kernel,
  to: Recipient,
  connectionId: string | undefined,
): Promise<Addressed> {
  if ((to.contact_id === undefined) === (to.phone === undefined)) {
    throw invalidField('/to', 'one_of', 'Give exactly one of `contact_id` and `phone`.');
  }
  const connection_id = await numberToSendFrom(tx, connectionId);
  const { contact_id, identity_id } =
    to.contact_id === undefined
      ? await byPhone(tx, kernel, to.phone as string)
      : await byContact(tx, to.contact_id, connection_id);
  const conversation = await ensureConversation(tx, { connection_id, identity_id, contact_id, at: tx.now });
  return { ...conversation, connection_id, contact_id };
}

async function numberToSendFrom(tx: Tx, wanted: string | undefined): Promise<string> {
  const numbers = await tx.rows(sql<{ id: string }>`
    select id from connections where organization_id = ${tx.organization_id} and kind = 'whatsapp' and state <> 'paused'
      and (${wanted ?? null}::uuid is null or id = ${wanted ?? null}::uuid) limit 2`);
  if (numbers.length === 1) return (numbers[0] as { id: string }).id;
  if (wanted !== undefined)
    throw invalidField(
      '/connection_id',
      'unknown_connection',
      'There is no such WhatsApp connection, or it is paused.',
    );
  throw new AppError(
    'no_connection',
    numbers.length === 0 ? 'No WhatsApp number is connected.' : 'There are several WhatsApp numbers; name one.',
    {
      errors: [{ pointer: '/connection_id', code: 'required', detail: 'Name the number to send from.' }],
    },
  );
}

async function byPhone(tx: Tx, kernel: Kernel, phone: string): Promise<{ contact_id: string; identity_id: string }> {
  const { country } = await settingsOf(kernel, tx.organization_id);
  const value = requirePhone(phone, '/to/phone', country).e164;
  const room = await standingOf(tx, kernel, 'contacts');
  const who = await recognise(
    tx,
    { source: 'api', ...(tx.actor.record_scope === 'all' ? {} : { owner_id: tx.actor.user_id }) },
    [{ kind: 'phone', value }],
  );
  if (who.created) refuseBeyond(room);
  // Somebody of another salesperson is not written to by accident, nor revealed.
  if (!who.created) await getContact(tx, who.contact_id);
  const [identity] = who.identities;
  if (!identity) throw new Error('A recognised phone has an identity.');
  return { contact_id: who.contact_id, identity_id: identity.canonical_id ?? identity.id };
}

/** The identity they last talked on with this number, else their WhatsApp id, else their primary phone. */
async function byContact(
  tx: Tx,
  contactId: string,
  connectionId: string,
): Promise<{ contact_id: string; identity_id: string }> {
  await getContact(tx, contactId).catch(() => {
    throw invalidField('/to/contact_id', 'unknown_contact', 'There is no such contact.');
  });
  const [identity] = await tx.rows(sql<{ id: string }>`
    select coalesce(i.canonical_id, i.id) as id from channel_identities i
    left join conversations c on c.organization_id = i.organization_id and c.identity_id = i.id and c.connection_id = ${connectionId}
    where i.organization_id = ${tx.organization_id} and i.contact_id = ${contactId} and i.kind in ('phone', 'whatsapp_user_id')
    order by c.last_message_at desc nulls last, (i.kind = 'whatsapp_user_id') desc, i.is_primary desc, i.created_at, i.id limit 1`);
  if (!identity)
    throw new AppError('unreachable_on_channel', 'The contact has neither a phone nor a WhatsApp identity.');
  return { contact_id: contactId, identity_id: identity.id };
}
