import { ownHost } from '../../kernel/http/brand.ts';
import type { Kernel } from '../../kernel/kernel.ts';

/** What stands in the DNS of a host: `gone` when it says otherwise, `unknown` when nobody could be asked. */
export type Proof = { result: 'proved' } | { result: 'gone' | 'unknown'; reason: string };

export const proofName = (host: string) => `_domain-proof.${host}`;
export const proofValue = (token: string) => `domain-proof=${token}`;
export const target = (kernel: Kernel) => kernel.config.domain_target || ownHost(kernel);

/** Asks the DNS whether the owner of a host wants it here: a text only they were told, and the host pointing here. */
export async function prove(kernel: Kernel, host: string, token: string): Promise<Proof> {
  const texts = await ask(() => kernel.dns.resolveTxt(proofName(host)));
  if (texts === null) return unknown(proofName(host));
  if (!texts.some((parts) => parts.join('') === proofValue(token))) {
    return { result: 'gone', reason: `There is no TXT record ${proofName(host)} with the value.` };
  }
  const names = await ask(() => kernel.dns.resolveCname(host));
  if (names === null) return unknown(host);
  if (!names.some((name) => name.toLowerCase().replace(/\.$/, '') === target(kernel))) {
    return { result: 'gone', reason: `${host} has no CNAME record ${target(kernel)}.` };
  }
  return { result: 'proved' };
}

const unknown = (name: string): Proof => ({ result: 'unknown', reason: `The DNS could not be asked for ${name}.` });

const nothing = ['ENOTFOUND', 'ENODATA'];

/** An empty answer is an answer; a server that cannot be reached is none. */
async function ask<T>(question: () => Promise<T[]>): Promise<T[] | null> {
  try {
    return await question();
  } catch (error) {
    return nothing.includes((error as { code?: string }).code ?? '') ? [] : null;
  }
}
