import { sql } from 'kysely';
import { type Actor, may, systemActor } from '../../../kernel/actor.ts';
import { getRow, type Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { memberPowers, type Powers } from '../../members/index.ts';
import { getLead, visibleLead } from '../leads.queries.ts';
import type { reasonCodes } from './access.schema.ts';

interface Reason {
  code: (typeof reasonCodes)[number];
  effect: 'allows' | 'denies' | 'limits';
  detail: string;
}

/** Whose access is explained. */
interface Subject {
  user_id: string | null;
  active: boolean;
  /** The key of the role; null for a key that acts as no member. */
  role: string | null;
  actor: Actor;
}

/** Why somebody may see and change a lead, or may not. What is explained is the very condition all queries use. */
export async function explainAccess(tx: Tx, leadId: string, userId: string | null) {
  const lead = await getLead(tx, leadId);
  const { user_id, active, role, actor } = await subjectOf(tx, userId);
  const [seen, shared_team_ids] = await Promise.all([
    isVisible(tx, leadId, actor),
    sharedTeams(tx, user_id, lead.owner_id),
  ]);
  const can_read = active && seen && may(actor, 'leads:read');
  const field_rules = [...(actor.field_rules ?? [])]
    .filter(([field]) => /^(lead|contact)\./.test(field))
    .map(([field, access]) => ({ field, access }));
  return {
    object: 'lead_access' as const,
    lead_id: leadId,
    user_id,
    can_read,
    can_change: can_read && may(actor, 'leads:write'),
    role,
    record_scope: actor.record_scope,
    owner_id: lead.owner_id,
    shared_team_ids,
    reasons: [
      ...(active ? [] : [reason('member_deactivated', 'denies', 'The member is deactivated and can do nothing.')]),
      permissionReason('permission_read', 'leads:read', role, may(actor, 'leads:read')),
      permissionReason('permission_write', 'leads:write', role, may(actor, 'leads:write')),
      scopeReason(actor, lead.owner_id, shared_team_ids.length > 0, seen),
      ...field_rules.map(fieldReason),
    ],
    field_rules,
  };
}

/** A member as an actor, to ask what they would see; without one the caller, whose key may allow less than the role. */
async function subjectOf(tx: Tx, userId: string | null): Promise<Subject> {
  const { actor } = tx;
  if (userId === null && actor.user_id === null) return { user_id: null, active: true, role: null, actor };
  const user = await getRow(tx, 'users', userId ?? actor.user_id ?? '', 'member');
  const { id, status, role } = user;
  const subject = userId === null ? actor : asMember(user, await memberPowers(tx, user));
  return { user_id: id, active: status === 'active', role, actor: subject };
}

const reason = (code: Reason['code'], effect: Reason['effect'], detail: string): Reason => ({ code, effect, detail });

const asMember = (user: Row<'users'>, { record_scope, permissions, field_rules }: Powers): Actor => ({
  ...systemActor(user.organization_id),
  type: 'user',
  id: user.id,
  user_id: user.id,
  record_scope,
  permissions: new Set(permissions),
  field_rules,
});

async function isVisible(tx: Tx, leadId: string, member: Actor): Promise<boolean> {
  const rows = await tx.rows(sql`
    select from leads where leads.organization_id = ${tx.organization_id} and leads.id = ${leadId} and ${visibleLead(member)}`);
  return rows.length > 0;
}

async function sharedTeams(tx: Tx, userId: string | null, ownerId: string | null): Promise<string[]> {
  const rows = await tx.rows(sql<{ team_id: string }>`
    select mine.team_id from team_members mine
    join team_members theirs on theirs.organization_id = mine.organization_id and theirs.team_id = mine.team_id
    where mine.organization_id = ${tx.organization_id} and mine.user_id = ${userId}::uuid and theirs.user_id = ${ownerId}::uuid
    order by mine.team_id`);
  return rows.map(({ team_id }) => team_id);
}

function permissionReason(code: Reason['code'], permission: string, role: string | null, allowed: boolean): Reason {
  const who = role === null ? 'The key' : `The role ${role}`;
  return allowed
    ? reason(code, 'allows', `${who} has the permission ${permission}.`)
    : reason(code, 'denies', `${who} lacks the permission ${permission}, or the key used does.`);
}

const scopeWords = { own: 'their own records', team: 'those of their teams', all: 'all records' };

function scopeReason(
  { record_scope: scope, user_id }: Actor,
  owner: string | null,
  sharesTeam: boolean,
  seen: boolean,
): Reason {
  const effect = seen ? 'allows' : 'denies';
  const sees = `Who asks with the scope ${scope} sees ${scopeWords[scope]}`;
  if (scope === 'all') return reason('sees_all_records', effect, `${sees}.`);
  if (owner === user_id) return reason('is_owner', effect, `${sees}, and the lead is theirs.`);
  if (owner === null) {
    return reason(
      'nobody_owns_it',
      effect,
      `${sees}; the lead is nobody’s, and those are seen from the scope team on.`,
    );
  }
  if (sharesTeam && seen) return reason('shares_team_with_owner', effect, `${sees}, and is in a team with the owner.`);
  return reason('somebody_else_owns_it', effect, `${sees}; the lead belongs to somebody else.`);
}

const fieldReason = ({ field, access }: { field: string; access: 'hidden' | 'read_only' }): Reason =>
  access === 'hidden'
    ? reason('field_hidden', 'limits', `The role does not show ${field}.`)
    : reason('field_read_only', 'limits', `The role does not let ${field} be changed.`);
