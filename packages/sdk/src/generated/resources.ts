// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import { AdaptersResource } from './resources/adapters.ts';
import { ApiKeysResource } from './resources/api-keys.ts';
import { AssignmentRulesResource } from './resources/assignment-rules.ts';
import { CompaniesResource } from './resources/companies.ts';
import { ConnectionsResource } from './resources/connections.ts';
import { ContactsResource } from './resources/contacts.ts';
import { ConversationsResource } from './resources/conversations.ts';
import { EnquiriesResource } from './resources/enquiries.ts';
import { EventsResource } from './resources/events.ts';
import { InboundRequestsResource } from './resources/inbound-requests.ts';
import { LeadsResource } from './resources/leads.ts';
import { MessagesResource } from './resources/messages.ts';
import { NotesResource } from './resources/notes.ts';
import { OrganizationResource } from './resources/organization.ts';
import { PipelinesResource } from './resources/pipelines.ts';
import { RolesResource } from './resources/roles.ts';
import { StagesResource } from './resources/stages.ts';
import { TasksResource } from './resources/tasks.ts';
import { TeamsResource } from './resources/teams.ts';
import { UsersResource } from './resources/users.ts';
import type { Transport } from '../transport.ts';

export { AdaptersResource } from './resources/adapters.ts';
export { ApiKeysResource } from './resources/api-keys.ts';
export { AssignmentRulesResource } from './resources/assignment-rules.ts';
export { CompaniesResource } from './resources/companies.ts';
export { ConnectionsResource } from './resources/connections.ts';
export { ContactsResource } from './resources/contacts.ts';
export { ConversationsResource } from './resources/conversations.ts';
export { EnquiriesResource } from './resources/enquiries.ts';
export { EventsResource } from './resources/events.ts';
export { InboundRequestsResource } from './resources/inbound-requests.ts';
export { LeadsResource } from './resources/leads.ts';
export { MessagesResource } from './resources/messages.ts';
export { NotesResource } from './resources/notes.ts';
export { OrganizationResource } from './resources/organization.ts';
export { PipelinesResource } from './resources/pipelines.ts';
export { RolesResource } from './resources/roles.ts';
export { StagesResource } from './resources/stages.ts';
export { TasksResource } from './resources/tasks.ts';
export { TeamsResource } from './resources/teams.ts';
export { UsersResource } from './resources/users.ts';

/** Every resource of the API. */
export class Resources {
  readonly adapters: AdaptersResource;
  readonly apiKeys: ApiKeysResource;
  readonly assignmentRules: AssignmentRulesResource;
  readonly companies: CompaniesResource;
  readonly connections: ConnectionsResource;
  readonly contacts: ContactsResource;
  readonly conversations: ConversationsResource;
  readonly enquiries: EnquiriesResource;
  readonly events: EventsResource;
  readonly inboundRequests: InboundRequestsResource;
  readonly leads: LeadsResource;
  readonly messages: MessagesResource;
  readonly notes: NotesResource;
  readonly organization: OrganizationResource;
  readonly pipelines: PipelinesResource;
  readonly roles: RolesResource;
  readonly stages: StagesResource;
  readonly tasks: TasksResource;
  readonly teams: TeamsResource;
  readonly users: UsersResource;

  constructor(transport: Transport) {
    this.adapters = new AdaptersResource(transport);
    this.apiKeys = new ApiKeysResource(transport);
    this.assignmentRules = new AssignmentRulesResource(transport);
    this.companies = new CompaniesResource(transport);
    this.connections = new ConnectionsResource(transport);
    this.contacts = new ContactsResource(transport);
    this.conversations = new ConversationsResource(transport);
    this.enquiries = new EnquiriesResource(transport);
    this.events = new EventsResource(transport);
    this.inboundRequests = new InboundRequestsResource(transport);
    this.leads = new LeadsResource(transport);
    this.messages = new MessagesResource(transport);
    this.notes = new NotesResource(transport);
    this.organization = new OrganizationResource(transport);
    this.pipelines = new PipelinesResource(transport);
    this.roles = new RolesResource(transport);
    this.stages = new StagesResource(transport);
    this.tasks = new TasksResource(transport);
    this.teams = new TeamsResource(transport);
    this.users = new UsersResource(transport);
  }
}
