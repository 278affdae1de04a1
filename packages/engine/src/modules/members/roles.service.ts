import { sql } from 'kysely';
import type { Static } from 'typebox';
import { deleteRow, getRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { isRuledField, ruledFields } from '../../kernel/field-rules.ts';
import { newId } from '../../kernel/ids.ts';
import { audit } from '../audit/index.ts';
import { refuseMoreThanOwn } from './grants.ts';
import { roleCreated, roleDeleted, roleUpdated } from './members.events.ts';
import type { CreateRole, UpdateRole } from './members.schema.ts';
import { type Powers, permissions, roleNames, roles, type StoredFieldRule, toFieldRules } from './roles.ts';

const mostRoles = 100;
const builtInSince = new Date('2026-11-22T00:00:00Z');

const builtIns = roleNames.map((key, i) => ({
  id: `00000000-0000-7000-8000-00000000000${i + 1}`,
  object: 'role' as const,
  key,
  name: key as string,
  built_in: true,
  ...roles[key],
  permissions: [...roles[key].permissions],
  field_rules: [] as StoredFieldRule[],
  version: 1,
  created_at: builtInSince,
  updated_at: builtInSince,
}));

function roleWire({ organization_id, field_rules, ...row }: Row<'roles'>) {
  const record_scope = row.record_scope as Powers['record_scope'];
  return {
    ...row,
    object: 'role' as const,
    built_in: false,
    record_scope,
    field_rules: field_rules as unknown as StoredFieldRule[],
  };
}

export async function listRoles(tx: Tx) {
  const own = await tx.db
    .selectFrom('roles')
    .selectAll()
    .where('organization_id', '=', tx.organization_id)
    .orderBy('name')
    .orderBy('id')
    .limit(mostRoles)
    .execute();
  return [...builtIns, ...own.map(roleWire)];
}

export async function getRole(tx: Tx, id: string) {
  return builtIns.find((role) => role.id === id) ?? roleWire(await getRow(tx, 'roles', id, 'role'));
}

export async function roleOptions(tx: Tx) {
  return {
    object: 'role_options' as const,
    permissions: [...permissions],
    fields: [...ruledFields().map(({ name, summary }) => ({ field: name, summary })), ...(await ownFields(tx))],
  };
}

/** The custom fields of the organization, as rules name them. */
const ownFields = (tx: Tx) =>
  tx.rows(sql<{ field: string; summary: string }>`
    select resource || '.custom.' || key as field, label as summary from custom_fields
    where organization_id = ${tx.organization_id} and deleted_at is null order by field`);

/** A blueprint may bring a rule before its field; people name what is there. */
export async function requireOwnFields(tx: Tx, rules: readonly StoredFieldRule[]): Promise<void> {
  const isOwn = ({ field }: StoredFieldRule) => field.includes('.custom.');
  if (!rules.some(isOwn)) return;
  const known = new Set((await ownFields(tx)).map(({ field }) => field));
  const unknown = rules.findIndex((rule) => isOwn(rule) && !known.has(rule.field));
  if (unknown >= 0) throw unknownField(unknown);
}

const unknownField = (index: number) =>
  invalidField(`/field_rules/${index}/field`, 'unknown_field', 'See `GET /v1/roles/options`.');

export async function createRole(tx: Tx, { field_rules = [], ...input }: Static<typeof CreateRole>) {
  checkFieldRules(field_rules, input.permissions);
  refuseMoreThanOwn(tx.actor, { ...input, field_rules: toFieldRules(field_rules) });
  if (roles[input.key as keyof typeof roles]) {
    throw new AppError('already_exists', 'This is the key of a built-in role.', {
      errors: [{ pointer: '/key', code: 'already_exists', detail: 'Choose another key.' }],
    });
  }
  const [row] = await tx.rows<Row<'roles'>>(
    tx.db
      .insertInto('roles')
      .columns([
        'organization_id',
        'id',
        'version',
        'created_at',
        'updated_at',
        'key',
        'name',
        'permissions',
        'record_scope',
        'field_rules',
      ])
      .expression(
        sql`select ${tx.organization_id}::uuid, ${newId()}::uuid, 1, ${tx.now}::timestamptz, ${tx.now}::timestamptz, ${input.key},
          ${input.name}, ${input.permissions}::text[], ${input.record_scope}, ${JSON.stringify(field_rules)}::jsonb
        where (select count(*) from roles where organization_id = ${tx.organization_id}) < ${mostRoles}` as never,
      )
      .returningAll(),
  );
  if (!row) throw new AppError('too_many_roles', `An organization has at most ${mostRoles} roles of its own.`);
  const role = roleWire(row);
  publish(tx, roleCreated, { subject: { type: 'role', id: role.id }, data: { role } });
  audit(tx, { action: 'role.created', object: { type: 'role', id: role.id }, before: null, after: row });
  return role;
}

/**
 * Effective with the next statement of everybody who has the role: their version grows, which every transaction checks. The
 * row is locked first, so that a member who gets the role meanwhile waits and is counted in.
 */
export async function updateRole(tx: Tx, id: string, changes: Static<typeof UpdateRole>, ifMatch: number | null) {
  refuseBuiltIn(id);
  const before = await lockRole(tx, id);
  const { field_rules, ...rest } = changes;
  const values = { ...rest, ...(field_rules ? { field_rules: JSON.stringify(field_rules) } : {}) };
  const after = { ...before, ...rest, field_rules: field_rules ?? before.field_rules };
  checkFieldRules(after.field_rules, after.permissions);
  refuseMoreThanOwn(tx.actor, { ...before, field_rules: toFieldRules(before.field_rules) });
  refuseMoreThanOwn(tx.actor, { ...after, field_rules: toFieldRules(after.field_rules) });
  const row = await updateRow(tx, 'roles', id, values, { ifMatch, what: 'role' });
  tx.defer(sql`update users set version = version + 1, updated_at = ${tx.now}
    where organization_id = ${tx.organization_id} and custom_role = ${row.key}`);
  const role = roleWire(row);
  publish(tx, roleUpdated, { subject: { type: 'role', id }, data: { role, changes } });
  audit(tx, { action: 'role.updated', object: { type: 'role', id }, before, after: row });
  return role;
}

async function lockRole(tx: Tx, id: string) {
  await tx.rows(sql`select from roles where organization_id = ${tx.organization_id} and id = ${id}::uuid for update`);
  return roleWire(await getRow(tx, 'roles', id, 'role'));
}

export async function deleteRole(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  refuseBuiltIn(id);
  const before = await getRow(tx, 'roles', id, 'role');
  await deleteRow(tx, 'roles', id, { ifMatch, what: 'role' });
  publish(tx, roleDeleted, { subject: { type: 'role', id }, data: { role: roleWire(before) } });
  audit(tx, { action: 'role.deleted', object: { type: 'role', id }, before, after: null });
}

function refuseBuiltIn(id: string): void {
  if (!builtIns.some((role) => role.id === id)) return;
  throw new AppError('built_in_role', 'Built-in roles stay as they are; make a role of your own.');
}

/** What shows everything as it came in cannot be given to those from whom fields are hidden. */
const wholeTruth = ['*', 'inbound:read'];

function checkFieldRules(rules: readonly StoredFieldRule[], allowed: readonly string[]): void {
  const unknown = rules.findIndex(({ field }) => !isRuledField(field));
  if (unknown >= 0) throw unknownField(unknown);
  const twice = rules.findIndex(({ field }, i) => rules.findIndex((rule) => rule.field === field) < i);
  if (twice >= 0) throw invalidField(`/field_rules/${twice}/field`, 'repeated', 'One rule for a field is enough.');
  const broken = rules.length > 0 && allowed.find((permission) => wholeTruth.includes(permission));
  if (broken) {
    throw invalidField('/permissions', 'shows_hidden_fields', `A role with field rules cannot have ${broken}.`);
  }
}
