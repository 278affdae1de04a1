/** Answers that hold a secret, sealed with the organization's data key; their `body` is null then. */
export const sealedAnswers = `
alter table idempotency_keys add column sealed_body jsonb check (sealed_body is null or body is null);
`;
