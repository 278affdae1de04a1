import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import type { Actor } from './actor.ts';
import type { Migrations } from './db/migrate.ts';
import type { Consumer } from './events/consumers.ts';
import type { EventSpec } from './events/publish.ts';
import type { Route } from './http/route.ts';
import type { Batch } from './jobs/batches.ts';
import type { Job } from './jobs/jobs.ts';
import type { InboundHandlers, Kernel } from './kernel.ts';

/**
 * Turns the bearer token of a request into an actor. Throws `AppError` when it is not valid. `fresh`: what is remembered
 * about the token turned out to be outdated.
 */
export type Authenticate = (token: string, actingFor: string | null, options: { fresh: boolean }) => Promise<Actor>;

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
  /** Routes outside the API grammar, such as the addresses providers call. */
  plugin?: (kernel: Kernel) => (app: FastifyInstance) => void | Promise<void>;
  checkIntake?: Kernel['checkIntake'];
  authenticate?: (kernel: Kernel) => Authenticate;
}

export function defineModule(module: Module): Module {
  return module;
}
