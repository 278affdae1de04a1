import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hmacSha256Hex, sameText } from '@sauda/adapter-kit';

export interface Delivery {
  bytes: Buffer;
  signature: string | undefined;
  /** The parsed body. */
  body: WebhookBody;
}

export interface WebhookBody {
  object: string;
  entry: { id: string; time?: number; changes: { field: string; value: WebhookValue }[] }[];
}

interface WebhookValue {
  metadata: { display_phone_number: string; phone_number_id: string };
  contacts?: Record<string, unknown>[];
  messages?: Record<string, unknown>[];
  statuses?: WebhookStatus[];
  user_preferences?: Record<string, unknown>[];
  [key: string]: unknown;
}

export interface WebhookStatus {
  id: string;
  status: string;
  timestamp: string;
  pricing?: Record<string, unknown>;
  errors?: { code: number; title: string }[];
  [key: string]: unknown;
}

export interface Receiver {
  url: string;
  deliveries: Delivery[];
  /** Statuses to answer with, one per request; 200 when used up, 0 for no answer at all. */
  answers: number[];
  /** Everything received under `statuses`, in order of arrival. */
  statuses(): WebhookStatus[];
  messages(): Record<string, unknown>[];
  close(): Promise<void>;
}

export const appSecret = 'test-app-secret';
export const verifyToken = 'test-verify-token';

/** A webhook as small as it gets: answers the challenge and keeps what is posted. */
export async function startReceiver(): Promise<Receiver> {
  const deliveries: Delivery[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'GET') answerChallenge(request, response);
    else void keep(request, response, deliveries, answers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const values = () =>
    deliveries.flatMap(({ body }) => body.entry.flatMap(({ changes }) => changes.map((c) => c.value)));
  return {
    url: `http://127.0.0.1:${port}/hooks/whatsapp?tenant=1`,
    deliveries,
    answers,
    statuses: () => values().flatMap(({ statuses = [] }) => statuses),
    messages: () => values().flatMap(({ messages = [] }) => messages),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function answerChallenge(request: IncomingMessage, response: ServerResponse): void {
  const query = new URL(request.url ?? '', 'http://receiver').searchParams;
  const known = query.get('hub.verify_token') === verifyToken && query.get('tenant') === '1';
  response.writeHead(known ? 200 : 403, { 'content-type': 'text/plain' });
  response.end(known ? query.get('hub.challenge') : 'no');
}

async function keep(
  request: IncomingMessage,
  response: ServerResponse,
  deliveries: Delivery[],
  answers: number[],
): Promise<void> {
  const bytes = Buffer.concat(await request.toArray());
  const signature = request.headers['x-hub-signature-256'];
  deliveries.push({ bytes, signature: String(signature), body: JSON.parse(bytes.toString('utf8')) });
  const status = answers.shift() ?? 200;
  if (status === 0) return;
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end('EVENT_RECEIVED');
}

/** The check a receiver makes: over the bytes it got, in constant time. */
export function isSigned({ bytes, signature }: Delivery): boolean {
  return sameText(signature ?? '', `sha256=${hmacSha256Hex(appSecret, bytes)}`);
}
