import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { Expandable } from '../../kernel/http/list/expansions.ts';
import { filter, List, type ListQuery, textIn } from '../../kernel/http/list.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { expandableContact } from '../contacts/index.ts';
import { expandableLead } from '../leads/index.ts';
import { expandableUser } from '../members/index.ts';
import { allNotes, notes, noteWire, seenNotes } from './notes.queries.ts';

export const noteList = new List({
  id: sql`notes.id`,
  table: 'notes',
  views: 'notes',
  text: textIn('words, or parts of them, of the note.', sql`notes.body`),
  filters: {
    body: filter.text(sql`notes.body`),
    lead_id: filter.id(sql`notes.lead_id`),
    contact_id: filter.id(sql`notes.contact_id`),
    author_id: filter.id(sql`notes.author_id`),
    pinned: filter.yesNo(sql`notes.pinned`),
    created_at: filter.time(sql`notes.created_at`),
    updated_at: filter.time(sql`notes.updated_at`),
  },
  sorts: { created_at: { column: sql`notes.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: '-created_at',
});

export async function notePage(kernel: Kernel, tx: Tx, query: ListQuery) {
  const page = await noteList.page(kernel, allNotes(tx), query, tx, seenNotes(tx.actor));
  return { ...page, data: page.data.map(noteWire) };
}

export const expandableNote: Expandable = {
  component: 'Note',
  permission: 'notes:read',
  load: async (tx, ids) => (await notes(tx).where('notes.id', 'in', ids).execute()).map(noteWire),
  relations: {
    author: { key: 'author_id', to: expandableUser },
    contact: { key: 'contact_id', to: expandableContact },
    lead: { key: 'lead_id', to: expandableLead },
  },
};
