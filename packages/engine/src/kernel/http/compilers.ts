import AjvCompiler from '@fastify/ajv-compiler';
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import type { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { openParameters } from './list/parameters.ts';

type Shared = Record<string, object>;
type Validate = ((data: unknown) => unknown) & { errors?: unknown };

/** Marks in schemas for those who read them; they check nothing. */
const marks = ['x-custom-fields', 'x-custom-filters', 'x-custom-input', 'x-ruled-field', openParameters];

/** Ids are plain lower-case UUIDs; the format alone would also let `urn:uuid:…` pass. */
function ourWords(ajv: Ajv): Ajv {
  return ajv.addVocabulary(marks).addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
}

/**
 * What checks requests and writes answers is made when a route is first called: making it for hundreds of routes is what a
 * start would wait for, and most processes never need most of it.
 */
export function compilers() {
  return { buildValidator: validators() as never, buildSerializer: serializers() as never };
}

/** Bodies are taken as they are; parameters arrive as text and are converted. */
function validators() {
  const build = AjvCompiler();
  let made: ((definition: { httpPart?: string }) => Validate) | null = null;
  return (shared: Shared, options: { customOptions?: object }) => {
    const make = (coerceTypes: false | 'array') =>
      build(
        shared as never,
        {
          ...options,
          plugins: [addFormats.default, ourWords],
          customOptions: {
            ...options.customOptions,
            coerceTypes,
            removeAdditional: false,
            useDefaults: true,
            allErrors: true,
            // With the names that are known where one was not.
            verbose: true,
          },
        } as never,
      );
    // Every scope of the application has the same schemas.
    made ??= once(() => {
      const [body, rest] = [make(false), make('array')];
      return (definition: { httpPart?: string }) =>
        (definition.httpPart === 'body' ? body : rest)(definition as never) as Validate;
    });
    const compile = made;
    return (definition: { httpPart?: string }) => lazyValidator(() => compile(definition));
  };
}

/** Made with the first call of what it gives. */
function once<A, R>(make: () => (argument: A) => R): (argument: A) => R {
  let made: ((argument: A) => R) | null = null;
  return (argument) => {
    made ??= make();
    return made(argument);
  };
}

/** Fastify reads the faults from the function itself. */
function lazyValidator(make: () => Validate): Validate {
  let made: Validate | null = null;
  const validate: Validate = (data) => {
    made ??= make();
    const result = made(data);
    validate.errors = made.errors;
    return result;
  };
  return validate;
}

/** Each serializer knows only the shared schemas its own refers to, since it looks through all it is given. */
function serializers() {
  const build = SerializerSelector();
  return (shared: Shared, options: unknown) => (definition: { schema: object }) =>
    once((): ((data: unknown) => string) =>
      build(neededBy(definition.schema, shared) as never, options as never)(definition as never),
    );
}

function neededBy(schema: object, shared: Shared): Shared {
  const needed: Shared = {};
  const visit = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    for (const [key, value] of Object.entries(part)) {
      if (key !== '$ref' || typeof value !== 'string') visit(value);
      else follow(value.split('#')[0] ?? '');
    }
  };
  const follow = (name: string): void => {
    const found = shared[name];
    if (found === undefined || name in needed) return;
    needed[name] = found;
    visit(found);
  };
  visit(schema);
  return needed;
}
