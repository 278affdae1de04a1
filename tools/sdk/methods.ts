import {
  type Body,
  type OpenApiDocument,
  type OperationObject,
  type Parameter,
  resolve,
  type Schema,
} from './document.ts';
import { byName, camelCase, quote } from './names.ts';

/** A method of a generated class, as read from one operation. */
export interface Method {
  resource: string;
  name: string;
  operationId: string;
  httpMethod: string;
  path: string;
  source: OperationObject;
  /** Path parameters in path order. */
  params: { name: string; type: string }[];
  body?: MethodBody;
  query?: { optional: boolean };
  answer: MethodAnswer;
}

export interface MethodBody {
  kind: 'json' | 'form' | 'raw';
  /** May be left out by the caller. */
  optional: boolean;
  /** Sent when left out: a JSON object in which nothing is required. */
  emptyByDefault: boolean;
  contentType?: string;
}

export type MethodAnswer = { kind: 'none' | 'json' | 'blob' } | ListShape;

export interface ListShape {
  kind: 'list';
  cursor: 'cursor' | 'after';
  /** The argument that holds the cursor; `none` when the operation documents neither query nor body. */
  criteria: 'query' | 'body' | 'none';
}

const httpMethods = ['get', 'post', 'put', 'patch', 'delete'];

// Names a generated signature needs for itself, or that no parameter may have.
const takenNames = new Set(['body', 'query', 'options', 'default', 'delete', 'in', 'new', 'class', 'function', 'with']);

/**
 * Reads the operations of a document as methods, sorted by operation id. Event streams are passed over: they are not
 * calls with one answer.
 * @throws Error naming the operation that cannot become a method
 */
export function readMethods(document: OpenApiDocument): Method[] {
  const methods = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    httpMethods.flatMap((httpMethod) => {
      const operation = item[httpMethod];
      if (!operation || isEventStream(document, operation)) return [];
      return [readMethod(document, path, httpMethod, operation, item.parameters ?? [])];
    }),
  );
  methods.sort((a, b) => byName(a.operationId, b.operationId));
  const twice = methods.find((method, index) => method.operationId === methods[index + 1]?.operationId);
  if (twice) throw new Error(`Two operations have the operationId ${twice.operationId}.`);
  return methods;
}

function readMethod(
  document: OpenApiDocument,
  path: string,
  httpMethod: string,
  source: OperationObject,
  shared: Parameter[],
): Method {
  const { operationId = '' } = source;
  const [, resource, name] = /^([a-z]\w*)\.([a-z]\w*)$/.exec(operationId) ?? [];
  if (!resource || !name) {
    const where = `${httpMethod.toUpperCase()} ${path}`;
    throw new Error(`${where}: operationId must read resource.method, such as leads.create, not "${operationId}".`);
  }
  const parameters = [...shared, ...(source.parameters ?? [])].map((parameter) => resolve(document, parameter));
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const body = source.requestBody && readBody(document, httpMethod, resolve(document, source.requestBody));
  return {
    resource,
    name,
    operationId,
    httpMethod: httpMethod.toUpperCase(),
    path,
    source,
    params: readPathParams(document, path, parameters),
    ...(body && { body }),
    ...(query.length > 0 && { query: { optional: !query.some((parameter) => parameter.required) } }),
    answer: readAnswer(document, source, query),
  };
}

function readPathParams(document: OpenApiDocument, path: string, parameters: Parameter[]): Method['params'] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, param = '']) => {
    const schema = parameters.find((parameter) => parameter.in === 'path' && parameter.name === param)?.schema ?? {};
    const values = resolve(document, schema).enum?.map((value) => quote(String(value)));
    const name = camelCase(param);
    return { name: takenNames.has(name) ? `${name}Param` : name, type: values?.join(' | ') ?? 'string' };
  });
}

function readBody(document: OpenApiDocument, httpMethod: string, body: Body): MethodBody {
  const [contentType = ''] = Object.keys(body.content ?? {});
  const json = body.content?.['application/json'];
  if (json) {
    const emptyByDefault = httpMethod === 'post' && acceptsEmpty(resolve(document, json.schema ?? {}));
    return { kind: 'json', optional: emptyByDefault || !body.required, emptyByDefault };
  }
  const kind = contentType === 'multipart/form-data' ? 'form' : 'raw';
  const exact = kind === 'raw' && contentType !== '' && !contentType.includes('*');
  return { kind, optional: !body.required, emptyByDefault: false, ...(exact && { contentType }) };
}

function acceptsEmpty(schema: Schema): boolean {
  return schema.type === 'object' && !schema.required?.length;
}

function successes(document: OpenApiDocument, operation: OperationObject): Body[] {
  const responses = Object.entries(operation.responses ?? {});
  return responses.filter(([status]) => status.startsWith('2')).map(([, response]) => resolve(document, response));
}

function isEventStream(document: OpenApiDocument, operation: OperationObject): boolean {
  return successes(document, operation).some((response) => response.content?.['text/event-stream']);
}

function readAnswer(document: OpenApiDocument, operation: OperationObject, query: Parameter[]): MethodAnswer {
  const contents = successes(document, operation).flatMap(({ content }) => (content ? [content] : []));
  if (contents.every((content) => Object.keys(content).length === 0)) return { kind: 'none' };
  const schemas = contents.flatMap((content) => content['application/json']?.schema ?? []);
  if (schemas.length === 0) return { kind: 'blob' };
  const [only] = schemas;
  const list = only && schemas.length === 1 && readList(document, operation, resolve(document, only), query);
  return list || { kind: 'json' };
}

function readList(
  document: OpenApiDocument,
  operation: OperationObject,
  { properties = {} }: Schema,
  query: Parameter[],
): ListShape | undefined {
  const feed = query.some(({ name }) => name === 'after') && !query.some(({ name }) => name === 'cursor');
  const isList = 'object' in properties && 'has_more' in properties;
  if (!('data' in properties) || !('next_cursor' in properties) || !(feed || isList)) return undefined;
  const body = operation.requestBody && resolve(document, operation.requestBody).content?.['application/json']?.schema;
  const inBody = body !== undefined && 'cursor' in (resolve(document, body).properties ?? {});
  const criteria = inBody ? 'body' : query.length > 0 ? 'query' : 'none';
  return { kind: 'list', cursor: feed ? 'after' : 'cursor', criteria };
}
