import type { Actor } from '../../kernel/actor.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import type { Kernel } from '../../kernel/kernel.ts';

export type OperationRow = Row<'operations'>;

/** What one chunk achieved. */
export interface Step<State> {
  state: State;
  /** So much of the work is done, in all. */
  done: number;
  total?: number | null;
  /** Given with the last chunk; ends the operation. */
  result?: object;
  /** Nothing can be done before this time. */
  wait_until?: Date;
}

/** What a chunk is told about its operation. */
export interface OperationContext {
  kernel: Kernel;
  actor: Actor;
  operation: { id: string; organization_id: string; created_at: Date; input: unknown };
}

/**
 * Long work in chunks. Each chunk is one transaction, in the name of the one who asked, that also saves where to go on: a
 * killed worker's successor repeats nothing that was committed. Chunks stay short, because a long writing transaction holds
 * back every reader of the log.
 */
export interface OperationDefinition<State = unknown, Read = unknown> {
  kind: string;
  /** What the one who asked must still be allowed to do when a chunk of this input runs. */
  permissions(input: unknown): readonly string[];
  /** What one must be allowed to read to be shown what comes of it: that of the records it is about. */
  readWith(input: unknown): string;
  /** Reads what the next chunk needs, outside its transaction: a file, the outside world. Changes nothing. */
  read?(context: OperationContext, state: State): Promise<Read>;
  /** May run again when it lost a race; does nothing outside the transaction. */
  run(context: OperationContext & { tx: Tx; read: Read }, state: State): Promise<Step<State>>;
  /** Takes away what is of no use when the operation failed or was cancelled. */
  discard?(tx: Tx, state: State): void;
}

const definitions = new Map<string, OperationDefinition>();

export function defineOperation<State, Read = undefined>(
  definition: OperationDefinition<State, Read>,
): OperationDefinition<State, Read> {
  if (definitions.has(definition.kind)) throw new Error(`Operation ${definition.kind} is defined twice.`);
  definitions.set(definition.kind, definition as OperationDefinition);
  return definition;
}

/** For an operation that ends without a result. */
export function discard(tx: Tx, { kind, state }: OperationRow): void {
  definitions.get(kind)?.discard?.(tx, state);
}

export const operationKinds = (): string[] => [...definitions.keys()];

export function definitionOf(kind: string): OperationDefinition {
  const definition = definitions.get(kind);
  if (!definition) throw new Error(`No module defines the operation ${kind}.`);
  return definition;
}
