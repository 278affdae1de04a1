import { type Actor, may } from '../../kernel/actor.ts';
import type { CellKind } from '../../kernel/csv.ts';
import type { Listing } from '../../kernel/http/list.ts';
import { type Money, majorUnits } from '../../kernel/money.ts';
import { auditListing } from '../audit/index.ts';
import { companyListing, contactListing } from '../contacts/index.ts';
import { type CustomResource, cellKindOf, cellOf, type DefinedField } from '../custom-fields/index.ts';
import { leadListing } from '../leads/index.ts';
import { taskListing } from '../tasks/index.ts';

export const exportResources = ['contacts', 'leads', 'companies', 'tasks', 'audit_log'] as const;
export type ExportResource = (typeof exportResources)[number];

type Wire = Record<string, unknown>;

export interface Column {
  kind: CellKind;
  value(row: Wire): unknown;
}

const field = (name: string, kind: CellKind = 'text'): [string, Column] => [name, { kind, value: (row) => row[name] }];
const computed = (name: string, kind: CellKind, value: Column['value']): [string, Column] => [name, { kind, value }];
/** Empty where the role hides it. */
const listed = (row: Wire, name: string): string[] => (row[name] as string[] | null) ?? [];
const moneyOf = (row: Wire) => row.value as Money | null;
const customOf = (row: Wire) => row.custom as Wire;
const metadataOf = (row: Wire) => row.metadata as Record<string, string>;
const targetOf = (row: Wire) => row.target as { type: string; id: string };
const actorOf = (row: Wire) => row.actor as { type: string; id: string | null; organization_id: string | null };
const requestOf = (row: Wire) => row.request as { id: string; ip: string | null; user_agent: string | null } | null;
const contactOf = (row: Wire) => row.contact as { name: string | null; phone: string | null };

const texts = (...names: string[]) => names.map((name) => field(name));
const place = texts('address', 'city', 'state', 'pincode', 'country');
const ending = texts('external_id', 'created_at', 'updated_at');

interface Exported {
  permission: string;
  listing: Listing;
  /** Whose custom fields it has. */
  custom: CustomResource | null;
  /** Whether it has tags and metadata. */
  labelled: boolean;
  columns: ReadonlyMap<string, Column>;
}

/** What can be exported, and the columns of each. */
export const exported: Record<ExportResource, Exported> = {
  contacts: {
    permission: 'contacts:read',
    listing: contactListing,
    custom: 'contact',
    labelled: true,
    columns: new Map([
      ...texts('id', 'name'),
      computed('phone', 'phone', (row) => listed(row, 'phones')[0]),
      computed('email', 'text', (row) => listed(row, 'emails')[0]),
      computed('other_phones', 'text', (row) => listed(row, 'phones').slice(1).join('; ')),
      computed('other_emails', 'text', (row) => listed(row, 'emails').slice(1).join('; ')),
      ...texts('company_id', 'owner_id', 'language'),
      ...place,
      field('source'),
      ...ending,
    ]),
  },
  leads: {
    permission: 'leads:read',
    listing: leadListing,
    custom: 'lead',
    labelled: true,
    columns: new Map([
      ...texts('id', 'title', 'status'),
      computed('contact_name', 'text', (row) => contactOf(row).name),
      computed('contact_phone', 'phone', (row) => contactOf(row).phone),
      ...texts('contact_id', 'company_id', 'pipeline_id', 'stage_id', 'owner_id', 'source', 'sub_source'),
      computed('value', 'number', (row) => majorsOf(moneyOf(row))),
      computed('currency', 'text', (row) => moneyOf(row)?.currency),
      ...texts('expected_close_on', 'stage_entered_at', 'first_response_at', 'closed_at', 'lost_reason'),
      ...ending,
    ]),
  },
  companies: {
    permission: 'contacts:read',
    listing: companyListing,
    custom: 'company',
    labelled: true,
    columns: new Map([
      ...texts('id', 'name', 'domain', 'gstin'),
      field('phone', 'phone'),
      ...place,
      field('owner_id'),
      ...ending,
    ]),
  },
  tasks: {
    permission: 'tasks:read',
    listing: taskListing,
    custom: 'task',
    labelled: false,
    columns: new Map(
      texts(
        'id',
        'title',
        'kind',
        'status',
        'lead_id',
        'contact_id',
        'assignee_id',
        'due_at',
        'outcome',
        'completed_at',
        'created_at',
        'updated_at',
      ),
    ),
  },
  audit_log: {
    permission: 'audit:read',
    listing: auditListing,
    custom: null,
    labelled: false,
    columns: new Map([
      ...texts('id', 'occurred_at', 'action'),
      computed('object_type', 'text', (row) => targetOf(row).type),
      computed('object_id', 'text', (row) => targetOf(row).id),
      computed('actor_type', 'text', (row) => actorOf(row).type),
      computed('actor_id', 'text', (row) => actorOf(row).id),
      computed('actor_organization_id', 'text', (row) => actorOf(row).organization_id),
      ...texts('user_id', 'key_id', 'before', 'after'),
      computed('request_id', 'text', (row) => requestOf(row)?.id),
      computed('ip', 'text', (row) => requestOf(row)?.ip),
      computed('user_agent', 'text', (row) => requestOf(row)?.user_agent),
      field('seq', 'number'),
      field('hash'),
    ]),
  },
};

const majorsOf = (value: Money | null): string | null => value && majorUnits(value);

/** Names of the tags, which the rows have by then. */
const tags: Column = { kind: 'text', value: (row) => listed(row, 'tags').join('; ') };
const metadata = /^metadata\.(.{1,40})$/;

/** The column with this name; those of an organization's own are `custom.<key>`, `tags` and `metadata.<key>`. */
export function columnNamed(resource: ExportResource, name: string, own: readonly DefinedField[]): Column | undefined {
  const { columns, labelled } = exported[resource];
  if (columns.has(name)) return columns.get(name);
  if (labelled && name === 'tags') return tags;
  const [, pair] = (labelled && metadata.exec(name)) || [];
  if (pair !== undefined) return { kind: 'text', value: (row) => metadataOf(row)[pair] };
  const field = own.find(({ key }) => name === `custom.${key}`);
  return field && { kind: cellKindOf(field.type), value: (row) => cellOf(field.type, customOf(row)[field.key]) };
}

/** All there are by name: so that nothing is lost, archived custom fields among them. */
export function wholeRow(actor: Actor, resource: ExportResource, own: readonly DefinedField[]): string[] {
  const { columns, labelled } = exported[resource];
  const labels = labelled && may(actor, 'tags:read') ? ['tags'] : [];
  return [...columns.keys(), ...labels, ...own.map(({ key }) => `custom.${key}`).sort()];
}
