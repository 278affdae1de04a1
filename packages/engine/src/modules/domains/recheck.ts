import { systemActor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Batch } from '../../kernel/jobs/batches.ts';
import { dueDomains, verifyDomain } from './domains.service.ts';

/**
 * Looks at every domain once a day: a host that was given up must not go on answering under somebody's name, and one whose
 * proof is back answers again, unless it is somebody else's by then.
 */
export const recheckDomains: Batch = {
  name: 'recheck-domains',
  topic: 'recheck-domains',
  idle_ms: 60_000,
  async run(kernel) {
    const due = await dueDomains(kernel);
    for (const { organization_id, id } of due) {
      await verifyDomain(kernel, systemActor(organization_id), id).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
      });
    }
    return due.length;
  },
};
