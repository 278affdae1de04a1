import { Resources } from './generated/resources.ts';
import type { ClientOptions } from './options.ts';
import { EventStream, type StreamOptions } from './stream.ts';
import { Transport } from './transport.ts';
import { webhooks } from './webhooks.ts';

/**
 * The client of a Sauda server: one property per resource, one method per operation.
 *
 * @example
 * const sauda = new Sauda({ apiKey: process.env.SAUDA_API_KEY, baseUrl: 'https://crm.example.com' });
 * const lead = await sauda.leads.get(leadId);
 */
export class Sauda extends Resources {
  /** Checks and signs webhook requests. */
  readonly webhooks: typeof webhooks = webhooks;

  readonly #transport: Transport;

  /** @throws SaudaError `invalid_argument`, also for a secret key in a browser */
  constructor(options: ClientOptions) {
    const transport = new Transport(options);
    super(transport);
    this.#transport = transport;
  }

  /**
   * Events as they happen, without a gap over lost connections.
   *
   * @example
   * for await (const event of sauda.stream({ types: ['lead.*'] })) console.log(event.type, event.subject.id);
   */
  stream(options: StreamOptions = {}): EventStream {
    return new EventStream(this.#transport, options);
  }
}
