import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook, type WebhookEvent } from '@sauda/sdk';

export interface Receiver {
  url: string;
  /** The first verified event of this type; fails after ten seconds. */
  received(type: WebhookEvent['type']): Promise<WebhookEvent>;
  close(): void;
}

/** Listens on this machine and keeps what verifies with the secret, which is known only after the address. */
export async function startReceiver(secret: Promise<string>): Promise<Receiver> {
  const events: WebhookEvent[] = [];
  const server = createServer(async (request, response) => {
    try {
      events.push(await verifyWebhook(Buffer.concat(await request.toArray()), request.headers, await secret));
      response.writeHead(204).end();
      server.emit('received');
    } catch {
      response.writeHead(401).end();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async received(type) {
      const signal = AbortSignal.timeout(10_000);
      for (;;) {
        const event = events.find((one) => one.type === type);
        if (event) return event;
        await once(server, 'received', { signal });
      }
    },
    close: () => server.close(),
  };
}
