import { sql } from 'kysely';
import { newRow } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../../kernel/errors.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { type ImportedPerson, type ImportOutcome, type ImportPolicy, importPeople } from '../../contacts/index.ts';
import { titleFor } from '../capture/capture.ts';
import { leadAssigned, leadCreated, leadLost, leadUpdated, leadWon } from '../leads.events.ts';
import { cardColumns, type LeadRow, leadWire, visibleLead } from '../leads.queries.ts';
import { pipelineOrDefault, type StageRow, stagesOf } from '../stages.ts';

/** A lead of a file, every value checked but its stage. */
export interface ImportedLead {
  person: ImportedPerson;
  title: string | null;
  /** By name; null: the first open one. */
  stage: string | null;
  owner_id: string | null;
  value_amount: number | null;
  source: string | null;
  sub_source: string | null;
  expected_close_on: string | null;
  external_id: string | null;
}

interface Options {
  policy: ImportPolicy;
  pipeline_id: string | null;
  currency: string;
  dry: boolean;
  kernel: Kernel;
}

const failed = (error: string): ImportOutcome => ({ outcome: 'failed', id: null, error });

/**
 * Records many leads with a few statements. A contact's open lead in the pipeline, or the lead with the same external id, is
 * the one a row is about; it keeps its stage, which only people move.
 */
