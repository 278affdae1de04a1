import { Type } from 'typebox';
import { defineEvent } from '../../../kernel/events/publish.ts';
import { Anything, Ref } from '../../../kernel/http/schema.ts';
import { TrustedIssuer } from './issuers.schema.ts';

const data = Type.Object({ trusted_issuer: Ref(TrustedIssuer), changes: Type.Optional(Anything()) });

export const trustedIssuerCreated = defineEvent({
  type: 'trusted_issuer.created',
  summary: 'Tokens of an issuer are accepted from now on.',
  data,
});
export const trustedIssuerUpdated = defineEvent({
  type: 'trusted_issuer.updated',
  summary: 'How tokens of an issuer are read was changed.',
  data,
});
export const trustedIssuerDeleted = defineEvent({
  type: 'trusted_issuer.deleted',
  summary: 'Tokens of an issuer are no longer accepted.',
  data,
});
