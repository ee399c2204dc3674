/** Limits of connections, and of what may come over one. */
export interface ConnectionOptions {
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Connections in all, and of one address. */
  readonly total: number;
  readonly perAddress: number;
  /** How long the headers of a request may take to arrive, and the whole of it. */
  readonly headersTimeoutMs: number;
  readonly receiveTimeoutMs: number;
  /** How long an answer may take to be read. */
  readonly sendTimeoutMs: number;
  /** How long a connection stays open after an answer. */
  readonly keepAliveTimeoutMs: number;
  /** Headers of one request: how many, and how large together. */
  readonly headers: number;
  readonly headerBytes: number;
  /** Size of a body. */
  readonly bodyBytes: number;
}
