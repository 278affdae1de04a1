import type { Tx } from './db/transaction.ts';

/** Settings as plain data, by names instead of ids, so that they mean the same in every organization. */
export type Document = { [name: string]: DocumentValue };
export type DocumentValue = string | number | boolean | null | DocumentValue[] | Document;

/**
 * What a module adds to a blueprint. `read` gives its settings as objects by name; what an object is made of is merged field
 * by field with what an organization changed itself. `write` makes the organization like `wanted` and answers the paths it
 * had to leave, such as a stage that has leads. It publishes events as a change through the API does.
 */
export interface BlueprintPart {
  name: string;
  read(tx: Tx): Promise<Document>;
  write(tx: Tx, wanted: Document): Promise<string[]>;
}
