import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { suspended } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type AnyKeyRow, actorOf, isOfMember, keyColumns, keySource } from './authenticate.ts';

/**
 * Who a key stands for now, whichever of its secrets was used; null when it was revoked, has expired or its member left. For
 * work that outlives its request.
 */
export async function actorOfKey(kernel: Kernel, organizationId: string, keyId: string): Promise<Actor | null> {
  const { rows } = await kernel.db.system((db) =>
    sql<AnyKeyRow>`
      select ${keyColumns}, k.expires_at from ${keySource}
      where k.organization_id = ${organizationId} and k.id = ${keyId} and k.revoked_at is null
        and (k.expires_at is null or k.expires_at > ${kernel.clock.now()})`.execute(db),
  );
  const [row] = rows;
  if (!row || (isOfMember(row) && row.user_status !== 'active')) return null;
  if (row.organization_halted) throw suspended();
  return actorOf(row);
}
