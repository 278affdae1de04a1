import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

interface Export {
  resourceSpans?: { scopeSpans: { spans: Span[] }[] }[];
}

/** Somebody whom a process tells its traces, over OTLP in JSON. */
export class Collector {
  /** Settings of a process that tells this one. */
  readonly env: Record<string, string>;
  readonly #server: Server;
  readonly #bodies: string[] = [];

  private constructor(server: Server) {
    this.#server = server;
    this.env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_BSP_SCHEDULE_DELAY: '100',
    };
    server.on('request', async (request, response) => {
      this.#bodies.push(Buffer.concat(await request.toArray()).toString());
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }

  static async listen(): Promise<Collector> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Collector(server);
  }

  /** All that was told so far, as it came. */
  get text(): string {
    return this.#bodies.join('\n');
  }

  get spans(): Span[] {
    return this.#bodies.flatMap((body) =>
      ((JSON.parse(body) as Export).resourceSpans ?? []).flatMap(({ scopeSpans }) =>
        scopeSpans.flatMap(({ spans }) => spans),
      ),
    );
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
