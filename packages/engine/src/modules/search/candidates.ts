import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Actor, hides } from '../../kernel/actor.ts';
import type { DB } from '../../kernel/db/types.ts';
import { type Terms, tsqueryOf } from '../../kernel/terms.ts';
import { identityFits, nameFits, nameSounds, visibleCompany, visibleContact } from '../contacts/index.ts';
import { visibleConversation } from '../conversations/index.ts';
import { titleFits, visibleLead } from '../leads/index.ts';

/** An object that may be what is looked for. The higher the score, the likelier. */
export interface Candidate {
  id: string;
  score: number;
}

/** What is ranked; more matches of a vague word than these are not told apart. */
const mostRanked = 100;

type Ask = (db: Kysely<DB>, actor: Actor, terms: Terms, limit: number) => Promise<Candidate[]>;

async function ask(db: Kysely<DB>, statement: RawBuilder<Candidate>): Promise<Candidate[]> {
  return (await statement.execute(db)).rows;
}

/**
 * Asked row by row, so that a limit ends the asking: as a plain condition it would become a join of everything found. `offset 0`:
 * one look at an index for each, never a table of all that the actor may see.
 */
const oneByOne = (condition: RawBuilder<unknown>) =>
  sql`case when exists (select from (select) once where ${condition} offset 0) then true end`;

type Sees = (actor: Actor) => RawBuilder<boolean>;

/**
 * The likeliest, then newest, of the first that were found and may be seen. In three steps: all that fit, apart from every
 * limit, so that the planner takes the index that finds them; then whether they may be seen, one by one until enough are;
 * then their order.
 */
function best(
  db: Kysely<DB>,
  table: 'contacts' | 'companies',
  found: RawBuilder<unknown>,
  sees: RawBuilder<boolean>,
  score: RawBuilder<unknown>,
  limit: number,
) {
  return ask(
    db,
    sql`with found as materialized (${found})
      select id, ${score} as score
      from (select * from found as ${sql.table(table)} where ${oneByOne(sees)} limit ${sql.lit(mostRanked)}) ranked
      order by score desc, id desc limit ${sql.lit(limit)}`,
  );
}

/** How many of the newest are looked at one by one, before an index is asked for all that fit. */
const mostRecent = 500;

/** Of what the index finds, in no order, so many that may be seen are gathered to choose the newest from. */
const timesTheLimit = 3;

/**
 * The newest that fit. A word that is everywhere stands in some of the newest rows as well, those `seen` by the actor where an
 * index tells them apart. For others there is the index of words, which for such a word would first gather `all` that have it;
 * asked at once for what the actor sees, the planner would read the whole of that instead.
 */
function newest(
  db: Kysely<DB>,
  table: 'leads' | 'messages',
  asked: Record<'seen' | 'all' | 'order' | 'fits' | 'sees' | 'score', RawBuilder<unknown>>,
  limit: number,
) {
  const { seen, all, order, fits, sees, score } = asked;
  const name = sql.table(table);
  return ask(
    db,
    sql`with recent as materialized (${seen} order by ${order} limit ${sql.lit(mostRecent)}),
        fresh as materialized (select id from recent as ${name} where ${fits} and ${sees}),
        found as materialized (${all} and ${fits})
      select id, ${score} as score from (
        select id from fresh
        union
        (select id from found as ${name}
          where (select count(*) < ${sql.lit(limit)} from fresh) and ${oneByOne(sees)} limit ${sql.lit(timesTheLimit * limit)})
      ) either order by id desc limit ${sql.lit(limit)}`,
  );
}

/** Phones in any spelling, also by their last digits, and e-mails; never what the role hides. */
export const byIdentity: Ask = async (db, actor, terms, limit) => {
  const fits = identityFits(actor, terms);
  if (fits === null) return [];
  return ask(
    db,
    sql`select distinct contacts.id, 1.0::float as score from (
        select i.organization_id, i.contact_id from channel_identities i
        where i.organization_id = ${actor.organization_id} and ${fits} limit ${sql.lit(mostRanked)}) known
      join contacts on contacts.organization_id = known.organization_id and contacts.id = known.contact_id
      where ${visibleContact(actor)} limit ${sql.lit(limit)}`,
  );
};

/** Those in whose name every word begins a word; whose name is what was typed comes first, however many begin with it. */
function named(table: 'contacts' | 'companies', sees: Sees): Ask {
  return async (db, actor, terms, limit) => {
    if (terms.words.length === 0 || terms.isPhone) return [];
    const all = sql`select * from ${sql.table(table)} where organization_id = ${actor.organization_id}`;
    const exactly = spellings(terms.text);
    const found = sql`${all} and name = any(${exactly}) union all
      ${all} and ${nameFits(sql.ref(`${table}.name`), terms)} and name <> all(${exactly})`;
    const alike = sql`similarity(name, ${terms.text}) + similarity(app.sounds(name), app.sounds(${terms.text}))`;
    return best(db, table, found, sees(actor), sql`0.5 + (${alike}) / 4`, limit);
  };
}

