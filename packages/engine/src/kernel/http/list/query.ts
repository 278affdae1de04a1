import { type TProperties, type TUnsafe, Type } from 'typebox';
import { ruled } from '../ruled.ts';
import { StringEnum, Uuid } from '../schema.ts';
import { Cursor } from './cursor.ts';
import { type Operator, operandOf } from './fields.ts';
import type { Fields, FilterNode } from './filter-tree.ts';
import { type DynamicFields, dynamicParameter, openParameters } from './parameters.ts';
import { sortSchema } from './sorting.ts';
import type { TextSearch } from './text.ts';

export interface ListQuery {
  limit?: number;
  cursor?: string;
  sort?: string;
  q?: string;
  count?: 'estimate';
  filter?: FilterNode;
  view_id?: string;
  /** Of the view, once it was looked up: it holds beside what the caller asks. */
  view_filter?: FilterNode | null;
  [parameter: string]: unknown;
}

/** What decides which parameters a list takes. */
interface Grammar {
  fields: Fields;
  sorts: readonly string[];
  defaultSort: string;
  table?: string;
  views?: string;
  dynamic?: DynamicFields;
  text?: TextSearch;
}

/** A parameter for each field and operator: `status`, `status[in]`. */
export function parametersOf(fields: Fields): Map<string, { field: string; op: Operator }> {
  const all = Object.entries(fields).flatMap(([name, { operators }]) =>
    operators.map((op) => [op === 'eq' ? name : `${name}[${op}]`, { field: name, op }] as const),
  );
  return new Map(all);
}

/** The parameters of a GET. */
export function querySchema(grammar: Grammar): TUnsafe<ListQuery> {
  const { fields, dynamic } = grammar;
  const conditions: TProperties = {};
  for (const [parameter, { field: name, op }] of parametersOf(fields)) {
    const field = fields[name];
    if (field)
      conditions[parameter] = Type.Optional({ ...operandOf(field, op), ...(field.ruled ? ruled(field.ruled) : {}) });
  }
  return schemaOf({ ...common(grammar), ...conditions }, dynamic ? openFor(dynamic) : {});
}

const openFor = ({ prefix, documented }: DynamicFields) => ({
  patternProperties: { [dynamicParameter(prefix)]: {} },
  [openParameters]: { [prefix.replace(/\.$/, '')]: documented },
});

/** The body of a search: the conditions as a tree. */
export function searchSchema(grammar: Grammar): TUnsafe<ListQuery> {
  const filter = Type.Optional(Type.Unsafe<FilterNode>({ $ref: 'Filter#' }));
  return schemaOf({ ...common(grammar), filter }, { examples: [{ limit: 10 }] });
}

const schemaOf = (properties: TProperties, more: object) =>
  Type.Unsafe<ListQuery>(Type.Object(properties, { additionalProperties: false, ...more }));

/** What lists and searches take alike. */
function common({ sorts, defaultSort, table, views, text }: Grammar): TProperties {
  return {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25, description: 'Rows a page.' })),
    cursor: Type.Optional(Cursor()),
    sort: Type.Optional(
      // A default would be filled in, and then nobody could tell that the view may decide.
      views === undefined
        ? sortSchema(sorts, { default: defaultSort, description: 'A leading `-` means descending.' })
        : sortSchema(sorts, {
            description: `A leading \`-\` means descending. Default: the order of the view, else \`${defaultSort}\`.`,
          }),
    ),
    ...(text === undefined
      ? {}
      : {
          q: Type.Optional(
            Type.String({ minLength: 2, maxLength: 100, description: `What somebody types: ${text.description}` }),
          ),
        }),
    ...(table === undefined
      ? {}
      : {
          count: Type.Optional(
            StringEnum(['estimate'], {
              description: 'Adds `estimated_count`: exact up to 2,000 objects in the organization, then estimated.',
            }),
          ),
        }),
    ...(views === undefined
      ? {}
      : {
          view_id: Type.Optional(
            Uuid({
              description: `A saved view of ${views}: its filter holds beside the other conditions, and its order where \`sort\` says nothing. Needs the permission \`views:read\`.`,
            }),
          ),
        }),
  };
}
