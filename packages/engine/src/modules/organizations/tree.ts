import { type Selectable, sql } from 'kysely';
import { inside } from '../../kernel/db/inside.ts';
import { updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { DB } from '../../kernel/db/types.ts';
import { AppError, invalidField, notFound } from '../../kernel/errors.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { refuseCrowd } from './limits.ts';
import {
  organizationCreated,
  organizationDeleted,
  organizationResumed,
  organizationSuspended,
  organizationUpdated,
} from './organizations.events.ts';
import { forgetSettings } from './settings.ts';

/** An organization of the tree, without its key. */
export type TreeOrganization = Omit<
  Selectable<DB['organizations']>,
  'data_key' | 'organization_id' | 'halted' | 'halt_changed_at' | 'halted_ms'
>;

const columns = [
  'id',
  'parent_id',
  'name',
  'country',
  'currency',
  'time_zone',
  'locale',
  'external_id',
  'environment',
  'allowed_origins',
  'status',
  'deleted_at',
  'version',
  'created_at',
  'updated_at',
] as const;

/** Rows of the tree, below an organization or itself. Read outside of it, because a tenant sees only its own row. */
export async function readTree<T>(kernel: Kernel, work: (rows: ReturnType<typeof treeRows>) => Promise<T>): Promise<T> {
  return kernel.db.system((db) => work(treeRows(db)));
}

const treeRows = (db: Tx['db']) => db.selectFrom('organizations').select(columns);

/** The ids of an organization's children, or of everybody below it, as a condition. */
export const below = (ancestor: string, recursive: boolean) =>
  recursive
    ? sql<boolean>`organizations.id in (
        with recursive down as (
          select id from organizations where parent_id = ${ancestor}
          union all
          select o.id from organizations o join down on o.parent_id = down.id
        ) select id from down)`
    : sql<boolean>`organizations.parent_id = ${ancestor}`;

interface Look {
  /** Also the caller's own organization. */
  self?: boolean;
}

async function look(kernel: Kernel, caller: string, id: string, { self = false }: Look) {
  return readTree(kernel, (rows) =>
    rows
      .where('id', '=', id)
      .where(sql<boolean>`(app.descends(id, ${caller}::uuid) or (${self}::boolean and id = ${caller}::uuid))`)
      .executeTakeFirst(),
  );
}

/** One organization below the caller's, or `not_found`. */
export async function findBelow(
  kernel: Kernel,
  caller: string,
  id: string,
  options: Look = {},
): Promise<TreeOrganization> {
  const row = await look(kernel, caller, id, options);
  if (!row) throw notFound('organization');
  return row;
}

/** The same for one that a body names; deleted ones are not there. */
export async function namedBelow(
  kernel: Kernel,
  caller: string,
  named: { id: string; pointer: string },
  options: Look = {},
): Promise<TreeOrganization> {
  const row = await look(kernel, caller, named.id, options);
  if (row && row.status !== 'deleted') return row;
  throw invalidField(named.pointer, 'unknown_organization', 'There is no such organization below.');
}

export interface NewChild {
  name: string;
  country?: string;
  currency?: string;
  time_zone?: string;
  locale?: string;
  external_id?: string | null;
  /** Default: that of the parent. Stays as it is. */
  environment?: 'live' | 'test';
}

/** Makes an organization below the caller's. What is not said is as in the caller's own. */
export async function createChild(tx: Tx, kernel: Kernel, input: NewChild): Promise<TreeOrganization> {
  const parent = await findBelow(kernel, tx.organization_id, tx.organization_id, { self: true });
  if (input.external_id) await refuseTaken(kernel, parent.id, input.external_id);
  const id = newId();
  const { country, currency, time_zone, locale, environment } = parent;
  const fields = { country, currency, time_zone, locale, environment, external_id: null, ...input };
  const row = { ...fields, data_key: kernel.vault.newDataKey(id) };
  await tx.rows(sql`select app.create_organization(${id}, ${JSON.stringify(row)}::jsonb, ${tx.now})`);
  await refuseCrowd(tx, id);
  const child: TreeOrganization = {
    ...fields,
    id,
    parent_id: parent.id,
    allowed_origins: [],
    status: 'active',
    deleted_at: null,
    version: 1,
    created_at: tx.now,
    updated_at: tx.now,
  };
  announce(tx, organizationCreated, null, child);
  await inside(tx, id, async (inner) => announce(inner, organizationCreated, null, child));
  return child;
}

async function refuseTaken(kernel: Kernel, parentId: string, externalId: string): Promise<void> {
  const taken = await readTree(kernel, (rows) =>
    rows
      .where('parent_id', '=', parentId)
      .where('external_id', '=', externalId)
      .where('status', '<>', 'deleted')
      .executeTakeFirst(),
  );
  if (!taken) return;
  const detail = 'Another organization has this external id.';
  throw new AppError('already_exists', detail, {
    errors: [{ pointer: '/external_id', code: 'already_exists', detail }],
    extra: { existing_id: taken.id },
  });
}

function announce(tx: Tx, spec: EventSpec, before: TreeOrganization | null, after: TreeOrganization): void {
  const { id, name, status, external_id } = after;
  publish(tx, spec, { subject: { type: 'organization', id }, data: { name, status, external_id } });
  note(tx, spec, before, after);
}

/** Written in both audit logs: of the organization, and of the one above that did it. */
function note(tx: Tx, { type }: EventSpec, before: TreeOrganization | null, after: TreeOrganization): void {
  audit(tx, { action: type, object: { type: 'organization', id: after.id }, before, after });
}

export async function updateChild(
  tx: Tx,
  kernel: Kernel,
  id: string,
  changes: Partial<NewChild>,
  ifMatch: number | null,
): Promise<TreeOrganization> {
  forgetSettings(kernel, id);
  const { before, row } = await inside(tx, id, async (inner) => {
    const before = await held(inner, id);
    const row = await updateRow(inner, 'organizations', id, changes, { ifMatch, what: 'organization' });
    publish(inner, organizationUpdated, { subject: { type: 'organization', id }, data: { changes } });
    note(inner, organizationUpdated, before, row);
    return { before, row };
  });
  note(tx, organizationUpdated, before, row);
  return row;
}

/** The organization as it is, and until the commit. */
const held = (inner: Tx, id: string): Promise<TreeOrganization> =>
  inner.db.selectFrom('organizations').select(columns).where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow();

const transitions = {
  suspended: { from: ['active'], event: organizationSuspended },
  active: { from: ['suspended', 'deleted'], event: organizationResumed },
  deleted: { from: ['active', 'suspended'], event: organizationDeleted },
};

export type OrganizationStatus = keyof typeof transitions;

/** Suspends, resumes or deletes an organization below the caller's; what is so already stays as it is. */
export async function setStatus(
  tx: Tx,
  id: string,
  status: OrganizationStatus,
  ifMatch: number | null = null,
): Promise<TreeOrganization> {
  const { from, event } = transitions[status];
  tx.defer(sql`select app.hold_above(${id})`);
  const { before, row } = await inside(tx, id, async (inner) => {
    const before = await held(inner, id);
    if (before.status === status) return { before, row: before };
    if (!from.includes(before.status)) {
      throw new AppError('state_conflict', `The organization is ${before.status}.`);
    }
    const deleted_at = status === 'deleted' ? inner.now : null;
    const after = await updateRow(
      inner,
      'organizations',
      id,
      { status, deleted_at },
      { ifMatch, what: 'organization' },
    );
    announce(inner, event, before, after);
    return { before, row: after };
  });
  if (before.status === status) return row;
  if (before.status === 'deleted') await refuseCrowd(tx, id);
  announce(tx, event, before, row);
  return row;
}
