import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Fields, FilterNode } from '../../kernel/http/list/filter-tree.ts';

/** What a filter names by id and other organizations have under the same name. */
interface Reference {
  field: string;
  id: string;
  name: Record<string, string>;
}

/** Stages, pipelines and tags, as filters name them and by what they are called. */
export const references = (tx: Tx): Promise<Reference[]> =>
  tx.rows(sql<Reference>`
    select 'pipeline_id' as field, id, jsonb_build_object('pipeline', name) as name
    from pipelines where organization_id = ${tx.organization_id}
    union all
    select 'stage_id', s.id, jsonb_build_object('pipeline', p.name, 'stage', s.name)
    from stages s join pipelines p on p.organization_id = s.organization_id and p.id = s.pipeline_id
    where s.organization_id = ${tx.organization_id}
    union all
    select 'tag_id', id, jsonb_build_object('tag', name) from tags where organization_id = ${tx.organization_id}`);

/** A filter with names instead of ids. One that names a member or a record means nothing elsewhere: an error says so. */
export function namedIn(fields: Fields, known: readonly Reference[], tree: FilterNode): FilterNode {
  return withOperands(tree, (field, operand) => {
    const isId = (fields[field]?.value as { format?: string } | undefined)?.format === 'uuid';
    if (!isId || typeof operand !== 'string') return operand;
    const found = known.find((one) => one.field === field && one.id === operand);
    if (found) return found.name;
    throw new AppError('state_conflict', `Its filter names by ${field} what no other organization has.`);
  });
}

/** The filter again with ids, those of this organization. */
export function idsIn(known: readonly Reference[], tree: FilterNode): FilterNode {
  return withOperands(tree, (field, operand) => {
    if (operand === null || typeof operand !== 'object') return operand;
    const found = known.find((one) => one.field === field && isDeepStrictEqual(one.name, operand));
    if (found) return found.id;
    const name = Object.entries(operand).map((part) => part.join(' '));
    throw new AppError('not_found', `Its filter names what is not here: ${name.join(', ')}.`);
  });
}

/** The same tree with other operands; lists of them one by one. */
function withOperands(node: FilterNode, map: (field: string, operand: unknown) => unknown): FilterNode {
  const again = (branch: FilterNode) => withOperands(branch, map);
  const { and, or, not, field, value } = node;
  if (and) return { and: and.map(again) };
  if (or) return { or: or.map(again) };
  if (not) return { not: again(not) };
  if (field === undefined || value === undefined) return node;
  return { ...node, value: Array.isArray(value) ? value.map((one) => map(field, one)) : map(field, value) };
}
