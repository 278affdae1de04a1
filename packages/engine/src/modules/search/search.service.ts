import type { Kysely } from 'kysely';
import { type Actor, may } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { DB } from '../../kernel/db/types.ts';
import { conceal } from '../../kernel/field-rules.ts';
import type { Expandable, Wire } from '../../kernel/http/list/expansions.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readTerms, type Terms } from '../../kernel/terms.ts';
import { expandableCompany, expandableContact } from '../contacts/index.ts';
import { expandableMessage } from '../conversations/index.ts';
import { expandableLead } from '../leads/index.ts';
import { settingsOf } from '../organizations/index.ts';
import {
  byIdentity,
  type Candidate,
  companiesNamed,
  companiesResembling,
  companiesSounding,
  contactsNamed,
  contactsResembling,
  contactsSounding,
  leadsOf,
  leadsTitled,
  messagesSaying,
  setAlike,
} from './candidates.ts';

export const resultTypes = ['contact', 'company', 'lead', 'message'] as const;
export type ResultType = (typeof resultTypes)[number];

const kinds: Record<ResultType, Expandable> = {
  contact: expandableContact,
  company: expandableCompany,
  lead: expandableLead,
  message: expandableMessage,
};

type Found = Partial<Record<ResultType, Candidate[]>>;

/**
 * What fits, as far as the caller sees it. Row-level security keeps the indexes of words and letters from being used, because
 * their operators might tell of rows they refuse; so ids are looked for outside it, with organization and visibility in every
 * statement, and what they name is then read inside it.
 */
export async function search(kernel: Kernel, tx: Tx, q: string, types: readonly ResultType[], limit: number) {
  const { country } = await settingsOf(kernel, tx.organization_id);
  const terms = readTerms(q, country);
  const asked = types.filter((type) => may(tx.actor, kinds[type].permission));
  const found = await kernel.db.system((db) => candidates(db, tx.actor, terms, asked, limit), 'request');
  const results = await Promise.all(
    asked.map(async (type) => {
      const scores = new Map(found[type]?.map(({ id, score }) => [id, score]));
      const rows = scores.size === 0 ? [] : await kinds[type].load(tx, [...scores.keys()], kernel);
      return conceal(tx.actor.field_rules, rows).map((row) =>
        result(type, row, terms, scores.get(String(row.id)) ?? 0),
      );
    }),
  );
  return results
    .flat()
    .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1))
    .slice(0, limit);
}

/**
 * Packets of questions: who and what has these words; the leads of those people, and who sounds so where few are spelt so; who
 * nearly does, where few do; the leads of those.
 */
async function candidates(
  db: Kysely<DB>,
  actor: Actor,
  terms: Terms,
  types: readonly ResultType[],
  limit: number,
): Promise<Found> {
  const wants = (type: ResultType) => types.includes(type);
  const when = (wanted: boolean, answer: () => Promise<Candidate[]>) => (wanted ? answer() : []);
  const people = wants('contact') || (wants('lead') && may(actor, expandableContact.permission));
  const [known, named, firms, messages] = await Promise.all([
    when(people, () => byIdentity(db, actor, terms, limit)),
    when(people, () => contactsNamed(db, actor, terms, limit)),
    when(wants('company'), () => companiesNamed(db, actor, terms, limit)),
    when(wants('message'), () => messagesSaying(db, actor, terms, limit)),
  ]);
  const exact = best([...known, ...named], limit);
  const guess = (wanted: boolean, ...sure: (readonly Candidate[])[]) =>
    wanted && best(sure.flat(), few).length < few && terms.ending === null;
  const [sounding, firmsSounding, titled, theirs] = await Promise.all([
    when(guess(people, exact), () => contactsSounding(db, actor, terms, limit)),
    when(guess(wants('company'), firms), () => companiesSounding(db, actor, terms, limit)),
    when(wants('lead'), () => leadsTitled(db, actor, terms, limit)),
    when(wants('lead'), () => leadsOf(exact, 0.4)(db, actor, terms, limit)),
  ]);
  const guessPeople = guess(people, exact, sounding);
  const guessFirms = guess(wants('company'), firms, firmsSounding);
  const [, nearly, firmsNearly] = await Promise.all([
    guessPeople || guessFirms ? setAlike(db, terms) : null,
    when(guessPeople, () => contactsResembling(db, actor, terms, limit)),
    when(guessFirms, () => companiesResembling(db, actor, terms, limit)),
  ]);
  const alike = best([...sounding, ...nearly], limit);
  const leads = best([...titled, ...theirs], limit);
  const guessLeads = wants('lead') && leads.length < few;
  const ofAlike = await when(guessLeads, () => leadsOf(alike, 0.2)(db, actor, terms, limit));
  return {
    contact: wants('contact') ? best([...exact, ...alike], limit) : [],
    company: best([...firms, ...firmsSounding, ...firmsNearly], limit),
    lead: best([...leads, ...ofAlike], limit),
    message: messages,
  };
}

/** So many exact matches make guesses needless; of a number there are none. */
const few = 3;

/** Each once, with its best score. */
function best(some: readonly Candidate[], limit: number): Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const one of some) if ((byId.get(one.id)?.score ?? 0) < one.score) byId.set(one.id, one);
  return [...byId.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

function result(type: ResultType, row: Wire, terms: Terms, score: number) {
  const texts = textsOf[type](row).filter(([, text]) => text !== null && text !== undefined) as [string, string][];
  return {
    object: 'search_result' as const,
    type,
    id: String(row.id),
    title: texts[0]?.[1] ?? null,
    highlight: highlight(texts, terms),
    contact_id: type === 'contact' ? String(row.id) : ((row.contact_id as string | null | undefined) ?? null),
    score,
  };
}

type Texts = [field: string, text: string | null | undefined][];

/** What shows on a result, the title first. */
const textsOf: Record<ResultType, (row: Wire) => Texts> = {
  contact: (row) => [
    ['name', row.name as string | null],
    ...((row.phones ?? []) as string[]).map((phone): [string, string] => ['phone', phone]),
    ...((row.emails ?? []) as string[]).map((email): [string, string] => ['email', email]),
  ],
  company: (row) => [['name', row.name as string]],
  lead: (row) => {
    const { name, phone } = row.contact as { name: string | null; phone: string | null };
    return [
      ['title', row.title as string],
      ['contact_name', name],
      ['contact_phone', phone],
    ];
  },
  message: (row) => [['preview', row.preview as string | null]],
};

/** The first place where something typed stands. None for a typo. */
function highlight(texts: [string, string][], { words, beginnings, ending }: Terms) {
  const sought = [...(ending === null ? [] : [ending]), ...beginnings, ...words].map((word) => word.toLowerCase());
  for (const word of sought) {
    for (const [field, text] of texts) {
      const start = text.toLowerCase().indexOf(word);
      if (start >= 0) return { field, text, start, end: start + word.length };
    }
  }
  return null;
}
