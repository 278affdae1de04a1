import { Type } from 'typebox';
import { Body, Nullable, Page, Resource, resourceFields, StringEnum, Text } from '../../../kernel/http/schema.ts';

const issuer = Type.String({
  format: 'uri',
  maxLength: 500,
  description: 'The `iss` of its tokens, character by character; https.',
});
const audience = Text(300, {
  description:
    'The `aud` its tokens have for this organization. Issuer and audience together belong to one organization.',
});
const jwksUri = Type.String({
  format: 'uri',
  maxLength: 1_000,
  description: 'Where its public keys are; https. Null: its discovery document says so.',
});
const memberClaim = Type.String({
  pattern: '^[A-Za-z0-9_.:/-]{1,100}$',
  description: 'The claim that names the member. Default `sub`.',
});
const matches = StringEnum(['external_id', 'email'], {
  description:
    'What of the member the claim is compared with. Default `external_id`. With `email` the token must say `email_verified: true`, and the claim must be the address it says that of, `email`.',
});
const requiresVerifiedEmail = Type.Boolean({
  description:
    'Default true. False, with `matches: email`: any claim that holds an address is believed, also without `email_verified`: for issuers that give out the addresses themselves, such as the directory of a company. One that says false is refused all the same.',
});

export const TrustedIssuer = Resource('TrustedIssuer', {
  ...resourceFields('trusted_issuer'),
  name: Type.String(),
  issuer,
  audience,
  jwks_uri: Nullable(jwksUri),
  member_claim: memberClaim,
  matches,
  requires_verified_email: requiresVerifiedEmail,
});

export const CreateTrustedIssuer = Body(
  'CreateTrustedIssuer',
  {
    name: Text(200),
    issuer,
    audience,
    jwks_uri: Type.Optional(Nullable(jwksUri)),
    member_claim: Type.Optional(memberClaim),
    matches: Type.Optional(matches),
    requires_verified_email: Type.Optional(requiresVerifiedEmail),
  },
  { examples: [{ name: 'Our login', issuer: 'https://login.example.com', audience: 'crm', matches: 'external_id' }] },
);

export const UpdateTrustedIssuer = Body(
  'UpdateTrustedIssuer',
  {
    name: Type.Optional(Text(200)),
    jwks_uri: Type.Optional(Nullable(jwksUri)),
    member_claim: Type.Optional(memberClaim),
    matches: Type.Optional(matches),
    requires_verified_email: Type.Optional(requiresVerifiedEmail),
  },
  { examples: [{ name: 'Our new login' }] },
);

export const TrustedIssuerPage = Page(TrustedIssuer);
