import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on a free port of this machine, and prints the address as newsgraph does. */
export async function announce(server: Server, path: string): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  console.log(`GraphQL    http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
}
