import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf, proxiesIn } from './address.ts';
import type { ConnectionOptions } from './options.ts';

/** Refuses connections that are too many: in all, and of one address. Trusted proxies are counted in all only. */
export function limitConnections(server: Server, options: ConnectionOptions): void {
  server.maxConnections = options.total;
  const isProxy = proxiesIn(options.trustedProxies);
  const counts = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress } = socket;
    // It has gone already.
    if (remoteAddress === undefined) return void socket.destroy();
    if (isProxy(remoteAddress)) return;
    const network = networkOf(remoteAddress);
    const count = (counts.get(network) ?? 0) + 1;
    if (count > options.perAddress) return void socket.destroy();
    counts.set(network, count);
    socket.once('close', () => {
      const left = (counts.get(network) ?? 1) - 1;
      if (left === 0) counts.delete(network);
      else counts.set(network, left);
    });
  });
}
