import type { LeadReceived, TelephonyEvent, WhatsAppEvent } from '@sauda/adapter-kit';
import type { RawBuilder } from 'kysely';
import type { Viewer } from './actor.ts';
import type { AdapterRegistry } from './adapters/registry.ts';
import type { BlueprintPart } from './blueprint.ts';
import type { Brand } from './brand.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Vault } from './crypto.ts';
import type { Database, Tx } from './db/transaction.ts';
import type { Dns } from './dns.ts';
import type { FilterNode } from './http/list/filter-tree.ts';
import type { Wakeups } from './jobs/wakeups.ts';
import type { Logger } from './logger.ts';
import type { Erase } from './privacy/erase.ts';

/** What the kernel gives every module. Built once, in `engine.ts`. */
export interface Kernel {
  config: Config;
  clock: Clock;
  logger: Logger;
  db: Database;
  vault: Vault;
  adapters: AdapterRegistry;
  wakeups: Wakeups;
  /** Who takes which kind of inbound event; filled from the modules. */
  inbound: Partial<InboundHandlers>;
  /** What domains are proved with. */
  dns: Dns;
  /** Under whose name a host answers; null on the server's own. */
  brandOfHost: (host: string) => Promise<Brand | null>;
  /** What blueprints are made of; filled from the modules. */
  blueprint: readonly ((kernel: Kernel) => BlueprintPart)[];
  /** Refuses an intake that names what the organization does not have; offered by the module that places leads. */
  checkIntake: (tx: Tx, intake: Partial<InboundConnection['intake']>) => Promise<void>;
  /** How a person is forgotten, module by module; filled from the modules. */
  erasers: readonly Erase[];
  /** Whether an organization must be kept, though it was deleted. Offered by the module of legal holds. */
  mustKeep: (organizationId: RawBuilder<unknown>) => RawBuilder<boolean>;
  /** Which records an actor sees that may hold files in their custom fields; filled from the modules. */
  fileHolders: readonly FileHolder[];
  /** The saved view an actor may use on the list of a resource; refuses it otherwise. Offered by the module of views. */
  savedView: (kernel: Kernel, tx: Tx, id: string, resource: string) => Promise<SavedView>;
  /** The guarded client for calls to the outside; see `adapters/outbound.ts`. */
  fetch: typeof fetch;
}

/** Whether an actor sees the record with this id, of one resource. */
export type FileHolder = (actor: Viewer, recordId: RawBuilder<unknown>) => RawBuilder<boolean>;

/** What a view shows of a list. */
export interface SavedView {
  filter: FilterNode | null;
  sort: string | null;
}

/** The connection an inbound request came through, as handlers need it. */
export interface InboundConnection {
  id: string;
  adapter: string;
  external_key: string | null;
  /** Where new leads go: pipeline, assignment rule; null means the defaults. */
  intake: { create_leads: boolean; pipeline_id: string | null; assignment_rule_id: string | null };
}

/** What became of one event: which object it made or changed, or why nothing. Kept with the raw request. */
export interface Outcome {
  event: string;
  result: 'created' | 'updated' | 'duplicate' | 'ignored' | 'unrecognised';
  object?: string;
  id?: string;
  reason?: string;
}

export interface InboundContext {
  kernel: Kernel;
  tx: Tx;
  connection: InboundConnection;
  inbound_request_id: string;
  received_at: Date;
}

/** How one kind of inbound event is recorded. */
export interface InboundHandler<Event> {
  handle(context: InboundContext, event: Event): Promise<Outcome>;
  /** Events of one lane (a person, a message) are handled one after the other, those of different lanes side by side. */
  lane(event: Event): string;
}

/** Who takes which kind of event. A module offers at most one handler a kind. */
export interface InboundHandlers {
  whatsapp: InboundHandler<WhatsAppEvent>;
  lead_source: InboundHandler<LeadReceived>;
  telephony: InboundHandler<TelephonyEvent>;
}
