import type { Kernel } from '../../kernel/kernel.ts';
import { publicBase } from '../domains/index.ts';
import type { EventMessage } from '../timeline/index.ts';

/** How events are written: as the feed has them, or as CloudEvents 1.0 in structured JSON. */
export const formats = ['standard', 'cloudevents'] as const;
export type Format = (typeof formats)[number];

export const contentTypes = {
  standard: 'application/json; charset=utf-8',
  cloudevents: 'application/cloudevents+json; charset=utf-8',
};

/** Where events of an organization come from, under the name its public pages have. */
export const sourceOf = async (kernel: Kernel, organizationId: string): Promise<string> =>
  `${await publicBase(kernel, organizationId)}/v1/organizations/${organizationId}`;

/** What has no value is left out, as the specification wants it. */
export function cloudEvent(source: string, message: EventMessage) {
  const { id, type, subject, actor, data } = message;
  return {
    specversion: '1.0',
    id,
    source,
    type: [...reversedHost(source), type].join('.'),
    time: message.occurred_at,
    subject: `${subject.type}/${subject.id}`,
    datacontenttype: 'application/json',
    organizationid: message.organization_id,
    leadid: message.lead_id ?? undefined,
    contactid: message.contact_id ?? undefined,
    actortype: actor.type,
    actorid: actor.id ?? undefined,
    recordedtime: message.recorded_at,
    apiversion: message.api_version,
    data,
  };
}

const reversedHost = (source: string): string[] =>
  URL.canParse(source) ? new URL(source).hostname.split('.').reverse() : [];
