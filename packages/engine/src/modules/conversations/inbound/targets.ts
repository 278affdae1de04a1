import { type InboundContent, storable } from '@sauda/adapter-kit';
import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { preview } from '../previews.ts';

/**
 * A reaction, edit or revocation changes the message it names, if that one is known; the message that carries it is kept
 * in any case.
 */
export async function applyToTarget(
  tx: Tx,
  connectionId: string,
  content: InboundContent,
  by: 'contact' | 'business',
  at: Date,
): Promise<void> {
  if (content.type !== 'reaction' && content.type !== 'edit' && content.type !== 'revoke') return;
  const target = sql`organization_id = ${tx.organization_id} and connection_id = ${connectionId} and provider_id = ${content.message_id}`;
  const changed = sql`version = version + 1, updated_at = ${tx.now}`;
  if (content.type === 'revoke') {
    tx.defer(sql`update messages set revoked_at = ${at}, ${changed} where ${target}`);
  } else if (content.type === 'edit') {
    const kept = storable(content.content);
    tx.defer(
      sql`update messages set content = content || ${JSON.stringify(kept)}::jsonb, preview = ${preview(kept)}, edited_at = ${at}, ${changed} where ${target}`,
    );
  } else if (content.emoji === null) {
    tx.defer(sql`update messages set reactions = reactions - ${by}::text, ${changed} where ${target}`);
  } else {
    tx.defer(
      sql`update messages set reactions = reactions || ${JSON.stringify({ [by]: storable(content.emoji) })}::jsonb, ${changed} where ${target}`,
    );
  }
}
