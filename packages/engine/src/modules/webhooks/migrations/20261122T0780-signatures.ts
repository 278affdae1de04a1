/** Key pairs, and events written as CloudEvents. */
export const signaturesAndFormats = `
alter table webhook_endpoints
  add column signature text not null default 'hmac' check (signature in ('hmac', 'ed25519')),
  -- Of the pair whose private key is in \`secret\`.
  add column public_key text,
  add column format text not null default 'standard' check (format in ('standard', 'cloudevents')),
  -- Who speaks, as it was called when the format was chosen: a new domain changes no types under a receiver.
  add column cloudevents_source text,
  add constraint webhook_endpoints_signature check ((signature = 'ed25519') = (public_key is not null)),
  add constraint webhook_endpoints_format check ((format = 'cloudevents') = (cloudevents_source is not null));
`;
