import { Resources } from './generated/resources.ts';
import type { ClientOptions } from './options.ts';
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

  /** @throws SaudaError `invalid_argument`, also for a secret key in a browser */
  constructor(options: ClientOptions) {
    super(new Transport(options));
  }
}
