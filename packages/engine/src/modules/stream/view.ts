import { createHash } from 'node:crypto';
import type { Viewer } from '../../kernel/actor.ts';

/** What decides which events somebody sees, and how much of them: for all with the same view one question is enough. */
export function viewOf({ record_scope, user_id, permissions, field_rules }: Viewer): string {
  const view = [record_scope, user_id, [...permissions].sort(), [...(field_rules ?? [])].sort()];
  return createHash('sha256').update(JSON.stringify(view)).digest('base64');
}
