import type { Tx } from '../../kernel/db/transaction.ts';
import { invalidField } from '../../kernel/errors.ts';
import type { Listing } from '../../kernel/http/list.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { contactListing, contactTags, deleteContact, updateContact } from '../contacts/index.ts';
import { assignLead, deleteLead, leadListing, leadTags, moveLead, moveToType } from '../leads/index.ts';
import { type TagHolder, tagRecord, untagRecord } from '../tags/index.ts';
import { completeTask, taskListing, updateTask } from '../tasks/index.ts';

export type BulkResource = 'leads' | 'contacts' | 'tasks';

/** What a request says about what is to be done to each record. */
export interface ActionParams {
  action: string;
  owner_id?: string | null | undefined;
  assignee_id?: string | null | undefined;
  stage_id?: string | undefined;
  reason?: string | undefined;
  outcome?: string | undefined;
  tag_ids?: string[] | undefined;
}

type Act = (tx: Tx, kernel: Kernel, id: string, params: ActionParams) => Promise<unknown>;

interface Action {
  /** Parameters it takes; those it cannot do without are marked. */
  needs: Partial<Record<Exclude<keyof ActionParams, 'action'>, 'required' | 'optional'>>;
  act: Act;
}

interface BulkTarget {
  /** To do it. */
  permission: string;
  /** To be shown what came of it. */
  readWith: string;
  listing: Listing;
  actions: Record<string, Action>;
}

const tagging = (holder: TagHolder): Record<string, Action> => ({
  add_tags: {
    needs: { tag_ids: 'required' },
    act: (tx, _, id, { tag_ids = [] }) => tagRecord(tx, holder, id, tag_ids),
  },
  remove_tags: {
    needs: { tag_ids: 'required' },
    act: (tx, _, id, { tag_ids = [] }) => untagRecord(tx, holder, id, tag_ids),
  },
});

/** Each action is what the request for one record does, with its rules and its events. */
export const targets: Record<BulkResource, BulkTarget> = {
  leads: {
    permission: 'leads:write',
    readWith: 'leads:read',
    listing: leadListing,
    actions: {
      assign: {
        needs: { owner_id: 'required' },
        act: (tx, _, id, { owner_id = null }) => assignLead(tx, id, owner_id, null),
      },
      move: {
        needs: { stage_id: 'required' },
        act: (tx, _, id, { stage_id = '' }) => moveLead(tx, id, { stage_id }, null),
      },
      lose: {
        needs: { reason: 'optional' },
        act: (tx, _, id, { reason }) => moveToType(tx, id, 'lost', { lost_reason: reason }, null),
      },
      ...tagging(leadTags),
      delete: { needs: {}, act: (tx, _, id) => deleteLead(tx, id, null) },
    },
  },
  contacts: {
    permission: 'contacts:write',
    readWith: 'contacts:read',
    listing: contactListing,
    actions: {
      assign: {
        needs: { owner_id: 'required' },
        act: (tx, kernel, id, { owner_id = null }) => updateContact(tx, kernel, id, { owner_id }, null),
      },
      ...tagging(contactTags),
      delete: { needs: {}, act: (tx, _, id) => deleteContact(tx, id, null) },
    },
  },
  tasks: {
    permission: 'tasks:write',
    readWith: 'tasks:read',
    listing: taskListing,
    actions: {
      complete: {
        needs: { outcome: 'optional' },
        act: (tx, _, id, { outcome }) => completeTask(tx, id, outcome === undefined ? {} : { outcome }, null),
      },
      reassign: {
        needs: { assignee_id: 'required' },
        act: (tx, kernel, id, { assignee_id = null }) => updateTask(tx, kernel, id, { assignee_id }, null),
      },
    },
  },
};

/** The action a request names, with what it needs and nothing else. */
export function actionOf(resource: BulkResource, { action, ...given }: ActionParams): Action {
  const found = targets[resource].actions[action];
  if (!found)
    throw invalidField('/action', 'invalid', `Must be one of: ${Object.keys(targets[resource].actions).join(', ')}.`);
  for (const [name, need] of Object.entries(found.needs)) {
    if (need === 'required' && !(name in given))
      throw invalidField(`/${name}`, 'required', `\`${action}\` needs this.`);
  }
  const extra = Object.entries(given).find(([name, value]) => value !== undefined && !(name in found.needs));
  if (extra) throw invalidField(`/${extra[0]}`, 'unknown_field', `\`${action}\` does not take this.`);
  return found;
}
