import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { isLoopback, provenUrl } from '../loopback-address';

/** Networks that are nobody's on the internet: what stands there is ours, or a neighbour's, and no agency's. */
const inner = new BlockList();
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
])
  inner.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ...([
    ['::', 128],
    ['::1', 128],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
  ] as const),
  ...([
    ['fc00::', 7],
    ['fe80::', 10],
    ['ff00::', 8],
  ] as const),
])
  inner.addSubnet(network, bits, 'ipv6');

/** Whether an address, IPv4 or IPv6, leads into a network of ours instead of out. */
export const isInner = (address: string): boolean => inner.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

const unbracketed = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * The address an agency is told at, if it may be: https; or http to this machine where `local`, as on a stack of one
 * machine. An address that names a private network is none, nor one that carries a name and a password.
 */
export function webhookUrl(text: string, local: boolean): URL | undefined {
  const url = provenUrl(text);
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  if (isLoopback(url)) return local ? url : undefined;
  const host = unbracketed(url.hostname);
  return isIP(host) !== 0 && isInner(host) ? undefined : url;
}

export const notAllowed = 'ADDRESS_NOT_ALLOWED';

/** A name is looked up for the connection itself, so that it cannot lead elsewhere a moment after it was checked. */
export const lookupOutside: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[] | undefined) => {
    const found = addresses ?? [];
    const [first] = found;
    if (error !== null || first === undefined) {
      done(error ?? Object.assign(new Error('the name leads nowhere'), { code: 'ENOTFOUND' }), []);
      return;
    }
    if (found.some(({ address }) => isInner(address))) {
      done(Object.assign(new Error('the name leads into a private network'), { code: notAllowed }), []);
      return;
    }
    if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  });
};
