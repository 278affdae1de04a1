import type { AdapterContext } from '../adapter.ts';

/** One request the code under test made, as the provider would have seen it. */
export interface RecordedCall {
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Empty when there was none. */
  body: string;
  /** The parsed body, or undefined when it is not JSON. */
  json: unknown;
}

/** What the scripted `fetch` does with one request. */
export type ScriptedAnswer =
  | { status: number; headers?: Record<string, string>; json: unknown }
  | { status: number; headers?: Record<string, string>; body: string | Uint8Array<ArrayBuffer> }
  /** `fetch` rejects with this. */
  | { rejects: Error }
  /** Status and headers arrive, then the connection breaks after these characters. */
  | { status: number; cut_after: string }
  /** Nothing ever comes; ends only when the request's signal is aborted. */
  | { hangs: true };

/** An answer, or a function from the request to the answer. */
export type AnswerScript = ScriptedAnswer | ((call: RecordedCall) => ScriptedAnswer);

export interface LogLine {
  level: 'info' | 'warn';
  detail: Record<string, unknown>;
  message: string;
}

export interface TestContextOptions<Config, Secrets> {
  config: Config;
  secrets: Secrets;
  /** One per expected request, in order. A request beyond them is refused. */
  answers?: AnswerScript[];
  /** Default: 1 November 2026, 06:30 UTC. */
  now?: Date;
  /** Default: one that is never aborted. */
  signal?: AbortSignal;
}

/** An `AdapterContext` without network or clock, that remembers what was asked and logged. */
export interface TestContext<Config = Record<string, unknown>, Secrets = Record<string, string>>
  extends AdapterContext<Config, Secrets> {
  calls: RecordedCall[];
  logs: LogLine[];
}

const defaultNow = new Date('2026-11-01T06:30:00.000Z');

/** Makes a context whose `fetch` answers from a script, whose clock stands still and whose log is kept in `logs`. */
export function testContext<Config, Secrets>(
  options: TestContextOptions<Config, Secrets>,
): TestContext<Config, Secrets> {
  const calls: RecordedCall[] = [];
  const logs: LogLine[] = [];
  const log = (level: LogLine['level']) => (detail: Record<string, unknown>, message: string) => {
    logs.push({ level, detail, message });
  };
  return {
    config: options.config,
    secrets: options.secrets,
    fetch: scriptedFetch(options.answers ?? [], calls),
    now: () => new Date(options.now ?? defaultNow),
    signal: options.signal ?? new AbortController().signal,
    log: { info: log('info'), warn: log('warn') },
    calls,
    logs,
  };
}

/** A `fetch` that answers from a script and records into `calls`. Like the real one it obeys the request's signal. */
export function scriptedFetch(answers: readonly AnswerScript[], calls: RecordedCall[] = []): typeof fetch {
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
    signal?.throwIfAborted();
    const call = await recordedCall(new Request(input, { ...init, signal: null }));
    const script = answers[calls.push(call) - 1];
    if (script === undefined) throw new Error(`No answer is scripted for request ${calls.length}: ${call.method}.`);
    return respond(typeof script === 'function' ? script(call) : script, signal);
  };
}

async function recordedCall(request: Request): Promise<RecordedCall> {
  const body = await request.text();
  const headers = Object.fromEntries(request.headers);
  return { method: request.method, url: request.url, headers, body, json: jsonOf(body) };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

async function respond(answer: ScriptedAnswer, signal: AbortSignal | null): Promise<Response> {
  if ('rejects' in answer) throw answer.rejects;
  if ('hangs' in answer) return untilAborted(signal);
  if ('cut_after' in answer) return new Response(brokenStream(answer.cut_after), { status: answer.status });
  if ('body' in answer) return new Response(answer.body, responseInit(answer));
  const headers = { 'content-type': 'application/json', ...answer.headers };
  return new Response(JSON.stringify(answer.json), { status: answer.status, headers });
}

function responseInit(answer: { status: number; headers?: Record<string, string> }): ResponseInit {
  return answer.headers === undefined ? { status: answer.status } : { status: answer.status, headers: answer.headers };
}

function untilAborted(signal: AbortSignal | null): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal?.reason), { once: true });
  });
}

function brokenStream(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
    pull: (controller) => controller.error(new TypeError('terminated')),
  });
}
