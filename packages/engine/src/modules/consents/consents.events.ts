import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { Consent } from './consents.schema.ts';

const data = Type.Object({ consent: Ref(Consent) });

export const consentGranted = defineEvent({ type: 'consent.granted', summary: 'A person agreed to a purpose.', data });
export const consentWithdrawn = defineEvent({
  type: 'consent.withdrawn',
  summary: 'A person took an agreement back.',
  data,
});
