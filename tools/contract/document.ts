/** The parts of the OpenAPI document that the tools read. */
export interface ContractDocument {
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<
    string,
    { post: { summary: string; requestBody: { content: { 'application/json': { schema: Schema } } } } }
  >;
  components: { schemas: Record<string, Schema> };
  'x-error-catalogue': Record<string, ErrorEntry>;
}

export interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
  'x-permission': string;
  'x-error-codes': string[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

/** A JSON Schema, as far as the engine's own schemas go. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  patternProperties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  [keyword: string]: unknown;
}

export interface ErrorEntry {
  status: number;
  title: string;
  help: string;
  retryable?: boolean;
}

/** Follows a reference into the components; other schemas are given back as they are. */
export function resolveSchema(document: ContractDocument, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schemaName(schema.$ref);
  const target = document.components.schemas[name];
  if (!target) throw new Error(`The document has no schema ${name}.`);
  return target;
}

/** `#/components/schemas/Lead` → `Lead`. */
export function schemaName(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** Every operation with its method and path, in the document's order. */
export function operationsOf(document: ContractDocument): { method: string; path: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}
