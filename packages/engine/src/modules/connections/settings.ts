import type { JsonSchema } from '@sauda/adapter-kit';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { AnyAdapter } from '../../kernel/adapters/registry.ts';
import { AppError, type FieldError } from '../../kernel/errors.ts';

const ajv = new Ajv({ allErrors: true, useDefaults: true, strict: false });
addFormats.default(ajv);

/** Checks config and secrets against the adapter's schemas and fills in defaults. Every fault at once, with pointers. */
export function checkSettings(
  adapter: AnyAdapter,
  config: Record<string, unknown>,
  secrets: Record<string, string>,
): void {
  const errors = [
    ...check(adapter.config_schema, config, '/config'),
    ...check(adapter.secrets_schema, secrets, '/secrets'),
  ];
  if (errors.length === 0) return;
  throw new AppError('validation_failed', `The settings do not fit the adapter ${adapter.id}.`, { errors });
}

function check(schema: JsonSchema, value: unknown, root: string): FieldError[] {
  const validate = ajv.compile(schema);
  return validate(value) ? [] : (validate.errors ?? []).map((error) => fieldError(error, root));
}

function fieldError({ keyword, instancePath, message, params }: ErrorObject, root: string): FieldError {
  const name = (params.missingProperty ?? params.additionalProperty) as string | undefined;
  const pointer = `${root}${instancePath}${name === undefined ? '' : `/${name}`}`;
  if (keyword === 'required') return { pointer, code: 'required', detail: 'This adapter needs this setting.' };
  if (keyword === 'additionalProperties')
    return { pointer, code: 'unknown_field', detail: 'This adapter has no such setting.' };
  return { pointer, code: 'invalid', detail: `${(message ?? 'is invalid').replace(/^./, (c) => c.toUpperCase())}.` };
}
