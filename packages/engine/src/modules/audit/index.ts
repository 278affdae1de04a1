import { defineModule } from '../../kernel/module.ts';
import { routes } from './audit.routes.ts';
import { AuditEntrySchema, AuditVerification } from './audit.schema.ts';
import { eraseAudit } from './erase.ts';
import { auditTables } from './migrations/20261122T0633-audit.ts';
import { auditMask } from './migrations/20261122T0686-mask.ts';
import { auditWhoseActor } from './migrations/20261122T0730-whose-actor.ts';
import { sealAudit } from './seal.ts';

export { auditListing } from './audit.list.ts';
export { audit } from './audit.ts';

/** Who changed what that matters, in a chain that shows what was altered afterwards. */
export const auditLog = defineModule({
  name: 'audit',
  dependsOn: [],
  tables: ['audit_log', 'audit_heads'],
  migrations: {
    '20261122T0633-audit': auditTables,
    '20261122T0686-mask': auditMask,
    '20261122T0730-whose-actor': auditWhoseActor,
  },
  schemas: [AuditEntrySchema, AuditVerification],
  routes,
  batches: [sealAudit],
  erase: eraseAudit,
});
