import { type CompiledQuery, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { TUnsafe } from 'typebox';
import { hides, requirePermission, type Viewer } from '../actor.ts';
import { sha256 } from '../crypto.ts';
import type { Tx } from '../db/transaction.ts';
import type { DB } from '../db/types.ts';
import { AppError, type FieldError } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import { makeCursor, readCursor } from './list/cursor.ts';
import { estimateCount, exactCount } from './list/estimate.ts';
import { compileFilter, type Fields, type FilterNode, faultsOf, mostConditions, namesOf } from './list/filter-tree.ts';
import { type DynamicFields, dynamicCondition, readLeaf } from './list/parameters.ts';
import { type ListQuery, parametersOf, querySchema, searchSchema } from './list/query.ts';
import { type Seen, type Take, takeAny, takeSeen } from './list/seen.ts';
import { type Order, type Position, readInOrder, readSort, type Sort } from './list/sorting.ts';
import type { TextSearch } from './list/text.ts';

export { Cursor, makeCursor, readCursor } from './list/cursor.ts';
export { filter } from './list/fields.ts';
export type { ListQuery } from './list/query.ts';
export { textIn } from './list/text.ts';

interface ListOptions {
  filters?: Fields;
  /** Each has an index that begins with the organization and the key, and ends in the id. */
  sorts: Record<string, Sort>;
  /** With a leading minus: descending. */
  defaultSort: string;
  /** The id that ends every order. */
  id: RawBuilder<unknown>;
  /** The table of the rows, where `count=estimate` is offered: for lists of a whole resource. */
  table?: keyof DB;
  dynamic?: DynamicFields;
  /** Offers `q`. */
  text?: TextSearch;
  /** The resource whose saved views it can show. */
  views?: string;
}

interface WalkPart {
  after: string | null;
  until: string;
  limit: number;
}

/** The list of a resource as other modules go through it: its grammar, the rows an actor sees, how they are shown. */
export interface Listing {
  list: List;
  rows(tx: Tx): SelectQueryBuilder<DB, keyof DB, { id: string }>;
  wire(row: never): Record<string, unknown>;
}

export interface PageResult<Row> {
  object: 'list';
  data: Row[];
  next_cursor: string | null;
  has_more: boolean;
  estimated_count?: number;
}

type Rows<O> = SelectQueryBuilder<DB, keyof DB, O>;

/** What says nothing of which rows there are and in what order. */
const notOfTheList = new Set(['limit', 'cursor', 'count', 'fields', 'expand']);

/** The list grammar of one resource: parameters, conditions, keyset pages with signed cursors. */
export class List {
  readonly fields: Fields;
  /** The keys it can be sorted by. */
  readonly sorts: readonly string[];
  /** The parameters of a GET: one for each field and operator. */
  readonly query: TUnsafe<ListQuery>;
  /** The body of a search: the conditions as a tree. */
  readonly search: TUnsafe<ListQuery>;
  /** What a list and a search may refuse beyond what every route may. */
  readonly errors: readonly string[];
  readonly #options: ListOptions;
  readonly #hasRuled: boolean;
  readonly #parameters: ReturnType<typeof parametersOf>;

  constructor(options: ListOptions) {
    this.#options = options;
    this.fields = options.filters ?? {};
    this.errors = options.views === undefined ? [] : ['not_found', 'view_of_other_resource', 'filter_outdated'];
    this.sorts = Object.keys(options.sorts);
    const known = [...Object.values(this.fields), ...Object.values(options.sorts)];
    this.#hasRuled = options.dynamic !== undefined || known.some((one) => one.ruled);
    this.#parameters = parametersOf(this.fields);
    const grammar = { ...options, fields: this.fields, sorts: this.sorts };
    this.query = querySchema(grammar);
    this.search = searchSchema(grammar);
  }

  /**
   * Adds filters, order and position to `rows`, reads one page and makes the cursor of the next. `tx`, which `rows` are read
   * in, is needed by lists with a `table`, a `text`, ruled fields or fields of the organization's own. With `seen`, `rows` are
   * everybody's and the page shows those of them.
   */
  async page<O extends Record<string, unknown>>(
    kernel: Kernel,
    rows: Rows<O>,
    asked: ListQuery,
    tx?: Tx,
    seen: Seen | null = null,
  ): Promise<PageResult<O>> {
    const query = await this.viewed(kernel, tx, asked);
    const { rows: filtered, few } = await this.#filter(kernel, tx, rows, query);
    const visible = <T>(some: Rows<T>) => (seen === null ? some : some.where(seen.visible));
    const cursorKey = kernel.vault.derive('cursors');
    const limit = query.limit ?? 25;
    const fingerprint = this.#fingerprint(visible(rows).compile(), query);
    const position = query.cursor === undefined ? null : readCursor<Position>(cursorKey, query.cursor, fingerprint);
    const orders = this.#orders(query);
    const [found, estimate] = await Promise.all([
      readInOrder(filtered, {
        orders,
        id: this.#options.id,
        position,
        limit: limit + 1,
        take: this.#take(tx, seen),
      }),
      query.count === 'estimate' ? this.#count(needed(tx), visible(filtered), few) : undefined,
    ]);
    const data = found.slice(0, limit) as O[];
    const last = data.at(-1);
    const more = found.length > limit && last !== undefined;
    return {
      object: 'list',
      data,
      next_cursor: more ? makeCursor(cursorKey, [...orders.map(({ key }) => last[key]), last.id], fingerprint) : null,
      has_more: more,
      ...(estimate === undefined ? {} : { estimated_count: Math.max(estimate, found.length) }),
    };
  }

  async #count<O>(tx: Tx, rows: Rows<O>, few: boolean): Promise<number | undefined> {
    const { table } = this.#options;
    if (table === undefined) return undefined;
    return few ? exactCount(tx, rows) : estimateCount(tx, table, rows);
  }

  /** A query with what its view says and its order, for those who must know them before the page is read. */
  async viewed(kernel: Kernel, tx: Tx | undefined, { view_id, ...query }: ListQuery): Promise<ListQuery> {
    const { views, defaultSort } = this.#options;
    if (view_id === undefined || views === undefined) return { ...query, sort: query.sort ?? defaultSort };
    requirePermission(needed(tx).actor, 'views:read');
    const { filter, sort } = await kernel.savedView(kernel, needed(tx), view_id, views);
    return { ...query, sort: query.sort ?? sort ?? defaultSort, view_filter: filter };
  }

  /** In an object, because a query builder that is awaited would be run. `few`: so few rows that they can be counted. */
  async #filter<O>(
    kernel: Kernel,
    tx: Tx | undefined,
    rows: Rows<O>,
    query: ListQuery,
  ): Promise<{ rows: Rows<O>; few: boolean }> {
    if (this.#hasRuled) this.refuseHidden(needed(tx).actor, query);
    const { dynamic, text } = this.#options;
    const fields = dynamic ? await this.fieldsFor(kernel, needed(tx), namesIn(query)) : this.fields;
    const conditions = this.#conditions(fields, query);
    const matching = text && query.q !== undefined ? await text.matching(kernel, needed(tx), query.q) : undefined;
    const all = matching ? [...conditions, matching.condition] : conditions;
    return { rows: all.reduce((some, condition) => some.where(condition), rows), few: matching?.few ?? false };
  }

  /** The rows a filter lets through, in no order. */
  async filtered<O>(kernel: Kernel, tx: Tx, rows: Rows<O>, query: ListQuery): Promise<{ rows: Rows<O> }> {
    return this.#filter(kernel, tx, rows, query);
  }

  /** Part of the rows in the order of their ids, for work that goes through all of them. */
  async walk<O>(kernel: Kernel, tx: Tx, rows: Rows<O>, query: ListQuery, part: WalkPart): Promise<O[]> {
    const { id } = this.#options;
    const after = part.after === null ? sql<boolean>`true` : sql<boolean>`${id} > ${part.after}::uuid`;
    const matching = await this.#filter(kernel, tx, rows, query);
    const behind = matching.rows.where(after);
    return behind.where(sql<boolean>`${id} < ${part.until}::uuid`).orderBy(id).limit(sql.lit(part.limit)).execute();
  }

  /** The fields conditions may name, with those of the organization's own among `names`. */
  async fieldsFor(kernel: Kernel, tx: Tx, names: readonly string[]): Promise<Fields> {
    const { dynamic } = this.#options;
    const asksOwn = dynamic && names.some((name) => name.startsWith(dynamic.prefix));
    return asksOwn ? { ...this.fields, ...(await dynamic.resolve(kernel, tx)) } : this.fields;
  }

  /** What cannot be used in a filter that is to be kept, or was kept. */
  async faultsIn(kernel: Kernel, tx: Tx, tree: FilterNode): Promise<FieldError[]> {
    return faultsOf(await this.fieldsFor(kernel, tx, namesOf(tree)), tree);
  }

  /** A filter as a condition on the rows of the list. */
  async condition(kernel: Kernel, tx: Tx, tree: FilterNode): Promise<RawBuilder<boolean>> {
    return compileFilter(await this.fieldsFor(kernel, tx, namesOf(tree)), tree);
  }

  /** Neither conditions nor an order may tell of what the role hides. */
  refuseHidden(actor: Viewer, query: ListQuery): void {
    const asked = [
      ...namesIn(query).map((name) => [name, this.ruledBy(name)]),
      ...this.#orders(query).map(({ ruled }) => ['sort', ruled]),
    ];
    const errors = asked.flatMap(([name, field]) =>
      field && hides(actor, field) ? [notPermitted(name ?? '', field)] : [],
    );
    if (errors.length > 0)
      throw new AppError('field_not_permitted', 'Your role does not let you use this.', { errors });
  }

  /** The ruled field that a condition on this one tells of. */
  ruledBy(name: string): string | undefined {
    if (Object.hasOwn(this.fields, name)) return this.fields[name]?.ruled;
    const { dynamic } = this.#options;
    return dynamic && name.startsWith(dynamic.prefix) ? dynamic.ruled?.(name) : undefined;
  }

  #conditions(fields: Fields, query: ListQuery): RawBuilder<boolean>[] {
    const leaves = Object.entries(query).flatMap(([parameter, value]) => {
      const known = this.#parameters.get(parameter) ?? dynamicCondition(this.#options.dynamic, parameter);
      return known && value !== undefined ? [{ parameter, leaf: readLeaf(fields, known, value) }] : [];
    });
    if (leaves.length > mostConditions) {
      throw refusal([{ parameter: 'filter', code: 'too_many', detail: `At most ${mostConditions} conditions.` }]);
    }
    const faults = leaves.flatMap(({ parameter, leaf }) =>
      faultsOf(fields, leaf).map(({ code, detail }) => ({ parameter, code, detail })),
    );
    if (faults.length > 0) throw refusal(faults);
    return [
      ...leaves.map(({ leaf }) => compileFilter(fields, leaf)),
      ...[query.filter, query.view_filter].flatMap((tree) => (tree ? [compileFilter(fields, tree)] : [])),
    ];
  }

  /** Whether it can be sorted so: by one key, or by two. */
  sortsBy(sort: string): boolean {
    return readSort(this.#options.sorts, sort) !== undefined;
  }

  #orders({ sort = this.#options.defaultSort }: ListQuery): Order[] {
    const orders = readSort(this.#options.sorts, sort);
    if (!orders) throw new Error(`The list has no order ${sort}.`);
    return orders;
  }

  #take(tx: Tx | undefined, seen: Seen | null): Take {
    const { table, id } = this.#options;
    return seen === null || table === undefined ? takeAny : takeSeen(needed(tx), seen, table, id);
  }

  /** Of the list a cursor belongs to: the rows, as the caller may see them, their filter and their order. */
  #fingerprint({ sql: text, parameters }: CompiledQuery, query: ListQuery): string {
    const rest = Object.entries(query).filter(([name]) => !notOfTheList.has(name));
    return sha256(JSON.stringify([text, parameters, rest.sort(([a], [b]) => (a < b ? -1 : 1))]))
      .toString('base64url')
      .slice(0, 12);
  }
}

/** The fields a query names, as a parameter or in its tree. */
function namesIn(query: ListQuery): string[] {
  const parameters = Object.keys(query).map((parameter) => parameter.replace(/\[.*/, ''));
  const trees = [query.filter, query.view_filter].flatMap((tree) => (tree ? namesOf(tree) : []));
  return [...parameters, ...trees];
}

const notPermitted = (parameter: string, field: string): FieldError => ({
  parameter,
  code: 'field_not_permitted',
  detail: `Your role does not open ${field} to you.`,
});

function needed(tx: Tx | undefined): Tx {
  if (!tx) throw new Error('This list has to be paged with its transaction.');
  return tx;
}

const refusal = (errors: FieldError[]) =>
  new AppError(
    'invalid_parameter',
    errors.length === 1 ? 'One parameter is invalid.' : `${errors.length} parameters are invalid.`,
    { errors },
  );
