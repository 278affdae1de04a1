import type { AdapterError } from '@sauda/adapter-kit';
import { getRow, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { announce } from './announce.ts';
import { connectionFailed } from './connections.events.ts';
import type { OpenConnection } from './open-connection.ts';

/**
 * The provider refuses the credentials or settings: stop, keep why, tell. Doing it twice changes nothing, nor does it when
 * the settings that were refused are not those of now.
 */
export async function failConnection(
  tx: Tx,
  { id, version }: Pick<OpenConnection, 'id' | 'version'>,
  error: Pick<AdapterError, 'kind' | 'message'>,
): Promise<void> {
  const before = await getRow(tx, 'connections', id, 'connection');
  if (before.state !== 'active' || before.version !== version) return;
  const last_error = { kind: error.kind, message: error.message, at: tx.now.toISOString() };
  const values = { state: 'error' as const, last_error: JSON.stringify(last_error) };
  announce(tx, connectionFailed, await updateRow(tx, 'connections', id, values, { what: 'connection' }));
}
