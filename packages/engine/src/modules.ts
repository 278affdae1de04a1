import type { Module } from './kernel/module.ts';
import { agencies } from './modules/agencies/index.ts';
import { apiKeys } from './modules/api-keys/index.ts';
import { auditLog } from './modules/audit/index.ts';
import { branding } from './modules/branding/index.ts';
import { bulk } from './modules/bulk/index.ts';
import { connectLinks } from './modules/connect-links/index.ts';
import { connections } from './modules/connections/index.ts';
import { consents } from './modules/consents/index.ts';
import { contacts } from './modules/contacts/index.ts';
import { conversations } from './modules/conversations/index.ts';
import { customFields } from './modules/custom-fields/index.ts';
import { domains } from './modules/domains/index.ts';
import { exports } from './modules/exports/index.ts';
import { files } from './modules/files/index.ts';
import { imports } from './modules/imports/index.ts';
import { leads } from './modules/leads/index.ts';
import { members } from './modules/members/index.ts';
import { messageTemplates } from './modules/message-templates/index.ts';
import { notes } from './modules/notes/index.ts';
import { operations } from './modules/operations/index.ts';
import { organizations } from './modules/organizations/index.ts';
import { pipelines } from './modules/pipelines/index.ts';
import { privacy } from './modules/privacy/index.ts';
import { search } from './modules/search/index.ts';
import { stream } from './modules/stream/index.ts';
import { tags } from './modules/tags/index.ts';
import { tasks } from './modules/tasks/index.ts';
import { timeline } from './modules/timeline/index.ts';
import { usage } from './modules/usage/index.ts';
import { userTokens } from './modules/user-tokens/index.ts';
import { views } from './modules/views/index.ts';
import { webhooks } from './modules/webhooks/index.ts';

/** Every module of the engine, lower tiers first. The only list there is. */
export const modules: readonly Module[] = [
  auditLog,
  organizations,
  members,
  apiKeys,
  userTokens,
  branding,
  domains,
  operations,
  files,
  connections,
  connectLinks,
  customFields,
  tags,
  contacts,
  consents,
  pipelines,
  messageTemplates,
  agencies,
  leads,
  tasks,
  notes,
  conversations,
  timeline,
  webhooks,
  stream,
  usage,
  views,
  search,
  imports,
  exports,
  bulk,
  privacy,
];
