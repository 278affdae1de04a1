import { sql } from 'kysely';
import { newRow } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { money } from '../../../kernel/money.ts';
import {
  adoptContacts,
  type Bringing,
  type ImportedPerson,
  type ImportOutcome,
  type ImportPolicy,
} from '../../contacts/index.ts';
import { type CustomValues, customDefaults } from '../../custom-fields/index.ts';
import { addTags } from '../../tags/index.ts';
import { candidates, nextInTurn } from '../assignment/turns.ts';
import { titleFor } from '../capture/capture.ts';
import { leadAssigned, leadCreated, leadLost, leadUpdated, leadWon } from '../leads.events.ts';
import { cardColumns, type LeadRow, leadWire } from '../leads.queries.ts';
import type { StageRow } from '../stages.ts';
import { type ImportedEnquiry, importEnquiries } from './enquiries.ts';

/** A lead of a file, every value checked but its stage. */
export interface ImportedLead {
  /** Our own: it is this lead, or none. */
  id: string | null;
  person: ImportedPerson;
  title: string | null;
  /** By name; null: the first open one. */
  stage: string | null;
  owner_id: string | null;
  value_amount: number | null;
  /** Of the value; null: the organization's. */
  currency: string | null;
  source: string | null;
  sub_source: string | null;
  expected_close_on: string | null;
  external_id: string | null;
  custom: CustomValues;
  metadata: Record<string, string>;
  tag_ids: readonly string[];
  /** What they asked for, recorded as an enquiry. */
  message: string | null;
}

export interface ImportOptions extends Bringing {
  policy: ImportPolicy;
  pipeline_id: string | null;
  /** Who gets leads that no row gives to anybody. */
  assignment_rule_id: string | null;
  /** Of the organization. */
  currency: string;
}

export interface Placed {
  lead: ImportedLead;
  stage: StageRow;
  who: ImportOutcome;
}

export interface Known {
  id: string;
  contact_id: string;
  external_id: string | null;
  visible: boolean;
  /** Of its value; null: it has none. */
  has_currency: string | null;
}

export interface Target extends Known {
  known: boolean;
  row: Placed;
  values: Partial<Pick<ImportedLead, (typeof merged)[number] | 'currency' | 'custom' | 'metadata'>>;
  tag_ids: Set<string>;
  enquiries: ImportedEnquiry[];
  /** Whether a rule chose the owner. */
  by_rule: boolean;
}

export const merged = [
  'title',
  'owner_id',
  'value_amount',
  'source',
  'sub_source',
  'expected_close_on',
  'external_id',
] as const;

/** Writes new leads and what is new of known ones; the ids of those that changed. */
export async function writeLeads(tx: Tx, targets: readonly Target[], options: ImportOptions): Promise<Set<string>> {
  const [fresh, met] = [targets.filter(({ known }) => !known), targets.filter(({ known }) => known)];
  const [defaults] = await Promise.all([
    customDefaults(options.kernel, tx.organization_id, 'lead'),
    options.assignment_rule_id === null ? null : giveByRule(tx, options.kernel, options.assignment_rule_id, fresh),
  ]);
  for (const { values } of fresh) values.owner_id ??= options.maker_id;
  insertLeads(tx, fresh, options.currency, defaults);
  const links = targets.flatMap(({ id, contact_id, tag_ids }) =>
    [...tag_ids].map((tag_id) => ({ record: { id, lead_id: id, contact_id }, tag_id })),
  );
  const [tagged, asked] = await Promise.all([
    addTags(tx, 'lead', links),
    importEnquiries(
      tx,
      targets.flatMap(({ enquiries }) => enquiries),
    ),
  ]);
  const changed = met.length === 0 ? [] : await updateLeads(tx, met, options, tagged);
  for (const row of changed) {
    const { value_amount, currency, ...values } = met.find(({ id }) => id === row.id)?.values ?? {};
    const value = money(value_amount ?? null, currency ?? options.currency);
    const changes = { ...values, ...(value === null ? {} : { value }) };
    publish(tx, leadUpdated, { ...about(row), data: { lead: leadWire(row), changes } });
  }
  return new Set([...changed.map(({ id }) => id), ...asked]);
}

/** Everybody in turn, for new leads that have no owner; their contact goes along when it has none either. */
async function giveByRule(tx: Tx, kernel: Kernel, ruleId: string, fresh: readonly Target[]): Promise<void> {
  const unowned = fresh.filter(({ values }) => values.owner_id == null);
  const [rule] = unowned.length === 0 ? [] : await tx.rows(candidates(tx, ruleId));
  if (!rule) return;
  const adopted: { contact_id: string; owner_id: string }[] = [];
  for (const target of unowned) {
    const owner_id = await nextInTurn(kernel, rule);
    if (owner_id === null) return;
    target.values.owner_id = owner_id;
    target.by_rule = true;
    adopted.push({ contact_id: target.contact_id, owner_id });
  }
  adoptContacts(tx, adopted);
}

const about = ({ id, contact_id }: Pick<LeadRow, 'id' | 'contact_id'>) => ({
  subject: { type: 'lead', id },
  lead_id: id,
  contact_id,
});

