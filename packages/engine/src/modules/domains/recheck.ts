import { systemActor } from '../../kernel/actor.ts';
import type { Batch } from '../../kernel/jobs/batches.ts';
import { dueDomains, verifyDomain } from './domains.service.ts';

/** Looks at every active domain once a day: a host that was given up must not go on answering under somebody's name. */
export const recheckDomains: Batch = {
  name: 'recheck-domains',
  topic: 'recheck-domains',
  idle_ms: 60_000,
  async run(kernel) {
    const due = await dueDomains(kernel);
    for (const { organization_id, id } of due) await verifyDomain(kernel, systemActor(organization_id), id);
    return due.length;
  },
};
