import { definitionGroup } from './definition.ts';
import { failureGroup } from './failure.ts';
import type { WhatsAppConformance } from './harness.ts';
import { hygieneGroup } from './hygiene.ts';
import { inboundGroup } from './inbound.ts';
import { withoutGlobalFetch } from './isolation.ts';
import { outboundGroup } from './outbound.ts';
import { signatureGroup } from './signature.ts';
import type { Suite } from './suite.ts';

/**
 * Registers the tests every WhatsApp adapter must pass, in the groups definition, inbound, signature, outbound, failure
 * and hygiene. Needs no network, no account and no particular test runner; the tests run one after the other.
 *
 * What an adapter cannot do is left out only if its capabilities, or `harness.never`, say so, and then a test proves it.
 */
export function whatsAppConformance({ describe, it, adapter, harness }: WhatsAppConformance): void {
  const suite: Suite = {
    adapter,
    harness,
    never: { contents: [], statuses: [], features: [], failures: [], ...harness.never },
    group: (name, body) => describe(name, body),
    test: (name, body) => it(name, () => withoutGlobalFetch(body)),
  };
  describe(`WhatsApp adapter ${adapter.id}`, () => {
    for (const group of [definitionGroup, inboundGroup, signatureGroup, outboundGroup, failureGroup, hygieneGroup]) {
      group(suite);
    }
  });
}
