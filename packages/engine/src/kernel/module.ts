import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import type { BlueprintPart } from './blueprint.ts';
import type { Brand } from './brand.ts';
import type { CredentialKind } from './credential.ts';
import type { Migrations } from './db/migrate.ts';
import type { Consumer } from './events/consumers.ts';
import type { EventSpec } from './events/publish.ts';
import type { Route } from './http/route.ts';
import type { Batch } from './jobs/batches.ts';
import type { Job } from './jobs/jobs.ts';
import type { FileHolder, InboundHandlers, Kernel } from './kernel.ts';
import type { RequestCounter } from './limits/gate.ts';
import type { RequestLimits } from './limits/rate-limiter.ts';
import type { Gauge } from './observe/backlogs.ts';
import type { Erase } from './privacy/erase.ts';

/** A folder with one door. What a module does not list here does not exist for the rest of the engine. */
export interface Module {
  name: string;
  /** The modules whose doors this one may open. Checked by `tools/boundaries.test.ts`. */
  dependsOn: readonly string[];
  /** The tables only this module writes. */
  tables: readonly string[];
  migrations: Migrations;
  /** Named schemas, so that they become components of the OpenAPI document. */
  schemas?: readonly TSchema[];
  routes?: readonly Route[];
  events?: readonly EventSpec[];
  jobs?: readonly Job[];
  consumers?: readonly Consumer[];
  batches?: readonly Batch[];
  inbound?: Partial<InboundHandlers>;
  /** What operators want to see of this module's work. */
  gauges?: readonly Gauge[];
  /** The settings of this module that one organization can take over from another. */
  blueprint?: (kernel: Kernel) => BlueprintPart;
  /** Routes outside the API grammar, such as the addresses providers call. */
  plugin?: (kernel: Kernel) => (app: FastifyInstance) => void | Promise<void>;
  /** Under whose name a host answers; at most one module offers it. */
  brandOfHost?: (kernel: Kernel, host: string) => Promise<Brand | null>;
  /** How a person is forgotten in its tables. */
  erase?: Erase;
  /** Its records that carry custom fields: who sees one sees the files it holds. */
  fileHolders?: readonly FileHolder[];
  /** At most one module offers it. */
  savedView?: Kernel['savedView'];
  checkIntake?: Kernel['checkIntake'];
  mustKeep?: Kernel['mustKeep'];
  credentials?: (kernel: Kernel) => CredentialKind;
  /** Who counts requests; at most one module offers it. */
  requestCounter?: (kernel: Kernel) => RequestCounter;
  /** The limits of one organization, where they are not the usual ones. At most one module offers it; it should remember. */
  requestLimits?: (kernel: Kernel) => (organizationId: string) => Promise<Partial<RequestLimits> | null>;
}

export function defineModule(module: Module): Module {
  return module;
}
