import { sql } from 'kysely';
import { inside } from '../../kernel/db/inside.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { publish } from '../../kernel/events/publish.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { apiKeyWire, createApiKey, revokeAllApiKeys } from '../api-keys/index.ts';
import { audit } from '../audit/index.ts';
import { createUser } from '../members/index.ts';
import {
  createChild,
  type LimitName,
  type Limits,
  limitNames,
  limitsChanged,
  limitsOf,
  type NewChild,
  namedBelow,
  ownLimits,
  setLimits,
  setStatus,
  type TreeOrganization,
  used,
} from '../organizations/index.ts';
import { createPipeline } from '../pipelines/index.ts';
import { deleteAllIssuers } from '../user-tokens/index.ts';
import { install } from './blueprints/install.ts';
import { readSettings } from './blueprints/settings.ts';

const dayMs = 24 * 3_600_000;

export function organizationWire(kernel: Kernel, row: TreeOrganization) {
  const { deleted_at } = row;
  const kept = kernel.config.deleted_organizations_kept_days * dayMs;
  const erased_after = deleted_at === null ? null : new Date(deleted_at.getTime() + kept);
  return { ...row, object: 'organization' as const, erased_after };
}

export interface NewOrganization extends NewChild {
  template_organization_id?: string | null;
  owner?: { name: string; email: string };
  create_api_key?: boolean;
}

/** An organization ready to be used, made in one transaction: with its pipeline, its owner and its key, or not at all. */
export async function provision(tx: Tx, kernel: Kernel, input: NewOrganization) {
  const { owner, create_api_key = false, template_organization_id, ...organization } = input;
  const template = template_organization_id ? await templateOf(tx, kernel, template_organization_id) : null;
  const child = await createChild(tx, kernel, { ...template?.place, ...organization });
  const left_out = template?.settings.left_out ?? [];
  const key = await inside(tx, child.id, async (inner) => {
    if (template) left_out.push(...(await install(inner, kernel, template.id, template.settings)).left_out);
    else await createPipeline(inner, { name: 'Sales' });
    if (owner) await createUser(inner, { ...owner, role: 'owner' });
    return create_api_key ? createApiKey(inner, kernel, { name: 'First key' }) : null;
  });
  return { child, left_out, ...(key ? { api_key: { ...apiKeyWire(key.row, tx.now), key: key.key } } : {}) };
}

async function templateOf(tx: Tx, kernel: Kernel, id: string) {
  const named = { id, pointer: '/template_organization_id' };
  const { country, currency, time_zone, locale } = await namedBelow(kernel, tx.organization_id, named, { self: true });
  return { id, place: { country, currency, time_zone, locale }, settings: await readSettings(tx, kernel, id) };
}

/** Ends an organization: its keys are dead with the commit and it trusts nobody; its data stays until the grace period is over. */
export async function deleteOrganization(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  await setStatus(tx, id, 'deleted', ifMatch);
  await inside(tx, id, async (inner) => {
    await revokeAllApiKeys(inner);
    await deleteAllIssuers(inner);
  });
}

/** The limits of an organization, what holds of them, and how much is used. */
export async function limitsWire(kernel: Kernel, organizationId: string) {
  const [limits, effective, usedNow] = await Promise.all([
    ownLimits(kernel, organizationId),
    limitsOf(kernel, organizationId),
    usedBy(kernel, organizationId),
  ]);
  return { object: 'organization_limits' as const, organization_id: organizationId, limits, effective, used: usedNow };
}

async function usedBy(kernel: Kernel, organizationId: string) {
  const now = kernel.clock.now();
  const { rows } = await kernel.db.system((db) =>
    sql<Record<Exclude<LimitName, 'api_requests_per_minute'>, number>>`
      select (select count(*) from users where organization_id = ${organizationId} and status = 'active') as users,
        ${used(organizationId, 'contacts', now)} as contacts,
        ${used(organizationId, 'messages_per_month', now)} as messages_per_month,
        ${used(organizationId, 'storage_bytes', now)} as storage_bytes, app.count_below(${organizationId}) as organizations`.execute(
      db,
    ),
  );
  return rows[0] as NonNullable<(typeof rows)[0]>;
}

/** Sets all limits of an organization below; both logs tell. */
export async function changeLimits(tx: Tx, kernel: Kernel, id: string, given: Partial<Limits>): Promise<void> {
  const limits = complete(given);
  const before = await ownLimits(kernel, id);
  await inside(tx, id, async (inner) => announceLimits(inner, id, before, limits));
  announceLimits(tx, id, before, limits);
  await setLimits(tx, id, limits);
}

function announceLimits(tx: Tx, id: string, before: Limits, limits: Limits): void {
  const object = { type: 'organization', id };
  publish(tx, limitsChanged, { subject: object, data: { limits } });
  audit(tx, { action: limitsChanged.type, object, before, after: limits });
}

/** Every limit named, so that what was left out is none. */
const complete = (given: Partial<Limits>): Limits =>
  Object.fromEntries(limitNames.map((name) => [name, given[name] ?? null])) as Limits;
