import { byName } from './names.ts';

/** The parts of a JSON Schema that decide how a method looks. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema?: Schema;
}

export interface Body {
  $ref?: string;
  required?: boolean;
  content?: Record<string, { schema?: Schema }>;
}

export interface OperationObject {
  operationId?: string;
  summary?: string;
  description?: string;
  deprecated?: boolean;
  parameters?: Parameter[];
  requestBody?: Body;
  responses?: Record<string, Body>;
  'x-permission'?: string | string[] | null;
  'x-error-codes'?: string[];
}

export type PathItem = Record<string, OperationObject> & { parameters?: Parameter[] };

/** The parts of an OpenAPI 3.1 document that the client is made of. */
export interface OpenApiDocument {
  info: { version: string };
  paths?: Record<string, PathItem>;
  webhooks?: Record<string, { post?: OperationObject }>;
  components?: { schemas?: Record<string, Schema> };
  tags?: { name: string; description?: string }[];
  'x-error-catalogue'?: Record<string, { status: number; title: string }>;
}

/** A copy of the document with the keys of every object in order, so that equal documents give equal output. */
export function sortDocument(openapi: object): OpenApiDocument {
  return JSON.parse(JSON.stringify(openapi, sortKeys));
}

/** Follows local `$ref`s (`#/components/…`) to what they name. */
export function resolve<Node extends { $ref?: string }>(document: OpenApiDocument, node: Node): Node {
  if (node.$ref === undefined) return node;
  const path = node.$ref.split('/').slice(1).map(unescapePointer);
  const target = path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), document);
  if (!node.$ref.startsWith('#/') || !isObject(target)) throw new Error(`The document has no ${node.$ref}.`);
  return resolve(document, target as Node);
}

function sortKeys(_: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byName(a, b)));
}

function unescapePointer(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
