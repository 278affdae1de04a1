import { buildDocument } from '../../tools/contract/build.ts';
import {
  type Operation as OperationObject,
  operationsOf,
  type Parameter,
  resolveSchema,
  type Schema,
} from '../../tools/contract/document.ts';

/** One operation of the document, as the proofs need it. */
export interface Operation {
  id: string;
  /** What it is about. */
  tag: string | undefined;
  method: string;
  /** `/v1/leads/{lead_id}` */
  path: string;
  permission: string;
  /** Codes the document says it may answer with. */
  errorCodes: readonly string[];
  pathParams: readonly string[];
  query: readonly Parameter[];
  /** Headers it takes beyond those every operation does. */
  headers: readonly Parameter[];
  /** With references followed once; null when it takes none. */
  body: Schema | null;
  /** The successful answers, with their schema; null for those without content. */
  successes: ReadonlyMap<number, Schema | null>;
}

/** The document of the engine as it is now, not the committed copy of it. */
export const document = await buildDocument();

export const operations: readonly Operation[] = operationsOf(document).map(({ method, path, operation }) => ({
  id: operation.operationId,
  tag: operation.tags[0],
  method,
  path,
  permission: operation['x-permission'],
  errorCodes: operation['x-error-codes'],
  pathParams: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
  query: (operation.parameters ?? []).filter((parameter) => parameter.in === 'query'),
  headers: (operation.parameters ?? []).filter((parameter) => parameter.in === 'header'),
  body: schemaOf(operation.requestBody?.content, resolved),
  successes: successesOf(operation),
}));

/** For `it.each`: the name first. */
export const named = (some: readonly Operation[]): [string, Operation][] =>
  some.map((operation) => [`${operation.id} (${operation.method} ${operation.path})`, operation]);

/** Follows a reference into the components. */
export function resolved(schema: Schema): Schema {
  return resolveSchema(document, schema);
}

function successesOf({ responses, operationId }: OperationObject): Operation['successes'] {
  const found = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  if (found.length === 0) throw new Error(`${operationId} declares no successful answer.`);
  return new Map(found.map(([status, { content }]) => [Number(status), schemaOf(content, (schema) => schema)]));
}

function schemaOf(
  content: Record<string, { schema: Schema }> | undefined,
  read: (schema: Schema) => Schema,
): Schema | null {
  const schema = content?.['application/json']?.schema;
  return schema ? read(schema) : null;
}

/** A field of a body, wherever it is, that holds an id or a list of ids. */
export interface IdField {
  /** `['intake', 'pipeline_id']` */
  path: readonly string[];
  name: string;
  list: boolean;
}

/** The id fields of a body. Inside lists of objects the first item stands for all. */
export function idFieldsOf(schema: Schema, path: readonly string[] = []): IdField[] {
  // A filter contains filters, which hold no ids of their own.
  if (path.length > 6) return [];
  const { properties = {}, items, anyOf = [], oneOf = [] } = resolved(schema);
  const nested = [...anyOf, ...oneOf].flatMap((alternative) => idFieldsOf(alternative, path));
  const inItems = items ? idFieldsOf(items, [...path, '0']) : [];
  const own = Object.entries(properties).flatMap(([name, field]) => {
    const at = [...path, name];
    if (isId(field)) return [{ path: at, name, list: false }];
    if (field.items && isId(field.items)) return [{ path: at, name, list: true }];
    return idFieldsOf(field, at);
  });
  return [...own, ...inItems, ...nested];
}

export function isId(schema: Schema): boolean {
  return schema.format === 'uuid' || (schema.anyOf?.some(isId) ?? false);
}
