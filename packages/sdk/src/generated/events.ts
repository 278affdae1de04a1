// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { webhooks } from './schema.ts';

/** Event types and what a webhook of that type carries. */
export interface WebhookEvents {
  /** An API key was made. */
  'api_key.created': EventOf<'api_key.created'>;
  /** An API key was revoked. */
  'api_key.revoked': EventOf<'api_key.revoked'>;
  /** An assignment rule was made. */
  'assignment_rule.created': EventOf<'assignment_rule.created'>;
  /** An assignment rule was deleted. */
  'assignment_rule.deleted': EventOf<'assignment_rule.deleted'>;
  /** An assignment rule was changed. */
  'assignment_rule.updated': EventOf<'assignment_rule.updated'>;
  /** A company was recorded. */
  'company.created': EventOf<'company.created'>;
  /** A company was deleted. */
  'company.deleted': EventOf<'company.deleted'>;
  /** A company was changed. */
  'company.updated': EventOf<'company.updated'>;
  /** An account or number was connected. */
  'connection.created': EventOf<'connection.created'>;
  /** A connection was removed. */
  'connection.deleted': EventOf<'connection.deleted'>;
  /** A provider refuses the connection’s credentials or settings; it is stopped until they are corrected. */
  'connection.failed': EventOf<'connection.failed'>;
  /** The provider told something about the account, number or its templates. */
  'connection.notice': EventOf<'connection.notice'>;
  /** A connection was changed. */
  'connection.updated': EventOf<'connection.updated'>;
  /** A person became known. */
  'contact.created': EventOf<'contact.created'>;
  /** A contact was deleted. */
  'contact.deleted': EventOf<'contact.deleted'>;
  /** A person is known by another number or user id from now on. */
  'contact.identity_changed': EventOf<'contact.identity_changed'>;
  /** A person switched marketing messages off or on in WhatsApp. */
  'contact.marketing_preference_changed': EventOf<'contact.marketing_preference_changed'>;
  /** A contact was changed. */
  'contact.updated': EventOf<'contact.updated'>;
  /** A conversation got another assignee. */
  'conversation.assigned': EventOf<'conversation.assigned'>;
  /** The first message between a person and a number. */
  'conversation.created': EventOf<'conversation.created'>;
  /** A conversation was opened, set pending, snoozed or closed. */
  'conversation.status_changed': EventOf<'conversation.status_changed'>;
  /** Somebody expressed interest. */
  'enquiry.received': EventOf<'enquiry.received'>;
  /** A lead got another owner. */
  'lead.assigned': EventOf<'lead.assigned'>;
  /** A lead entered the pipeline. */
  'lead.created': EventOf<'lead.created'>;
  /** A lead was deleted. */
  'lead.deleted': EventOf<'lead.deleted'>;
  /** The lead was lost. */
  'lead.lost': EventOf<'lead.lost'>;
  /** A closed lead is open again. */
  'lead.reopened': EventOf<'lead.reopened'>;
  /** A lead moved to another stage. */
  'lead.stage_changed': EventOf<'lead.stage_changed'>;
  /** A lead was changed. */
  'lead.updated': EventOf<'lead.updated'>;
  /** A sale: the lead was won. */
  'lead.won': EventOf<'lead.won'>;
  /** Our message reached the person’s phone. */
  'message.delivered': EventOf<'message.delivered'>;
  /** A message was written on the business’s own phone. */
  'message.echoed': EventOf<'message.echoed'>;
  /** Our message did not reach the person. */
  'message.failed': EventOf<'message.failed'>;
  /** A message of ours was accepted for sending. */
  'message.queued': EventOf<'message.queued'>;
  /** The person read our message. */
  'message.read': EventOf<'message.read'>;
  /** A person wrote. */
  'message.received': EventOf<'message.received'>;
  /** The provider sent our message. */
  'message.sent': EventOf<'message.sent'>;
  /** The answer to a send was lost; it is not repeated until its fate is known. */
  'message.uncertain': EventOf<'message.uncertain'>;
  /** A note was written. */
  'note.created': EventOf<'note.created'>;
  /** A note was deleted. */
  'note.deleted': EventOf<'note.deleted'>;
  /** A note was changed. */
  'note.updated': EventOf<'note.updated'>;
  /** The organization was changed. */
  'organization.updated': EventOf<'organization.updated'>;
  /** A pipeline was made. */
  'pipeline.created': EventOf<'pipeline.created'>;
  /** A pipeline was deleted. */
  'pipeline.deleted': EventOf<'pipeline.deleted'>;
  /** A pipeline or its stages were changed. */
  'pipeline.updated': EventOf<'pipeline.updated'>;
  /** A task was cancelled. */
  'task.cancelled': EventOf<'task.cancelled'>;
  /** A task was done. */
  'task.completed': EventOf<'task.completed'>;
  /** A task was made. */
  'task.created': EventOf<'task.created'>;
  /** A task was deleted. */
  'task.deleted': EventOf<'task.deleted'>;
  /** An open task is due now. */
  'task.due': EventOf<'task.due'>;
  /** A closed task is open again. */
  'task.reopened': EventOf<'task.reopened'>;
  /** A task was changed or snoozed. */
  'task.updated': EventOf<'task.updated'>;
  /** A team was made. */
  'team.created': EventOf<'team.created'>;
  /** A team was deleted. */
  'team.deleted': EventOf<'team.deleted'>;
  /** A team was changed. */
  'team.updated': EventOf<'team.updated'>;
  /** A member joined. */
  'user.created': EventOf<'user.created'>;
  /** A member can no longer act. */
  'user.deactivated': EventOf<'user.deactivated'>;
  /** A member was changed. */
  'user.updated': EventOf<'user.updated'>;
}

type EventOf<Type extends keyof webhooks> = NonNullable<
  webhooks[Type]['post']['requestBody']
>['content']['application/json'] & { type: Type };

/** The name of an event: `lead.created`. */
export type EventType = keyof WebhookEvents;

/** An event as a webhook brings it; `switch (event.type)` tells them apart. */
export type WebhookEvent = WebhookEvents[EventType];
