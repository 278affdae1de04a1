// Generated from openapi/openapi.json by `npm run openapi`. Changes made here are lost.

import type { webhooks } from './schema.ts';

/** Event types and what a webhook of that type carries. */
export interface WebhookEvents {
  /** An API key was made. */
  'api_key.created': EventOf<'api_key.created'>;
  /** An API key was revoked. */
  'api_key.revoked': EventOf<'api_key.revoked'>;
  /** An API key got a new secret. */
  'api_key.rolled': EventOf<'api_key.rolled'>;
  /** What an API key may do was changed. */
  'api_key.updated': EventOf<'api_key.updated'>;
  /** An assignment rule was made. */
  'assignment_rule.created': EventOf<'assignment_rule.created'>;
  /** An assignment rule was deleted. */
  'assignment_rule.deleted': EventOf<'assignment_rule.deleted'>;
  /** An assignment rule was changed. */
  'assignment_rule.updated': EventOf<'assignment_rule.updated'>;
  /** A blueprint was made of an organization’s settings. */
  'blueprint.created': EventOf<'blueprint.created'>;
  /** Settings of another organization were installed; what was changed here stayed. */
  'blueprint.installed': EventOf<'blueprint.installed'>;
  /** The organization appears under another name or look; null: under that of the organization above. */
  'branding.changed': EventOf<'branding.changed'>;
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
  /** A person agreed to a purpose. */
  'consent.granted': EventOf<'consent.granted'>;
  /** A person took an agreement back. */
  'consent.withdrawn': EventOf<'consent.withdrawn'>;
  /** A person became known. */
  'contact.created': EventOf<'contact.created'>;
  /** A contact was deleted. */
  'contact.deleted': EventOf<'contact.deleted'>;
  /** A person was forgotten: forget them too. */
  'contact.erased': EventOf<'contact.erased'>;
  /** A person is known by another number or user id from now on. */
  'contact.identity_changed': EventOf<'contact.identity_changed'>;
  /** A person switched marketing messages off or on in WhatsApp. */
  'contact.marketing_preference_changed': EventOf<'contact.marketing_preference_changed'>;
  /** A contact was changed. */
  'contact.updated': EventOf<'contact.updated'>;
  /** A conversation got another assignee. */
  'conversation.assigned': EventOf<'conversation.assigned'>;
  /** A conversation was closed; comes beside `conversation.status_changed`. */
  'conversation.closed': EventOf<'conversation.closed'>;
  /** The first message between a person and a number. */
  'conversation.created': EventOf<'conversation.created'>;
  /** A conversation was opened, set pending, snoozed or closed. */
  'conversation.status_changed': EventOf<'conversation.status_changed'>;
  /** A custom field was made. */
  'custom_field.created': EventOf<'custom_field.created'>;
  /** A custom field was deleted; its values are being removed from all records. */
  'custom_field.deleted': EventOf<'custom_field.deleted'>;
  /** A custom field was changed or archived. */
  'custom_field.updated': EventOf<'custom_field.updated'>;
  /** A domain was added. */
  'domain.created': EventOf<'domain.created'>;
  /** A domain was removed. */
  'domain.deleted': EventOf<'domain.deleted'>;
  /** The proof of a domain is gone; it is not used any more. */
  'domain.failed': EventOf<'domain.failed'>;
  /** A domain was proved. */
  'domain.verified': EventOf<'domain.verified'>;
  /** A webhook endpoint was disabled, because it failed for five days or said that it is gone. */
  'endpoint.disabled': EventOf<'endpoint.disabled'>;
  /** Somebody asked for a test. Delivered to the tested endpoint only. */
  'endpoint.test': EventOf<'endpoint.test'>;
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
  /** A message template was written. */
  'message_template.created': EventOf<'message_template.created'>;
  /** A message template was deleted. */
  'message_template.deleted': EventOf<'message_template.deleted'>;
  /** A message template was changed. */
  'message_template.updated': EventOf<'message_template.updated'>;
  /** A note was written. */
  'note.created': EventOf<'note.created'>;
  /** A note was deleted. */
  'note.deleted': EventOf<'note.deleted'>;
  /** A note was changed. */
  'note.updated': EventOf<'note.updated'>;
  /** An operation succeeded, failed or was cancelled. */
  'operation.completed': EventOf<'operation.completed'>;
  /** An organization was made below another. In the log of the organization and of the one above that did it. */
  'organization.created': EventOf<'organization.created'>;
  /** An organization was deleted; its data is erased when the grace period is over. In the log of the organization and of the one above that did it. */
  'organization.deleted': EventOf<'organization.deleted'>;
  /** Somebody who came from outside was recorded although the plan was used up. */
  'organization.limit_exceeded': EventOf<'organization.limit_exceeded'>;
  /** An organization was given other limits. In the log of the organization and of the one above that did it. */
  'organization.limits_changed': EventOf<'organization.limits_changed'>;
  /** An organization is active again. In the log of the organization and of the one above that did it. */
  'organization.resumed': EventOf<'organization.resumed'>;
  /** An organization was suspended. In the log of the organization and of the one above that did it. */
  'organization.suspended': EventOf<'organization.suspended'>;
  /** The organization was changed. */
  'organization.updated': EventOf<'organization.updated'>;
  /** A pipeline was made. */
  'pipeline.created': EventOf<'pipeline.created'>;
  /** A pipeline was deleted. */
  'pipeline.deleted': EventOf<'pipeline.deleted'>;
  /** A pipeline or its stages were changed. */
  'pipeline.updated': EventOf<'pipeline.updated'>;
  /** A role was made. */
  'role.created': EventOf<'role.created'>;
  /** A role was deleted. */
  'role.deleted': EventOf<'role.deleted'>;
  /** A role was changed. */
  'role.updated': EventOf<'role.updated'>;
  /** A segment was saved. */
  'segment.created': EventOf<'segment.created'>;
  /** A segment was deleted. */
  'segment.deleted': EventOf<'segment.deleted'>;
  /** A segment was changed. */
  'segment.updated': EventOf<'segment.updated'>;
  /** A contact, company, lead or conversation, the subject, got a tag. */
  'tag.added': EventOf<'tag.added'>;
  /** A tag was made. */
  'tag.created': EventOf<'tag.created'>;
  /** A tag was deleted, and with it taken off all records. */
  'tag.deleted': EventOf<'tag.deleted'>;
  /** A tag was taken off a contact, company, lead or conversation, the subject. */
  'tag.removed': EventOf<'tag.removed'>;
  /** A tag was changed. */
  'tag.updated': EventOf<'tag.updated'>;
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
  /** Tokens of an issuer are accepted from now on. */
  'trusted_issuer.created': EventOf<'trusted_issuer.created'>;
  /** Tokens of an issuer are no longer accepted. */
  'trusted_issuer.deleted': EventOf<'trusted_issuer.deleted'>;
  /** How tokens of an issuer are read was changed. */
  'trusted_issuer.updated': EventOf<'trusted_issuer.updated'>;
  /** A member can act again. */
  'user.activated': EventOf<'user.activated'>;
  /** A member joined. */
  'user.created': EventOf<'user.created'>;
  /** A member can no longer act. */
  'user.deactivated': EventOf<'user.deactivated'>;
  /** All tokens a member had were ended. */
  'user.tokens_revoked': EventOf<'user.tokens_revoked'>;
  /** A member was changed. */
  'user.updated': EventOf<'user.updated'>;
  /** A view was saved. */
  'view.created': EventOf<'view.created'>;
  /** A view was deleted. */
  'view.deleted': EventOf<'view.deleted'>;
  /** A view was changed. */
  'view.updated': EventOf<'view.updated'>;
  /** A webhook endpoint was made. */
  'webhook_endpoint.created': EventOf<'webhook_endpoint.created'>;
  /** A webhook endpoint was deleted. */
  'webhook_endpoint.deleted': EventOf<'webhook_endpoint.deleted'>;
  /** A webhook endpoint was changed, enabled, disabled by request, or got another secret. */
  'webhook_endpoint.updated': EventOf<'webhook_endpoint.updated'>;
}

type EventOf<Type extends keyof webhooks> = NonNullable<
  webhooks[Type]['post']['requestBody']
>['content']['application/json'] & { type: Type };

/** The name of an event: `lead.created`. */
export type EventType = keyof WebhookEvents;

/** An event as a webhook brings it; `switch (event.type)` tells them apart. */
export type WebhookEvent = WebhookEvents[EventType];
