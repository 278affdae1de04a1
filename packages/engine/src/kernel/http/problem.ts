import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { AppError, type FieldError } from '../errors.ts';
import { sortInWords } from './list/sorting.ts';
import { didYouMean } from './meant.ts';
import { Resource, timesInWords } from './schema.ts';

/** RFC 9457, with our `code`, `request_id` and `errors`. */
export const Problem = Resource(
  'Problem',
  {
    type: Type.String({ description: 'Address of the page that explains `code`.' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable; see the error catalogue.' }),
    detail: Type.String(),
    instance: Type.String(),
    request_id: Type.String(),
    retryable: Type.Boolean(),
    errors: Type.Array(
      Type.Object({
        pointer: Type.Optional(Type.String({ description: 'JSON pointer into the body.' })),
        parameter: Type.Optional(Type.String({ description: 'Name of a path or query parameter, or header.' })),
        code: Type.String(),
        detail: Type.String(),
      }),
    ),
  },
  { additionalProperties: true },
);

/** The problem document of an error, as it goes over the wire. */
export function problemDocument(
  error: AppError,
  request: { id: string; url: string; docs_url?: string | null },
  docsUrl: string,
) {
  const { spec, code, detail, extras } = error;
  return {
    type: `${request.docs_url ?? docsUrl}/errors/${code}`,
    title: spec.title,
    status: spec.status,
    code,
    detail,
    instance: request.url.split('?')[0] ?? '/',
    request_id: request.id,
    retryable: spec.retryable ?? false,
    errors: extras.errors ?? [],
    ...extras.extra,
  };
}

interface AjvError {
  instancePath: string;
  keyword: string;
  message?: string;
  params: Record<string, unknown>;
  parentSchema?: { properties?: object };
  /** The key it is about, where keys are checked. */
  propertyName?: string;
}

type ValidatedError = FastifyError & { validation?: AjvError[]; validationContext?: string };

/** Whatever was thrown, as an error of the catalogue. Unknown failures become `internal_error` and are logged. */
export function toAppError(error: unknown, request: FastifyRequest): AppError {
  if (error instanceof AppError) return error;
  const failure = error as ValidatedError;
  if (failure.validation) return validationError(failure.validation, failure.validationContext ?? 'body');
  const known = fastifyErrors[failure.code];
  if (known) return new AppError(known[0], known[1]);
  if (failure.statusCode === 400) return new AppError('malformed_json', 'The body is not valid JSON.');
  if (isDatabaseDown(error)) {
    request.log.error({ err: error }, 'the database is not reachable');
    return new AppError('unavailable', 'The database does not answer at the moment.', {
      headers: { 'retry-after': '1' },
    });
  }
  request.log.error({ err: error }, 'request failed');
  return new AppError('internal_error', 'Something went wrong on our side. Nothing was changed.');
}

const fastifyErrors: Record<string, [string, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['payload_too_large', 'The body is larger than this route accepts.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'Send the body as application/json.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed_json', 'The body is shorter or longer than Content-Length says.'],
  FST_ERR_ASYNC_CONSTRAINT: ['not_found', 'There is nothing at this address.'],
  FST_ERR_BAD_URL: ['invalid_parameter', 'The address is not a valid URL path.'],
  FST_ERR_MAX_URL_LENGTH: ['invalid_parameter', 'The address is too long.'],
};

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  // A statement or a lock took too long.
  '57014',
  '55P03',
]);

function isDatabaseDown(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    connectionCodes.has(code ?? '') ||
    /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(message ?? '')
  );
}

/** The refusal of a body with these faults. */
export const bodyRefusal = (faults: unknown): AppError => validationError(faults as AjvError[], 'body');

function validationError(faults: AjvError[], context: string): AppError {
  const inBody = context === 'body';
  const errors = distinct(faults).map((fault) => fieldError(fault, inBody));
  const code = !inBody
    ? 'invalid_parameter'
    : errors.every((e) => e.code === 'unknown_field')
      ? 'unknown_field'
      : 'validation_failed';
  const what = inBody ? 'field' : 'parameter';
  return new AppError(
    code,
    errors.length === 1 ? `One ${what} is invalid.` : `${errors.length} ${what}s are invalid.`,
    { errors },
  );
}

function fieldError(fault: AjvError, inBody: boolean): FieldError {
  const place = placeOf(fault);
  return {
    ...(inBody ? { pointer: place } : { parameter: place.slice(1) }),
    code: codeOf(fault),
    detail: explain(fault),
  };
}

function placeOf({ instancePath, params }: AjvError): string {
  const key = params.additionalProperty ?? params.missingProperty;
  return key === undefined ? instancePath : `${instancePath}/${escapePointer(String(key))}`;
}

const codeOf = ({ keyword }: AjvError): string =>
  keyword === 'additionalProperties' ? 'unknown_field' : keyword === 'required' ? 'required' : 'invalid';

function explain({ keyword, message = 'is invalid', params, parentSchema, propertyName }: AjvError): string {
  switch (keyword) {
    case 'additionalProperties':
      return `This field is not known here.${didYouMean(String(params.additionalProperty), Object.keys(parentSchema?.properties ?? {}))}`;
    case 'required':
      return 'This field is required.';
    case 'enum':
      return `Must be one of: ${(params.allowedValues as unknown[]).join(', ')}.`;
    case 'pattern':
      return `Must ${patternInWords(String(params.pattern))}.`;
    default:
      return propertyName === undefined
        ? `${message.replace(/^./, (c) => c.toUpperCase())}.`
        : `A name in it ${message}.`;
  }
}

/** What a text must do that is to match. */
export function patternInWords(pattern: string): string {
  const known = sortInWords(pattern) ?? timesInWords[pattern];
  if (known) return `be ${known}`;
  return pattern === '\\S' ? 'not be blank' : `match ${pattern}`;
}

const escapePointer = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

const mostTold = 50;

/** Alternatives of one union each complain about the same place; once is enough. */
function distinct(faults: AjvError[]): AjvError[] {
  const seen = new Map<string, AjvError>();
  for (const fault of faults) {
    const key = `${placeOf(fault)} ${codeOf(fault)}`;
    if (!seen.has(key)) seen.set(key, fault);
    if (seen.size === mostTold) break;
  }
  return [...seen.values()];
}

export function sendProblem(reply: FastifyReply, error: AppError, docsUrl: string): FastifyReply {
  return reply
    .code(error.spec.status)
    .headers({ 'request-id': reply.request.id, ...error.extras.headers })
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problemDocument(error, reply.request, docsUrl));
}