export async function importLeads(tx: Tx, leads: readonly ImportedLead[], options: Options): Promise<ImportOutcome[]> {
  const stages = await stagesFor(tx, options.pipeline_id);
  const placed = leads.map((lead) => ({ lead, stage: stageOf(stages, lead.stage) }));
  const outcomes = placed.map(({ lead, stage }) => faultOf(lead, stage));
  const sound = placed.flatMap((row, i) =>
    outcomes[i] === null && row.stage ? [{ lead: row.lead, stage: row.stage }] : [],
  );
  const people = await importPeople(
    tx,
    sound.map(({ lead }) => lead.person),
    options.policy,
    options,
  );
  const rows = sound.map((row, i) => ({ ...row, who: people[i] as ImportOutcome }));
  const made = await place(tx, rows, options);
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

function faultOf(lead: ImportedLead, stage: StageRow | undefined): ImportOutcome | null {
  if (!stage) return failed(`stage: the pipeline has no stage ${lead.stage}`);
  if (stage.type === 'won' && lead.value_amount === null) return failed('value: a lead is won with a value');
  return null;
}

interface Placed {
  lead: ImportedLead;
  stage: StageRow;
  who: ImportOutcome;
}

interface Known {
  id: string;
  contact_id: string;
  external_id: string | null;
  visible: boolean;
}

interface Target extends Known {
  known: boolean;
  row: Placed;
  values: Partial<ImportedLead>;
}

/** Finds the lead of each row in turn, among those known and those the rows before it became. */
async function place(tx: Tx, rows: readonly Placed[], options: Options): Promise<ImportOutcome[]> {
  const byContact = new Map<string, Target>();
  const byExternal = new Map<string, Target>();
  const register = (target: Target) => {
    if (!byContact.has(target.contact_id)) byContact.set(target.contact_id, target);
    if (target.external_id !== null) byExternal.set(target.external_id, target);
  };
  const empty = rows[0];
  if (empty)
    for (const known of await findKnown(tx, rows, empty.stage.pipeline_id))
      register({ ...known, known: true, row: empty, values: {} });
  const touched = new Set<Target>();
  const places = rows.map((row): ImportOutcome | { target: Target; met: boolean } => {
    const { lead, who } = row;
    if (who.outcome === 'failed' || who.id === null) return who;
    const met = (lead.external_id === null ? undefined : byExternal.get(lead.external_id)) ?? byContact.get(who.id);
    if (met && !met.visible) return failed('You do not see the lead this row is about.');
    if (met && options.policy === 'skip') return { outcome: 'skipped', id: met.id };
    const target = met ?? {
      id: newId(),
      contact_id: who.id,
      external_id: lead.external_id,
      visible: true,
      known: false,
      row,
      values: {},
    };
    merge(target.values, lead, options.policy);
    register(target);
    touched.add(target);
    return { target, met: met !== undefined };
  });
  const changed = options.dry ? null : await write(tx, [...touched], options);
  return places.map((at) => {
    if ('outcome' in at) return at;
    if (!at.met) return { outcome: 'created', id: at.target.id };
    const same = at.target.known && changed !== null && !changed.has(at.target.id);
    return { outcome: same ? 'skipped' : 'updated', id: at.target.id };
  });
}

/** Contacts are held first, so that an enquiry that comes at the same moment finds the lead made here. */
async function findKnown(tx: Tx, rows: readonly Placed[], pipelineId: string): Promise<Known[]> {
  const contacts = [...new Set(rows.flatMap(({ who }) => who.id ?? []))].sort();
  const externalIds = rows.flatMap(({ lead }) => lead.external_id ?? []);
  tx.defer(sql`select from contacts where organization_id = ${tx.organization_id} and id = any(${contacts}::uuid[])
    order by id for no key update`);
  return tx.rows(sql<Known>`
    select leads.id, leads.contact_id, leads.external_id, ${visibleLead(tx.actor)} as visible from leads
    where leads.organization_id = ${tx.organization_id} and leads.contact_id = any(${contacts}::uuid[])
      and leads.pipeline_id = ${pipelineId} and leads.status = 'open'
    union
    select leads.id, leads.contact_id, leads.external_id, ${visibleLead(tx.actor)} from leads
    where leads.organization_id = ${tx.organization_id} and leads.external_id = any(${externalIds}::text[])
    order by id desc`);
}

const merged = [
  'title',
  'owner_id',
  'value_amount',
  'source',
  'sub_source',
  'expected_close_on',
  'external_id',
] as const;

function merge(values: Partial<ImportedLead>, lead: ImportedLead, policy: ImportPolicy): void {
  for (const field of merged) {
    const given = lead[field];
    if (given === null || (policy === 'append' && values[field] != null)) continue;
    Object.assign(values, { [field]: given });
  }
}

async function write(tx: Tx, targets: readonly Target[], options: Options): Promise<Set<string>> {
  insertLeads(
    tx,
    targets.filter(({ known }) => !known),
    options.currency,
  );
  const met = targets.filter(({ known }) => known);
  const changed = met.length === 0 ? [] : await updateLeads(tx, met, options.policy);
  for (const row of changed) {
    const changes = met.find(({ id }) => id === row.id)?.values ?? {};
    publish(tx, leadUpdated, { ...about(row), data: { lead: leadWire(row), changes } });
  }
  return new Set(changed.map(({ id }) => id));
}

const about = ({ id, contact_id }: Pick<LeadRow, 'id' | 'contact_id'>) => ({
  subject: { type: 'lead', id },
  lead_id: id,
  contact_id,
});

function insertLeads(tx: Tx, targets: readonly Target[], currency: string): void {
  if (targets.length === 0) return;
  const rows = targets.map((target) => leadRow(tx, target, currency));
  const history = rows.map((row) => ({ id: newId(), lead_id: row.id, stage_id: row.stage_id }));
  tx.defer(sql`
    insert into leads (organization_id, id, title, contact_id, pipeline_id, stage_id, status, owner_id, source, sub_source,
      value_amount, currency, expected_close_on, stage_entered_at, closed_at, external_id, metadata, version, created_at, updated_at)
    select ${tx.organization_id}, r.id, r.title, r.contact_id, r.pipeline_id, r.stage_id, r.status, r.owner_id, r.source, r.sub_source,
      r.value_amount, r.currency, r.expected_close_on, ${tx.now}, r.closed_at, r.external_id, '{}', 1, ${tx.now}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, title text, contact_id uuid, pipeline_id uuid, stage_id uuid,
      status text, owner_id uuid, source text, sub_source text, value_amount bigint, currency text, expected_close_on date,
      closed_at timestamptz, external_id text)`);
  tx.defer(sql`
    insert into stage_history (organization_id, id, lead_id, stage_id, entered_at, actor_type, actor_id)
    select ${tx.organization_id}, r.id, r.lead_id, r.stage_id, ${tx.now}, ${tx.actor.type}, ${tx.actor.id}::uuid
    from jsonb_to_recordset(${JSON.stringify(history)}::jsonb) as r(id uuid, lead_id uuid, stage_id uuid)`);
  for (const row of rows) announce(tx, row);
}

function leadRow(tx: Tx, { id, contact_id, row, values }: Target, currency: string): LeadRow {
  const { person } = row.lead;
  const phone = person.identities.find(({ kind }) => kind === 'phone')?.value ?? null;
  return {
    ...newRow(tx, id),
    title: titleFor(values.title, person, phone),
    contact_id,
    company_id: null,
    pipeline_id: row.stage.pipeline_id,
    stage_id: row.stage.id,
    status: row.stage.type,
    owner_id: values.owner_id ?? null,
    source: values.source ?? 'import',
    sub_source: values.sub_source ?? null,
    attribution: null,
    value_amount: values.value_amount ?? null,
    currency,
    expected_close_on: values.expected_close_on ?? null,
    stage_entered_at: tx.now,
    first_response_at: null,
    closed_at: row.stage.type === 'open' ? null : tx.now,
    lost_reason: null,
    external_id: values.external_id ?? null,
    custom: {},
    metadata: {},
    contact_name: person.name ?? null,
    contact_phone: phone,
    tags: [],
  };
}

/** What the capture of each lead would have told. */
function announce(tx: Tx, row: LeadRow): void {
  const lead = leadWire(row);
  publish(tx, leadCreated, { ...about(row), data: { lead } });
  if (row.owner_id !== null) {
    const data = { owner_id: row.owner_id, previous_owner_id: null, by: 'person' };
    publish(tx, leadAssigned, { ...about(row), data });
  }
  const sale = { lead, value: lead.value, source: lead.source, time_to_close_seconds: lead.time_to_close_seconds };
  if (row.status === 'won') publish(tx, leadWon, { ...about(row), data: sale });
  if (row.status === 'lost') publish(tx, leadLost, { ...about(row), data: { ...sale, reason: null } });
}

const fixed = new Set<string>(['title', 'source']);

function updateLeads(tx: Tx, met: readonly Target[], policy: ImportPolicy): Promise<LeadRow[]> {
  const rows = met.map(({ id, values }) => ({ id, ...values }));
  // Title and source always have a value: only an overwriting import changes them.
  const fields = merged.filter((field) => policy === 'update' || !fixed.has(field));
  const value = (field: string) =>
    policy === 'update'
      ? sql`coalesce(r.${sql.ref(field)}, leads.${sql.ref(field)})`
      : sql`coalesce(leads.${sql.ref(field)}, r.${sql.ref(field)})`;
  const sets = fields.map((field) => sql`${sql.ref(field)} = ${value(field)}`);
  const differs = fields.map((field) => sql`leads.${sql.ref(field)} is distinct from ${value(field)}`);
  return tx.rows(sql<LeadRow>`
    update leads set ${sql.join(sets)}, updated_at = ${tx.now}, version = leads.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, title text, owner_id uuid, value_amount bigint, source text,
      sub_source text, expected_close_on date, external_id text)
    where leads.organization_id = ${tx.organization_id} and leads.id = r.id and (${sql.join(differs, sql` or `)})
    returning leads.*, ${sql.join(cardColumns)}`);
}
