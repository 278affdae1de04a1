import type { JsonSchema, JsonSchemaProperty } from '../../json-schema.ts';

/** The faults of a value by the part of JSON Schema a connect form knows; empty when it is valid. */
export function schemaFaults(schema: JsonSchema, value: Record<string, unknown>): string[] {
  return objectFaults({ ...schema }, value, '');
}

function propertyFaults(schema: JsonSchemaProperty, value: unknown, at: string): string[] {
  if (!hasType(schema.type, value)) return [`${at} must be of type ${schema.type}`];
  if (schema.enum && !schema.enum.some((word) => word === value))
    return [`${at} must be one of ${schema.enum.join(', ')}`];
  if (typeof value === 'string') return stringFaults(schema, value, at);
  if (typeof value === 'number') return numberFaults(schema, value, at);
  if (Array.isArray(value)) return listFaults(schema, value, at);
  return isObject(value) ? objectFaults(schema, value, at) : [];
}

function hasType(type: JsonSchemaProperty['type'], value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isObject(value) : typeof value === type;
}

function stringFaults(schema: JsonSchemaProperty, value: string, at: string): string[] {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = schema;
  const length = value.length < minLength || value.length > maxLength ? [`${at} has the wrong length`] : [];
  return pattern && !new RegExp(pattern, 'u').test(value) ? [...length, `${at} must match ${pattern}`] : length;
}

function numberFaults(schema: JsonSchemaProperty, value: number, at: string): string[] {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  return value < minimum || value > maximum ? [`${at} is out of range`] : [];
}

function listFaults(schema: JsonSchemaProperty, value: unknown[], at: string): string[] {
  const { items, maxItems = Number.POSITIVE_INFINITY } = schema;
  const length = value.length > maxItems ? [`${at} has too many items`] : [];
  return items
    ? [...length, ...value.flatMap((item, index) => propertyFaults(items, item, `${at}[${index}]`))]
    : length;
}

type ObjectSchema = Pick<JsonSchemaProperty, 'properties' | 'required' | 'additionalProperties' | 'maxProperties'>;

function objectFaults(schema: ObjectSchema, value: Record<string, unknown>, at: string): string[] {
  const { properties = {}, required = [], additionalProperties: others = true } = schema;
  const missing = required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${at}.${key} is missing`);
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const property = Object.hasOwn(properties, key) ? properties[key] : others;
    if (property === false) return [`${at}.${key} is not known`];
    return typeof property === 'object' ? propertyFaults(property, item, `${at}.${key}`) : [];
  });
  return [...missing, ...entries];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
