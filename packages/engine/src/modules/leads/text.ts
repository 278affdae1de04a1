import { type RawBuilder, sql } from 'kysely';
import { hides, type Viewer } from '../../kernel/actor.ts';
import { foundBy, type TextSearch } from '../../kernel/http/list/text.ts';
import { type Terms, tsqueryOf } from '../../kernel/terms.ts';
import { foundByPerson, termsOf } from '../contacts/index.ts';

/** Every word begins a word of the title. A lead nobody named is called by the phone, which the role may hide. */
export function titleFits(actor: Viewer, terms: Terms): RawBuilder<boolean> {
  const fits = sql<boolean>`to_tsvector('simple', leads.title) @@ to_tsquery('simple', ${tsqueryOf(terms)})`;
  return hides(actor, 'contact.phones') ? sql`(leads.title !~ '^\\+[0-9]+$' and ${fits})` : fits;
}

export const leadText: TextSearch = {
  description:
    'beginnings of words of the title, or the person: by name, and with `contacts:read` by phone or e-mail, as contacts are found.',
  async matching(kernel, tx, q) {
    const { actor, organization_id } = tx;
    const terms = await termsOf(kernel, tx, q);
    const fits = titleFits(actor, terms);
    const ids = sql`select leads.id from leads where leads.organization_id = ${organization_id} and ${fits}`;
    const person = {
      id: sql`leads.contact_id`,
      name: sql`(select c.name from contacts c where c.organization_id = leads.organization_id and c.id = leads.contact_id)`,
    };
    return foundBy(kernel, [
      ...(terms.words.length === 0 ? [] : [{ id: sql`leads.id`, ids, fits }]),
      ...foundByPerson(actor, terms, person),
    ]);
  },
};
