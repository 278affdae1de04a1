import { same, sign } from '../../kernel/crypto.ts';
import type { Kernel } from '../../kernel/kernel.ts';

/** How long a link lives. */
const linkMs = 15 * 60_000;

export interface LinkParams {
  organization_id: string;
  file_id: string;
  expires: string;
  signature: string;
}

/** An address that needs no key for a quarter of an hour: it is signed for one file and one way. */
export function linkTo(kernel: Kernel, verb: 'get' | 'put', organizationId: string, fileId: string) {
  const expires_at = new Date(kernel.clock.now().getTime() + linkMs);
  const expires = String(Math.floor(expires_at.getTime() / 1_000));
  const signature = signatureOf(kernel, verb, organizationId, fileId, expires);
  return { url: `${kernel.config.public_url}/files/${organizationId}/${fileId}/${expires}/${signature}`, expires_at };
}

export function linkHolds(kernel: Kernel, verb: 'get' | 'put', link: LinkParams): boolean {
  const { organization_id, file_id, expires, signature } = link;
  return (
    same(signature, signatureOf(kernel, verb, organization_id, file_id, expires)) &&
    Number(expires) * 1_000 > kernel.clock.now().getTime()
  );
}

const signatureOf = (kernel: Kernel, verb: string, organizationId: string, fileId: string, expires: string): string =>
  sign(kernel.vault.derive('files'), `${verb} ${organizationId} ${fileId} ${expires}`);
