import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { Type } from 'typebox';
import { hides, type Viewer } from '../actor.ts';
import type { Tx } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import { Filter, type FilterNode } from './list/filter-tree.ts';
import { type NumericSchema, oddNumber } from './list/numbers.ts';
import type { List, Listing, ListQuery } from './list.ts';
import { didYouMean } from './meant.ts';
import { patternInWords } from './problem.ts';
import { fault } from './ruled.ts';
import { Anything, Body, Ref, Uuid } from './schema.ts';

/** Which records are meant: as the list of the resource is asked for them, or as its search is. */
export interface Selection {
  filter?: Record<string, unknown> | undefined;
  search?: Record<string, unknown> | undefined;
}

export const SearchSelection = Body(
  'SearchSelection',
  {
    q: Type.Optional(Type.String({ minLength: 2, maxLength: 100, description: 'What somebody types.' })),
    filter: Type.Optional(Type.Unsafe<FilterNode>({ $ref: 'Filter#' })),
    view_id: Type.Optional(
      Uuid({ description: 'A saved view of the resource, as its filter is now. Needs the permission `views:read`.' }),
    ),
  },
  {
    description: 'What the search of the resource finds by the same body.',
    examples: [{ filter: { field: 'created_at', op: 'gte', value: '2026-11-01T00:00:00Z' } }],
  },
);

export const selectionFields = {
  filter: Type.Optional(
    Anything({
      maxProperties: 50,
      description:
        'By the filters of the resource’s list, as its parameters are called: `{"status": "open", "created_at[gte]": "2026-11-01T00:00:00Z"}`; `{}` is all.',
    }),
  ),
  search: Type.Optional(Ref(SearchSelection)),
};

/** What a route that takes a selection may refuse beyond what every route may. */
export const selectionErrors = ['not_found', 'view_of_other_resource', 'filter_outdated'] as const;

/**
 * What is meant, to be gone through later: of a view its filter as it is now. Refused where the list would refuse it, so that
 * no work is begun that cannot be done.
 */
export async function readSelection(
  kernel: Kernel,
  tx: Tx,
  { list, rows }: Listing,
  { filter = {}, search }: Selection,
): Promise<ListQuery> {
  const part =
    search === undefined ? { pointer: '/filter', schema: list.query } : { pointer: '/search', schema: list.search };
  const asked = checked(tx.actor, list, search ?? filter, part);
  await refuseUnusable(kernel, tx, list, asked.filter);
  const { sort: _sort, ...query } = await list.viewed(kernel, tx, asked);
  await list.filtered(kernel, tx, rows(tx), query).catch((error: unknown) => {
    throw inBody(error, part.pointer);
  });
  return query;
}

/** What a list says of its parameters, told of the fields of a body. */
function inBody(error: unknown, pointer: string): unknown {
  if (!(error instanceof AppError) || error.code !== 'invalid_parameter') return error;
  const errors = (error.extras.errors ?? []).map(({ parameter = '', ...rest }) => ({
    ...rest,
    pointer: `${pointer}/${escapePointer(parameter)}`,
  }));
  return new AppError('validation_failed', 'The filter does not fit the list.', { errors });
}

async function refuseUnusable(kernel: Kernel, tx: Tx, list: List, tree: FilterNode | undefined): Promise<void> {
  const faults = tree ? await list.faultsIn(kernel, tx, tree) : [];
  if (faults.length === 0) return;
  const errors = faults.map((one) => ({ ...one, pointer: `/search${one.pointer}` }));
  throw new AppError('validation_failed', 'The filter cannot be used.', { errors });
}

const ajv = new Ajv({ coerceTypes: 'array', allErrors: true, verbose: true, strict: false });
addFormats.default(ajv);
ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
ajv.addSchema(Filter);

interface Part {
  pointer: string;
  /** Of the query, or of the search of the list. */
  schema: List['query'];
}

/** Values as in the query of the list, so that what a caller sees there is what is meant here. A hidden field is not asked for. */
function checked(actor: Viewer, list: List, given: Record<string, unknown>, { pointer, schema }: Part): ListQuery {
  refuseHidden(actor, list, given, pointer);
  const check = checkOf(schema);
  const query: Record<string, unknown> = structuredClone(given);
  for (const [name, value] of Object.entries(query))
    if (/\[n?in]$/.test(name) && typeof value === 'string') query[name] = value.split(',');
  const odd = unconvertible(query, schema);
  if (odd.length === 0 && check(query)) return query;
  const faults =
    odd.length > 0 ? odd : (check.errors ?? []).map((one) => ({ place: placeOf(one), detail: detailOf(one) }));
  const errors = faults.map(({ place, detail }) => ({ pointer: pointer + place, code: 'invalid', detail }));
  throw new AppError('validation_failed', 'The filter does not fit the list.', { errors });
}

/** What would be converted into something that was not meant: nothing into a zero or an empty text, the odd into numbers. */
function unconvertible(query: Record<string, unknown>, schema: List['query']) {
  const { properties } = schema as unknown as { properties: Record<string, NumericSchema> };
  return Object.entries(query).flatMap(([name, value]) => {
    const detail = value === null ? 'Must not be null; ask with `is_null`.' : oddNumber(properties[name], value);
    return detail === undefined ? [] : [{ place: `/${escapePointer(name)}`, detail }];
  });
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function refuseHidden(actor: Viewer, list: List, given: Record<string, unknown>, pointer: string): void {
  const errors = Object.keys(given).flatMap((name) => {
    const field = list.ruledBy(name.replace(/\[.*/, ''));
    return field && hides(actor, field) ? [fault(field, { pointer: `${pointer}/${name}` })] : [];
  });
  if (errors.length > 0) throw new AppError('field_not_permitted', 'Your role does not let you use this.', { errors });
}

const checks = new WeakMap<object, ValidateFunction>();

/** Without what says nothing of which records there are. */
function checkOf(whole: List['query']): ValidateFunction {
  const known = checks.get(whole);
  if (known) return known;
  const { properties, ...schema } = whole as unknown as { properties: Record<string, unknown> };
  const { limit: _limit, cursor: _cursor, sort: _sort, count: _count, ...filters } = properties;
  const check = ajv.compile({ ...schema, properties: filters, required: [] });
  checks.set(whole, check);
  return check;
}

function placeOf({ instancePath, params }: ErrorObject): string {
  const extra: unknown = params.additionalProperty;
  return typeof extra === 'string' ? `/${escapePointer(extra)}` : instancePath;
}

function detailOf({ keyword, message = 'is invalid', params, parentSchema }: ErrorObject): string {
  if (keyword === 'pattern') return `Must ${patternInWords(String(params.pattern))}.`;
  return keyword === 'additionalProperties'
    ? `The list has no such filter.${didYouMean(params.additionalProperty, Object.keys(parentSchema?.properties ?? {}))}`
    : `${message[0]?.toUpperCase()}${message.slice(1)}.`;
}
