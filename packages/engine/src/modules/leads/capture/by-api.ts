import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../../kernel/errors.ts';
import { refuseLarge } from '../../../kernel/http/storable.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import {
  adoptContact,
  contactFields,
  type FoundIdentity,
  findIdentitiesTogether,
  getContact,
  type Identity,
  identitiesOf,
  type Person,
  recogniseAmong,
  requireCompany,
  seesCompany,
  strongest,
} from '../../contacts/index.ts';
import { type CustomReading, readCustom } from '../../custom-fields/index.ts';
import {
  type CountedStanding,
  flagBeyond,
  standingOf as planStandingOf,
  settingsOf,
  takeRoom,
} from '../../organizations/index.ts';
import { getLead, type LeadRow, leadFields } from '../leads.queries.ts';
import type { CreateLead } from '../leads.schema.ts';
import { insertLead, type NewLead, type Placement, placement, standingOf, titleFor } from './capture.ts';
import { insertEnquiry } from './enquiries.ts';

export type LeadInput = Static<typeof CreateLead>;

export interface Captured {
  lead: LeadRow;
  outcome: 'created' | 'matched';
  contact_outcome: 'created' | 'matched' | 'given';
  matched_by: string | null;
  enquiry_id: string | null;
}

/** Who described the lead: the plan's limits refuse a caller, but never cost somebody who writes from outside. */
type Origin = 'caller' | 'outside';

/** `POST /v1/leads`: who it is and where it goes in one packet, then everything written in one packet with the commit. */
export async function captureByApi(
  tx: Tx,
  kernel: Kernel,
  input: LeadInput,
  origin: Origin = 'caller',
): Promise<Captured> {
  if ((input.contact_id === undefined) === (input.contact === undefined)) {
    throw invalidField(input.contact ? '/contact_id' : '/contact', 'one_of', 'Give either `contact_id` or `contact`.');
  }
  refuseLarge(input.enquiry?.attribution, '/enquiry/attribution');
  const asked = input.contact_id === undefined ? describe(tx, kernel, input) : givenContact(tx, input.contact_id);
  const [place, who, reading] = await Promise.all([
    placement(tx, kernel, input),
    asked,
    readCustom(tx, kernel, leadFields, { custom: input.custom }),
    requireCompany(tx, input.company_id, '/company_id'),
    requireForContact(tx, input.contact ?? {}),
  ]);
  if ('person' in who && !strongest(who.known)) {
    return captureStranger(tx, { ...input, custom: await reading.ofNew() }, who, place, origin);
  }
  const known = 'person' in who ? await recogniseDescribed(tx, who, origin) : who;
  const standing = await standingOf(tx, known.contact_id, place.pipeline_id);
  const append = (input.if_open_lead ?? (input.contact ? 'append' : 'create')) === 'append';
  const open = append && standing.open ? await orNull(getLead(tx, standing.open.id)) : null;
  if (open) return { lead: open, outcome: 'matched', ...known.how, enquiry_id: record(tx, input, open, true) };
  const owner = await ownerFor(tx, input, place);
  if (known.how.contact_outcome === 'matched') adoptContact(tx, known.contact_id, owner.id);
  const made = { ...input, custom: await reading.ofNew() };
  const lead = makeLead(tx, made, known.contact_id, standing.contact, place, owner);
  return { lead, outcome: 'created', ...known.how, enquiry_id: record(tx, input, lead, false) };
}

/** Somebody new belongs to the one who gets their first lead. Nothing is looked up any more. */
async function captureStranger(
  tx: Tx,
  input: LeadInput,
  { person, identities, custom, room }: Described,
  place: Placement,
  origin: Origin,
): Promise<Captured> {
  if (origin === 'caller') await takeRoom(tx, room);
  const owner = await ownerFor(tx, input, place);
  const stranger = { ...person, owner_id: person.owner_id ?? owner.id, custom: await custom.ofNew() };
  const { contact_id } = recogniseAmong(tx, stranger, identities, []);
  if (origin === 'outside') flagBeyond(tx, room, contact_id);
  const phone = identities.find(({ kind }) => kind === 'phone')?.value ?? null;
  const lead = makeLead(tx, input, contact_id, { name: person.name ?? null, phone }, place, owner);
  const enquiry_id = record(tx, input, lead, false);
  return { lead, outcome: 'created', contact_outcome: 'created', matched_by: null, enquiry_id };
}

/** Null for what is not there or not seen; every other failure stays one. */
function orNull<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  });
}

interface Described {
  person: Person;
  identities: Identity[];
  known: FoundIdentity[];
  custom: CustomReading;
  /** How far the plan's contacts are used, if they are limited. */
  room: CountedStanding | null;
}

