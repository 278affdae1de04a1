import type { AdapterErrorKind } from '../../errors.ts';
import type { OutboundContent, OutboundMessage } from '../../whatsapp.ts';

/** What becomes of one send. */
export type FakeOutcome =
  | { type: 'accept'; message_id?: string; state?: 'accepted' | 'held' }
  /** The provider refuses and says why. */
  | { type: 'fail'; kind: AdapterErrorKind; message?: string; wait_seconds?: number }
  /** The answer never comes, so the adapter fails with `unknown_outcome`. `taken`: whether the message went out. */
  | { type: 'lose'; taken: boolean }
  /** There is no connection, so the adapter fails with `unavailable`. */
  | { type: 'unreachable' }
  /** The message is there, but nothing happens yet. */
  | { type: 'wait'; until: () => Promise<unknown>; then: FakeOutcome };

/** One message as the provider saw it. */
export interface FakeSend {
  /** Which of our numbers sent it. */
  number_id: string;
  message: OutboundMessage;
  /** The id the provider gave it; null while it waits and when it was refused. */
  message_id: string | null;
}

/** The provider half of the fake: takes messages, remembers them and answers from a script. */
export interface FakeProvider {
  fetch: typeof fetch;
  /** Everything that reached the provider, refused or not, in order. */
  attempts: FakeSend[];
  /** Message ids marked as read, in order. */
  read: string[];
  /** What becomes of the next sends. */
  queue: FakeOutcome[];
  /** What becomes of a send when the queue is empty. */
  otherwise(message: OutboundMessage): FakeOutcome;
  /** How `check` and `markRead` fail; null while the account is in order. */
  trouble: AdapterErrorKind | null;
}

/** As the adapter half writes it. */
interface WireMessage {
  callback_id?: string;
  to?: string | null;
  to_user_id?: string | null;
  content: OutboundContent;
  reply_to: string | null;
}

export function fakeProvider(): FakeProvider {
  const provider: FakeProvider = {
    attempts: [],
    read: [],
    queue: [],
    otherwise: () => ({ type: 'accept' }),
    trouble: null,
    async fetch(input, init) {
      init?.signal?.throwIfAborted();
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      const [, , number_id = '', action] = pathname.split('/').map(decodeURIComponent);
      const body = String(init?.body ?? 'null');
      if (action === 'messages') return take(provider, number_id, messageOf(JSON.parse(body)), init?.signal ?? null);
      if (provider.trouble !== null) return refusal({ kind: provider.trouble });
      if (action === 'read') provider.read.push(JSON.parse(body).message_id);
      return Response.json({ ok: true });
    },
  };
  return provider;
}

async function take(
  provider: FakeProvider,
  number_id: string,
  message: OutboundMessage,
  signal: AbortSignal | null,
): Promise<Response> {
  let outcome = provider.queue.shift() ?? provider.otherwise(message);
  if (outcome.type === 'unreachable') throw networkError('ECONNREFUSED');
  const attempt: FakeSend = { number_id, message, message_id: null };
  const count = provider.attempts.push(attempt);
  while (outcome.type === 'wait') {
    await Promise.race([outcome.until(), aborted(signal)]);
    outcome = outcome.then;
  }
  if (outcome.type === 'fail') return refusal(outcome);
  const given = outcome.type === 'accept' ? outcome.message_id : undefined;
  const taken = outcome.type === 'accept' || (outcome.type === 'lose' && outcome.taken);
  if (taken) attempt.message_id = given ?? `fake-${count}-${message.id}`;
  if (outcome.type !== 'accept') throw networkError('ECONNRESET');
  const receipt = { message_id: attempt.message_id, state: outcome.state ?? 'accepted', recipient: message.to };
  return Response.json(receipt);
}

function messageOf({
  callback_id = '',
  to = null,
  to_user_id = null,
  content,
  reply_to,
}: WireMessage): OutboundMessage {
  return { id: callback_id, to: { phone: to, user_id: to_user_id }, content, reply_to };
}

function refusal({ kind, message, wait_seconds }: Omit<FakeOutcome & { type: 'fail' }, 'type'>): Response {
  const error = { kind, message: message ?? `scripted ${kind}`, wait_seconds };
  return Response.json({ error }, { status: kind === 'unavailable' ? 503 : 400 });
}

function networkError(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

function aborted(signal: AbortSignal | null): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
