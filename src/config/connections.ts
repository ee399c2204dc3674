import proxyaddr from 'proxy-addr';
import { z } from 'zod';
import type { ConnectionOptions } from '../server/connections/options.ts';
import { whole, words } from './fields.ts';

const proxies = words
  .refine(isProxyList, { error: 'must be addresses and networks such as 10.0.0.0/8, divided by commas' })
  .optional();

function isProxyList(list: string[]): boolean {
  try {
    proxyaddr.compile(list);
    return true;
  } catch {
    return false;
  }
}

/** Settings of connections, and of what may come over one. */
export const connectionSettings = {
  /** Proxies whose X-Forwarded-For is believed: none unless told otherwise. */
  TRUSTED_PROXIES: proxies,
  CONNECTIONS_MAX: whole(1000, 1, 1_000_000),
  CONNECTIONS_PER_ADDRESS_MAX: whole(100, 1, 1_000_000),
  /** For so long the headers of a request may take to arrive, */
  HEADERS_TIMEOUT_MS: whole(10_000, 100, 600_000),
  /** and for so long the whole of it. */
  RECEIVE_TIMEOUT_MS: whole(30_000, 100, 600_000),
  /** For so long an answer may take to be read. */
  SEND_TIMEOUT_MS: whole(30_000, 100, 600_000),
  /** For so long a connection stays open after an answer. */
  KEEP_ALIVE_TIMEOUT_MS: whole(10_000, 0, 600_000),
  HEADERS_MAX: whole(100, 10, 1000),
  HEADER_BYTES_MAX: whole(16_384, 1024, 1_000_000),
  BODY_BYTES_MAX: whole(100_000, 1000, 25_000_000),
};
const Shape = z.object(connectionSettings);

/** @returns limits of connections */
export function connectionOptions(settings: z.infer<typeof Shape>): ConnectionOptions {
  return {
    trustedProxies: settings.TRUSTED_PROXIES ?? [],
    total: settings.CONNECTIONS_MAX,
    perAddress: settings.CONNECTIONS_PER_ADDRESS_MAX,
    headersTimeoutMs: Math.min(settings.HEADERS_TIMEOUT_MS, settings.RECEIVE_TIMEOUT_MS),
    receiveTimeoutMs: settings.RECEIVE_TIMEOUT_MS,
    sendTimeoutMs: settings.SEND_TIMEOUT_MS,
    keepAliveTimeoutMs: settings.KEEP_ALIVE_TIMEOUT_MS,
    headers: settings.HEADERS_MAX,
    headerBytes: settings.HEADER_BYTES_MAX,
    bodyBytes: settings.BODY_BYTES_MAX,
  };
}
