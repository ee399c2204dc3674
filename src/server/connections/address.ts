import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';

/** Groups of an IPv6 address that name a network; whoever has one address of it has all. */
const NETWORK_GROUPS = 4;
/** More than any address has; what a proxy passes on may be anything. */
const ADDRESS_LENGTH_MAX = 64;

/** @returns whether a peer is one of these proxies: addresses, or networks such as `10.0.0.0/8` */
export function proxiesIn(list: readonly string[]): (address: string) => boolean {
  const trusts = proxyaddr.compile([...list]);
  return (address) => trusts(address, 0);
}

/**
 * Makes what tells from whom a request is: the last address that no trusted proxy has. X-Forwarded-For of
 * anybody else is not looked at.
 */
export function clientAddress(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusts = proxyaddr.compile([...trustedProxies]);
  return (request) =>
    networkOf(
      trustedProxies.length === 0 ? (request.socket.remoteAddress ?? '') : proxyaddr(request, trusts),
    );
}

/** @returns an IPv4 address as it is, of an IPv6 address its /64 */
export function networkOf(address: string): string {
  const mapped = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address.slice(0, ADDRESS_LENGTH_MAX);
  const [head = '', tail] = address.replace(/%.*/, '').split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const all = [...first, ...Array(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
  const groups = all.slice(0, NETWORK_GROUPS).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
