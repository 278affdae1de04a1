import { type Named, namedSettings } from '../../kernel/blueprint.ts';
import type { Row } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import { type FilterNode, namesOf } from '../../kernel/http/list/filter-tree.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { idsIn, namedIn, references } from './references.ts';
import type { ViewResource } from './views.schema.ts';
import { createView, deleteView, lists, updateView, views } from './views.service.ts';

interface ViewValue {
  /** In a list, because half of one filter and half of another would be none; empty: none. */
  filter: FilterNode[];
  sort: string | null;
  columns: string[];
}

/** Shared views by resource and name, such as `leads.Large and open`; stages, pipelines and tags in their filters by name. */
export const viewsBlueprint = (kernel: Kernel) =>
  namedSettings<ViewValue>({
    name: 'views',
    async all(tx) {
      const [rows, known] = await Promise.all([
        views(tx).where('views.user_id', 'is', null).orderBy('created_at').orderBy('id').execute(),
        references(tx),
      ]);
      return Promise.all(rows.map((row) => described(kernel, tx, known, row)));
    },
    async create(tx, name, value) {
      const [, resource, title] = /^([a-z]+)\.(.*)$/s.exec(name) as string[];
      await createView(kernel, tx, {
        resource: resource as ViewResource,
        name: title as string,
        ...(await input(tx, value)),
      });
    },
    async change(tx, id, value) {
      await updateView(kernel, tx, id, await input(tx, value), null);
      return [];
    },
    remove: (tx, id) => deleteView(tx, id, null),
  });

async function described(
  kernel: Kernel,
  tx: Tx,
  known: Awaited<ReturnType<typeof references>>,
  { id, resource, name, sort, columns, filter }: Row<'views'>,
): Promise<Named<ViewValue>> {
  const tree = filter as FilterNode | null;
  const fields = await lists[resource as ViewResource].fieldsFor(kernel, tx, tree ? namesOf(tree) : []);
  const value = (): ViewValue | AppError => {
    try {
      return { filter: tree ? [namedIn(fields, known, tree)] : [], sort, columns };
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  };
  return { id, name: `${resource}.${name}`, value: value() };
}

/** As the API takes it. */
async function input(tx: Tx, { filter: [tree], ...rest }: ViewValue) {
  return { ...rest, filter: tree ? idsIn(await references(tx), tree) : null };
}
