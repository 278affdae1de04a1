import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { requirePhone } from '../../kernel/phone.ts';
import { audit } from '../audit/index.ts';
import { limitsOf, ownOrganization, refuseBeyond } from '../organizations/index.ts';
import { refuseMoreThanOwn } from './grants.ts';
import { userActivated, userCreated, userDeactivated, userUpdated } from './members.events.ts';
import { memberPowers } from './powers.ts';

export interface UserInput {
  name: string;
  email: string;
  phone?: string | null;
  role: string;
  record_scope?: 'own' | 'team' | 'all' | null;
  external_id?: string | null;
}

export const userWire = ({ custom_role: _custom, ...row }: Row<'users'>) => ({ ...row, object: 'user' as const });

export async function createUser(tx: Tx, input: UserInput): Promise<Row<'users'>> {
  const phone = await readPhone(tx, input.phone);
  refuseMoreThanOwn(tx.actor, await memberPowers(tx, input));
  const row = await tx.db
    .insertInto('users')
    .values({ ...newRow(tx, newId()), ...input, phone: phone ?? null, record_scope: input.record_scope ?? null })
    .returningAll()
    .executeTakeFirstOrThrow();
  publish(tx, userCreated, { subject: { type: 'user', id: row.id }, data: { user: userWire(row) } });
  audit(tx, { action: 'user.created', object: { type: 'user', id: row.id }, before: null, after: row });
  return row;
}

/** Refuses when the plan has no seat left. The organization is held, so that two cannot take the last one. */
export async function refuseWithoutSeat(tx: Tx, kernel: Kernel): Promise<void> {
  const { users: allowed } = await limitsOf(kernel, tx.organization_id);
  if (allowed === null) return;
  tx.defer(sql`select from organizations where id = ${tx.organization_id} for no key update`);
  const [row] = await tx.rows(sql<{ used: number }>`
    select count(*) as used from users where organization_id = ${tx.organization_id} and status = 'active'`);
  refuseBeyond({ meter: 'users', used: row?.used ?? 0, allowed });
}

export async function updateUser(
  tx: Tx,
  id: string,
  changes: Partial<UserInput>,
  ifMatch: number | null,
): Promise<Row<'users'>> {
  const before = await getRow(tx, 'users', id, 'user');
  const renames = changes.email !== undefined || changes.external_id !== undefined;
  if (renames) refuseTakingOver(tx.actor, id);
  if (renames || changes.role !== undefined || changes.record_scope !== undefined) {
    refuseMoreThanOwn(tx.actor, await memberPowers(tx, before));
    refuseMoreThanOwn(tx.actor, await memberPowers(tx, { ...before, ...changes }));
  }
  if (changes.role !== undefined && changes.role !== 'owner') await keepAnOwner(tx, id);
  const phone = await readPhone(tx, changes.phone);
  const values = { ...changes, ...(phone === undefined ? {} : { phone }) };
  const row = await updateRow(tx, 'users', id, values, { ifMatch, what: 'user' });
  publish(tx, userUpdated, { subject: { type: 'user', id }, data: { user: userWire(row), changes: values } });
  audit(tx, { action: 'user.updated', object: { type: 'user', id }, before, after: row });
  return row;
}

/** By e-mail and external id a trusted issuer names a member: whoever sets them decides who sees that member's records. */
function refuseTakingOver({ record_scope, user_id }: Actor, id: string): void {
  if (record_scope === 'all' || id === user_id) return;
  throw new AppError('insufficient_scope', 'You see too few records to say who else is this member.', {
    extra: { required_record_scope: 'all' },
  });
}

/** Ends everything the member can do at once: keys bound to them stop working with the next statement. */
export async function deactivateUser(tx: Tx, id: string): Promise<Row<'users'>> {
  const before = await getRow(tx, 'users', id, 'user');
  if (before.status === 'deactivated') return before;
  refuseMoreThanOwn(tx.actor, await memberPowers(tx, before));
  await keepAnOwner(tx, id);
  const row = await updateRow(tx, 'users', id, { status: 'deactivated' }, { what: 'user' });
  publish(tx, userDeactivated, { subject: { type: 'user', id }, data: { user: userWire(row) } });
  audit(tx, { action: 'user.deactivated', object: { type: 'user', id }, before, after: row });
  return row;
}

/** Gives a member back what they could do, if the plan has a seat. The row is held, so that two who do it take one seat. */
export async function activateUser(tx: Tx, kernel: Kernel, id: string): Promise<Row<'users'>> {
  tx.defer(sql`select from users where organization_id = ${tx.organization_id} and id = ${id} for update`);
  const before = await getRow(tx, 'users', id, 'user');
  if (before.status === 'active') return before;
  refuseMoreThanOwn(tx.actor, await memberPowers(tx, before));
  await refuseWithoutSeat(tx, kernel);
  const row = await updateRow(tx, 'users', id, { status: 'active' }, { what: 'user' });
  publish(tx, userActivated, { subject: { type: 'user', id }, data: { user: userWire(row) } });
  audit(tx, { action: 'user.activated', object: { type: 'user', id }, before, after: row });
  return row;
}

/** The owners are locked, so that two who leave at once cannot both be "not the last". */
async function keepAnOwner(tx: Tx, leaving: string): Promise<void> {
  const owners = await tx.db
    .selectFrom('users')
    .select('id')
    .where('organization_id', '=', tx.organization_id)
    .where('role', '=', 'owner')
    .where('status', '=', 'active')
    .forUpdate()
    .execute();
  if (owners.length === 1 && owners[0]?.id === leaving) {
    throw new AppError('last_owner', 'This member is the last active owner.');
  }
}

async function readPhone(tx: Tx, phone: string | null | undefined): Promise<string | null | undefined> {
  if (phone === undefined || phone === null) return phone;
  const { country } = await ownOrganization(tx);
  return requirePhone(phone, '/phone', country).e164;
}
