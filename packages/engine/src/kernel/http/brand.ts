import type { FastifyInstance } from 'fastify';
import type { Brand } from '../brand.ts';
import type { Kernel } from '../kernel.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of the organization that the host belongs to; null on the server's own host. */
    brand: Brand | null;
    /** Where problems point on a host of an organization; null on the server's own. */
    docs_url: string | null;
  }
}

/**
 * The host decides the brand. It is the one the request was sent to; a proxy's word counts only if the proxy is trusted.
 * What is asked on the server's own host costs nothing.
 */
export function brandByHost(app: FastifyInstance, kernel: Kernel): void {
  app.decorateRequest('brand', null);
  app.decorateRequest('docs_url', null);
  app.addHook('onRequest', async (request) => {
    const host = request.hostname.toLowerCase();
    if (!looksLikeName(host) || host === ownHost(kernel)) return;
    const brand = await kernel.brandOfHost(host);
    if (!brand) return;
    request.brand = brand;
    request.docs_url = `${request.protocol}://${request.host}/docs`;
  });
}

const looksLikeName = (host: string) => host.length <= 253 && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(host);

export function ownHost({ config }: Kernel): string {
  return URL.canParse(config.public_url) ? new URL(config.public_url).hostname : '';
}
