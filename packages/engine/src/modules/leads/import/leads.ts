import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { type ImportOutcome, type ImportPolicy, importPeople, mergeKeys, noRecord } from '../../contacts/index.ts';
import { CustomClaims } from '../../custom-fields/index.ts';
import { visibleLead } from '../leads.queries.ts';
import { pipelineOrDefault, type StageRow, stagesOf } from '../stages.ts';
import {
  type ImportedLead,
  type ImportOptions,
  type Known,
  merged,
  type Placed,
  type Target,
  writeLeads,
} from './write.ts';

const failed = (error: string): ImportOutcome => ({ outcome: 'failed', id: null, error });

/**
 * Records many leads with a few statements. A contact's open lead in the pipeline, or the lead with the same external id, is
 * the one a row is about; it keeps its stage, which only people move.
 */
export async function importLeads(
  tx: Tx,
  leads: readonly ImportedLead[],
  options: ImportOptions,
): Promise<ImportOutcome[]> {
  const [stages, named] = await Promise.all([stagesFor(tx, options.pipeline_id), findById(tx, leads)]);
  const placed = leads.map((lead) => ({ lead, stage: stageOf(stages, lead.stage) }));
  const outcomes = placed.map(({ lead, stage }) => faultOf(lead, stage, named));
  const sound = placed.flatMap((row, i) =>
    outcomes[i] === null && row.stage ? [{ lead: row.lead, stage: row.stage }] : [],
  );
  const people = await importPeople(
    tx,
    sound.map(({ lead }) => ({ ...lead.person, id: contactOf(lead, named) })),
    options.policy,
    options,
  );
  const rows = sound.map((row, i) => ({ ...row, who: people[i] as ImportOutcome }));
  const made = await place(tx, rows, [...named.values()], options);
  return outcomes.map((outcome) => outcome ?? (made.shift() as ImportOutcome));
}

async function stagesFor(tx: Tx, pipelineId: string | null): Promise<StageRow[]> {
  const [pipeline] = await tx.rows(sql<{ id: string }>`
    select id from pipelines where organization_id = ${tx.organization_id} and id = ${pipelineOrDefault(tx, pipelineId)}`);
  if (pipeline) return stagesOf(tx, pipeline.id);
  if (pipelineId) throw invalidField('/defaults/pipeline_id', 'unknown_pipeline', 'There is no such pipeline.');
  throw new AppError('no_pipeline', 'The organization has no pipeline yet.');
}

const stageOf = (stages: readonly StageRow[], name: string | null): StageRow | undefined =>
  stages.find((stage) => (name === null ? stage.type === 'open' : stage.name.toLowerCase() === name.toLowerCase()));

function faultOf(lead: ImportedLead, stage: StageRow | undefined, named: ById): ImportOutcome | null {
  if (lead.id !== null && !named.get(lead.id)?.visible) return failed(noRecord(lead.id));
  if (!stage) return failed(`stage: the pipeline has no stage ${lead.stage}`);
  if (stage.type === 'won' && lead.value_amount === null) return failed('value: a lead is won with a value');
  return null;
}

type ById = ReadonlyMap<string, Known>;

/** A row with the id of a lead is about its contact, however they are called now. */
const contactOf = ({ id }: ImportedLead, named: ById): string | null =>
  id === null ? null : (named.get(id)?.contact_id ?? null);

const known = (tx: Tx) =>
  sql`leads.id, leads.contact_id, leads.external_id, ${visibleLead(tx.actor)} as visible,
    case when leads.value_amount is not null then leads.currency end as has_currency`;

