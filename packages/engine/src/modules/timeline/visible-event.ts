import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';
import { visibleCompany, visibleContactId } from '../contacts/index.ts';
import { visibleConversation } from '../conversations/index.ts';
import { visibleLead } from '../leads/index.ts';
import { permissions, visibleByOwner } from '../members/index.ts';
import { visibleOperation } from '../operations/index.ts';
import { visibleTask } from '../tasks/index.ts';

/** Subjects of events that are read by the permission of something else. The others are read by their own. */
const readWith: Record<string, readonly string[]> = {
  contacts: ['contact', 'company', 'channel_identity'],
  leads: ['lead', 'enquiry'],
  conversations: ['conversation', 'message'],
  users: ['user', 'team', 'role'],
  pipelines: ['pipeline', 'stage'],
};

/** Subjects that are no records of the business: all who may read them see all of them. */
const shared = [
  'user',
  'team',
  'role',
  'api_key',
  'connection',
  'organization',
  'pipeline',
  'stage',
  'assignment_rule',
  'tag',
  'custom_field',
  'message_template',
  'segment',
  'webhook_endpoint',
  'domain',
  'trusted_issuer',
];

/** Subjects of which some are for one member, or for who may read something else, also among those who see all records. */
export const particular: ReadonlySet<string> = new Set(['operation', 'view']);

/** `assignment_rules:read` → `assignment_rule`. */
function subjectsOf(permission: string): readonly string[] {
  const [resource = '', verb] = permission.split(':');
  if (verb !== 'read') return [];
  return readWith[resource] ?? [resource.replace(/ies$/, 'y').replace(/s$/, '')];
}

/** The kinds of subjects of which an actor may read the events. */
export function readableKinds(actor: Viewer): readonly string[] {
  const kinds = actor.permissions.has('*') ? permissions : [...actor.permissions];
  return kinds.flatMap(subjectsOf);
}

/** Whether an actor sees the whole log, so that no event needs to be looked at. */
export const seesEveryEvent = (actor: Viewer): boolean => actor.record_scope === 'all' && actor.permissions.has('*');

/**
 * Whether an actor sees a row of `events`, as SQL: the subject is of a kind they may read, and the record one they see. For
 * the feed, timelines, webhooks and streams alike. `alias`: what the row is called in the query.
 */
export function visibleEvent(actor: Viewer, alias = 'events'): RawBuilder<boolean> {
  if (seesEveryEvent(actor)) return sql`true`;
  const e = (column: string) => sql.ref(`${alias}.${column}`);
  const ofReadableKind = sql<boolean>`${e('subject_type')} = any(${readableKinds(actor)}::text[])`;
  if (actor.record_scope === 'all') {
    const isParticular = sql`${e('subject_type')} = any(${[...particular]}::text[])`;
    return sql`(${ofReadableKind} and case when ${isParticular} then ${ofParticular(actor, e)} else true end)`;
  }
  return sql`(${ofReadableKind} and ${ofVisibleRecord(actor, e)})`;
}

type Column = (name: string) => RawBuilder<unknown>;

/**
 * What came of an operation stands in its event; one that is kept no more cannot tell whose that is. A view is everybody's or
 * one member's.
 */
const ofParticular = (actor: Viewer, e: Column): RawBuilder<boolean> => sql`case ${e('subject_type')}
  when 'operation' then exists (
    select from operations where operations.organization_id = ${e('organization_id')} and operations.id = ${e('subject_id')}
      and ${visibleOperation(actor)})
  else coalesce(${e('data')} -> 'view' ->> 'user_id' = ${actor.user_id}, ${e('data')} -> 'view' ->> 'user_id' is null) end`;

function ofVisibleRecord(actor: Viewer, e: Column): RawBuilder<boolean> {
  const organization = sql`${e('organization_id')}`;
  const owner = (object: string, field: string) =>
    visibleByOwner(actor, sql`(${e('data')} -> ${sql.lit(object)} ->> ${sql.lit(field)})::uuid`);
  const seesContact = visibleContactId(actor, sql`${e('contact_id')}`);
  return sql`case
    when ${e('type')} = 'lead.deleted' then ${owner('lead', 'owner_id')}
    when ${e('type')} = 'contact.deleted' then ${owner('contact', 'owner_id')}
    when ${e('type')} = 'task.deleted' then ${owner('task', 'assignee_id')}
    when ${e('subject_type')} = any(${[...particular]}::text[]) then ${ofParticular(actor, e)}
    when ${e('subject_type')} = 'task' then exists (
      select from tasks where tasks.organization_id = ${organization} and tasks.id = ${e('subject_id')} and ${visibleTask(actor)})
    when ${e('subject_type')} in ('conversation', 'message') then (${seesContact} or exists (
      select from conversations where conversations.organization_id = ${organization}
        and conversations.id = coalesce(${e('data')} ->> 'conversation_id', ${e('data')} -> 'message' ->> 'conversation_id')::uuid
        and ${visibleConversation(actor)}))
    when ${e('subject_type')} = 'company' then exists (
      select from companies where companies.organization_id = ${organization} and companies.id = ${e('subject_id')}
        and ${visibleCompany(actor)})
    when ${e('lead_id')} is not null then exists (
      select from leads where leads.organization_id = ${organization} and leads.id = ${e('lead_id')} and ${visibleLead(actor)})
    when ${e('contact_id')} is not null then ${seesContact}
    else ${e('subject_type')} = any(${shared}::text[]) end`;
}
