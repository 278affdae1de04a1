import { lookup } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { outboundSpan } from '../observe/tracing.ts';

/**
 * Addresses no adapter may reach: a provider's answer or a customer's setting must not open our own network. An IPv4 address
 * written as IPv6 (`::ffff:…`) falls under the rules for IPv4; a rule for that whole range would deny every IPv4 address.
 */
const denied = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  denied.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  denied.addSubnet(network, prefix, 'ipv6');

export class BlockedAddressError extends Error {
  readonly code = 'BLOCKED_ADDRESS';
}

export function isDenied(address: string): boolean {
  return denied.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

const largestAnswer = 8 * 1024 * 1024;
const connectMs = 3_000;
const allowedPorts = ['', '443', '8443'];

/** Every address of a name. */
type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

export interface OutboundOptions {
  /** For development: plain http, any port, our own network. */
  allowPrivate: boolean;
  /** For tests; by default the system's. */
  resolve?: Resolve;
}

/**
 * The one client for calls to the outside: https only, no credentials in the URL, no redirects, private addresses refused,
 * answers capped. A name is resolved while connecting and every one of its addresses is checked; what was checked is what
 * is connected to, so a name that changes its answer gains nothing. Timeouts come with the caller's signal.
 */
export function createOutbound({ allowPrivate, resolve = resolveAll }: OutboundOptions): typeof fetch {
  const lookup = checkedLookup(resolve, allowPrivate);
  const dispatcher = new Agent({ connect: { timeout: connectMs, lookup }, keepAliveTimeout: 30_000 });
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    refuseAddress(url, allowPrivate);
    const guarded = { ...init, redirect: 'manual', dispatcher } as RequestInit;
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    const call = () => fetch(input instanceof Request ? input : url, guarded);
    const response = await outboundSpan(method, url.host, call).catch((error: unknown) => {
      const cause = (error as { cause?: unknown } | null)?.cause;
      throw cause instanceof BlockedAddressError ? cause : error;
    });
    return capped(response);
  };
}

/** What can be said of an address before its name is resolved. Throws `BlockedAddressError`. */
export function refuseAddress(url: URL, allowPrivate: boolean): void {
  if (url.username || url.password || !/^https?:$/.test(url.protocol))
    throw new BlockedAddressError(`${url.protocol}//${url.host} is not an address we call.`);
  if (allowPrivate) return;
  if (url.protocol !== 'https:') throw new BlockedAddressError('Only https is called.');
  if (!allowedPorts.includes(url.port)) throw new BlockedAddressError('Only the ports 443 and 8443 are called.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && isDenied(host)) throw privateAddress(host);
}

const privateAddress = (host: string) => new BlockedAddressError(`${host} leads to a private address.`);

const resolveAll: Resolve = (host) => lookup(host, { all: true });

/** Resolves a name for a connection, and refuses it when a single one of its addresses is denied. */
function checkedLookup(resolve: Resolve, allowPrivate: boolean): LookupFunction {
  return (host, { all }, done) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) return done(new Error(`${host} has no address.`), '', 0);
        if (!allowPrivate && addresses.some(({ address }) => isDenied(address)))
          return done(privateAddress(host), '', 0);
        if (all) done(null, addresses);
        else done(null, first.address, first.family);
      },
      (error) => done(error, '', 0),
    );
  };
}

/** Cuts off an answer that is larger than any provider sends. */
function capped(response: Response): Response {
  if (!response.body) return response;
  let size = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > largestAnswer) controller.error(new Error('The answer is too large.'));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(limit), response);
}
