import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

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
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  denied.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
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

/**
 * The one client for calls to the outside: http(s) only, no credentials in the URL, no redirects, private addresses
 * refused, answers capped. Timeouts come with the caller's signal.
 */
export function createOutbound({ allowPrivate }: { allowPrivate: boolean }): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.username || url.password || !/^https?:$/.test(url.protocol))
      throw new BlockedAddressError(`${url.protocol}//${url.host} is not an address we call.`);
    if (!allowPrivate) await refusePrivate(url);
    const response = await fetch(input instanceof Request ? input : url, { ...init, redirect: 'manual' });
    return capped(response);
  };
}

async function refusePrivate(url: URL): Promise<void> {
  if (url.protocol !== 'https:') throw new BlockedAddressError('Only https is called.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : (await lookup(host, { all: true })).map(({ address }) => address);
  if (addresses.some(isDenied)) throw new BlockedAddressError(`${host} leads to a private address.`);
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
