import { isJson } from './input.ts';

/** What the program under test answered to a request of the sandbox. */
export type Answer =
  | { state: 'answered'; status: number; body: string }
  /** No answer at all. */
  | { state: 'unreachable'; problem: string };

const timeout = 10_000;
const shownCharacters = 1_000;

export function isOk(answer: Answer): boolean {
  return answer.state === 'answered' && answer.status === 200;
}

/** One real request. Never throws: a receiver that is down is something to report, not a fault of the sandbox. */
export async function call(url: string, init: RequestInit, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    const body = await response.text();
    return { state: 'answered', status: response.status, body: body.slice(0, shownCharacters) };
  } catch (error) {
    return { state: 'unreachable', problem: explain(error, new URL(url).host) };
  }
}

export function describeAnswer(answer: Answer): string {
  return answer.state === 'answered' ? `answered ${answer.status}` : answer.problem;
}

function explain(error: unknown, host: string): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `${host} did not answer within 10 seconds.`;
  const cause = error instanceof Error ? error.cause : undefined;
  if (isCode(cause, 'ECONNREFUSED')) return `Nothing listens at ${host}.`;
  if (isCode(cause, 'ENOTFOUND')) return `There is no host ${host}.`;
  return `The connection to ${host} broke before an answer came.`;
}

function isCode(cause: unknown, code: string): boolean {
  return isJson(cause) && cause.code === code;
}
