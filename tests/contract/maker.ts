import type { FakeWhatsApp } from '@sauda/adapter-kit/testing';
import type { TestOrganization } from '@sauda/engine/testing';

/** Makes objects of one organization through the API. */
export interface Maker {
  organization: TestOrganization;
  /** Whether messages are sent and inbound requests understood. */
  background: boolean;
  /** Creates something and gives its id. */
  post(path: string, body: object): Promise<string>;
  /** Does something that creates nothing. */
  act(path: string, body: object): Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the API, checked where it is used
  get(path: string): Promise<any>;
  /** A new one of what a path parameter names. */
  fresh(param: string): Promise<string>;
  /** The first one of it. */
  one(param: string): Promise<string>;
  /** Every id made so far. */
  made(): readonly string[];
  /** The provider behind the WhatsApp connections. */
  whatsApp: FakeWhatsApp;
  /** Sends a body to the hook address of a connection. */
  deliver(connectionId: string, body: string | Uint8Array, headers?: Record<string, string>): Promise<void>;
  /** Waits until something that happens in the background is so. */
  eventually<T>(check: () => Promise<T>): Promise<T>;
  /** A different word, and a different number, each time. */
  unique(): string;
  phone(): string;
  /** Everything the organization has, a line for each table: while they are the same, nothing was changed. */
  state(): Promise<string>;
}
