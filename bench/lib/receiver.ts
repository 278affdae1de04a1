import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/** Takes posts in a thread of its own and counts them. */
export interface CountingReceiver {
  url: string;
  /** Waits until so many have come since the last call, and says when the last of them did. */
  until(count: number, patienceMs: number): Promise<number>;
  close(): Promise<void>;
}

export async function startCountingReceiver(): Promise<CountingReceiver> {
  const worker = new Worker(new URL(import.meta.url), { execArgv: process.execArgv });
  const [url] = (await once(worker, 'message')) as [string];
  return {
    url,
    async until(count, patienceMs) {
      worker.postMessage(count);
      const [at] = (await once(worker, 'message', { signal: AbortSignal.timeout(patienceMs) })) as [number];
      return at;
    },
    close: async () => void (await worker.terminate()),
  };
}

if (!isMainThread && parentPort) serve(parentPort);

function serve(port: NonNullable<typeof parentPort>): void {
  let [received, wanted] = [0, Number.POSITIVE_INFINITY];
  const look = () => {
    if (received < wanted) return;
    received -= wanted;
    wanted = Number.POSITIVE_INFINITY;
    port.postMessage(Date.now());
  };
  port.on('message', (count: number) => {
    wanted = count;
    look();
  });
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(204).end();
      received++;
      look();
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const { port: number } = server.address() as AddressInfo;
    port.postMessage(`http://127.0.0.1:${number}`);
  });
}