function insertLeads(tx: Tx, targets: readonly Target[], currency: string, defaults: CustomValues): void {
  if (targets.length === 0) return;
  const rows = targets.map((target) => leadRow(tx, target, currency, defaults));
  const history = rows.map((row) => ({ id: newId(), lead_id: row.id, stage_id: row.stage_id }));
  tx.defer(sql`
    insert into leads (organization_id, id, title, contact_id, pipeline_id, stage_id, status, owner_id, source, sub_source,
      value_amount, currency, expected_close_on, stage_entered_at, closed_at, external_id, custom, metadata, version, created_at, updated_at)
    select ${tx.organization_id}, r.id, r.title, r.contact_id, r.pipeline_id, r.stage_id, r.status, r.owner_id, r.source, r.sub_source,
      r.value_amount, r.currency, r.expected_close_on, ${tx.now}, r.closed_at, r.external_id, r.custom, r.metadata, 1, ${tx.now}, ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, title text, contact_id uuid, pipeline_id uuid, stage_id uuid,
      status text, owner_id uuid, source text, sub_source text, value_amount bigint, currency text, expected_close_on date,
      closed_at timestamptz, external_id text, custom jsonb, metadata jsonb)`);
  tx.defer(sql`
    insert into stage_history (organization_id, id, lead_id, stage_id, entered_at, actor_type, actor_id)
    select ${tx.organization_id}, r.id, r.lead_id, r.stage_id, ${tx.now}, ${tx.actor.type}, ${tx.actor.id}::uuid
    from jsonb_to_recordset(${JSON.stringify(history)}::jsonb) as r(id uuid, lead_id uuid, stage_id uuid)`);
  for (const [i, row] of rows.entries()) announce(tx, row, targets[i]?.by_rule ?? false);
}

function leadRow(tx: Tx, { id, contact_id, row, values }: Target, currency: string, defaults: CustomValues): LeadRow {
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
    currency: values.currency ?? currency,
    expected_close_on: values.expected_close_on ?? null,
    stage_entered_at: tx.now,
    first_response_at: null,
    closed_at: row.stage.type === 'open' ? null : tx.now,
    lost_reason: null,
    external_id: values.external_id ?? null,
    custom: { ...defaults, ...values.custom },
    metadata: values.metadata ?? {},
    contact_name: person.name ?? null,
    contact_phone: phone,
    tags: [],
  };
}

/** What the capture of each lead would have told. */
function announce(tx: Tx, row: LeadRow, byRule: boolean): void {
  const lead = leadWire(row);
  publish(tx, leadCreated, { ...about(row), data: { lead } });
  if (row.owner_id !== null) {
    const data = { owner_id: row.owner_id, previous_owner_id: null, by: byRule ? 'rule' : 'person' };
    publish(tx, leadAssigned, { ...about(row), data });
  }
  const sale = { lead, value: lead.value, source: lead.source, time_to_close_seconds: lead.time_to_close_seconds };
  if (row.status === 'won') publish(tx, leadWon, { ...about(row), data: sale });
  if (row.status === 'lost') publish(tx, leadLost, { ...about(row), data: { ...sale, reason: null } });
}

const fixed = new Set<string>(['title', 'source']);

function updateLeads(
  tx: Tx,
  met: readonly Target[],
  { policy, currency }: ImportOptions,
  tagged: ReadonlySet<string>,
): Promise<LeadRow[]> {
  const rows = met.map(({ id, values }) => ({
    ...values,
    currency: values.currency ?? currency,
    custom: values.custom ?? {},
    metadata: values.metadata ?? {},
    ...{ id, grew: tagged.has(id) },
  }));
  // Title and source always have a value: only an overwriting import changes them.
  const fields = merged.filter((field) => policy === 'update' || !fixed.has(field));
  const value = (field: string) =>
    policy === 'update'
      ? sql`coalesce(r.${sql.ref(field)}, leads.${sql.ref(field)})`
      : sql`coalesce(leads.${sql.ref(field)}, r.${sql.ref(field)})`;
  const custom = policy === 'update' ? sql`leads.custom || r.custom` : sql`r.custom || leads.custom`;
  const metadata = policy === 'update' ? sql`leads.metadata || r.metadata` : sql`r.metadata || leads.metadata`;
  // A value is of its currency: both change, or none.
  const valued =
    policy === 'update'
      ? sql`r.value_amount is not null`
      : sql`leads.value_amount is null and r.value_amount is not null`;
  const ofCurrency = sql`case when ${valued} then r.currency else leads.currency end`;
  const sets = fields.map((field) => sql`${sql.ref(field)} = ${value(field)}`);
  const differs = fields.map((field) => sql`leads.${sql.ref(field)} is distinct from ${value(field)}`);
  return tx.rows(sql<LeadRow>`
    update leads set ${sql.join(sets)}, custom = ${custom}, metadata = ${metadata}, currency = ${ofCurrency}, updated_at = ${tx.now}, version = leads.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, title text, owner_id uuid, value_amount bigint, source text,
      sub_source text, expected_close_on date, external_id text, currency text, custom jsonb, metadata jsonb, grew boolean)
    where leads.organization_id = ${tx.organization_id} and leads.id = r.id
      and (r.grew or leads.custom is distinct from ${custom} or leads.metadata is distinct from ${metadata}
        or leads.currency is distinct from ${ofCurrency} or ${sql.join(differs, sql` or `)})
    returning leads.*, ${sql.join(cardColumns)}`);
}
