import { type ContractDocument, type Operation, operationsOf, resolveSchema, type Schema } from './document.ts';

/**
 * What of `before` no longer holds in `after`, in words: removed paths, operations, fields, enum values and events, newly
 * required input, changed types. What was added is no breach.
 */
export function breakingChanges(before: ContractDocument, after: ContractDocument): string[] {
  const report: string[] = [];
  const now = new Map(operationsOf(after).map((entry) => [nameOf(entry), entry.operation]));
  for (const entry of operationsOf(before)) {
    const name = nameOf(entry);
    const operation = now.get(name);
    if (operation) compareOperation({ before, after, at: name, report }, entry.operation, operation);
    else report.push(`${name} was removed`);
  }
  compareEvents(before, after, report);
  const codes = Object.keys(before['x-error-catalogue']).filter((code) => !(code in after['x-error-catalogue']));
  return [...report, ...codes.map((code) => `the error code ${code} was removed`)];
}

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

interface Place {
  before: ContractDocument;
  after: ContractDocument;
  /** Where in the document, in words. */
  at: string;
  report: string[];
}

const below = (place: Place, step: string): Place => ({ ...place, at: `${place.at} ${step}` });

function compareOperation(place: Place, old: Operation, now: Operation): void {
  if (old.operationId !== now.operationId)
    place.report.push(`${place.at} is called ${now.operationId}, it was ${old.operationId}`);
  compareParameters(place, old, now);
  const oldBody = bodyOf(old.requestBody?.content);
  const newBody = bodyOf(now.requestBody?.content);
  if (oldBody && newBody) compareSchemas(below(place, 'request'), 'request', oldBody, newBody);
  else if (oldBody) place.report.push(`${place.at} no longer takes a body`);
  if (now.requestBody?.required && !old.requestBody?.required) place.report.push(`${place.at} requires a body now`);
  for (const [status, response] of Object.entries(old.responses)) {
    const schema = bodyOf(response.content);
    const newResponse = now.responses[status];
    const newSchema = bodyOf(newResponse?.content);
    if (!newResponse) place.report.push(`${place.at} no longer answers ${status}`);
    else if (schema && newSchema) compareSchemas(below(place, `response ${status}`), 'response', schema, newSchema);
    else if (schema) place.report.push(`${place.at} response ${status} has no content any more`);
  }
}

const bodyOf = (content: Record<string, { schema: Schema }> | undefined): Schema | undefined =>
  Object.values(content ?? {})[0]?.schema;

function compareParameters(place: Place, old: Operation, now: Operation): void {
  const key = ({ in: where, name }: { in: string; name: string }) => `${where} parameter ${name}`;
  const parameters = new Map((now.parameters ?? []).map((parameter) => [key(parameter), parameter]));
  const known = new Map((old.parameters ?? []).map((parameter) => [key(parameter), parameter]));
  for (const [name, parameter] of known) {
    const same = parameters.get(name);
    if (same) compareSchemas(below(place, name), 'request', parameter.schema, same.schema);
    else place.report.push(`${place.at} ${name} was removed`);
  }
  for (const [name, { required }] of parameters) {
    if (required && !known.get(name)?.required) place.report.push(`${place.at} ${name} is required now`);
  }
}

function compareEvents(before: ContractDocument, after: ContractDocument, report: string[]): void {
  for (const [type, { post }] of Object.entries(before.webhooks)) {
    const place = { before, after, at: `event ${type}`, report };
    const now = bodyOf(after.webhooks[type]?.post.requestBody.content);
    const old = bodyOf(post.requestBody.content);
    if (!now) report.push(`${place.at} was removed`);
    else if (old) compareSchemas(place, 'response', old, now);
  }
}

type Direction = 'request' | 'response';

/** In a request the new schema must take all that was taken; in a response it must give only what was given. */
function compareSchemas(
  place: Place,
  direction: Direction,
  oldSchema: Schema,
  newSchema: Schema,
  seen: readonly string[] = [],
): void {
  const step = `${oldSchema.$ref} ${newSchema.$ref}`;
  if (oldSchema.$ref !== undefined && seen.includes(step)) return;
  const old = resolveSchema(place.before, oldSchema);
  const now = resolveSchema(place.after, newSchema);
  const path = [...seen, step];
  compareTypes(place, direction, old, now);
  compareEnums(place, direction, old, now);
  compareFields(place, direction, old, now, path);
  if (old.items && now.items) compareSchemas(below(place, 'items'), direction, old.items, now.items, path);
  compareAlternatives(place, direction, old, now, path);
}

function compareTypes({ at, report }: Place, direction: Direction, old: Schema, now: Schema): void {
  const [oldTypes, newTypes] = [typesOf(old), typesOf(now)];
  const [given, accepted] = direction === 'request' ? [oldTypes, newTypes] : [newTypes, oldTypes];
  const fits =
    accepted.length === 0 ||
    (given.length > 0 &&
      given.every((type) => accepted.includes(type) || (type === 'integer' && accepted.includes('number'))));
  if (!fits) report.push(`${at} is ${inWords(newTypes)}, it was ${inWords(oldTypes)}`);
  if (
    old.format !== now.format &&
    newTypes.includes('string') &&
    !(direction === 'request' && now.format === undefined)
  ) {
    report.push(`${at} has the format ${now.format ?? 'none'}, it was ${old.format ?? 'none'}`);
  }
}

const typesOf = ({ type }: Schema): string[] => [type ?? []].flat();
const inWords = (types: string[]) => types.join(' or ') || 'anything';

function compareEnums({ at, report }: Place, direction: Direction, old: Schema, now: Schema): void {
  if (direction === 'response' || !now.enum) return;
  if (!old.enum) report.push(`${at} takes only ${now.enum.map((value) => JSON.stringify(value)).join(', ')} now`);
  for (const value of old.enum ?? []) {
    if (!now.enum.includes(value)) report.push(`${at} no longer takes ${JSON.stringify(value)}`);
  }
}

function compareFields(place: Place, direction: Direction, old: Schema, now: Schema, seen: readonly string[]): void {
  for (const [name, schema] of Object.entries(old.properties ?? {})) {
    const field = now.properties?.[name];
    if (field) compareSchemas(below(place, name), direction, schema, field, seen);
    else place.report.push(`${place.at} ${name} was removed`);
  }
  const [owed, kept] = direction === 'request' ? [now.required, old.required] : [old.required, now.required];
  for (const name of owed ?? []) {
    if (kept?.includes(name) || (direction === 'response' && !now.properties?.[name])) continue;
    place.report.push(`${place.at} ${name} ${direction === 'request' ? 'is required now' : 'may be missing now'}`);
  }
}

function compareAlternatives(
  place: Place,
  direction: Direction,
  old: Schema,
  now: Schema,
  seen: readonly string[],
): void {
  const [oldOnes, newOnes] = [old.anyOf ?? old.oneOf ?? [], now.anyOf ?? now.oneOf ?? []];
  if (direction === 'request' && newOnes.length < oldOnes.length)
    place.report.push(`${place.at} takes fewer alternatives`);
  oldOnes.forEach((schema, index) => {
    const same = newOnes[index];
    if (same) compareSchemas(below(place, `alternative ${index + 1}`), direction, schema, same, seen);
  });
}