async function findById(tx: Tx, leads: readonly ImportedLead[]): Promise<ById> {
  const ids = leads.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return new Map();
  const rows = await tx.rows(sql<Known>`
    select ${known(tx)} from leads where leads.organization_id = ${tx.organization_id} and leads.id = any(${ids}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

const untouched = () => ({ values: {}, tag_ids: new Set<string>(), enquiries: [], by_rule: false });

/** Finds the lead of each row in turn, among those known and those the rows before it became. */
async function place(
  tx: Tx,
  rows: readonly Placed[],
  named: readonly Known[],
  options: ImportOptions,
): Promise<ImportOutcome[]> {
  const found = new Found();
  const empty = rows[0];
  if (!empty) return [];
  const [knownLeads, claims] = await Promise.all([
    findKnown(tx, rows, empty.stage.pipeline_id),
    CustomClaims.on(
      tx,
      options.kernel,
      'lead',
      rows.map(({ lead }) => lead.custom),
    ),
  ]);
  const target = (lead: Known): Target => ({ ...lead, ...untouched(), known: true, row: empty });
  for (const lead of named) found.add(target(lead), { open: false });
  for (const lead of knownLeads) found.add(target(lead));
  const touched = new Set<Target>();
  const places = rows.map((row): ImportOutcome | { target: Target; met: boolean } => {
    const { lead, who } = row;
    if (who.outcome === 'failed' || who.id === null) return who;
    const met = found.of(lead, who.id);
    const misled = met && misledBy(lead, met, found, options);
    if (misled) return failed(misled);
    if (met && options.policy === 'skip') return { outcome: 'skipped', id: met.id };
    const target = met ?? {
      ...{ id: newId(), contact_id: who.id, external_id: lead.external_id, visible: true, has_currency: null },
      ...{ ...untouched(), known: false, row },
    };
    const taken = claims.take(lead.custom, { id: target.id, is_new: met === undefined });
    if (taken !== null) return failed(taken);
    merge(target, lead, options.policy, met !== undefined);
    found.add(target);
    touched.add(target);
    return { target, met: met !== undefined };
  });
  const changed = options.dry ? null : await writeLeads(tx, [...touched], options);
  return places.map((at) => {
    if ('outcome' in at) return at;
    if (!at.met) return { outcome: 'created', id: at.target.id };
    const same = at.target.known && changed !== null && !changed.has(at.target.id);
    return { outcome: same ? 'skipped' : 'updated', id: at.target.id };
  });
}

/** The leads that rows may be about: those known, and those the rows before became. */
class Found {
  readonly #byId = new Map<string, Target>();
  readonly #byExternal = new Map<string, Target>();
  readonly #byContact = new Map<string, Target>();

  /** `open`: also the one a row of its contact is about. */
  add(target: Target, { open = true } = {}): void {
    const { id, external_id, contact_id } = target;
    const same = this.#byId.get(id) ?? target;
    this.#byId.set(id, same);
    if (open && !this.#byContact.has(contact_id)) this.#byContact.set(contact_id, same);
    if (external_id !== null) this.#byExternal.set(external_id, same);
  }

  of({ id, external_id }: ImportedLead, contactId: string): Target | undefined {
    if (id !== null) return this.#byId.get(id);
    return this.withExternal(external_id) ?? this.#byContact.get(contactId);
  }

  withExternal(externalId: string | null): Target | undefined {
    return externalId === null ? undefined : this.#byExternal.get(externalId);
  }
}

/** What speaks against a row about a lead that is known. */
function misledBy(
  { id, external_id, value_amount, currency }: ImportedLead,
  met: Target,
  found: Found,
  { policy, currency: usual }: ImportOptions,
): string | null {
  if (!met.visible) return 'You do not see the lead this row is about.';
  const other = id === null ? undefined : found.withExternal(external_id);
  if (other && other !== met) return `external_id: another lead has ${external_id}`;
  const overwrites = policy === 'update' && value_amount !== null && met.has_currency !== null;
  if (overwrites && currency === null && met.has_currency !== usual)
    return `value: the lead has one in ${met.has_currency}; say the currency, such as ${usual} 500`;
  return null;
}

/** Contacts are held first, so that an enquiry that comes at the same moment finds the lead made here. */
async function findKnown(tx: Tx, rows: readonly Placed[], pipelineId: string): Promise<Known[]> {
  const contacts = [...new Set(rows.flatMap(({ who }) => who.id ?? []))].sort();
  const externalIds = rows.flatMap(({ lead }) => lead.external_id ?? []);
  tx.defer(sql`select from contacts where organization_id = ${tx.organization_id} and id = any(${contacts}::uuid[])
    order by id for no key update`);
  return tx.rows(sql<Known>`
    select ${known(tx)} from leads
    where leads.organization_id = ${tx.organization_id} and leads.contact_id = any(${contacts}::uuid[])
      and leads.pipeline_id = ${pipelineId} and leads.status = 'open'
    union
    select ${known(tx)} from leads
    where leads.organization_id = ${tx.organization_id} and leads.external_id = any(${externalIds}::text[])
    order by id desc`);
}

function merge(
  { id, contact_id, values, tag_ids, enquiries }: Target,
  lead: ImportedLead,
  policy: ImportPolicy,
  repeat: boolean,
) {
  const { message, sub_source, currency } = lead;
  if (message !== null)
    enquiries.push({ lead_id: id, contact_id, source: lead.source ?? 'import', sub_source, message, repeat });
  for (const tag of lead.tag_ids) tag_ids.add(tag);
  values.custom = mergeKeys(values.custom, lead.custom, policy);
  values.metadata = mergeKeys(values.metadata, lead.metadata, policy);
  if (lead.value_amount !== null && (policy === 'update' || values.value_amount == null)) values.currency = currency;
  for (const field of merged) {
    const given = lead[field];
    if (given === null || (policy === 'append' && values[field] != null)) continue;
    Object.assign(values, { [field]: given });
  }
}
