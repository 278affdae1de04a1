import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { Expandable } from '../../kernel/http/list/expansions.ts';
import { foundBy } from '../../kernel/http/list/text.ts';
import { filter, List, type ListQuery } from '../../kernel/http/list.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { expandableConnection } from '../connections/index.ts';
import { expandableContact, foundByPerson, termsOf } from '../contacts/index.ts';
import { expandableUser } from '../members/index.ts';
import { tagFilter } from '../tags/index.ts';
import { conversations, conversationWire, inInbox, messages, messageWire } from './conversations.queries.ts';
import { conversationStatuses } from './conversations.schema.ts';

const person = {
  id: sql`conversations.contact_id`,
  name: sql`(select c.name from contacts c
    where c.organization_id = conversations.organization_id and c.id = conversations.contact_id)`,
};

export const inbox = new List({
  id: sql`conversations.id`,
  table: 'conversations',
  views: 'conversations',
  text: {
    description:
      'the person, by the beginnings of the words of the name, and with `contacts:read` by phone or e-mail, as contacts are found.',
    matching: async (kernel, tx, q) => foundBy(kernel, foundByPerson(tx.actor, await termsOf(kernel, tx, q), person)),
  },
  filters: {
    status: filter.oneOf(sql`conversations.status`, conversationStatuses),
    assignee_id: filter.id(sql`conversations.assignee_id`),
    connection_id: filter.id(sql`conversations.connection_id`),
    contact_id: filter.id(sql`conversations.contact_id`),
    unread: filter.yesNo(sql`(conversations.unread_count > 0)`),
    waiting: filter.yesNo(sql`(conversations.waiting_since is not null)`),
    last_message_direction: filter.oneOf(sql`conversations.last_message_direction`, ['inbound', 'outbound']),
    last_message_at: filter.time(sql`conversations.last_message_at`),
    last_inbound_at: filter.time(sql`conversations.last_inbound_at`),
    waiting_since: filter.time(sql`conversations.waiting_since`),
    snoozed_until: filter.time(sql`conversations.snoozed_until`),
    tag_id: tagFilter('conversation', 'conversations'),
    created_at: filter.time(sql`conversations.created_at`),
  },
  sorts: {
    last_message_at: { column: sql`conversations.last_message_at`, type: 'timestamptz', key: 'last_message_at' },
    created_at: { column: sql`conversations.created_at`, type: 'timestamptz', key: 'created_at' },
    waiting_since: {
      column: sql`conversations.waiting_since`,
      type: 'timestamptz',
      key: 'waiting_since',
      nullable: true,
    },
  },
  defaultSort: '-last_message_at',
});

export async function inboxPage(kernel: Kernel, tx: Tx, query: ListQuery) {
  const page = await inbox.page(kernel, conversations(tx, inInbox), query, tx);
  return { ...page, data: page.data.map((row) => conversationWire(row, tx.now)) };
}

export const expandableConversation: Expandable = {
  component: 'Conversation',
  permission: 'conversations:read',
  load: async (tx, ids) =>
    (await conversations(tx).where('conversations.id', 'in', ids).execute()).map((row) =>
      conversationWire(row, tx.now),
    ),
  relations: {
    contact: { key: 'contact_id', to: expandableContact },
    assignee: { key: 'assignee_id', to: expandableUser },
    connection: { key: 'connection_id', to: expandableConnection },
  },
};

export const expandableMessage: Expandable = {
  component: 'Message',
  permission: 'conversations:read',
  load: async (tx, ids) => (await messages(tx).where('messages.id', 'in', ids).execute()).map(messageWire),
  relations: {
    conversation: { key: 'conversation_id', to: expandableConversation },
    contact: { key: 'contact_id', to: expandableContact },
    author: { key: 'author_id', to: expandableUser },
  },
};
