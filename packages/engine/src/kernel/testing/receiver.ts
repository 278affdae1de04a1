import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: Record<string, string>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what was posted, checked where it is used
  body: any;
}

type Answer = (request: Received, response: ServerResponse) => void;

/** Somebody who receives webhooks over real HTTP and keeps them. */
export interface Receiver {
  url: string;
  received: Received[];
  /** How it answers from now on; with 204 at first. */
  answer(how: number | Answer): void;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let how: Answer = withStatus(204);
  const server = createServer(async (request, response) => {
    const one = await read(request);
    received.push(one);
    how(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer(next) {
      how = typeof next === 'number' ? withStatus(next) : next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const withStatus =
  (status: number): Answer =>
  (_request, response) =>
    void response.writeHead(status).end();

async function read(request: IncomingMessage): Promise<Received> {
  const text = (await request.toArray()).join('');
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return { path: request.url ?? '', headers, text, body: text === '' ? undefined : JSON.parse(text) };
}
