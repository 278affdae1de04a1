import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { hides, type Viewer } from '../actor.ts';
import { AppError } from '../errors.ts';
import type { List, ListQuery } from './list.ts';
import { didYouMean } from './meant.ts';
import { fault } from './ruled.ts';

const ajv = new Ajv({ coerceTypes: 'array', allErrors: true, verbose: true, strict: false });
addFormats.default(ajv);
ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

const known = new WeakMap<List, ValidateFunction>();

/**
 * The filter of a list, given in a body as `{"status": "open", "created_at[gte]": "…"}`: the same parameters and values as in
 * the query of the list, so that what a caller sees there is what is meant here. A field the role hides is not asked for.
 */
export function checkQuery(actor: Viewer, list: List, filter: Record<string, unknown>, pointer: string): ListQuery {
  refuseHidden(actor, list, filter, pointer);
  const check = known.get(list) ?? compile(list);
  known.set(list, check);
  const query: Record<string, unknown> = structuredClone(filter);
  for (const [name, value] of Object.entries(query))
    if (/\[n?in]$/.test(name) && typeof value === 'string') query[name] = value.split(',');
  if (check(query)) return query;
  const errors = (check.errors ?? []).map((fault) => ({
    pointer: pointer + placeOf(fault),
    code: 'invalid',
    detail: detailOf(fault),
  }));
  throw new AppError('validation_failed', 'The filter does not fit the list.', { errors });
}

function refuseHidden(actor: Viewer, list: List, filter: Record<string, unknown>, pointer: string): void {
  const errors = Object.keys(filter).flatMap((name) => {
    const field = list.ruledBy(name.replace(/\[.*/, ''));
    return field && hides(actor, field) ? [fault(field, { pointer: `${pointer}/${name}` })] : [];
  });
  if (errors.length > 0) throw new AppError('field_not_permitted', 'Your role does not let you use this.', { errors });
}

function compile(list: List): ValidateFunction {
  const { properties, ...schema } = list.query as unknown as { properties: Record<string, unknown> };
  const { limit: _limit, cursor: _cursor, sort: _sort, count: _count, view_id: _view, ...filters } = properties;
  return ajv.compile({ ...schema, properties: filters, required: [] });
}

function placeOf({ instancePath, params }: ErrorObject): string {
  const extra: unknown = params.additionalProperty;
  return typeof extra === 'string' ? `/${extra.replaceAll('~', '~0').replaceAll('/', '~1')}` : instancePath;
}

const detailOf = ({ keyword, message = 'is invalid', params, parentSchema }: ErrorObject): string =>
  keyword === 'additionalProperties'
    ? `The list has no such filter.${didYouMean(params.additionalProperty, Object.keys(parentSchema?.properties ?? {}))}`
    : `${message[0]?.toUpperCase()}${message.slice(1)}.`;