interface Known {
  contact_id: string;
  how: Pick<Captured, 'contact_outcome' | 'matched_by'>;
}

/** The person as the caller describes them, and what is known of their phones and e-mails. */
async function describe(tx: Tx, kernel: Kernel, input: LeadInput): Promise<Described> {
  const { custom: given, ...contact } = input.contact ?? {};
  const person: Person = { source: input.source ?? 'api', ...contact };
  const { country } = await settingsOf(kernel, tx.organization_id);
  const identities = identitiesOf(person, country, '/contact');
  const [known, custom, room] = await Promise.all([
    findIdentitiesTogether(tx, identities),
    readCustom(tx, kernel, contactFields, { custom: given, pointer: '/contact/custom' }),
    planStandingOf(tx, kernel, 'contacts'),
  ]);
  return { person, identities, known, custom, room };
}

/** The foreign keys would name the fields of the lead, which are called the same. */
async function requireForContact(tx: Tx, { company_id, owner_id }: Person): Promise<void> {
  const [isCompany, [member]] = await Promise.all([
    company_id ? seesCompany(tx, company_id) : true,
    owner_id
      ? tx.rows(sql`select from users where organization_id = ${tx.organization_id} and id = ${owner_id}`)
      : [{}],
  ]);
  if (!isCompany) throw invalidField('/contact/company_id', 'unknown_company', 'There is no such company.');
  if (!member) throw invalidField('/contact/owner_id', 'unknown_user', 'There is no such member.');
}

async function givenContact(tx: Tx, contactId: string): Promise<Known> {
  const given = await orNull(getContact(tx, contactId));
  if (!given) throw invalidField('/contact_id', 'unknown_contact', 'There is no such contact.');
  return { contact_id: given.id, how: { contact_outcome: 'given', matched_by: null } };
}

async function recogniseDescribed(
  tx: Tx,
  { person, identities, known, custom }: Described,
  origin: Origin,
): Promise<Known> {
  const match = strongest(known);
  if (match && origin === 'caller') await requireSeen(tx, match);
  const told = match ? await custom.beside(match.contact_id) : {};
  const { contact_id, matched_by } = recogniseAmong(tx, { ...person, custom: told }, identities, known);
  return { contact_id, how: { contact_outcome: 'matched', matched_by } };
}

/** With a lead the contact would be theirs too: nobody comes to see somebody by knowing a phone. */
async function requireSeen(tx: Tx, { contact_id, kind }: FoundIdentity): Promise<void> {
  if (tx.actor.record_scope === 'all' || (await orNull(getContact(tx, contact_id)))) return;
  throw new AppError('already_exists', `A contact that you do not see has this ${kind}.`);
}

interface Owner {
  id: string | null;
  by_rule: boolean;
}

/** Takes a turn of the rule only when nobody is named, so call it once it is certain that there will be a lead. */
async function ownerFor(tx: Tx, input: LeadInput, place: Placement): Promise<Owner> {
  if (input.owner_id !== undefined) return { id: input.owner_id, by_rule: false };
  const turn = await place.nextOwner();
  return turn === null ? { id: makerOf(tx), by_rule: false } : { id: turn, by_rule: true };
}

function makeLead(
  tx: Tx,
  input: LeadInput,
  contactId: string,
  contact: NewLead['contact'],
  place: Placement,
  owner: Owner,
): LeadRow {
  return insertLead(tx, {
    contact_id: contactId,
    contact,
    title: input.title ?? titleFor(input.enquiry?.product, contact, contact.phone),
    pipeline_id: place.pipeline_id,
    stage_id: place.stage_id,
    owner_id: owner.id,
    by_rule: owner.by_rule,
    source: input.source ?? 'api',
    sub_source: input.sub_source ?? null,
    attribution: input.enquiry?.attribution ?? null,
    value_amount: input.value?.amount ?? null,
    currency: input.value?.currency ?? place.currency,
    company_id: input.company_id ?? null,
    expected_close_on: input.expected_close_on ?? null,
    external_id: input.external_id ?? null,
    custom: input.custom ?? {},
    metadata: input.metadata ?? {},
  });
}

/** Without a rule, a member who sees only their own records keeps the lead; otherwise it would vanish from their eyes. */
function makerOf({ actor }: Tx): string | null {
  return actor.record_scope === 'own' ? actor.user_id : null;
}

function record(tx: Tx, input: LeadInput, lead: LeadRow, repeat: boolean): string | null {
  if (!input.enquiry && !repeat) return null;
  return insertEnquiry(tx, {
    lead_id: lead.id,
    contact_id: lead.contact_id,
    source: input.source ?? 'api',
    sub_source: input.sub_source ?? null,
    kind: 'api',
    ...input.enquiry,
    repeat,
  });
}
