import { withoutGlobalFetch } from '../whatsapp/isolation.ts';
import { definitionGroup } from './definition.ts';
import { failureGroup } from './failure.ts';
import type { LeadSourceConformance } from './harness.ts';
import { hygieneGroup } from './hygiene.ts';
import { inboundGroup } from './inbound.ts';
import { pollGroup } from './poll.ts';
import { signatureGroup } from './signature.ts';
import type { Suite } from './suite.ts';

/**
 * Registers the tests every lead source must pass, in the groups definition, inbound, signature, poll, failure and
 * hygiene. Needs no network, no account and no particular test runner; the tests run one after the other.
 *
 * What a source cannot do is left out only because its capabilities say so.
 */
export function leadSourceConformance({ describe, it, adapter, harness }: LeadSourceConformance): void {
  const suite: Suite = {
    adapter,
    harness,
    group: (name, body) => describe(name, body),
    test: (name, body) => it(name, () => withoutGlobalFetch(body)),
  };
  describe(`Lead source ${adapter.id}`, () => {
    for (const group of [definitionGroup, inboundGroup, signatureGroup, pollGroup, failureGroup, hygieneGroup]) {
      group(suite);
    }
  });
}
