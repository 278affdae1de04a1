import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../kernel/db/transaction.ts';
import type { Kernel } from '../../../kernel/kernel.ts';

export interface Candidates {
  rule_id: string;
  user_ids: string[];
}

/** As part of a statement: the active members of a rule in order; of the default rule when none is named, or the named one is gone. */
export function candidates(tx: Tx, ruleId: string | null): RawBuilder<Candidates> {
  return sql`
    select r.id as rule_id, array(
      select m.user_id from assignment_rule_members m
      join users u on u.organization_id = m.organization_id and u.id = m.user_id and u.status = 'active'
      where m.organization_id = r.organization_id and m.rule_id = r.id
      order by m.position, m.user_id) as user_ids
    from assignment_rules r
    where r.organization_id = ${tx.organization_id} and (r.id = ${ruleId}::uuid or r.is_default)
    order by r.id = ${ruleId}::uuid desc nulls last limit 1`;
}

interface Rotation {
  next: number;
  left: number;
}

const rotations = new WeakMap<Kernel, Map<string, Promise<Rotation>>>();

/** How many turns a process reserves at least, so that the reservation is not what a busy hour waits for. */
const turnsAtOnce = 100;

/**
 * Whose turn it is. A process reserves whole rotations at a time, in a statement of its own, so that leads that arrive
 * together never wait for each other's commit. Several processes hand out whole rotations each, which keeps it even; a
 * restart begins a new rotation, which somebody's turn is lost by at most once.
 */
export async function nextInTurn(kernel: Kernel, { rule_id, user_ids }: Candidates): Promise<string | null> {
  if (user_ids.length === 0) return null;
  const book = rotations.get(kernel) ?? new Map<string, Promise<Rotation>>();
  rotations.set(kernel, book);
  for (;;) {
    const pending = book.get(rule_id) ?? reserve(kernel, rule_id, user_ids.length);
    book.set(rule_id, pending);
    const rotation = await pending.catch((error) => {
      book.delete(rule_id);
      throw error;
    });
    if (rotation.left > 0) {
      rotation.left--;
      return user_ids[rotation.next++ % user_ids.length] ?? null;
    }
    if (book.get(rule_id) === pending) book.delete(rule_id);
  }
}

async function reserve(kernel: Kernel, ruleId: string, count: number): Promise<Rotation> {
  const turns = count * Math.ceil(turnsAtOnce / count);
  const { rows } = await kernel.db.system((db) =>
    sql<{
      first: number;
    }>`update assignment_rules set turns = turns + ${turns} where id = ${ruleId} returning turns - ${turns} as first`.execute(
      db,
    ),
  );
  return { next: rows[0]?.first ?? 0, left: rows[0] ? turns : 1 };
}
