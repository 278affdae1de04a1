import { BlockedAddressError } from '../../../kernel/adapters/outbound.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { eventMessage } from '../../timeline/index.ts';
import { cloudEvent, contentTypes } from '../cloud-events.ts';
import { signedHeaders } from '../secrets.ts';
import type { Claimed, Target } from './claim.ts';
import { askedPause, pauseAfter } from './schedule.ts';

/** What became of one attempt. */
export interface Outcome {
  claimed: Claimed;
  at: Date;
  ok: boolean;
  /** It hangs, or says that it is overloaded: leave it alone for a while. */
  slow: boolean;
  /** It answered 410: nobody is there any more. */
  gone: boolean;
  next_attempt_at: Date | null;
  response_status: number | null;
  response_body: string | null;
  error: string | null;
  latency_ms: number;
}

const longestMs = 15_000;
const keptBytes = 4_096;
const overloaded = [429, 502, 504];

interface Answer {
  status: number;
  body: string;
  asked_ms: number;
}

/** Posts a delivery and says what came of it; never throws. */
export async function attempt(kernel: Kernel, claimed: Claimed, target: Target | undefined): Promise<Outcome> {
  const at = kernel.clock.now();
  const began = performance.now();
  const answer = await post(kernel, claimed, target, at).catch((error: unknown) => error as Error);
  const latency_ms = Math.round(performance.now() - began);
  if (answer instanceof Error) return failed(claimed, at, latency_ms, null, reasonOf(answer), isTimeout(answer));
  const { status, body } = answer;
  const facts = { response_status: status, response_body: body };
  if (status >= 200 && status < 300) {
    return {
      claimed,
      at,
      ok: true,
      slow: false,
      gone: false,
      next_attempt_at: null,
      ...facts,
      error: null,
      latency_ms,
    };
  }
  const error = status >= 300 && status < 400 ? 'Redirects are not followed.' : `It answered ${status}.`;
  return { ...failed(claimed, at, latency_ms, answer, error, overloaded.includes(status)), ...facts };
}

async function post(kernel: Kernel, claimed: Claimed, target: Target | undefined, at: Date): Promise<Answer> {
  if (!claimed.event || !target) throw new GoneError('The event is no longer kept.');
  const { signer, previous_signer, previous_until, url, format, source } = target;
  const body = eventMessage(claimed.event, claimed.field_rules, (message) =>
    JSON.stringify(format === 'cloudevents' ? cloudEvent(source, message) : message),
  );
  const signers = previous_signer && previous_until && previous_until > at ? [signer, previous_signer] : [signer];
  const response = await kernel.fetch(url, {
    method: 'POST',
    headers: {
      'content-type': contentTypes[format],
      'user-agent': kernel.config.webhook_user_agent,
      ...signedHeaders(signers, claimed.event_id, at, body),
    },
    body,
    signal: AbortSignal.timeout(longestMs),
  });
  const asked_ms = askedPause(response.headers.get('retry-after'), at);
  return { status: response.status, body: await beginningOf(response), asked_ms };
}

class GoneError extends Error {}

/** The first 4 KiB of an answer, as text that can be stored. What follows is not read. */
async function beginningOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.byteLength;
    if (size >= keptBytes) break;
  }
  return Buffer.concat(parts).subarray(0, keptBytes).toString('utf8').replaceAll('\0', '');
}

function failed(
  claimed: Claimed,
  at: Date,
  latency_ms: number,
  answer: Answer | null,
  error: string,
  slow: boolean,
): Outcome {
  const gone = answer?.status === 410;
  const pause = gone || !claimed.event ? null : pauseAfter(claimed.attempts + 1, answer?.asked_ms);
  const next_attempt_at = pause === null ? null : new Date(at.getTime() + latency_ms + pause);
  return {
    claimed,
    at,
    ok: false,
    slow,
    gone,
    next_attempt_at,
    response_status: null,
    response_body: null,
    error,
    latency_ms,
  };
}

const isTimeout = (error: Error) => error.name === 'TimeoutError';

/** In words for the delivery log: nothing about our own network. */
function reasonOf(error: Error): string {
  if (isTimeout(error)) return 'No answer within 15 seconds.';
  if (error instanceof BlockedAddressError || error instanceof GoneError) return error.message;
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? `The connection failed: ${code}.` : 'The connection failed.';
}
