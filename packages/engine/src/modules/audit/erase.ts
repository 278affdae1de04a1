import { sql } from 'kysely';
import { type Erase, mentions } from '../../kernel/privacy/erase.ts';
import { audit } from './audit.ts';

/**
 * Entries about the person lose what tells who they were. Each one that was sealed gets an entry of its own that says so,
 * with a sum of what is left, so that the chain can still be checked.
 */
export const eraseAudit: Erase = async (tx, person) => {
  const masked = await tx.rows(sql<{ id: string; left_sha256: string | null }>`
    select id, left_sha256 from app.mask_audit(${person.ids}::uuid[], ${mentions(person)}::text[])`);
  for (const { id, left_sha256 } of masked) {
    if (left_sha256 === null) continue;
    audit(tx, {
      action: 'audit_entry.masked',
      object: { type: 'audit_entry', id },
      before: null,
      after: { left_sha256 },
    });
  }
  return { audit_log: masked };
};
