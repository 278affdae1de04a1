import type { Module } from './kernel/module.ts';
import { apiKeys } from './modules/api-keys/index.ts';
import { connections } from './modules/connections/index.ts';
import { contacts } from './modules/contacts/index.ts';
import { conversations } from './modules/conversations/index.ts';
import { leads } from './modules/leads/index.ts';
import { members } from './modules/members/index.ts';
import { notes } from './modules/notes/index.ts';
import { organizations } from './modules/organizations/index.ts';
import { pipelines } from './modules/pipelines/index.ts';
import { tasks } from './modules/tasks/index.ts';
import { timeline } from './modules/timeline/index.ts';

/** Every module of the engine, lower tiers first. The only list there is. */
export const modules: readonly Module[] = [
  organizations,
  members,
  apiKeys,
  connections,
  contacts,
  pipelines,
  leads,
  tasks,
  notes,
  conversations,
  timeline,
];
