import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../kernel/actor.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Expandable } from '../../kernel/http/list/expansions.ts';
import { expandableUser } from '../members/index.ts';
import type { OperationRow } from './definitions.ts';

/**
 * What an operation tells is for those who may read, or change, the records it is about. Members who do not see every record
 * see the operations they started.
 */
export function visibleOperation({ record_scope, user_id, permissions }: Viewer): RawBuilder<boolean> {
  const own = record_scope === 'all' ? sql<boolean>`true` : sql<boolean>`operations.user_id = ${user_id}::uuid`;
  if (permissions.has('*')) return own;
  const about = [...permissions].map((permission) => permission.replace(/:write$/, ':read'));
  return sql`(${own} and (operations.permission is null or operations.permission = any(${about}::text[])))`;
}

export function operations(tx: Tx) {
  return tx.db
    .selectFrom('operations')
    .selectAll('operations')
    .where('operations.organization_id', '=', tx.organization_id)
    .where(visibleOperation(tx.actor));
}

export async function getOperation(tx: Tx, id: string, { lock = false } = {}): Promise<OperationRow> {
  const query = operations(tx).where('operations.id', '=', id);
  const row = await (lock ? query.forUpdate('operations') : query).executeTakeFirst();
  if (!row) throw notFound('operation');
  return row;
}

export function operationWire(row: OperationRow) {
  const { id, kind, status, version, created_at, updated_at, started_at, finished_at, expires_at } = row;
  return {
    id,
    object: 'operation' as const,
    kind,
    status,
    progress: { done: row.done, total: row.total },
    result: row.result as Record<string, unknown> | null,
    error: row.error as { code: string; title: string; status: number; detail: string } | null,
    user_id: row.user_id,
    started_at,
    finished_at,
    expires_at,
    version,
    created_at,
    updated_at,
  };
}

export const expandableOperation: Expandable = {
  component: 'Operation',
  permission: 'operations:read',
  load: async (tx, ids) => (await operations(tx).where('operations.id', 'in', ids).execute()).map(operationWire),
  relations: { user: { key: 'user_id', to: expandableUser } },
};

export const isOpen = ({ status }: OperationRow): boolean => status === 'pending' || status === 'running';