/** As somebody types it, and as names are mostly written. */
const spellings = (text: string) => [
  ...new Set([
    text,
    text.toUpperCase(),
    text.toLowerCase(),
    text.toLowerCase().replaceAll(/(?<=^|\s)\S/gu, (letter) => letter.toUpperCase()),
  ]),
];

/**
 * From here on a name resembles the text: two wrong letters spoil at most six of its groups of three. In a short text that
 * leaves too few to go by, in a long one so many that half the words of others would do.
 */
const leastAlike = ({ text }: Terms) => Math.min(0.6, Math.max(0.45, 1 - 6 / (text.length + 1)));

/** For the connection, since each statement is a transaction of its own; nothing else depends on it. */
export const setAlike = (db: Kysely<DB>, terms: Terms) =>
  sql`select set_config('pg_trgm.word_similarity_threshold', ${String(leastAlike(terms))}, false)`.execute(db);

/** Those whose name sounds so, however it is spelt. */
function sounding(table: 'contacts' | 'companies', sees: Sees): Ask {
  const name = sql.ref(`${table}.name`);
  return async (db, actor, { text, words }, limit) => {
    if (words.length === 0 || text.length < 3) return [];
    const found = sql`select * from ${sql.table(table)}
      where organization_id = ${actor.organization_id} and ${nameSounds(name, words)}`;
    return best(db, table, found, sees(actor), sql`similarity(app.sounds(${text}), app.sounds(name)) / 2`, limit);
  };
}

/** So many are looked at: what resembles more than these names is no typo, but a part of half of them. */
const mostAlike = 1_000;

/** Those whose name sounds nearly like it: for typos. */
function resembling(table: 'contacts' | 'companies', sees: Sees): Ask {
  const name = sql.ref(`${table}.name`);
  return async (db, actor, { text, words }, limit) => {
    if (words.length === 0 || text.length < 4) return [];
    const found = sql`select * from ${sql.table(table)}
      where organization_id = ${actor.organization_id} and app.sounds(${name}) %> app.sounds(${text}) limit ${sql.lit(mostAlike)}`;
    return best(db, table, found, sees(actor), sql`word_similarity(app.sounds(${text}), app.sounds(name)) / 2`, limit);
  };
}

export const contactsNamed = named('contacts', visibleContact);
export const companiesNamed = named('companies', visibleCompany);
export const contactsSounding = sounding('contacts', visibleContact);
export const companiesSounding = sounding('companies', visibleCompany);
export const contactsResembling = resembling('contacts', visibleContact);
export const companiesResembling = resembling('companies', visibleCompany);

const visibleLeads = (actor: Actor) => sql`leads.organization_id = ${actor.organization_id} and ${visibleLead(actor)}`;

/** By title, newest first. */
export const leadsTitled: Ask = async (db, actor, terms, limit) => {
  if (terms.words.length === 0) return [];
  const titled = {
    seen: sql`select id, organization_id, owner_id, title from leads where ${visibleLeads(actor)}`,
    all: sql`select id, organization_id, owner_id, title from leads where organization_id = ${actor.organization_id}`,
    order: sql`created_at desc, id desc`,
    fits: titleFits(actor, terms),
    sees: visibleLead(actor),
    score: sql`0.4::float`,
  };
  return newest(db, 'leads', titled, limit);
};

/** Those of people who were found, newest first. */
export const leadsOf =
  (people: readonly Candidate[], score: number): Ask =>
  async (db, actor, _terms, limit) =>
    people.length === 0
      ? []
      : ask(
          db,
          sql`select id, ${score}::float as score from leads
            where ${visibleLeads(actor)} and contact_id = any(${people.map(({ id }) => id)}::uuid[]) order by id desc limit ${sql.lit(limit)}`,
        );

/** By what they say, newest first. */
export const messagesSaying: Ask = async (db, actor, terms, limit) => {
  if (terms.words.length === 0 || hides(actor, 'message.content')) return [];
  const sees =
    actor.record_scope === 'all'
      ? sql`true`
      : sql`exists (select from conversations where conversations.organization_id = messages.organization_id
          and conversations.id = messages.conversation_id and ${visibleConversation(actor)})`;
  const all = sql`select id, organization_id, conversation_id, preview from messages where organization_id = ${actor.organization_id}`;
  const saying = {
    seen: all,
    all,
    order: sql`id desc`,
    fits: sql`to_tsvector('simple', coalesce(preview, '')) @@ to_tsquery('simple', ${tsqueryOf(terms)})`,
    sees,
    score: sql`0.3::float`,
  };
  return newest(db, 'messages', saying, limit);
};
