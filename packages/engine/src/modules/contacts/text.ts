import { type RawBuilder, sql } from 'kysely';
import { hides, may, type Viewer } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { type Found, foundBy, type TextSearch } from '../../kernel/http/list/text.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readTerms, type Terms } from '../../kernel/terms.ts';
import { settingsOf } from '../organizations/index.ts';
import { visibleContactId } from './contacts.queries.ts';

/**
 * Every word begins a word of the name: to the letter where both are in plain Latin letters, else by how they sound. A pattern
 * each, which the index of sounds answers for all words at once; two `like` joined by `or` would read every row that has one.
 */
export function nameFits(name: RawBuilder<unknown>, { words, isPhone }: Terms): RawBuilder<boolean> {
  if (words.length === 0 || isPhone) return sql`false`;
  const spelt = words.filter(isPlain).map((word) => sql`${name} ~* ${`(^|[ .(/-])${literal(word)}`}`);
  const toTheLetter = sql`(${name} ~ ${`[^${plain}]`} or (${sql.join(spelt, sql` and `)}))`;
  return sql`(${sql.join([nameSounds(name, words), ...(spelt.length > 0 ? [toTheLetter] : [])], sql` and `)})`;
}

/** Every word sounds like the beginning of a word of the name. */
export const nameSounds = (name: RawBuilder<unknown>, words: readonly string[]): RawBuilder<boolean> =>
  sql`(${sql.join(
    words.map((word) => sql`app.sounds(${name}) ~ ('(^| )' || btrim(app.sounds(${word})))`),
    sql` and `,
  )})`;

const plain = ' -~‘’“”–—…·';
const isPlain = (word: string) => new RegExp(`^[${plain}]*$`).test(word);

const literal = (text: string) => text.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&');

/**
 * A row `i` of `channel_identities` is a phone, in any spelling or by its last digits, or an e-mail, by its beginning; never
 * what the role hides. Null: nothing that was typed could be one.
 */
export function identityFits(actor: Viewer, { beginnings, ending }: Terms): RawBuilder<boolean> | null {
  const kinds = [
    ...(hides(actor, 'contact.phones') ? [] : ['phone']),
    ...(hides(actor, 'contact.emails') ? [] : ['email']),
  ];
  if (kinds.length === 0 || (beginnings.length === 0 && ending === null)) return null;
  const place = [
    ...beginnings.map((text) => sql`i.value like ${`${escaped(text)}%`}`),
    ...(ending === null ? [] : [sql`(i.kind = 'phone' and reverse(i.value) like ${`${reversed(ending)}%`})`]),
  ];
  return sql`(i.kind = any(${kinds}) and (${sql.join(place, sql` or `)}))`;
}

const reversed = (text: string) => [...text].reverse().join('');
const escaped = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

/** What was typed, phones read as the organization writes them. */
export const termsOf = async (kernel: Kernel, tx: Tx, q: string): Promise<Terms> =>
  readTerms(q, (await settingsOf(kernel, tx.organization_id)).country);

/** The columns of a list by which it knows a person. */
interface PersonColumns {
  id: RawBuilder<unknown>;
  name: RawBuilder<unknown>;
}

/**
 * Ways to the rows of people: by the name, which stands on every card, and by phones and e-mails for those who may read the
 * contact.
 */
export function foundByPerson(actor: Viewer, terms: Terms, { id, name }: PersonColumns): Found[] {
  const { organization_id } = actor;
  const named = {
    id,
    ids: sql`select contacts.id from contacts
      where contacts.organization_id = ${organization_id} and ${nameFits(sql`contacts.name`, terms)}`,
    fits: nameFits(name, terms),
  };
  const identity = may(actor, 'contacts:read') ? identityFits(actor, terms) : null;
  const known = (more: RawBuilder<unknown>) => sql`from channel_identities i
    where i.organization_id = ${organization_id} and ${identity} and ${more}`;
  const reached = {
    id,
    ids: sql`select i.contact_id as id ${known(visibleContactId(actor, sql`i.contact_id`))}`,
    // `offset 0`: one look at an index, never all identities.
    fits: sql<boolean>`(exists (select ${known(sql`i.contact_id = ${id}`)} offset 0) and ${visibleContactId(actor, id)})`,
  };
  return [...(terms.words.length === 0 || terms.isPhone ? [] : [named]), ...(identity === null ? [] : [reached])];
}

export const contactText: TextSearch = {
  description:
    'beginnings of the words of the name, in another script by how they sound, a phone in any spelling or by its last four digits or more, or the beginning of an e-mail.',
  async matching(kernel, tx, q) {
    const terms = await termsOf(kernel, tx, q);
    return foundBy(kernel, foundByPerson(tx.actor, terms, { id: sql`contacts.id`, name: sql`contacts.name` }));
  },
};

export const companyText: TextSearch = {
  description: 'beginnings of the words of the name, in another script by how they sound.',
  async matching(kernel, tx, q) {
    const terms = await termsOf(kernel, tx, q);
    const fits = nameFits(sql`companies.name`, terms);
    const ids = sql`select companies.id from companies where companies.organization_id = ${tx.organization_id} and ${fits}`;
    return foundBy(kernel, terms.words.length === 0 || terms.isPhone ? [] : [{ id: sql`companies.id`, ids, fits }]);
  },
};
