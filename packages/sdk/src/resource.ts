import type { Transport } from './transport.ts';

/** What the classes of the generated resources share. */
export abstract class Resource {
  protected readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }
}
