import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';

const data = Type.Object({ host: Type.String(), status: Type.String() });

export const domainCreated = defineEvent({ type: 'domain.created', summary: 'A domain was added.', data });
export const domainVerified = defineEvent({ type: 'domain.verified', summary: 'A domain was proved.', data });
export const domainFailed = defineEvent({
  type: 'domain.failed',
  summary: 'The proof of a domain is gone; it is not used any more.',
  data,
});
export const domainDeleted = defineEvent({ type: 'domain.deleted', summary: 'A domain was removed.', data });
