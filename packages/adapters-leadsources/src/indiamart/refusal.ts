import { AdapterError, isRecord, plainLine } from '@sauda/adapter-kit';

/**
 * What an answer without leads means. The body's `CODE` decides, since HTTP says 200 to nearly everything; without a
 * code the answer is some gateway's page and never an empty result.
 */
export function refusal(status: number, answer: unknown): AdapterError {
  const body = isRecord(answer) ? answer : {};
  const code = plainLine(body.CODE);
  const said = theirWords(body.MESSAGE);
  const provider = { provider_code: code ?? String(status) };
  switch (code) {
    case '400':
      return new AdapterError('config', `IndiaMART refused the time range.${said}`, provider);
    case '401':
      return new AdapterError(
        'auth',
        `IndiaMART refused the CRM key. Generate a new one in Lead Manager and enter it here.${said}`,
        provider,
      );
    case '429':
      return rateLimited('RESPONSE' in body, provider);
    case '500':
      return new AdapterError('unavailable', `IndiaMART reported a fault of its own.${said}`, provider);
    default:
      return withoutMeaning(status, provider);
  }
}

/** Two refusals share one code: the advice to call every five minutes has a `RESPONSE`, the block of 15 minutes has none. */
function rateLimited(advice: boolean, provider: { provider_code: string }): AdapterError {
  return advice
    ? new AdapterError('rate_limited', 'IndiaMART allows one call in five minutes.', { ...provider, wait_seconds: 300 })
    : new AdapterError('rate_limited', 'IndiaMART blocked the CRM key for 15 minutes after too many calls.', {
        ...provider,
        wait_seconds: 900,
      });
}

function withoutMeaning(status: number, provider: { provider_code: string }): AdapterError {
  if (status === 429) return rateLimited(false, provider);
  if (status >= 500) return new AdapterError('unavailable', `IndiaMART is not available (HTTP ${status}).`, provider);
  return new AdapterError('bad_response', 'IndiaMART answered something that is not a list of leads.', provider);
}

function theirWords(message: unknown): string {
  const text = plainLine(message)?.slice(0, 300);
  return text === undefined ? '' : ` It said: ${text}`;
}
